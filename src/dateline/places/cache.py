"""Where what can be rebuilt is kept."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def cache_folder(environment: Mapping[str, str] | None = None) -> Path:
    """The user's cache folder for dateline: DATELINE_CACHE, else the platform's (XDG_CACHE_HOME on Linux)."""
    values = os.environ if environment is None else environment
    if values.get("DATELINE_CACHE"):
        return Path(values["DATELINE_CACHE"])
    if values.get("XDG_CACHE_HOME"):
        return Path(values["XDG_CACHE_HOME"]) / "dateline"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "dateline"
    if sys.platform == "win32" and values.get("LOCALAPPDATA"):
        return Path(values["LOCALAPPDATA"]) / "dateline"
    return Path.home() / ".cache" / "dateline"
