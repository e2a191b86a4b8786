"""The reader of JSON Lines: a feed of any length, one report a line, read as a stream.

A bad line is set aside with its number and the rest goes on. At no time is more than one line in memory.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from dateline.errors import ReportEmpty, ReportMalformed, ReportNotText, ReportTooLarge, ReportUnreadable
from dateline.model import Report
from dateline.readers.decode import kind_of_binary
from dateline.readers.draft import complete
from dateline.readers.fields import draft_from_object
from dateline.readers.formats import readers
from dateline.readers.json_file import parse_json
from dateline.readers.source import MAX_FILE_BYTES, SetAside, Source, rejoined

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@readers.register("jsonl", suffixes=(".jsonl", ".ndjson"))
def read_jsonl(source: Source) -> Iterator[Report | SetAside]:
    """JSON Lines: one report object a line, any number of lines; `text` is kept exactly as given."""
    with source.open() as raw:
        stream = _as_utf8(raw, name=source.name)
        is_empty = True
        for number, line in _lines(stream):
            where = f"{source.name}:{number}"
            if line is not None and not line.strip():
                continue
            is_empty = False
            try:
                yield _read_line(line, where=where, number=number, source=source)
            except ReportUnreadable as error:
                yield SetAside(where, error)
    if is_empty:
        raise ReportEmpty(f"{source.name} is empty.", hint="Check that the download or export finished.")


def _read_line(line: bytes | None, *, where: str, number: int, source: Source) -> Report:
    """One line's report; None is a line past the limit."""
    if line is None:
        raise ReportTooLarge(
            f"{where} is longer than {MAX_FILE_BYTES // 2**20} MB.", hint="One line holds one report; split the others."
        )
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReportNotText(
            f"{where} is not UTF-8 (byte {error.start} of the line).", hint="Export the feed as UTF-8."
        ) from error
    draft = draft_from_object(parse_json_line(text, where=where), name=where)
    return complete(draft, source=replace(source, name=where), number=number)


def parse_json_line(text: str, *, where: str) -> object:
    """The line's value; raises ReportMalformed, which gives the column."""
    try:
        return parse_json(text, name=where)
    except ReportMalformed as error:
        message = error.message.replace("at line 1, column", "at column")
        raise ReportMalformed(
            message, hint="Each line is one whole JSON object; a text's line breaks are `\\n`."
        ) from error


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers from 1; None for a line past the limit, whose rest is skipped unread."""
    number = 0
    while line := stream.readline(MAX_FILE_BYTES + 1):
        number += 1
        if len(line) <= MAX_FILE_BYTES:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(2**20)
        yield number, None


def _as_utf8(stream: BinaryIO, *, name: str) -> BinaryIO:
    """The stream in UTF-8 and without its byte order mark, whatever the mark says; raises ReportNotText."""
    head = stream.read(4096)
    if (kind := kind_of_binary(head)) is not None and not head.startswith(_UTF16_MARKS):
        raise ReportNotText(f"{name} is {kind}, not JSON Lines.", hint="Export the feed as UTF-8 text.")
    whole = rejoined(head.removeprefix(b"\xef\xbb\xbf"), stream)
    if not head.startswith(_UTF16_MARKS):
        return whole
    wide = io.TextIOWrapper(whole, encoding="utf-16", newline="\n")
    return io.BufferedReader(_Encoded(wide))


class _Encoded(io.RawIOBase):
    """A text stream as UTF-8 bytes."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text, self._left = text, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._left or self._text.read(2**16).encode()
        size = min(len(data), len(buffer))
        buffer[:size] = data[:size]
        self._left = data[size:]
        return size
