"""Files, folders and patterns into files, in order, each once."""

import glob
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.errors import ReportMissing, ReportUnreadable, ReportUnsupported
from dateline.readers.source import SetAside

_MAGIC = re.compile(r"[*?\[]")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def expand(paths: Iterable[str], *, suffixes: frozenset[str] | None) -> Iterator[str | SetAside]:
    """The files that `paths` name. A folder gives its files with one of `suffixes` (None: all), and its folders'.

    Hidden files and folders, and links to folders, are passed over in folders. `-` stays as it is.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _expand_one(path, suffixes=suffixes):
            key = found if isinstance(found, str) else found.where
            if key == "-" or (real := os.path.realpath(key)) not in seen:
                yield found
                if key != "-":
                    seen.add(real)


def _expand_one(path: str, *, suffixes: frozenset[str] | None) -> Iterator[str | SetAside]:
    if path == "-":
        yield path
    elif os.path.lexists(path):
        yield from _existing(path, suffixes=suffixes)
    elif _ADDRESS.match(path):
        error: ReportUnreadable = ReportUnsupported(
            f"{path} is a web address; only files are read.", hint="Save the page as HTML and give the file."
        )
        yield SetAside(path, error)
    elif _MAGIC.search(path):
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - patterns may be absolute
        for match in matches:
            yield from _existing(match, suffixes=suffixes)
        if not matches:
            yield SetAside(path, ReportMissing(f"No file matches {path}.", hint="Check the pattern and the folder."))
    else:
        yield SetAside(path, ReportMissing(f"There is no file {path}.", hint="Check the path; `-` is standard input."))


def _existing(path: str, *, suffixes: frozenset[str] | None) -> Iterator[str | SetAside]:
    if Path(path).is_dir():
        yield from _folder(path, suffixes=suffixes)
    elif not Path(path).exists():
        target = Path(path).readlink() if Path(path).is_symlink() else "?"
        message = f"{path} is a link to {target}, which does not exist."
        yield SetAside(path, ReportMissing(message, hint="Restore what it points to, or remove the link."))
    else:
        yield path


def _folder(path: str, *, suffixes: frozenset[str] | None) -> Iterator[str | SetAside]:
    """The folder's files by name, those of its folders in their place; says so when there are none to read."""
    problems: list[SetAside] = []
    passed, found = 0, False
    for folder, folders, names in os.walk(path, onerror=lambda error: problems.append(_closed(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or (suffixes is not None and Path(name).suffix.lower() not in suffixes):
                passed += 1
                continue
            found = True
            yield from _existing(str(Path(folder) / name), suffixes=suffixes)
    yield from problems
    if not found and not problems:
        what = f"none of its {passed} files has an extension that a reader takes" if passed else "it is empty"
        yield SetAside(
            path,
            ReportMissing(f"No report in the folder {path}: {what}.", hint="Name the files one by one, with a format."),
        )


def _closed(error: OSError) -> SetAside:
    where = str(error.filename)
    message = f"The folder {where} cannot be opened: {error.strerror}."
    return SetAside(where, ReportMissing(message, hint="Ask for permission to list it (chmod u+rx)."))
