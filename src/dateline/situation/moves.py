"""How events move states: the codebook's list, a function for each kind of move.

Each takes an event and answers with the stretch that it begins (marked `inferred`), or says which stretches it ends.
Only events that stand move anything; a disputed seizure makes its place contested instead (`situation.py`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.codebook import ActorKind, Assertion, ClaimType, Feature, Standing
from dateline.corroboration import Spot
from dateline.corroboration.likeness import is_inside, is_same_side
from dateline.situation.ground import FIRM, Ground
from dateline.situation.neighbours import Places, Sides
from dateline.situation.stretch import OPEN_END, Edge, Stretch, edge_of, is_one_place, share_side

SOON_DAYS = 7
"""A side that leaves within so many days of a seizure had lost the place with it. Set by hand."""

_TRUCES = frozenset({"ceasefire", "peace"})


def has_moved(event: Ground) -> bool:
    """True for an act that is said to have happened and stands."""
    return event.assertion is Assertion.ACTUAL and event.standing in FIRM


def is_seizure(event: Ground) -> bool:
    """Territory is taken, and it is said which and by whom."""
    return event.type is ClaimType.ASSAULT and event.mode == "seize-territory" and bool(event.place and event.actors)


def is_disputed_seizure(event: Ground) -> bool:
    """One side says that it took the place, another denies it."""
    return is_seizure(event) and event.assertion is Assertion.ACTUAL and event.standing is Standing.DISPUTED


def conceded(events: Sequence[Ground]) -> list[Ground]:
    """Disputed seizures as the seizures that they turn out to be once a side that contests them leaves the place.

    With the standing and the ground of the first such withdrawal: the army that denied the loss of a town and is then
    said to have left it contests it no more. From the day of the seizure where the withdrawal follows within days,
    else from that of the withdrawal.
    """
    retreats = [(edge_of(event), event) for event in events if has_moved(event) and _is_withdrawal(event)]
    retreats.sort(key=lambda each: (each[0].days, each[0].text))
    places = Places(takes_in=True)
    for number, (_, event) in enumerate(retreats):
        places.add(number, event.place)
    found = []
    for seizure in filter(is_disputed_seizure, events):
        first = edge_of(seizure).days.first
        near = (retreats[number] for number in places.fitting(seizure.place))
        ending = (other for edge, other in near if edge.days.last >= first and _gives_up(other, seizure))
        retreat = next(ending, None)
        if retreat is not None:
            soon = edge_of(seizure).days.gap(edge_of(retreat).days) <= SOON_DAYS
            found.append(_standing_like(retreat, replace(seizure, time=(seizure if soon else retreat).time)))
    return found


def _standing_like(other: Ground, ground: Ground) -> Ground:
    """The ground with the other's standing and what that rests on."""
    return replace(
        ground,
        standing=other.standing,
        known_since=other.known_since,
        learned=other.learned,
        because=other.because,
    )


def _is_withdrawal(event: Ground) -> bool:
    return event.type is ClaimType.RETREAT and event.mode == "withdraw"


def _gives_up(retreat: Ground, seizure: Ground) -> bool:
    """The one who leaves is a side that denies the seizure, or that it hurts, and not the one who takes."""
    if not is_taken_in(seizure.place, retreat.place) or share_side(retreat.actors, seizure.actors):
        return False
    return share_side(retreat.actors, (*seizure.recipients, *seizure.deniers))


def begun_by(event: Ground) -> Stretch | None:
    """The stretch that an event begins; None for the many that begin none."""
    if not has_moved(event):
        return None
    if is_seizure(event):
        return _stretch(event, ClaimType.CONTROL, "de-facto", place=event.place)
    if event.type is ClaimType.MOBILIZE and event.mode == "troops":
        place = event.destination or event.place
        return _stretch(event, ClaimType.DEPLOYMENT, None, place=place) if place and event.actors else None
    if event.type is ClaimType.RETREAT and event.mode == "ceasefire":
        return _accord(event)
    if event.type is ClaimType.SANCTION:
        return _sanctioned(event)
    return None


def _stretch(event: Ground, type_: ClaimType, mode: str | None, *, place: Spot | None = None) -> Stretch:
    return Stretch(
        type=type_,
        mode=mode,
        place=place,
        destination=None,
        actors=event.actors,
        recipients=(),
        begin=edge_of(event),
        end=OPEN_END,
        inferred=True,
        events=(event,),
    )


def _accord(event: Ground) -> Stretch | None:
    """A declared ceasefire is an accord of all its parties; a truce of one party with nobody is none."""
    parties = (*event.actors, *event.recipients)
    if len(parties) < 2:
        return None
    begun = _stretch(event, ClaimType.ACCORD, "ceasefire")
    return replace(begun, actors=parties)


