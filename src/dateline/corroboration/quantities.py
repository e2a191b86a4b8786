"""Every figure with its source; low, high and best by one documented rule.

Figures compare only where unit, currency and scope agree; the scope is the event's place, so a count for a town does
not stand beside one for its region. Low and high are the smallest and largest value given. Best is the value of the
figure that ranks first by

1. independence: an outside speaker or the outlet itself before a party to the event (its own count can serve it);
2. day of publication: the later before the earlier;
3. exactness: a plain number before an approximate one;
4. the larger share of sources, then the claim key, so that the answer does not depend on order.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.codebook import Unit
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


_Figured = tuple[CitedClaim, Figure]


def weigh_quantities(
    claims: Sequence[CitedClaim], *, place: Spot | None, parties: Sequence[Party]
) -> tuple[EventQuantity, ...]:
    """The event's quantities, by unit, then scope (the whole event first)."""
    bins: dict[tuple[str, str, str], list[_Figured]] = {}
    for claim in claims:
        scope = _scope(claim, place)
        for figure in claim.figures:
            bins.setdefault((figure.unit.value, scope, figure.currency or ""), []).append((claim, figure))
    return tuple(_weigh(bins[key], scope=key[1] or None, parties=parties) for key in sorted(bins))


def _scope(claim: CitedClaim, place: Spot | None) -> str:
    if place is None or claim.place is None or is_same_spot(claim.place, place):
        return ""
    smaller = claim.place.radius_km < 0.5 * place.radius_km
    return claim.place.name if smaller else ""


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
    return (-_independence(claim, parties), -day, figure.approximate, -agreeing, claim.key)


def _independence(claim: CitedClaim, parties: Sequence[Party]) -> int:
    """0 where every voice behind the figure is a party to the event, else 1."""
    speakers = [voice.speaker for voice in claim.voices]
    if not speakers:
        return 1
    interested = [s is not None and any(is_same_side(s, party) for party in parties) for s in speakers]
    return 0 if all(interested) else 1
