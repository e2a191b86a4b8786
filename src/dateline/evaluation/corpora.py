"""Where the research data lies, and the digest that tells one state of it from another."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[3]
DIGEST_LENGTH = 12


def shared_folder() -> Path | None:
    """The research folder: $DATELINE_SHARED, or `shared` beside the project; None where there is none."""
    named = os.environ.get("DATELINE_SHARED")
    folder = Path(named) if named else PROJECT.parent / "shared"
    return folder if (folder / "gold").is_dir() else None


def digest(files: Iterable[Path]) -> str:
    """Twelve hexadecimal digits over the files' names and bytes, in the order given."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.name.encode())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:DIGEST_LENGTH]


def read_rows(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
