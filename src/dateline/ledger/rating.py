"""Reliability of outlets and speakers (A to F) and credibility of claims (1 to 6): the Admiralty system, with history.

Ratings are stored, shown and filtered by, never multiplied into one number.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, insert, select

from dateline.ledger.days import parse_known
from dateline.ledger.errors import DecisionInvalid
from dateline.ledger.filters import AsOf, Filters
from dateline.ledger.ids import content_id
from dateline.ledger.rows import Rating, Subject
from dateline.ledger.selecting import by_then, current_reading
from dateline.ledger.tables import CLAIM, RATING, VERSION, AnyRow
from dateline.ledger.words import folded

RELIABILITY = "ABCDEF"
"""A completely reliable … E unreliable, F cannot be judged."""
CREDIBILITY = "123456"
"""1 confirmed … 5 improbable, 6 cannot be judged."""


def add_rating(connection: Connection, rating: Rating) -> None:
    """Add a rating unless it is there; raises DecisionInvalid on a grade that the subject cannot have."""
    made = parse_known(rating.made)
    if made is None:
        raise DecisionInvalid(f"{rating.made!r} is no moment.", hint="Write 2024-04-17 or 2024-04-17T14:05Z.")
    grades = CREDIBILITY if rating.subject is Subject.CLAIM else RELIABILITY
    if len(rating.grade) != 1 or rating.grade not in grades:
        raise DecisionInvalid(
            f"{_a(rating.subject)} cannot be rated {rating.grade!r}.", hint=f"Give one of: {', '.join(grades)}."
        )
    said = [rating.subject.value, rating.name, rating.grade, rating.who, rating.why, rating.made]
    name = content_id(said, size=8)
    if connection.execute(select(RATING.c.n).where(RATING.c.id == name)).first():
        return
    row = {
        "id": name,
        "subject": rating.subject.value,
        "key": rating_key(rating.subject, rating.name),
        "name": rating.name,
        "grade": rating.grade,
        "who": rating.who,
        "why": rating.why,
        "made": rating.made,
        "known_day": made.day,
        "known_minute": made.minute,
    }
    connection.execute(insert(RATING), row)


def _a(subject: Subject) -> str:
    return f"{'An' if subject is Subject.OUTLET else 'A'} {subject.value}"


def rating_key(subject: Subject, name: str) -> str:
    """What a subject is found by: a claim's handle as it is, a name folded."""
    return name if subject is Subject.CLAIM else folded(name)


def find_ratings(
    connection: Connection, *, subject: Subject | None, names: Sequence[str] | None, as_of: AsOf | None
) -> tuple[Rating, ...]:
    """The ratings given by then, in the order given: of one subject its history, the last one holding."""
    query = select(RATING).order_by(RATING.c.known_minute, RATING.c.n)
    if subject is not None:
        query = query.where(RATING.c.subject == subject.value)
        if names is not None:
            query = query.where(RATING.c.key.in_([rating_key(subject, name) for name in names]))
    if as_of is not None:
        query = query.where(by_then(as_of, RATING))
    return tuple(_rating(row) for row in connection.execute(query))


def _rating(row: AnyRow) -> Rating:
    return Rating(Subject(row.subject), row.name, row.grade, row.who, row.why, row.made)


def names_at_least(connection: Connection, subject: Subject, grade: str, *, as_of: AsOf | None) -> frozenset[str]:
    """The keys of all that were rated this good or better by then; what "cannot be judged" (F, 6) is not."""
    newest = {row.key: row.grade for row in connection.execute(_given(subject, as_of))}
    return frozenset(key for key, given in newest.items() if given <= grade and given not in "F6")


def _given(subject: Subject, as_of: AsOf | None) -> Select[Any]:
    query = select(RATING.c.key, RATING.c.grade).where(RATING.c.subject == subject.value)
    if as_of is not None:
        query = query.where(by_then(as_of, RATING))
    return query.order_by(RATING.c.known_minute, RATING.c.n)


@dataclass(frozen=True, slots=True)
class Rated:
    """What is rated well enough for a question; None where the question does not ask.

    `outlets` are folded names, `claims` handles, `refs` the same claims as `report-id#c1`.
    """

    outlets: frozenset[str] | None
    claims: frozenset[str] | None
    refs: frozenset[str] = frozenset()

    def has_outlet(self, *outlets: str | None) -> bool:
        """Whether one of the outlets is reliable enough."""
        return self.outlets is None or any(folded(outlet or "") in self.outlets for outlet in outlets)

    def has_claim(self, handle: str) -> bool:
        """Whether a claim is credible enough."""
        return self.claims is None or handle in self.claims

    def fits(self, sources: Sequence[Mapping[str, Any]]) -> bool:
        """Whether an event of these sources has a reliable enough outlet and a credible enough claim."""
        credible = self.claims is None or any(source["claim"] in self.refs for source in sources)
        return credible and self.has_outlet(*(source.get("outlet") for source in sources))


def rated_for(connection: Connection, filters: Filters) -> Rated | None:
    """What is rated well enough for these filters; None where they do not ask."""
    if not filters.reliability and not filters.credibility:
        return None
    outlets, claims = (
        names_at_least(connection, subject, grade, as_of=filters.as_of) if grade else None
        for subject, grade in ((Subject.OUTLET, filters.reliability), (Subject.CLAIM, filters.credibility))
    )
    return Rated(outlets, claims, _references(connection, claims or frozenset()))


def _references(connection: Connection, handles: frozenset[str]) -> frozenset[str]:
    query = (
        select(VERSION.c.report_id, CLAIM.c.local)
        .join(VERSION, VERSION.c.n == CLAIM.c.version_n)
        .where(CLAIM.c.handle.in_(handles), current_reading())
    )
    return frozenset(f"{row.report_id}#{row.local}" for row in connection.execute(query)) if handles else frozenset()
