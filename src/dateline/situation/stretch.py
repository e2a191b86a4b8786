"""A stretch of one track: who or what holds, from when to when, before neighbours on the track have cut it."""

from dataclasses import dataclass, replace

from dateline.codebook import STATE_TYPES, Assertion, ClaimType
from dateline.corroboration import Party, Spot
from dateline.corroboration.interval import OPEN_FUTURE, OPEN_PAST, Days, day_of, days_of, iso_day
from dateline.corroboration.likeness import is_same_side, is_same_spot
from dateline.situation.ground import SHOWN, Ground

_PLAIN = {ClaimType.CONTROL: "de-facto", ClaimType.TALKS: "ongoing"}
"""What a state without a mode is: who simply holds a place holds it in fact, and talks are under way."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a stretch begins or ends: as EDTF, and the days within which that may be."""

    text: str
    days: Days


OPEN_END = Edge("..", Days(OPEN_FUTURE, OPEN_FUTURE))


@dataclass(frozen=True, slots=True)
class Stretch:
    """One state of a subject over time; `events` are what it rests on, `inferred` that an event moved it."""

    type: ClaimType
    mode: str | None
    place: Spot | None
    destination: Spot | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    begin: Edge
    end: Edge
    inferred: bool
    events: tuple[Ground, ...]
    stops_before: bool = False

    def holds_on(self, day: int) -> bool:
        """True from the earliest day of its beginning to the latest of its end; not on a known day of being moved."""
        last = self.end.days.first - 1 if self.stops_before else self.end.days.last
        return self.begin.days.first <= day <= last

    def moved_at(self, mover: Edge) -> "Stretch":
        """Ended by what happened at `mover`, unless it ended sooner."""
        if self.end.days.last <= mover.days.last:
            return self
        return replace(self, end=mover, stops_before=mover.days.length == 1)

    @property
    def valid(self) -> str:
        """The EDTF interval."""
        return f"{self.begin.text}/{self.end.text}"


def edge_of(event: Ground) -> Edge:
    """When the event moved something: its time, the end of an interval; undated, roughly the first report's day."""
    days = days_of(event.time)
    published = event.known_since[:10]
    if event.time and days and "/" not in event.time:
        return Edge(event.time, days)
    if event.time and days and days.first > OPEN_PAST and days.last < OPEN_FUTURE:
        last = event.time.partition("/")[2]
        return Edge(last, days_of(last) or days)
    day = min(day_of(published), days.last if days else OPEN_FUTURE)
    return Edge(f"{iso_day(day)}~", Days(day, day))


def stated(event: Ground) -> Stretch | None:
    """The stretch that a state event claims; None for what is not a state or is not said to be so.

    A point of time is where it begins, or is first known to hold; without any, it is known to hold from the
    day of the first report, its beginning unknown.
    """
    if event.type not in STATE_TYPES or event.assertion is not Assertion.ACTUAL or event.standing not in SHOWN:
        return None
    begin, end = _bounds(event)
    return Stretch(
        type=event.type,
        mode=event.mode or _PLAIN.get(event.type),
        place=event.place,
        destination=event.destination,
        actors=event.actors,
        recipients=event.recipients,
        begin=begin,
        end=end,
        inferred=False,
        events=(event,),
    )


def _bounds(event: Ground) -> tuple[Edge, Edge]:
    time, days = event.time, days_of(event.time)
    known = day_of(event.known_since)
    if time is None or days is None or not event.is_dated:
        return Edge("", Days(known, known)), OPEN_END
    if "/" not in time:
        return Edge(time, days), OPEN_END
    start, _, end = time.partition("/")
    first = days_of(start)
    last = days_of(end)
    begin = Edge(start, first) if first else Edge("", Days(days.first, days.first))
    return begin, Edge(end, last) if last else OPEN_END


def is_same_subject(one: Stretch, other: Stretch) -> bool:
    """The same track: the codebook's subject for the type.

    CONTROL and DISPLACEMENT go by place, DEPLOYMENT by force and place, MEMBERSHIP by party and body, the others by
    their set of parties.
    """
    if one.type is not other.type:
        return False
    if one.type in (ClaimType.CONTROL, ClaimType.DISPLACEMENT):
        return is_one_place(one.place, other.place)
    if one.type is ClaimType.DEPLOYMENT:
        return is_one_place(one.place, other.place) and are_same_sides(one.actors, other.actors)
    if one.type is ClaimType.MEMBERSHIP:
        return are_same_sides(one.actors, other.actors) and are_same_sides(one.recipients, other.recipients)
    return are_same_sides((*one.actors, *one.recipients), (*other.actors, *other.recipients))


def is_one_place(one: Spot | None, other: Spot | None) -> bool:
    """Both known and the same."""
    return one is not None and other is not None and is_same_spot(one, other)


def are_same_sides(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> bool:
    """Every party of each has its side in the other; false where one is empty."""
    if not ours or not theirs:
        return False
    there = all(any(is_same_side(party, other) for other in theirs) for party in ours)
    return there and all(any(is_same_side(party, other) for other in ours) for party in theirs)


def share_side(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> bool:
    """Some party of one is of a side in the other."""
    return any(is_same_side(party, other) for party in ours for other in theirs)
