"""Every figure with its source; low, high and best by one documented rule.

Figures compare only where unit, currency and scope agree. The scope is the event's place, so a count for a town does
not stand beside one for its region; and the side of those who fell, so the attackers' dead do not stand beside the
civilians'. Low and high are the smallest and largest value given. Best is the value of the
figure that ranks first by

1. independence: an outside speaker or the outlet itself before a party to the event (its own count can serve it; not
   so the highest toll of people without arms that it tells of its own deed);
2. day of publication: the later before the earlier;
3. exactness: a plain number before an approximate one;
4. the larger share of sources, then the claim key, so that the answer does not depend on order; of a claim's own
   figures the first.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.codebook import Sector, Unit
from dateline.corroboration.cited import CitedClaim, Figure, Party, Spot
from dateline.corroboration.likeness import is_same_side, is_same_spot


@dataclass(frozen=True, slots=True)
class EventQuantity:
    """The figures of one unit and scope; `by` holds every one, by claim key. `scope` is None for the whole event."""

    unit: Unit
    low: float
    high: float
    best: float
    by: tuple[tuple[str, float], ...]
    currency: str | None = None
    scope: str | None = None
    bound: str | None = None


_FALLEN = frozenset({Unit.KILLED, Unit.INJURED, Unit.CASUALTIES})
_ARMED = frozenset({Sector.MIL, Sector.REB, Sector.UAF, Sector.PRM, Sector.COP})

_CRAFT = re.compile(r"(?:\w+\s+){0,2}(?:drones?|missiles?|rockets?|shells|uavs?)", re.I)
"""What is sent and no party: its country is that of its story, not of who sent it."""

_Figured = tuple[CitedClaim, Figure]


def weigh_quantities(
    claims: Sequence[CitedClaim], *, place: Spot | None, parties: Sequence[Party]
) -> tuple[EventQuantity, ...]:
    """The event's quantities, by unit, then scope (the whole event first)."""
    bins: dict[tuple[str, str, str], list[_Figured]] = {}
    fighting = _fighting(claims)
    for claim in claims:
        for figure in claim.figures:
            scope = _scope(claim, place) or _side_of_the_fallen(claim, figure.unit, fighting)
            bins.setdefault((figure.unit.value, scope, figure.currency or ""), []).append((claim, figure))
    return tuple(_weigh(bins[key], scope=key[1] or None, parties=parties) for key in sorted(bins))


def _scope(claim: CitedClaim, place: Spot | None) -> str:
    if place is None or claim.place is None or is_same_spot(claim.place, place):
        return ""
    smaller = claim.place.radius_km < 0.5 * place.radius_km
    return claim.place.name if smaller else ""


def _fighting(claims: Sequence[CitedClaim]) -> tuple[Party, ...]:
    """Those in arms who act in the event, each side once, in the order of the claims."""
    found: list[Party] = []
    for claim in sorted(claims, key=lambda each: each.order):
        for party in claim.actors:
            if _ARMED.intersection(party.sectors[:1]) and not any(is_same_side(party, other) for other in found):
                found.append(party)
    return tuple(found)


def _side_of_the_fallen(claim: CitedClaim, unit: Unit, fighting: Sequence[Party]) -> str:
    """The name of the fighting side that all the killed or hurt belong to; empty where they are others, or mixed."""
    if unit not in _FALLEN or not claim.recipients or len(fighting) < 2:
        return ""
    sides = [next((side.name for side in fighting if is_same_side(side, fallen)), "") for fallen in claim.recipients]
    return sides[0] if len(set(sides)) == 1 else ""


def _weigh(figured: list[_Figured], *, scope: str | None, parties: Sequence[Party]) -> EventQuantity:
    ranked = sorted(figured, key=lambda item: _rank(item, figured, parties))
    figure = ranked[0][1]
    values = [item[1].value for item in figured]
    return EventQuantity(
        unit=figure.unit,
        low=min(values),
        high=max(values),
        best=figure.value,
        by=tuple(sorted({(claim.key, each.value) for claim, each in figured})),
        currency=figure.currency,
        scope=scope,
        bound=figure.bound,
    )


def _rank(item: _Figured, figured: Iterable[_Figured], parties: Sequence[Party]) -> tuple[int, int, bool, int, str]:
    claim, figure = item
    agreeing = sum(1 for _, other in figured if other.value == figure.value)
    day = claim.published_day or 0
    is_own_guilt = figure.unit in (*_FALLEN, Unit.CAPTURED) and figure.value >= max(other.value for _, other in figured)
    owns_up = is_own_guilt and _speaks_of_its_deed(claim)
    return (-max(_independence(claim, parties), int(owns_up)), -day, figure.approximate, -agreeing, claim.key)


def _speaks_of_its_deed(claim: CitedClaim) -> bool:
    """Whether those who did it tell a toll of no fighters: the highest count from them is none in their favour."""
    if any(_ARMED.intersection(party.sectors[:1]) for party in claim.recipients):
        return False
    speakers = [voice.speaker for voice in claim.voices]
    return bool(speakers) and all(s and any(is_same_side(s, actor) for actor in claim.actors) for s in speakers)


def _independence(claim: CitedClaim, parties: Sequence[Party]) -> int:
    """0 where every voice behind the figure is a party to the event, else 1."""
    speakers = [voice.speaker for voice in claim.voices]
    if not speakers:
        return 1
    parties = [party for party in parties if not _CRAFT.fullmatch(party.name)]
    interested = [s is not None and any(is_same_side(s, party) for party in parties) for s in speakers]
    return 0 if all(interested) else 1
