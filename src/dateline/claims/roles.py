"""Where and when: the reader's scored links, gathered per place and time. Who and to whom: see `chooser`."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.codebook import PlaceUse, TimeKind
from dateline.model import Actor, Anchor, Parse, Place, Span, Time

ActorOf = Callable[[Span], Actor | None]


@dataclass(frozen=True)
class RoleThresholds:
    """Probabilities from which a role is filled; tuned on the development reports (`make gate` after a change)."""

    place: float = 0.15
    destination: float = 0.5
    time: float = 0.25


THRESHOLDS = RoleThresholds()


def _logit(probability: float) -> float:
    bounded = min(max(probability, 1e-6), 1 - 1e-6)
    return math.log(bounded / (1 - bounded))


def linked_place(anchor: Anchor, role: str, parse: Parse, places: Sequence[Place], *, floor: float) -> str | None:
    """The id of the place that the best-scored toponyms name; their evidence is added up by name."""
    odds: dict[str, float] = {}
    best: dict[str, tuple[float, str]] = {}
    for link in anchor.links:
        if link.role != role:
            continue
        span = parse.toponyms[link.target].span
        place = next((p for p in places if p.use is PlaceUse.PLACE and p.span.overlaps(span)), None)
        if place:
            odds[place.name] = odds.get(place.name, 0.0) + math.exp(_logit(link.score))
            best[place.name] = max(best.get(place.name, (0.0, "")), (link.score, place.id))
    if not odds:
        return None
    name = max(odds, key=lambda key: odds[key])
    return best[name][1] if odds[name] / (1 + odds[name]) >= floor else None


def linked_time(anchor: Anchor, parse: Parse, times: Sequence[Time], *, floor: float) -> str | None:
    """The EDTF value of the expression that the reader links to the anchor."""
    for link in anchor.links:
        if link.role != "time" or link.score < floor:
            continue
        span = parse.timexes[link.target].span
        for time in times:
            if time.span.overlaps(span) and time.value and time.kind is TimeKind.DATE:
                return time.value
    return None


_PREPOSITION = re.compile(
    r"\W+(?:\w+\W+)?(?:from|in|at|near|inside|outside|around|across|within|throughout)\W+(?:the\W+)?"
    r"(?:(?:\w+\W+){0,2}(?:town|city|village|district|province|region|area|port|capital)\W+of\W+)?",
    re.I,
)


def adjacent_place(anchor: Anchor, parse: Parse, places: Sequence[Place]) -> str | None:
    """The id of the place that a preposition right behind the anchor names ("withdrawing from Aghdam")."""
    for place in places:
        if place.use is PlaceUse.PLACE and 0 < place.span.start - anchor.span.end <= 60:
            return place.id if _PREPOSITION.fullmatch(parse.text[anchor.span.end : place.span.start]) else None
    return None
