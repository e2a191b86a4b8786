"""The type of the room: one incident of violence, its phrases as spans of the report."""

from dataclasses import dataclass
from typing import Any

from dateline.model import Record, Span


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening of violence; spans are words of the report, `claims` the ids of those that tell of it.

    `perpetrators` are people, by name or as a group; `organisations` what they belong to or answer for; `victims` those
    hurt or aimed at who are named. Any may be empty.
    """

    claims: tuple[str, ...]
    modes: tuple[str, ...]
    place: str | None
    time: str | None
    perpetrators: tuple[Span, ...]
    organisations: tuple[Span, ...]
    targets: tuple[Span, ...]
    victims: tuple[Span, ...]
    weapons: tuple[Span, ...]


def incident_to_dict(incident: Incident, record: Record) -> dict[str, Any]:
    """The incident as JSON-ready values: each phrase with its words and its span; place and claims by their ids."""
    phrases = {name: [_phrase(span, record) for span in getattr(incident, name)] for name in PHRASES}
    ids = {"claims": list(incident.claims), "modes": list(incident.modes)}
    return {**ids, "place": incident.place, "time": incident.time, **phrases}


PHRASES = ("perpetrators", "organisations", "targets", "victims", "weapons")
"""The fields of an incident that hold words of the report."""


def _phrase(span: Span, record: Record) -> dict[str, Any]:
    return {"text": span.of(record.text), "span": [span.start, span.end]}
