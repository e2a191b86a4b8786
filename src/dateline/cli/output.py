"""Where records go: standard output or a file written whole, as a view, JSON Lines, JSON, or a table of claims."""

import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from rich.console import Console, RenderableType

from dateline.cli.view import record_view
from dateline.errors import UsageError
from dateline.exporters.claims import write_claims
from dateline.model import Record


class Format(StrEnum):
    """How records are written."""

    VIEW = "view"
    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"


def format_for(named: str | None, out: Path | None) -> Format:
    """The format that was named; else that of the file's extension; else the view."""
    if named:
        return Format(named)
    suffix = out.suffix.removeprefix(".") if out else ""
    return Format(suffix) if suffix in (Format.JSON, Format.JSONL, Format.CSV) else Format.VIEW


@contextlib.contextmanager
def open_output(out: Path | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears whole at the end, or not at all when writing it fails."""
    if out is None:
        yield sys.stdout
        sys.stdout.flush()
    elif out.exists() and not out.is_file():
        with out.open("w", encoding="utf-8") as stream:  # a device or a pipe, which nothing can replace
            yield stream
    else:
        with _written_whole(out) as stream:
            yield stream


@contextlib.contextmanager
def _written_whole(out: Path) -> Iterator[TextIO]:
    try:
        handle, name = tempfile.mkstemp(dir=out.absolute().parent, prefix=f".{out.name}.", text=True)
    except OSError as error:
        raise UsageError(
            f"{out} cannot be written: {error.strerror}.", hint="Name a file in a folder that is there and yours."
        ) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            yield stream
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(out)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_records(records: Iterable[Record], stream: TextIO, *, format: Format, brief: bool = False) -> None:
    """Each record as soon as it comes."""
    match format:
        case Format.JSONL:
            for record in records:
                stream.write(json.dumps(record.to_dict(), ensure_ascii=False) + "\n")
        case Format.JSON:
            _write_list(records, stream)
        case Format.CSV:
            write_claims(records, stream)
        case Format.VIEW:
            _write_views(records, stream, brief=brief)


def _write_list(records: Iterable[Record], stream: TextIO) -> None:
    opening = "[\n"
    for record in records:
        stream.write(opening + json.dumps(record.to_dict(), ensure_ascii=False, indent=1))
        opening = ",\n"
    stream.write("\n]\n" if opening == ",\n" else "[]\n")


def _write_views(records: Iterable[Record], stream: TextIO, *, brief: bool) -> None:
    console = Console(file=stream, highlight=False, emoji=False, markup=False)
    plain = console.no_color or not console.is_terminal
    for number, record in enumerate(records):
        if number:
            stream.write("\n")
        view = record_view(record, plain=plain, brief=brief)
        if plain:
            stream.write(_stripped(console, view))
        else:
            console.print(view)


def _stripped(console: Console, view: RenderableType) -> str:
    """The view's lines without the blanks that pad them."""
    with console.capture() as capture:
        console.print(view)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())
