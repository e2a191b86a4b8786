"""Small records for the ledger's tests, and generated ones where volume counts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from dateline.codebook import ActorKind, Assertion, ClaimType, Feature, Medium, Sector, Stance, Status, TimeKind
from dateline.ledger import Ledger
from dateline.model import (
    Actor,
    Attribution,
    Claim,
    Place,
    Record,
    Report,
    Span,
    Time,
    Timex,
    Verdict,
)

NOW = datetime(2024, 6, 1, 12, 0, tzinfo=UTC)
TEXT = "Border guards left the Arvo pass on Monday, the ministry said. The mayor of Telma called it a relief."
READER = "1.0.0"


def clock() -> datetime:
    """A clock that stands still."""
    return NOW


def span_in(text: str, words: str) -> Span:
    """Where the words first occur."""
    start = text.index(words)
    return Span(start, start + len(words))


def a_record(text: str = TEXT, **report: Any) -> Record:
    """One report of one withdrawal from a pass, with who says so."""
    head = {"id": "r1", "url": None, "outlet": "Telma Post", "published": "2024-04-17", "title": "Guards leave"}
    end = text.find(". ") + 1 or len(text)
    said = "the ministry" if "the ministry" in text else text.split()[0]
    guards = Actor("a1", "Border guards", ActorKind.FORCE, "RUS", (Sector.MIL,), mentions=(Span(0, 13),))
    ministry = Actor("a2", "the ministry", ActorKind.ORGANISATION, "ARM", (Sector.GOV,))
    return Record(
        report=Report(text=text, **{**head, **report}),
        sentences=(Span(0, end),) if end == len(text) else (Span(0, end), Span(end + 1, len(text))),
        actors=(guards, ministry),
        places=(Place("p1", "Arvo pass", span_in(text, text.split()[0]), 39.8, 46.7, "AZE", Feature.SITE),),
        times=(Time("t1", Span(0, 1), "2024-04-15", TimeKind.DATE, Timex("DATE", "2024-04-15")),),
        attributions=(
            Attribution("s1", (span_in(text, said),), (), (Span(0, 10),), "a2", Stance.STATES, Medium.STATEMENT, "t1"),
        ),
        claims=(a_claim(text),),
    )


def a_claim(text: str = TEXT, **fields: Any) -> Claim:
    """The withdrawal, anchored on *left*, or on the first word."""
    anchor = span_in(text, "left" if "left" in text else text.split()[0])
    made = {
        "id": "c1",
        "anchor": anchor,
        "type": ClaimType.RETREAT,
        "mode": "withdraw",
        "actors": ("a1",),
        "place": "p1",
        "time": "2024-04-15",
        "verdict": Verdict(Status.ATTRIBUTED, "somebody_else"),
        "attributions": ("s1",),
    }
    return Claim(**{**made, **fields})


def with_claims(record: Record, *claims: Claim) -> Record:
    """The record with these claims instead."""
    return replace(record, claims=claims)


_OUTLETS = ("Telma Post", "Harbour Daily", "Northern Wire", "The Valley", "Radio Orsk")
_WORDS = ("left", "shelled", "seized", "met", "warned", "arrested", "returned", "signed")
_NAMES = ("Border guards", "Rebels", "The ministry", "Marines", "Union leaders", "Peacekeepers")
_COUNTRIES = ("RUS", "ARM", "AZE", "GEO", "TUR", None)
_TYPES = tuple(ClaimType)


def generated(number: int, *, claims: int = 3) -> Record:
    """Record `number` of a stream that is the same on every run; its places spread over a continent."""
    chance = Random(number)
    day = date(2023, 1, 1) + timedelta(days=chance.randrange(500))
    words = [
        f"{chance.choice(_NAMES)} {chance.choice(_WORDS)} at post {chance.randrange(9000)}." for _ in range(claims)
    ]
    text = " ".join(words)
    starts = [sum(len(sentence) + 1 for sentence in words[:at]) for at in range(claims)]
    head = Report(f"g{number}", text, None, f"Report {number}", chance.choice(_OUTLETS), day.isoformat())
    actors = tuple(
        Actor(f"a{at}", chance.choice(_NAMES), ActorKind.GROUP, chance.choice(_COUNTRIES), (chance.choice([*Sector]),))
        for at in range(3)
    )
    places = tuple(
        Place(
            f"p{at}",
            f"Post {at}",
            Span(0, 1),
            chance.uniform(30, 60),
            chance.uniform(20, 60),
            chance.choice(_COUNTRIES),
        )
        for at in range(2)
    )
    made = tuple(
        Claim(
            id=f"c{at + 1}",
            type=chance.choice(_TYPES),
            anchor=Span(start, start + 5),
            actors=(f"a{chance.randrange(3)}",),
            place=chance.choice(("p0", "p1", None)),
            time=chance.choice((day.isoformat(), day.isoformat()[:7], None)),
            assertion=chance.choice([*Assertion]),
            verdict=Verdict(chance.choice([*Status]), "generated"),
        )
        for at, start in enumerate(starts)
    )
    sentences = tuple(Span(start, start + len(words[at])) for at, start in enumerate(starts))
    return Record(head, sentences, actors, places, (), (), made)


def contents(ledger: Ledger) -> tuple[Any, ...]:
    """All that a ledger says, without row numbers and moments of adding: equal for equal contents."""
    versions = [
        (v.id, v.known.text, v.superseded and v.superseded.text)
        for name in _report_ids(ledger)
        for v in ledger.versions(name)
    ]
    claims = [(c.key, c.handle, c.words, c.record.to_dict()) for c in ledger.claims()]
    records = [(r.id, r.version, r.reader, r.record.to_dict()) for r in ledger.records()]
    found = [c.key for word in ("left", "shelled", "rebels") for c in ledger.claims(text=word)]
    return sorted(versions, key=str), sorted(claims, key=str), sorted(records, key=str), sorted(found)


def _report_ids(ledger: Ledger) -> list[str]:
    return sorted({version.report.id for version in ledger.reports()})