def _sanctioned(event: Ground) -> Stretch | None:
    """Relations cut with a state or a government, or a member suspended or expelled by its body."""
    if not event.recipients or not event.actors:
        return None
    if event.mode == "discontinue":
        if all(party.kind in (ActorKind.GROUP, ActorKind.PERSON) for party in event.recipients):
            return None
        begun = _stretch(event, ClaimType.RELATIONS, "severed")
        return replace(begun, actors=(*event.actors, *event.recipients))
    body = event.actors[0]
    if event.mode in ("expel", "withdraw") and body.country is None:
        begun = _stretch(event, ClaimType.MEMBERSHIP, "suspended" if event.is_suspension else "left")
        return replace(begun, actors=event.recipients, recipients=(body,))
    return None


class Movers:
    """The events that can end a stretch, by when they happened, found by the places and parties that they move."""

    def __init__(self, events: Iterable[Ground]) -> None:
        moved = [(edge_of(event), event) for event in events if has_moved(event) and _can_end(event)]
        self._movers = sorted(moved, key=lambda mover: (mover[0].days, mover[0].text))
        self._firsts = [edge.days.first for edge, _ in self._movers]
        self._places = {type_: Places(takes_in=True) for type_ in (ClaimType.CONTROL, ClaimType.DEPLOYMENT)}
        self._attackers = Sides()
        for number, (_, event) in enumerate(self._movers):
            if is_seizure(event):
                self._places[ClaimType.CONTROL].add(number, event.place)
            if event.type is ClaimType.RETREAT:
                self._places[ClaimType.DEPLOYMENT].add(number, event.place)
            if event.type is ClaimType.ASSAULT:
                self._attackers.add(number, event.actors)

    def ending(self, stretch: Stretch, *, before: int) -> Edge | None:
        """When the stretch ends that what happens before that day moves; None where nothing does.

        By the first mover; a deployment by the last withdrawal, for one that has begun is not yet complete.
        """
        numbers = self._fitting(stretch)
        numbers = numbers[: bisect_left(numbers, bisect_left(self._firsts, before))]
        last = stretch.type is ClaimType.DEPLOYMENT
        return next(self._ends(stretch, reversed(numbers) if last else numbers), None)

    def _ends(self, stretch: Stretch, numbers: Iterable[int]) -> Iterator[Edge]:
        for number in numbers:
            edge, event = self._movers[number]
            if _ends(stretch, event, edge):
                yield edge

    def _fitting(self, stretch: Stretch) -> list[int]:
        if stretch.type in self._places:
            return self._places[stretch.type].fitting(stretch.place)
        if stretch.type is not ClaimType.ACCORD or stretch.mode not in _TRUCES:
            return []
        found = sorted({number for party in stretch.actors for number in self._attackers.fitting(party)})
        return found[bisect_left(found, bisect_left(self._firsts, stretch.begin.days.last + 1)) :]


def _can_end(event: Ground) -> bool:
    return event.type is ClaimType.ASSAULT or (event.type is ClaimType.RETREAT and event.mode == "withdraw")


def _ends(stretch: Stretch, event: Ground, edge: Edge) -> bool:
    """Whether what happened at `edge` ends the stretch."""
    if edge.days.last < stretch.begin.days.first or any(other.id == event.id for other in stretch.events):
        return False
    if stretch.type is ClaimType.CONTROL:
        return _loses_place(stretch, event)
    if stretch.type is ClaimType.DEPLOYMENT:
        return _leaves_place(stretch, event)
    return stretch.type is ClaimType.ACCORD and _breaks_truce(stretch, event, edge)


def _loses_place(stretch: Stretch, event: Ground) -> bool:
    """Another side takes the place, or the region that it lies in; recognition is not moved by force."""
    if not is_seizure(event) or stretch.mode != "de-facto":
        return False
    return is_taken_in(stretch.place, event.place) and not share_side(stretch.actors, event.actors)


def _leaves_place(stretch: Stretch, event: Ground) -> bool:
    """The force withdraws from the place, or from the region that it lies in."""
    if not _is_withdrawal(event):
        return False
    return is_taken_in(stretch.place, event.place) and share_side(stretch.actors, event.actors)


def _breaks_truce(stretch: Stretch, event: Ground, edge: Edge) -> bool:
    """One of its parties attacks another after it began, or they fight each other."""
    if event.type is not ClaimType.ASSAULT or stretch.mode not in _TRUCES:
        return False
    if edge.days.first <= stretch.begin.days.last:
        return False
    others = event.recipients or event.actors
    attackers, attacked = (
        [party for party in stretch.actors if share_side((party,), side)] for side in (event.actors, others)
    )
    return any(not is_same_side(one, other) for one in attackers for other in attacked)


def is_taken_in(inner: Spot | None, outer: Spot | None) -> bool:
    """The two are one place, or the one lies in the other; nothing lies in a site whose point is a guess."""
    if is_one_place(outer, inner):
        return True
    if outer is None or inner is None or (outer.geonameid is None and outer.feature is Feature.SITE):
        return False
    return is_inside(inner, outer)
