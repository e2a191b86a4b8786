"""Events with what was said by then of their outlets, speakers and claims: beside each source, never multiplied."""

from collections.abc import Mapping, Sequence
from typing import Any

from dateline.asking.bodies import told
from dateline.ledger import Ledger, NotInLedger, StoredEvent, Subject
from dateline.ledger.filters import Moment
from dateline.ledger.words import folded

GRADES = ("reliability", "speaker_reliability", "credibility")
"""What a source of an event carries where it was rated: its outlet's and its speaker's grade, its claim's."""


def graded(ledger: Ledger, events: Sequence[StoredEvent], *, as_of: Moment | None) -> list[dict[str, Any]]:
    """The events' JSON in the codebook's order; a source has the `GRADES` that held by then, and none unrated."""
    outlets, speakers, claims = (_grades(ledger, subject, as_of=as_of) for subject in Subject)
    refs = {ref: grade for handle, grade in claims.items() if (ref := _ref(ledger, handle))}
    bodies = [told(event) for event in events]
    if not (outlets or speakers or refs):
        return bodies

    def rated(source: Mapping[str, Any]) -> dict[str, Any]:
        found = (
            outlets.get(folded(source["outlet"] or "")),
            speakers.get(folded(source["speaker"] or "")),
            refs.get(source["claim"]),
        )
        return {**source, **{name: grade for name, grade in zip(GRADES, found, strict=True) if grade}}

    return [body | {"sources": [rated(source) for source in body["sources"]]} for body in bodies]


def _grades(ledger: Ledger, subject: Subject, *, as_of: Moment | None) -> dict[str, str]:
    """The last grade by then of each name (folded) or claim (its handle)."""
    ratings = ledger.ratings(subject, as_of=as_of)
    return {one.name if subject is Subject.CLAIM else folded(one.name): one.grade for one in ratings}


def _ref(ledger: Ledger, handle: str) -> str | None:
    try:
        return ledger.claim(handle).ref
    except NotInLedger:
        return None
