"""Anchors whose type the words around them settle: ground that is taken, membership that is put on ice.

The reader's type is kept unless one of these rules fits; each rule is a pattern over the anchor's word and what
follows or precedes it. Verbs compiled by us, 2026; extend a pattern with a verb's stem.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import ClaimType, PlaceUse
from dateline.model import Anchor, Parse, Place, Span

_TAKING = re.compile(
    r"(?:re)?(?:captur|conquer|occup(?:y|ie)|seiz|liberat)\w*|(?:re)?tak(?:e|es|en|ing)|(?:re)?took|overr[au]n\w*"
    r"|wrest\w*|(?:take|took|taken|taking)(?: full| complete)? (?:control|over)|(?:re)?gain\w*(?: control)?"
    r"|fall|fell|fallen",
    re.I,
)
_FALLING = re.compile(r"fall|fell|fallen", re.I)
_TO_PLACE = re.compile(
    r"\W*(?:control of |over |back )?"
    r"(?:(?:the|most of|all of|part of|parts of|much of|nearby|strategic|key|small|whole|entire|"
    r"eastern|western|northern|southern|central|disputed|city|town|village|district|province|region|port|territory|area|of|"
    r"centre|center|\w+(?:an|ese|ish|qi|li|ni|ch)|\w+[- ](?:held|controlled))\W+){0,6}$",
    re.I,
)
_GROUND = re.compile(
    r"^\W+(?:(?:the|a|its|their|his|another|most of|more|disputed|strategic|border|small|whole|entire"
    r"|eastern|western|northern|southern|rebel[- ]held|government[- ]held)\W+){0,4}"
    r"(?:region|territory|territories|town|city|village|villages|towns|enclave|province|district|capital|stronghold|ground)\b",
    re.I,
)
_SEIZING = re.compile(r"(?:re)?(?:captur|conquer|occup(?:y|ie)|seiz)\w*|(?:re)?took|overr[au]n\w*", re.I)
_FROM_PLACE = re.compile(r"^(?:\W+\w+){0,3}?\W+(?:was|were|is|are|been|being|had|has|have)\b(?:\W+\w+){0,2}\W*$", re.I)
_ON_ICE = re.compile(r"suspend\w*|fr(?:ee|o)z\w*|halt\w*|paus\w*", re.I)
_PART_IN = re.compile(r"^\W+(?:its|their|his|her|the country[’']s)?\W*(?:participation|membership|role|part)\b", re.I)

REACH = 70
"""Code points between a taking verb and the place that it takes."""


def retype(anchor: Anchor, parse: Parse, *, places: Sequence[Place]) -> tuple[Anchor, Place | None]:
    """The anchor with the type that its words settle, and the place that is taken where one is.

    Codebook, Rulings: taking ground is ASSAULT, seize-territory; a suspended part in a body is MEMBERSHIP.
    """
    words = anchor.span.of(parse.text)
    if _ON_ICE.fullmatch(words) and _PART_IN.match(parse.text[anchor.span.end : anchor.span.end + 40]):
        return _as(anchor, ClaimType.MEMBERSHIP, "suspended"), None
    if anchor.type in {ClaimType.ASSAULT, ClaimType.COERCE, ClaimType.RETREAT, ClaimType.CONTROL}:
        taken = _taken_place(anchor.span, parse, places)
        if taken and _TAKING.fullmatch(words):
            return _as(anchor, ClaimType.ASSAULT, "seize-territory"), taken
        if _SEIZING.fullmatch(words) and _GROUND.match(parse.text[anchor.span.end : anchor.span.end + REACH]):
            return _as(anchor, ClaimType.ASSAULT, "seize-territory"), None
    return anchor, None


def _as(anchor: Anchor, kind: ClaimType, mode: str) -> Anchor:
    return replace(anchor, type=kind, modes=((mode, 1.0),))


def _taken_place(anchor: Span, parse: Parse, places: Sequence[Place]) -> Place | None:
    """The place that follows a taking verb as its object, or precedes it where the verb is passive or means to fall."""
    sentence = parse.sentence_at(anchor.start)
    for place in places:
        if place.use is not PlaceUse.PLACE or not sentence.contains(place.span):
            continue
        if anchor.end <= place.span.start <= anchor.end + REACH:
            between = parse.text[anchor.end : place.span.start]
            if _TO_PLACE.fullmatch(between) and not _FALLING.fullmatch(anchor.of(parse.text)):
                return place
        elif place.span.end <= anchor.start <= place.span.end + REACH:
            between = parse.text[place.span.end : anchor.start]
            if _FROM_PLACE.match(between) or (_FALLING.fullmatch(anchor.of(parse.text)) and len(between) < 8):
                return place
    return None
