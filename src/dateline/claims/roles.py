"""Who does it, to whom, where and when: the reader's scored links, gathered per actor, place and time."""

import math
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from dateline.codebook import PlaceUse, TimeKind
from dateline.model import Actor, Anchor, Parse, Place, Span, Time

ActorOf = Callable[[Span], Actor | None]


@dataclass(frozen=True)
class RoleThresholds:
    """Probabilities from which a role is filled; tuned on the development reports (`make gate` after a change)."""

    actor: float = 0.15
    second_actor: float = 0.4
    place: float = 0.15
    destination: float = 0.5
    time: float = 0.25
    quantity: float = 0.3
    attribution: float = 0.5


THRESHOLDS = RoleThresholds()


def _logit(probability: float) -> float:
    bounded = min(max(probability, 1e-6), 1 - 1e-6)
    return math.log(bounded / (1 - bounded))


def actor_scores(anchor: Anchor, role: str, parse: Parse, *, actor_of: ActorOf) -> dict[str, float]:
    """Actor id → probability that it fills the role: the evidence of all its mentions together, best first."""
    odds: dict[str, float] = {}
    for link in anchor.links:
        if link.role != role:
            continue
        actor = actor_of(parse.mentions[link.target].span)
        if actor:
            odds[actor.id] = odds.get(actor.id, 0.0) + math.exp(_logit(link.score))
    scores = {key: value / (1 + value) for key, value in odds.items()}
    return dict(sorted(scores.items(), key=lambda item: -item[1]))


def filled(scores: dict[str, float], *, first: float, further: float) -> tuple[str, ...]:
    """The ids that fill a role: the best one above `first`, and more above `further`."""
    ids = [key for number, (key, score) in enumerate(scores.items()) if score >= (further if number else first)]
    return tuple(ids)


def without_bystanders(
    ids: tuple[str, ...], anchor: Anchor, parse: Parse, *, speakers: Collection[str | None], actor_of: ActorOf
) -> tuple[str, ...]:
    """The actors less those that only stand nearby: who says it, and who is named in other sentences alone.

    The likeliest actor always stays, and so do its equals in the anchor's sentence.
    """
    if len(ids) < 2:
        return ids
    sentence = parse.sentence_at(anchor.span.start)
    linked = [parse.mentions[link.target].span for link in anchor.links if link.role == "actor"]
    present = {actor.id for span in linked if sentence.contains(span) and (actor := actor_of(span))}
    others = tuple(key for key in ids if key not in speakers) or ids[:1]
    here = tuple(key for key in others if key in present)
    return here or others[:1]


def linked_place(anchor: Anchor, role: str, parse: Parse, places: Sequence[Place], *, floor: float) -> str | None:
    """The id of the place that the best-scored toponyms name; their evidence is added up by name."""
    odds: dict[str, float] = {}
    best: dict[str, tuple[float, str]] = {}
    for link in anchor.links:
        if link.role != role:
            continue
        span = parse.toponyms[link.target].span
        place = next((p for p in places if p.span.overlaps(span) and p.use is PlaceUse.PLACE), None)
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
