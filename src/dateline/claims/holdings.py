"""Whose is what: a place under somebody's control is held, and no holder; troops that are sent are the sender's.

"Leningor was under Georgian control" is told of Leningor, wherever the report is sent from, and Leningor holds nothing.
"Russia deployed about 100 soldiers to Loumbila": the hundred are no third country's. Words compiled by us, 2026; extend
a pattern with a word.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import ClaimType, Feature, PlaceUse
from dateline.model import Actor, Claim, Parse, Place, Span

_UNDER = re.compile(
    r"\s+(?:itself\s+)?"
    r"(?:(?:has|have|had)\s+(?:\w+\s+)?been|is|was|are|were|remain(?:s|ed)?|stay(?:s|ed)?|came|comes|fell)\s+"
    r"(?:\w+\s+){0,2}?(?:back\s+)?(?P<under>under)\s+"
    r"(?:(?:the|their|its|full|firm|complete|total|effective|de facto)\s+){0,3}(?:[\w’'-]+\s+){0,3}?control\b"
)
"""Behind a place: "Sake remained firmly under the army's control"."""

_OBJECT = re.compile(
    r"\s+(?:(?:a|an|the|some|about|around|another|more|further|up|to|than|nearly|at|least|\d[\d,.]*)\s+){0,4}"
)
_SENDING = frozenset({ClaimType.MOBILIZE, ClaimType.DEPLOYMENT})


def with_holdings(
    claims: Sequence[Claim], parse: Parse, *, places: Sequence[Place], actors: Sequence[Actor]
) -> tuple[Claim, ...]:
    """The claims by these rules."""
    held = [_held(claim, parse, places, actors) if claim.type is ClaimType.CONTROL else claim for claim in claims]
    return tuple(_sent(claim, parse, actors) if claim.type in _SENDING else claim for claim in held)


def _held(claim: Claim, parse: Parse, places: Sequence[Place], actors: Sequence[Actor]) -> Claim:
    sentence = parse.sentence_at(claim.anchor.start)
    for place in places:
        under = _UNDER.match(parse.text, place.span.end, sentence.end)
        if place.use is not PlaceUse.PLACE or place.feature is Feature.COUNTRY or under is None:
            continue
        if not Span(under.start("under"), under.end()).overlaps(claim.anchor):
            continue
        kept = tuple(one for one in claim.actors if not _is_called(one, place.span, actors))
        return replace(claim, place=place.id, actors=kept or claim.actors)
    return claim


def _is_called(key: str, span: Span, actors: Sequence[Actor]) -> bool:
    mentions = next((actor.mentions for actor in actors if actor.id == key), ())
    return bool(mentions) and all(span.overlaps(mention) for mention in mentions)


def _sent(claim: Claim, parse: Parse, actors: Sequence[Actor]) -> Claim:
    """The claim without those who are sent, where they were given another country than all who send them."""
    by_id = {actor.id: actor for actor in actors}
    there = [by_id[key] for key in claim.actors if key in by_id]
    strange = [
        actor.id
        for actor in there
        if any(_is_sent(mention, claim.anchor, parse) for mention in actor.mentions)
        and len(there) > 1
        and all(actor.country != other.country for other in there if other is not actor)
    ]
    return replace(claim, actors=tuple(key for key in claim.actors if key not in strange)) if strange else claim


def _is_sent(mention: Span, anchor: Span, parse: Parse) -> bool:
    """Whether it is the object right behind the verb, and has no name or nationality in it."""
    words = mention.of(parse.text)
    return (
        mention.start >= anchor.end
        and bool(_OBJECT.fullmatch(parse.text, anchor.end, mention.start))
        and words.islower()
    )
