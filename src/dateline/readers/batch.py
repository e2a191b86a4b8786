"""Paths into reports: which files there are, which reader takes each, and what is set aside.

Order is kept: paths as given, folders and patterns by name. One bad report stops nothing.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from dateline.errors import ReportEmpty, ReportMalformed, ReportMissing, ReportUnreadable, ReportUnsupported
from dateline.model import Report
from dateline.readers.expand import expand
from dateline.readers.formats import readers
from dateline.readers.sniff import sniff
from dateline.readers.source import Reader, SetAside, Source, rejoined

STANDARD_INPUT = "-"

_SNIFF_BYTES = 8192


def read(path: str | os.PathLike[str], *, format: str | None = None, any_language: bool = False) -> Report:
    """The first report of one input: a file, or `-` for standard input.

    `format` names a reader where the file's ending does not. Raises ReportUnreadable, or UsageError for an unknown
    format.
    """
    for item in read_all([path], format=format, any_language=any_language):
        if isinstance(item, SetAside):
            raise item.error
        return item
    raise ReportEmpty(f"{os.fspath(path)} holds no report.", hint="Check that the download or export finished.")


def read_all(
    paths: Iterable[str | os.PathLike[str]], *, format: str | None = None, any_language: bool = False
) -> Iterator[Report | SetAside]:
    """All reports of files, folders, patterns (`*`, `**`) and `-`, in order, as a stream.

    What cannot be read comes as SetAside in its place. Ids are unique within the batch. A file that is named twice
    is read once. Raises UsageError for an unknown format.
    """
    if format is not None:
        readers.find(format)
    return _unique_ids(_read_each(paths, format=format, any_language=any_language))


def _read_each(
    paths: Iterable[str | os.PathLike[str]], *, format: str | None, any_language: bool
) -> Iterator[Report | SetAside]:
    suffixes = readers.suffixes() if format is None else None
    for found in expand((os.fspath(path) for path in paths), suffixes=suffixes):
        if isinstance(found, SetAside):
            yield found
        else:
            yield from _read_one(found, format=format, any_language=any_language)


def _read_one(path: str, *, format: str | None, any_language: bool) -> Iterator[Report | SetAside]:
    """The reports of one file; whatever goes wrong in a reader becomes a SetAside."""
    name = "standard input" if path == STANDARD_INPUT else path
    try:
        source, reader = _prepare(path, name=name, format=format)
        yield from reader(replace(source, any_language=any_language))
    except ReportUnreadable as error:
        yield SetAside(name, error)
    except OSError as error:
        yield SetAside(name, _from_os(error, name=name))
    except Exception as error:  # a reader's own fault, ours or a third party's, must not lose the other reports
        message = f"{name} broke its reader ({type(error).__name__}: {str(error)[:200]})."
        yield SetAside(
            name, ReportMalformed(message, hint="Please report this with the file; save it as text meanwhile.")
        )


def _prepare(path: str, *, name: str, format: str | None) -> tuple[Source, Reader]:
    """The source and its reader: by the format asked for, the file's ending, or for a stream by its first bytes."""
    if path == STANDARD_INPUT or not Path(path).is_file():
        stream = sys.stdin.buffer if path == STANDARD_INPUT else _open(path)
        head = stream.read(_SNIFF_BYTES)
        source = Source(name=name, stem=None, open=lambda: rejoined(head, stream))
        return source, readers.find(format or sniff(head))
    source = Source(name=name, stem=Path(path).stem, open=partial(_open, path))
    return source, readers.find(format or _format_of(path))


def _open(path: str) -> BinaryIO:
    return Path(path).open("rb")


def _format_of(path: str) -> str:
    suffix = Path(path).suffix
    name = readers.name_for_suffix(suffix)
    if name is not None:
        return name
    what = f"the extension '{suffix}'" if suffix else "no extension"
    raise ReportUnsupported(
        f"{path} has {what}, which no reader takes.",
        hint=f"Name its format, or let it end in one of {', '.join(sorted(readers.suffixes()))}.",
    )


def _from_os(error: OSError, *, name: str) -> ReportUnreadable:
    if isinstance(error, PermissionError):
        return ReportMissing(f"{name} may not be read by this user.", hint="Ask for read permission (chmod u+r).")
    if isinstance(error, FileNotFoundError):
        return ReportMissing(f"{name} went away before it could be read.", hint="Check the path.")
    return ReportMissing(f"{name} cannot be read: {error.strerror or error}.", hint="Check the disk and the path.")


def _unique_ids(items: Iterable[Report | SetAside]) -> Iterator[Report | SetAside]:
    """The same, each id once: a second `x` becomes `x-2` and says so in its notes."""
    seen: set[str] = set()
    for item in items:
        if isinstance(item, Report):
            if item.id in seen:
                item = _renamed(item, seen)
            seen.add(item.id)
        yield item


def _renamed(report: Report, seen: set[str]) -> Report:
    number = 2
    while f"{report.id}-{number}" in seen:
        number += 1
    note = f"Another report of this batch is called '{report.id}' too."
    return replace(report, id=f"{report.id}-{number}", notes=(*report.notes, note))
