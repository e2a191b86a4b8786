"""The tracks, and what holds on a day.

1. State claims give stretches as stated; events that move states give inferred ones.
2. Movers end the stretches before them: a seizure the loser's CONTROL, a withdrawal a DEPLOYMENT, an attack a truce.
3. Stretches of one track that say the same become one.
4. On tracks where one state excludes another (membership, talks, who holds a place; relations severed, and relations),
   the later one ends the earlier; views held at once (who recognises what, how two parties stand) stay side by side.
5. While who holds a place is disputed, its CONTROL is `contested`, by all who claim it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.codebook import ClaimType, Standing
from dateline.corroboration import Corroborated, Party
from dateline.corroboration.interval import OPEN_FUTURE, day_of, moment_of
from dateline.corroboration.likeness import is_same_side
from dateline.situation.counted import quantities_of
from dateline.situation.ground import Ground, ground_of
from dateline.situation.moves import Movers, begun_by, conceded, is_disputed_seizure
from dateline.situation.neighbours import Places, Subjects
from dateline.situation.state import State
from dateline.situation.stretch import (
    OPEN_END,
    Edge,
    Stretch,
    are_same_sides,
    edge_of,
    is_one_place,
    is_same_subject,
    share_side,
    stated,
)

RIVAL_DAYS = 7
"""Two sides each said to hold a place, first known within these days: contested. Later than that: it changed hands."""

_EXCLUSIVE = frozenset({ClaimType.MEMBERSHIP, ClaimType.TALKS, ClaimType.ACCORD})

_GOOD = frozenset({"warm", "allied"})

_RANK = (
    Standing.CONFIRMED,
    Standing.CORROBORATED,
    Standing.SINGLE_SOURCE,
    Standing.DISPUTED,
    Standing.UNVERIFIED,
)


def situation(corroborated: Corroborated, *, on: str, as_of: str | None = None) -> tuple[State, ...]:
    """The states that hold on the day `on` (event time), as known by the end of `as_of` (None: all).

    By type, then place and parties; the order does not depend on that of the reports.
    """
    return situation_of(_grounds(corroborated, as_of=as_of), on=on)


def tracks(corroborated: Corroborated, *, as_of: str | None = None) -> tuple[State, ...]:
    """All stretches of all tracks over all time, as known by the end of `as_of`; contested spells included."""
    return tracks_of(_grounds(corroborated, as_of=as_of))


def situation_of(grounds: Sequence[Ground], *, on: str) -> tuple[State, ...]:
    """`situation` of what is at hand of the events: a store's."""
    day = day_of(on)
    holding = [stretch for stretch in _tracks(grounds) if stretch.holds_on(day)]
    contested = [stretch for stretch in _contested(grounds, holding) if stretch.holds_on(day)]
    standing = _not_overruled(holding, contested)
    return _sorted(_state(stretch) for stretch in _merged((*standing, *contested)))


def tracks_of(grounds: Sequence[Ground]) -> tuple[State, ...]:
    """`tracks` likewise."""
    stretches = _tracks(grounds)
    return _sorted(_state(stretch) for stretch in _merged((*stretches, *_contested(grounds, stretches))))


def _grounds(corroborated: Corroborated, *, as_of: str | None) -> list[Ground]:
    return [ground_of(event) for event in corroborated.known(as_of).events]


def _tracks(events: Sequence[Ground]) -> list[Stretch]:
    """Steps 1 to 4."""
    moving = [*events, *conceded(events)]
    begun = [stretch for event in moving if (stretch := begun_by(event)) is not None]
    found = [*(stretch for event in events if (stretch := stated(event)) is not None), *begun]
    movers, subjects = Movers(moving), Subjects(found)
    cut = []
    for stretch in found:
        again = _return_of(stretch, (found[number] for number in subjects.fitting(stretch)))
        edge = movers.ending(stretch, before=again)
        cut.append(stretch.moved_at(edge) if edge else stretch)
    broken = [again for before, after in zip(found, cut, strict=True) for again in _broken(before, after)]
    return _unrefuted(_in_turn(_merged(_left_and_joined([*cut, *broken]))))


def _left_and_joined(stretches: list[Stretch]) -> list[Stretch]:
    """Memberships ended where a dated one of another mode begins: readmitted, one joins twice."""
    dated = [s for s in stretches if s.type is ClaimType.MEMBERSHIP and s.begin.text]
    ended = iter(_in_turn(dated))
    return [next(ended) if s.type is ClaimType.MEMBERSHIP and s.begin.text else s for s in stretches]


def _unrefuted(stretches: list[Stretch]) -> list[Stretch]:
    """Without a side's hold of a place that it spoke of before the other's, from an earlier day on, was confirmed."""
    held = [s for s in stretches if s.type is ClaimType.CONTROL and s.mode == "de-facto"]
    places = _places(held)
    return [
        stretch
        for stretch in stretches
        if stretch.type is not ClaimType.CONTROL
        or not any(_refutes(held[at], stretch) for at in places.fitting(stretch.place))
    ]


