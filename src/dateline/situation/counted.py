"""How many a state concerns: the figures of the events that it rests on."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import ClaimType
from dateline.corroboration import EventQuantity
from dateline.corroboration.interval import moment_of
from dateline.situation.ground import Ground
from dateline.situation.stretch import Stretch


def quantities_of(stretch: Stretch) -> tuple[EventQuantity, ...]:
    """Those of the first event that has some; of people who keep leaving, all, the best of each unit the last known.

    A force that was sent has the strength that it was sent with; of a flight each report counts all so far.
    """
    counted = [event for event in stretch.events if event.quantities]
    if stretch.type is not ClaimType.DISPLACEMENT:
        return _strength(counted)
    ordered = sorted(counted, key=lambda event: (moment_of(event.known_since), event.id))
    bins: dict[tuple[str, str, str], list[EventQuantity]] = {}
    for event in ordered:
        for each in event.quantities:
            bins.setdefault((each.unit.value, each.scope or "", each.currency or ""), []).append(each)
    return tuple(_joined(bins[key]) for key in sorted(bins))


def _strength(counted: Sequence[Ground]) -> tuple[EventQuantity, ...]:
    """With how many a force was sent, or is said to be there on a later day."""
    if not counted:
        return ()
    first = counted[0]
    later = [
        event
        for event in counted[1:]
        if event.type is ClaimType.DEPLOYMENT and event.time and first.time and event.time[:4].isdigit()
        if event.time > first.time and len(event.time) == len(first.time)
    ]
    last = max(later, key=lambda event: (event.time or "", moment_of(event.known_since), event.id), default=first)
    return last.quantities


def _joined(figures: Sequence[EventQuantity]) -> EventQuantity:
    """The last one, with the low, the high and the sources of all."""
    return replace(
        figures[-1],
        low=min(each.low for each in figures),
        high=max(each.high for each in figures),
        by=tuple(sorted({pair for each in figures for pair in each.by})),
    )
