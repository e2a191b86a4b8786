"""Records, claims and heads as bytes of a column and back: canonical JSON, deflated."""

import json
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from dateline.ledger.ids import canonical
from dateline.model import Claim, Record, Report, Span, report_from_dict, report_to_dict

_LEVEL = 6
"""Of zlib; a claim packs to a third, and packing stays under 0.1 ms."""
_SMALL, _SMALL_WINDOW, _SMALL_MEMORY = 8192, 13, 5
"""Bytes that fit zlib's window of so many bits, with the memory level that goes with it."""
_INFLATED_IN_MEMORY = 16_384
"""Claims' cards that stay inflated; about 1.5 kB each."""

_REPORTS_INFLATED_IN_MEMORY = 1_024
"""Reports' cards that do; about 20 kB each."""


def pack(value: Any) -> bytes:
    """A JSON-ready value as bytes."""
    return pack_text(canonical(value))


def pack_text(text: str) -> bytes:
    """The same of canonical JSON."""
    return deflated(text.encode(), level=_LEVEL)


def unpack(body: bytes) -> Any:
    """The inverse of `pack`."""
    return json.loads(zlib.decompress(body))


def deflated(content: bytes, *, level: int) -> bytes:
    """What `zlib` can inflate. A small window serves a small content as well, and is made in half the time."""
    if len(content) > _SMALL:
        return zlib.compress(content, level)
    deflating = zlib.compressobj(level, zlib.DEFLATED, _SMALL_WINDOW, _SMALL_MEMORY)
    return deflating.compress(content) + deflating.flush()


@lru_cache(maxsize=_INFLATED_IN_MEMORY)
def inflated(body: bytes) -> bytes:
    """The inverse of `deflated`; what was asked for lately is at hand, for cards of one story are read again."""
    return zlib.decompress(body)


@lru_cache(maxsize=_REPORTS_INFLATED_IN_MEMORY)
def inflated_report(body: bytes) -> bytes:
    """The same of reports' cards, which are some ten times as large."""
    return zlib.decompress(body)


def pack_report(report: Report) -> bytes:
    """A report, head and text."""
    return pack({"report": report_to_dict(report), "text": report.text})


def unpack_report(body: bytes) -> Report:
    """The inverse of `pack_report`; the reader's notes are not kept."""
    data = unpack(body)
    return report_from_dict(data["report"], text=data["text"])


def reading_text(data: Mapping[str, Any]) -> str:
    """A record, given as JSON, without its report, which its version holds: canonical JSON, to be packed."""
    return canonical({name: value for name, value in data.items() if name not in ("report", "text")})


def unpack_reading(body: bytes, *, report: Report) -> Record:
    """The record of a packed `reading_text`."""
    return Record.from_dict({**unpack(body), "report": report_to_dict(report), "text": report.text})


def claims_to_dicts(record: Record, data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What each claim needs of its record (`data` is the same as JSON), with its sentence in words.

    Offsets count in the whole text.
    """
    head = {"dateline": data["dateline"], "report": data["report"], "text": "", "sentences": []}
    actors = [{**actor, "mentions": []} for actor in data["actors"]]
    return [
        {**head, **_part(record, claim, {**data, "actors": actors}), "claims": [row]}
        for claim, row in zip(record.claims, data["claims"], strict=True)
    ]


def _part(record: Record, claim: Claim, data: Mapping[str, Any]) -> dict[str, Any]:
    said = [row for row in data["attributions"] if row["id"] in claim.attributions]
    actor_ids = {*claim.actors, *claim.recipients, *(row["speaker"] for row in said)}
    time_ids = {row["time"] for row in said}
    sources = [one.source for one in record.attributions if one.id in claim.attributions]
    return {
        "actors": [row for row in data["actors"] if row["id"] in actor_ids],
        "places": [row for row in data["places"] if row["id"] in (claim.place, claim.destination)],
        "times": [row for row in data["times"] if row["id"] in time_ids],
        "attributions": said,
        "words": sentence_of(record, claim.anchor),
        "anchor": claim.anchor.of(record.text),
        "sources": [" ".join(span.of(record.text) for span in source) for source in sources],
    }


def sentence_of(record: Record, anchor: Span) -> str:
    """The words of the sentence around an anchor; of the anchor alone where there are no sentences."""
    found = next((span for span in record.sentences if span.start <= anchor.start < span.end), anchor)
    return found.of(record.text)


def searched_words(data: Mapping[str, Any]) -> str:
    """What full-text search finds a claim by: its sentence, and the names of who and where."""
    names = [row["name"] for row in (*data["actors"], *data["places"])]
    return " . ".join([data["words"], *names])
