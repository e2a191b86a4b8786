"""Records in files: JSON (one, or a list), JSON Lines (one a line), or a folder of JSON files."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dateline.errors import RecordInvalid
from dateline.model import Record

_HINT = "A record file is what `dateline code PATH --format jsonl --out FILE` writes."


def read_records(path: Path) -> Iterator[Record]:
    """The records of a file, or of a folder's `*.json` by name (its subfolders are left alone).

    Raises RecordInvalid for a file that cannot be read, is no JSON, or holds something else.
    """
    if path.is_dir():
        for file in sorted(path.glob("*.json")):
            yield from read_records(file)
        return
    for where, row in _rows(path):
        try:
            yield Record.from_dict(row)
        except RecordInvalid as error:
            raise RecordInvalid(f"{where}: {error.message}", hint=_HINT) from error


def _rows(path: Path) -> Iterator[tuple[str, Any]]:
    content = _content(path)
    try:
        whole = json.loads(content)
    except json.JSONDecodeError:
        yield from _lines(path, content.splitlines())
        return
    rows = whole if isinstance(whole, list) else [whole]
    yield from ((str(path), row) for row in rows)


def _content(path: Path) -> str:
    try:
        content = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise RecordInvalid(f"{path}: cannot be read ({error.strerror}).", hint=_HINT) from error
    except UnicodeDecodeError as error:
        raise RecordInvalid(f"{path}: is not UTF-8 text.", hint=_HINT) from error
    if not content.strip():
        raise RecordInvalid(f"{path}: holds nothing.", hint=_HINT)
    return content


def _lines(path: Path, lines: Iterable[str]) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield f"{path}, line {number}", json.loads(line)
        except json.JSONDecodeError as error:
            raise RecordInvalid(f"{path}, line {number}: is not JSON ({error.msg}).", hint=_HINT) from error
