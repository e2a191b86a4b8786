"""How events move states: the codebook's list, a function for each kind of move.

Each takes an event and answers with the stretch that it begins (marked `inferred`), or says which stretches it ends.
Only events that stand move anything; a disputed seizure makes its place contested instead (`situation.py`).
"""

from dataclasses import replace

from dateline.codebook import Assertion, ClaimType, Standing
from dateline.corroboration import Event, Spot
from dateline.corroboration.likeness import is_inside
from dateline.situation.stretch import FIRM, OPEN_END, Edge, Stretch, edge_of, is_one_place, share_side

_TRUCES = frozenset({"ceasefire", "peace"})


def has_moved(event: Event) -> bool:
    """True for an act that is said to have happened and stands."""
    return event.assertion is Assertion.ACTUAL and event.standing in FIRM


def is_seizure(event: Event) -> bool:
    """Territory is taken, and it is said which and by whom."""
    return event.type is ClaimType.ASSAULT and event.mode == "seize-territory" and bool(event.place and event.actors)


def is_disputed_seizure(event: Event) -> bool:
    """One side says that it took the place, another denies it."""
    return is_seizure(event) and event.assertion is Assertion.ACTUAL and event.standing is Standing.DISPUTED


def begun_by(event: Event) -> Stretch | None:
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


def _stretch(event: Event, type_: ClaimType, mode: str | None, *, place: Spot | None = None) -> Stretch:
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


def _accord(event: Event) -> Stretch | None:
    """A declared ceasefire is an accord of all its parties; a truce of one party with nobody is none."""
    parties = (*event.actors, *event.recipients)
    if len(parties) < 2:
        return None
    begun = _stretch(event, ClaimType.ACCORD, "ceasefire")
    return replace(begun, actors=parties)


def _sanctioned(event: Event) -> Stretch | None:
    """Relations cut, or a member suspended or expelled by its body."""
    if not event.recipients or not event.actors:
        return None
    if event.mode == "discontinue":
        begun = _stretch(event, ClaimType.RELATIONS, "severed")
        return replace(begun, actors=(*event.actors, *event.recipients))
    body = event.actors[0]
    if event.mode in ("expel", "withdraw") and body.country is None:
        suspends = any(claim.family == "suspend" for claim in event.claims)
        begun = _stretch(event, ClaimType.MEMBERSHIP, "suspended" if suspends else "left")
        return replace(begun, actors=event.recipients, recipients=(body,))
    return None


def ended_at(stretch: Stretch, event: Event) -> Edge | None:
    """When the event ends the stretch; None where it does not."""
    edge = edge_of(event)
    if not has_moved(event) or event in stretch.events or edge.days.last < stretch.begin.days.first:
        return None
    ends = {
        ClaimType.CONTROL: _loses_place,
        ClaimType.DEPLOYMENT: _leaves_place,
        ClaimType.ACCORD: _breaks_truce,
    }.get(stretch.type)
    return edge if ends is not None and ends(stretch, event) else None


def _loses_place(stretch: Stretch, event: Event) -> bool:
    """Another side takes the place, or the region that it lies in; recognition is not moved by force."""
    if not is_seizure(event) or stretch.mode != "de-facto":
        return False
    return _takes_in(event.place, stretch.place) and not share_side(stretch.actors, event.actors)


def _leaves_place(stretch: Stretch, event: Event) -> bool:
    """The force withdraws from the place, or from the region that it lies in."""
    if event.type is not ClaimType.RETREAT or event.mode != "withdraw":
        return False
    return _takes_in(event.place, stretch.place) and share_side(stretch.actors, event.actors)


def _breaks_truce(stretch: Stretch, event: Event) -> bool:
    """One of its parties attacks another after it began."""
    if event.type is not ClaimType.ASSAULT or stretch.mode not in _TRUCES:
        return False
    if edge_of(event).days.first <= stretch.begin.days.last:
        return False
    both = share_side(event.actors, stretch.actors) and share_side(event.recipients, stretch.actors)
    return both and not share_side(event.actors, event.recipients)


def _takes_in(outer: Spot | None, inner: Spot | None) -> bool:
    return is_one_place(outer, inner) or (outer is not None and inner is not None and is_inside(inner, outer))
