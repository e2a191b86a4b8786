"""What a reader is handed: one input that has a name and bytes, and how much of it may be read."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from dateline.errors import ReportTooLarge, ReportUnreadable
from dateline.model import Report

MAX_TEXT_CHARS = 2_000_000
"""The longest text of one report, in characters: some 350,000 words, ten times the longest live blog we have seen."""

MAX_FILE_BYTES = 32 * 2**20
"""The largest file that holds one report. Saved pages with pictures inside come to about 10 MB."""

MAX_LIST_BYTES = 64 * 2**20
"""The largest JSON file: it has to be parsed as a whole, which takes some four times its size in memory."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """An input that could not become a report, and why; `where` is `path`, or `path:line` for a line of a feed."""

    where: str
    error: ReportUnreadable


@dataclass(frozen=True, slots=True)
class Source:
    """One input: what to call it, where its bytes come from, what was asked about it.

    `stem` becomes the report's id; None where there is no file name (standard input), and the id is then
    made from the text.
    """

    name: str
    stem: str | None
    open: Callable[[], BinaryIO]
    any_language: bool = False


Reader = Callable[[Source], Iterator[Report | SetAside]]
"""A reader yields the reports of one input in order; it raises ReportUnreadable where the whole input is bad,
and yields SetAside where one of several reports is."""


def load(source: Source, *, limit_bytes: int = MAX_FILE_BYTES) -> bytes:
    """All bytes of the input; raises ReportTooLarge past the limit, without having read further."""
    with source.open() as stream:
        data = stream.read(limit_bytes + 1)
    if len(data) > limit_bytes:
        raise ReportTooLarge(
            f"{source.name} holds more than {limit_bytes // 2**20} MB, too much for one report.",
            hint="Split it into its reports: one file each, or one line each of a .jsonl file.",
        )
    return data


def rejoined(head: bytes, rest: BinaryIO) -> BinaryIO:
    """The stream with the bytes that were already read put back in front; works where one cannot seek (a pipe)."""
    return io.BufferedReader(_Rejoined(head, rest))


class _Rejoined(io.RawIOBase):
    """`head`, then `rest`; closing it leaves `rest` open."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] if self._head else self._rest.read(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)
