"""The situation from the ledger: the states that hold on a day, or at some time between two, by the shared filters."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Unpack, cast

from dateline.asking.bearing import bearing
from dateline.asking.replayed import replayed
from dateline.codebook import STATE_TYPES, Assertion, ClaimType
from dateline.corroboration import Corroborated, Event, Party, Spot
from dateline.ledger import Ledger, StoredEvent, Wanted
from dateline.ledger.days import FIRST_DAY, LAST_DAY, Interval, interval, iso
from dateline.ledger.filters import Filters, Moment, read_filters
from dateline.ledger.selecting import is_near
from dateline.ledger.words import folded
from dateline.situation import State, situation, tracks

OF_EVENTS = frozenset({"text", "min_origins", "reliability", "credibility"})
"""The filters that a state passes by an event behind it."""

MOVERS: Mapping[ClaimType, Mapping[ClaimType, tuple[str | None, ...]]] = {
    ClaimType.CONTROL: {ClaimType.ASSAULT: ("seize-territory",), ClaimType.RETREAT: ("withdraw",)},
    ClaimType.DEPLOYMENT: {ClaimType.MOBILIZE: ("troops",), ClaimType.RETREAT: ("withdraw",)},
    ClaimType.ACCORD: {ClaimType.RETREAT: ("ceasefire",), ClaimType.ASSAULT: ()},
    ClaimType.MEMBERSHIP: {ClaimType.SANCTION: ("expel", "withdraw")},
    ClaimType.RELATIONS: {ClaimType.SANCTION: ("discontinue",)},
}
"""What moves a state, by type and modes (none: any), as `situation/moves.py` has it: nothing else need be replayed."""


def states(ledger: Ledger, **wanted: Unpack[Wanted]) -> tuple[State, ...]:
    """The states that pass the filters, as known by `as_of`.

    With `on` as a day, those that hold on it; with a longer `on`, or `from_` and `to`, those that hold at some time
    within; without any, those that ever held. What only an event has (`OF_EVENTS`) is asked of the events behind it.
    """
    filters = read_filters(wanted)
    ground = Corroborated(events=_moving(ledger, filters, as_of=wanted.get("as_of")), links=(), claims=())
    allowed = _behind(ledger, wanted)
    return tuple(
        state
        for state in _held(ground, filters.when)
        if _fits(filters, state) and (allowed is None or not allowed.isdisjoint(state.events))
    )


def _moving(ledger: Ledger, filters: Filters, *, as_of: Moment | None) -> tuple[Event, ...]:
    """The events that are states of the types asked for, or may move one; by when they were first known.

    Where a place or a country is asked for, only those that bear on what holds there.
    """
    asked = {ClaimType(code) for code in filters.types} & STATE_TYPES if filters.types else STATE_TYPES
    found = bearing(ledger, filters, tracks=sorted(asked), as_of=as_of)
    relevant = _relevant(ledger, asked, as_of=as_of) if found is None else found
    return tuple(sorted(replayed(ledger, relevant), key=lambda event: (event.known_since, event.id)))


def _relevant(ledger: Ledger, asked: AbstractSet[ClaimType], *, as_of: Moment | None) -> list[StoredEvent]:
    movers = [MOVERS[type] for type in sorted(asked) if type in MOVERS]
    types = frozenset(asked).union(*movers)
    found = ledger.events(as_of=as_of, type=sorted(types)) if types else ()
    return [event for event in found if event.body["type"] in asked or _may_move(event.body, movers)]


def _may_move(body: Mapping[str, Any], movers: Iterable[Mapping[ClaimType, tuple[str | None, ...]]]) -> bool:
    """Said to have happened, in one of the modes that move; an attack on nobody breaks no truce."""
    if body["assertion"] != Assertion.ACTUAL:
        return False
    for moved_by in movers:
        modes = moved_by.get(ClaimType(body["type"]))
        if modes is not None and (body["mode"] in modes or (not modes and _has_opponents(body))):
            return True
    return False


def _has_opponents(body: Mapping[str, Any]) -> bool:
    return bool(body["recipients"]) or len(body["actors"]) > 1


def _held(ground: Corroborated, when: Interval | None) -> Iterator[State]:
    if when is not None and when.earliest == when.latest:
        yield from situation(ground, on=iso(when.earliest))
        return
    for state in tracks(ground):
        if when is None or _days(state).overlaps(when):
            yield state


def _days(state: State) -> Interval:
    """The days of a state; one whose beginning is unknown is known to hold from the first report's day."""
    begin, _, end = state.valid.partition("/")
    known = state.known_since[:10]
    return interval(f"{begin or known}/{end}") or interval(f"{known}/..") or Interval(FIRST_DAY, LAST_DAY)


def _behind(ledger: Ledger, wanted: Wanted) -> frozenset[str] | None:
    """The events that pass the filters which only an event can; None where no such filter is given."""
    further = {name: value for name, value in wanted.items() if name in OF_EVENTS and value}
    if not further:
        return None
    found = ledger.events(**cast(Wanted, {**further, "as_of": wanted.get("as_of")}))
    return frozenset(event.id for event in found)


def _fits(filters: Filters, state: State) -> bool:
    place = state.place
    return (
        is_near(filters, place.lat if place else None, place.lon if place else None)
        and (filters.country is None or filters.country in _countries(place))
        and (not filters.types or state.type.value in filters.types)
        and (not filters.standings or state.standing.value in filters.standings)
        and (filters.actor is None or any(_acts(filters, party) for party in (*state.actors, *state.recipients)))
    )


def _countries(place: Spot | None) -> tuple[str | None, ...]:
    return (place.country,) if place else ()


def _acts(filters: Filters, party: Party) -> bool:
    sectors = tuple(sector.value for sector in party.sectors)
    return filters.actor is not None and filters.actor.fits(
        key=folded(party.name), country=party.country, sectors=sectors
    )
