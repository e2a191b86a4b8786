"""Records, claims and heads as bytes of a column and back: canonical JSON, deflated."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dateline.ledger.ids import canonical
from dateline.model import Claim, Record, Report, Span, record_to_dict, report_from_dict, report_to_dict

_LEVEL = 6
"""Of zlib; a claim packs to a third, and packing stays under 0.1 ms."""


def pack(value: Any) -> bytes:
    """A JSON-ready value as bytes."""
    return pack_text(canonical(value))


def pack_text(text: str) -> bytes:
    """The same of canonical JSON."""
    return zlib.compress(text.encode(), _LEVEL)


def unpack(body: bytes) -> Any:
    """The inverse of `pack`."""
    return json.loads(zlib.decompress(body))


def pack_report(report: Report) -> bytes:
    """A report, head and text."""
    return pack({"report": report_to_dict(report), "text": report.text})


def unpack_report(body: bytes) -> Report:
    """The inverse of `pack_report`; the reader's notes are not kept."""
    data = unpack(body)
    return report_from_dict(data["report"], text=data["text"])


def pack_reading(record: Record) -> bytes:
    """A record without its report, which its version holds."""
    data = record.to_dict()
    del data["report"], data["text"]
    return pack(data)


def unpack_reading(body: bytes, *, report: Report) -> Record:
    """The inverse of `pack_reading`."""
    return Record.from_dict({**unpack(body), "report": report_to_dict(report), "text": report.text})


def claim_to_dict(record: Record, claim: Claim) -> dict[str, Any]:
    """What one claim needs of its record, with its sentence in words; offsets count in the whole text."""
    attributions = tuple(said for said in record.attributions if said.id in claim.attributions)
    part = _slice(record, claim)
    return {
        **record_to_dict(part),
        "words": sentence_of(record, claim.anchor),
        "anchor": claim.anchor.of(record.text),
        "sources": [" ".join(span.of(record.text) for span in said.source) for said in attributions],
    }


def _slice(record: Record, claim: Claim) -> Record:
    attributions = tuple(said for said in record.attributions if said.id in claim.attributions)
    actor_ids = {*claim.actors, *claim.recipients, *(said.speaker for said in attributions)}
    time_ids = {said.time for said in attributions}
    return Record(
        report=replace(record.report, text="", notes=()),
        actors=tuple(replace(actor, mentions=()) for actor in record.actors if actor.id in actor_ids),
        places=tuple(place for place in record.places if place.id in (claim.place, claim.destination)),
        times=tuple(time for time in record.times if time.id in time_ids),
        attributions=attributions,
        claims=(claim,),
    )


def sentence_of(record: Record, anchor: Span) -> str:
    """The words of the sentence around an anchor; of the anchor alone where there are no sentences."""
    found = next((span for span in record.sentences if span.start <= anchor.start < span.end), anchor)
    return found.of(record.text)


def searched_words(data: Mapping[str, Any]) -> str:
    """What full-text search finds a claim by: its sentence, and the names of who and where."""
    names = [row["name"] for row in (*data["actors"], *data["places"])]
    return " . ".join([data["words"], *names])
