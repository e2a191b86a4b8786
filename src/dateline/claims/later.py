"""Days and places that a later paragraph tells of something else: what is told first is not of them.

"Orlia denied that its aircraft had bombed Aran. … On Saturday a blast killed nine in Brel": no bombing of Saturday, and
none in Brel.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Claim, Parse, Place, Span, Time

_FRONTED = re.compile(r"\s*(?:(?:Also|Separately|Meanwhile|Earlier),?\s+)?(?:[Oo]n|[Ll]ast|[Ii]n|[Ee]arlier)\s")
_AHEAD = 24
"""Code points at the head of a sentence within which a day opens it."""


def without_later_scenes(
    claims: Sequence[Claim], parse: Parse, *, times: Sequence[Time], places: Sequence[Place]
) -> tuple[Claim, ...]:
    """The claims without days and places that only a later scene has; an act put there is where the last one was."""
    scenes = [sentence for sentence in parse.sentences if _opens_scene(sentence, parse.text, times, places)]
    if not scenes:
        return tuple(claims)
    days: dict[str, list[Span]] = {}
    for time in times:
        days.setdefault(time.value or "", []).append(time.span)
    sites: dict[str, list[Span]] = {}
    for place in places:
        sites.setdefault(place.name.lower(), []).append(place.span)
    names = {place.id: place.name.lower() for place in places}
    found: list[Claim] = []
    for claim in claims:
        if claim.time and _is_of_later(claim, days.get(claim.time, ()), scenes, parse):
            claim = replace(claim, time=None)
        if claim.place and _is_of_later(claim, sites.get(names.get(claim.place, ""), ()), scenes, parse):
            earlier = [each.place for each in found if each.place]
            claim = replace(claim, place=earlier[-1]) if earlier else claim
        found.append(claim)
    return tuple(found)


def _opens_scene(sentence: Span, text: str, times: Sequence[Time], places: Sequence[Place]) -> bool:
    """Whether the sentence opens with a day of its own, and names a place that nothing before it names."""
    if not _FRONTED.match(text, sentence.start):
        return False
    if not any(sentence.start <= time.span.start <= sentence.start + _AHEAD for time in times):
        return False
    before = {place.name.lower() for place in places if place.span.end <= sentence.start}
    return any(sentence.contains(place.span) and place.name.lower() not in before for place in places)


def _is_of_later(claim: Claim, spans: Sequence[Span], scenes: Sequence[Span], parse: Parse) -> bool:
    """Whether the first of the spans lies in a scene of a paragraph behind the claim's."""
    end = parse.text.find("\n", claim.anchor.end)
    if not spans or end < 0 or min(spans).start < end:
        return False
    return any(scene.contains(min(spans)) for scene in scenes)
