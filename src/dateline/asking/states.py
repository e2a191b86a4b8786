"""The situation from the ledger: the states that hold on a day, or at some time between two, by the shared filters."""

from collections.abc import Iterator, Sequence
from typing import Unpack, cast

from dateline.asking.bearing import Bearing, bearing, touched
from dateline.asking.grounds import grounds_of_tracks
from dateline.codebook import STATE_TYPES, ClaimType
from dateline.corroboration import Party, Spot
from dateline.ledger import Ledger, Wanted
from dateline.ledger.days import FIRST_DAY, LAST_DAY, Interval, interval, iso
from dateline.ledger.filters import Filters, Moment, read_filters
from dateline.ledger.selecting import is_near
from dateline.ledger.words import folded
from dateline.situation import Ground, State, situation_of, tracks_of

OF_EVENTS = frozenset({"text", "min_origins", "reliability", "credibility"})
"""The filters that a state passes by an event behind it."""


def states(ledger: Ledger, **wanted: Unpack[Wanted]) -> tuple[State, ...]:
    """The states that pass the filters, as known by `as_of`.

    With `on` as a day, those that hold on it; with a longer `on`, or `from_` and `to`, those that hold at some time
    within; without any, those that ever held. What only an event has (`OF_EVENTS`) is asked of the events behind it.
    """
    filters = read_filters(wanted)
    return _shown(ledger, _moving(ledger, filters, as_of=wanted.get("as_of")), wanted)


def states_learned(
    ledger: Ledger, *, after: Moment, until: Moment | None, **wanted: Unpack[Wanted]
) -> tuple[tuple[State, ...], tuple[State, ...]]:
    """As `states`, as known by the one moment and by the other, without those that are certainly the same by both."""
    filters = read_filters(wanted)
    tracks = _tracks_asked(filters)
    found = touched(ledger, after=after, until=until, tracks=tracks) if not _is_local(filters) else None
    then, now = cast(Wanted, {**wanted, "as_of": after}), cast(Wanted, {**wanted, "as_of": until})
    if found is None:
        return states(ledger, **then), states(ledger, **now)
    return _touched_states(ledger, found[0], then), _touched_states(ledger, found[1], now)


def _is_local(filters: Filters) -> bool:
    """Whether little is read because of where it is."""
    return filters.near is not None or filters.country is not None


def _touched_states(ledger: Ledger, bears: Bearing, wanted: Wanted) -> tuple[State, ...]:
    """The states of the tracks that were followed; those that only come along with what ends them are left out."""
    found = _shown(ledger, bears.grounds(), wanted)
    return tuple(state for state in found if not bears.own.keys().isdisjoint(state.events))


def _shown(ledger: Ledger, grounds: Sequence[Ground], wanted: Wanted) -> tuple[State, ...]:
    """The states that follow from events, and pass the filters."""
    filters, allowed = read_filters(wanted), _behind(ledger, wanted)
    in_order = sorted(grounds, key=lambda ground: (ground.known_since, ground.id))
    return tuple(
        state
        for state in _held(in_order, filters.when)
        if _fits(filters, state) and (allowed is None or not allowed.isdisjoint(state.events))
    )


def _moving(ledger: Ledger, filters: Filters, *, as_of: Moment | None) -> list[Ground]:
    """What the states of the types asked for rest on: where or of whom something is asked, no more than bears on it."""
    tracks = _tracks_asked(filters)
    found = bearing(ledger, filters, tracks=tracks, as_of=as_of)
    return grounds_of_tracks(ledger, tracks, as_of=as_of) if found is None else found.grounds()


def _tracks_asked(filters: Filters) -> list[ClaimType]:
    asked = {ClaimType(code) for code in filters.types} & STATE_TYPES if filters.types else STATE_TYPES
    return sorted(asked)


def _held(grounds: Sequence[Ground], when: Interval | None) -> Iterator[State]:
    if when is not None and when.earliest == when.latest:
        yield from situation_of(grounds, on=iso(when.earliest))
        return
    for state in tracks_of(grounds):
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