def _refutes(other: Stretch, stretch: Stretch) -> bool:
    """True where the other's holder had the place all the while, by a confirmation that came later than the word."""
    if stretch.mode != "de-facto" or not other.begin.text or _RANK[_rank(other)] is not Standing.CONFIRMED:
        return False
    if _RANK[_rank(stretch)] is Standing.CONFIRMED or not is_same_subject(stretch, other):
        return False
    begun_within = other.begin.days.last < stretch.begin.days.first <= other.end.days.last
    confirmed = min(moment_of(event.learned) for event in other.events if event.standing is Standing.CONFIRMED)
    told = max(moment_of(event.known_since) for event in stretch.events)
    return begun_within and told < confirmed and not share_side(stretch.actors, other.actors)


def _return_of(stretch: Stretch, neighbours: Iterable[Stretch]) -> int:
    """The day on which the force is deployed there anew; the end of time where it is not, and for other states."""
    if stretch.type is not ClaimType.DEPLOYMENT:
        return OPEN_FUTURE
    later = (other.begin.days.first for other in neighbours if is_same_subject(stretch, other))
    return min((day for day in later if day > stretch.begin.days.last), default=OPEN_FUTURE)


def _broken(before: Stretch, after: Stretch) -> Iterable[Stretch]:
    """A truce that an attack ended goes on as a broken one."""
    if before.type is ClaimType.ACCORD and after is not before:
        yield replace(before, mode="broken", begin=after.end, end=before.end, inferred=True)


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Stretches of one track, mode and holder whose days meet, as one; the result does not depend on order."""
    merged: list[Stretch] = []
    subjects = Subjects()
    for stretch in sorted(stretches, key=_order):
        at = next((at for at in subjects.fitting(stretch) if _says_same(merged[at], stretch)), None)
        if at is None:
            subjects.add(len(merged), stretch)
            merged.append(stretch)
        else:
            merged[at] = _joined(merged[at], stretch)
    return merged


def _says_same(one: Stretch, other: Stretch) -> bool:
    if one.mode != other.mode or not is_same_subject(one, other):
        return False
    if one.type is ClaimType.CONTROL and not are_same_sides(one.actors, other.actors):
        return False
    return one.begin.days.first <= other.end.days.last and other.begin.days.first <= one.end.days.last


def _joined(one: Stretch, other: Stretch) -> Stretch:
    """From the better known beginning to the earlier known end, on the ground of both."""
    return replace(
        one,
        begin=min(one.begin, other.begin, key=_begin_rank),
        end=min(one.end, other.end, key=lambda edge: (edge.days, edge.text)),
        stops_before=one.stops_before if one.end.days <= other.end.days else other.stops_before,
        inferred=one.inferred and other.inferred,
        events=_once((*one.events, *other.events)),
    )


def _once(events: Iterable[Ground]) -> tuple[Ground, ...]:
    """Each event once, by when it was first known."""
    by_id = {event.id: event for event in events}
    return tuple(sorted(by_id.values(), key=lambda event: (event.known_since, event.id)))


def _begin_rank(edge: Edge) -> tuple[bool, bool, int, int, str]:
    """Dated before roughly dated before undated; then the earlier; of equals the more exact."""
    return (edge.text == "", edge.text.endswith("~"), edge.days.first, edge.days.length, edge.text)


def _order(stretch: Stretch) -> tuple[int, int, str, str]:
    return (stretch.begin.days.first, stretch.begin.days.length, stretch.events[0].known_since, stretch.events[0].id)


def _in_turn(stretches: list[Stretch]) -> list[Stretch]:
    """Step 4: an open stretch ends where a later one of its track begins that cannot hold beside it."""
    subjects = Subjects(stretches)
    result = []
    for stretch in stretches:
        for number in subjects.fitting(stretch) if _can_end_by_turn(stretch) else ():
            if stretches[number] is not stretch and _ends_by_turn(stretch, stretches[number]):
                stretch = stretch.moved_at(stretches[number].begin)
        result.append(stretch)
    return result


def _can_end_by_turn(stretch: Stretch) -> bool:
    if stretch.end != OPEN_END:
        return False
    held = stretch.type is ClaimType.CONTROL and stretch.mode == "de-facto"
    return held or stretch.type in _EXCLUSIVE or stretch.type is ClaimType.RELATIONS


def _ends_by_turn(stretch: Stretch, later: Stretch) -> bool:
    if stretch.end != OPEN_END or not is_same_subject(stretch, later) or _rank(later) > 2:
        return False
    apart = later.begin.days.first - stretch.begin.days.last
    if stretch.type in _EXCLUSIVE:
        return apart > 0 and stretch.mode != later.mode
    if stretch.type is ClaimType.RELATIONS:
        return apart > 0 and _are_at_odds(stretch.mode, later.mode)
    if stretch.type is ClaimType.CONTROL and stretch.mode == later.mode == "de-facto":
        return apart > RIVAL_DAYS and not are_same_sides(stretch.actors, later.actors)
    return False


def _are_at_odds(mode: str | None, later: str | None) -> bool:
    """Whether the later way to stand ends the other: relations are severed, be they good or strained, or good again."""
    return (mode == "severed" and later in _GOOD) or (mode in (*_GOOD, "strained") and later == "severed")


def _contested(events: Sequence[Ground], stretches: Sequence[Stretch]) -> list[Stretch]:
    """Step 5: places whose taking is disputed, and places that two sides are said to hold at once."""
    found = []
    held = [s for s in stretches if s.type is ClaimType.CONTROL and s.mode == "de-facto"]
    places = _places(held)
    for event in filter(is_disputed_seizure, events):
        holders = _holders(event, [held[number] for number in places.fitting(event.place)])
        rivals = _others(event.actors, [*holders, *event.recipients, *event.deniers])
        contest = _contest(event, edge_of(event), (*event.actors, *rivals))
        settled = _until_settled(contest, [held[number] for number in places.fitting(event.place)])
        if not settled.stops_before or settled.end.days.first > settled.begin.days.first:
            found.append(settled)
    for number, one in enumerate(held):
        for other in (held[at] for at in places.fitting(one.place) if at > number):
            if _are_rivals(one, other):
                found.append(_rivalry(one, other))
    return found


def _places(stretches: Iterable[Stretch]) -> Places:
    places = Places()
    for number, stretch in enumerate(stretches):
        places.add(number, stretch.place)
    return places


def _rivalry(one: Stretch, other: Stretch) -> Stretch:
    begin = max(one.begin, other.begin, key=lambda edge: (edge.days, edge.text))
    both = replace(one, mode="contested", begin=begin, actors=(*one.actors, *other.actors))
    return replace(both, events=(*one.events, *other.events))


def _contest(event: Ground, edge: Edge, actors: tuple[Party, ...]) -> Stretch:
    return Stretch(
        type=ClaimType.CONTROL,
        mode="contested",
        place=event.place,
        destination=None,
        actors=actors,
        recipients=(),
        begin=edge,
        end=OPEN_END,
        inferred=True,
        events=(event,),
    )


def _until_settled(contest: Stretch, held: Iterable[Stretch]) -> Stretch:
    """Ended where somebody holds the place for good: the other side left, it was retaken, or a word is confirmed."""
    settling = [
        other.begin
        for other in held
        if is_one_place(other.place, contest.place) and _settles(other, contest) and other.begin.text
    ]
    first = min(settling, key=lambda edge: (edge.days, edge.text), default=None)
    return contest.moved_at(first) if first else contest


def _settles(held: Stretch, contest: Stretch) -> bool:
    if contest.events[0].id in {event.id for event in held.events}:
        return True
    if held.begin.days.first <= contest.begin.days.last:
        return False
    is_retaken = held.inferred and not share_side(held.actors, contest.events[0].actors)
    return is_retaken or _RANK[_rank(held)] is Standing.CONFIRMED


def _are_rivals(one: Stretch, other: Stretch) -> bool:
    """Two sides, one place, days in common, and neither taken from the other."""
    if not is_same_subject(one, other) or are_same_sides(one.actors, other.actors):
        return False
    if OPEN_END not in (one.end, other.end) or one.end != other.end:
        return False
    return one.begin.days.gap(other.begin.days) <= RIVAL_DAYS


def _holders(event: Ground, held: Iterable[Stretch]) -> list[Party]:
    return [party for stretch in held if is_one_place(stretch.place, event.place) for party in stretch.actors]


def _others(actors: Sequence[Party], candidates: Iterable[Party]) -> tuple[Party, ...]:
    kept: list[Party] = []
    for party in candidates:
        if not any(is_same_side(party, other) for other in (*actors, *kept)):
            kept.append(party)
    return tuple(kept)


def _not_overruled(stretches: Iterable[Stretch], contested: Sequence[Stretch]) -> list[Stretch]:
    """Without those by which a side is said to hold a place while that is disputed."""
    places = _places(contested)
    return [
        stretch
        for stretch in stretches
        if not (
            stretch.type is ClaimType.CONTROL
            and stretch.mode == "de-facto"
            and any(is_one_place(stretch.place, contested[at].place) for at in places.fitting(stretch.place))
        )
    ]


def _rank(stretch: Stretch) -> int:
    return min(_RANK.index(event.standing) for event in stretch.events)


def _state(stretch: Stretch) -> State:
    return State(
        type=stretch.type,
        mode=stretch.mode,
        place=stretch.place,
        destination=stretch.destination,
        actors=stretch.actors,
        recipients=stretch.recipients,
        valid=stretch.valid,
        standing=_RANK[_rank(stretch)],
        known_since=min((event.learned for event in stretch.events), key=moment_of),
        inferred=stretch.inferred,
        because=tuple(dict.fromkeys(key for event in stretch.events for key in event.because)),
        quantities=quantities_of(stretch),
        events=tuple(event.id for event in stretch.events),
    )


def _sorted(states: Iterable[State]) -> tuple[State, ...]:
    return tuple(sorted(states, key=lambda s: (s.type, s.place.name if s.place else "", s.valid, repr(s.actors))))
