"""Places that the words settle where the signs waver: not the dateline's, nor another than the attack's that is meant.

"QUETTA — Armed men stopped a bus near Mastung and shot nine people": near Mastung. "The blast killed nine", told a
sentence after a bombing in Ocaña: in Ocaña.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.actors.around import opening_length
from dateline.codebook import Assertion, ClaimType, Feature, PlaceUse, Status
from dateline.model import Attribution, Claim, Parse, Place, Span

_ON_THE_GROUND = frozenset({ClaimType.ASSAULT, ClaimType.COERCE, ClaimType.PROTEST, ClaimType.DISPLACEMENT})
_AT_A_TABLE = frozenset({ClaimType.AGREE, ClaimType.SUPPORT, ClaimType.CONSULT, ClaimType.TALKS})
_SITED = re.compile(
    r"\b(?:in|at|near|outside|around|of|on|inside|towards?)\s+(?:the\s+)?(?:(?:north|south|east|west)\w*\s+)?"
    r"(?:(?:town|city|village|district|province|region|area|outskirts)\s+of\s+)?$",
    re.I,
)
_ON_THE_WAY = re.compile(r"\b(?:from|to|via|bound for|between)\s+$", re.I)
_KNOWN = re.compile(r"\b(?:the|this|that)\s+(?:\w+\s+)?$", re.I)
_BLOWS = re.compile(
    r"(?:bomb(?:ing)?|blast|explosion|attack|assault|raid|ambush|shooting|massacre|strike|shelling|killings?)s?", re.I
)
_HARM = re.compile(r"(?:kill|die|dead|injur|wound|hurt)\w*|shot dead", re.I)
REACH = 2
"""Sentences back to which the attack that is meant is looked for."""


def with_own_places(
    claims: Sequence[Claim], parse: Parse, *, places: Sequence[Place], attributions: Sequence[Attribution]
) -> tuple[Claim, ...]:
    """The claims by these rules."""
    sources = [span for attribution in attributions for span in attribution.source]
    met = [_at_dateline(claim, parse, places) for claim in claims]
    sited = [_off_dateline(_yet_nowhere(claim, parse, places), parse, places, sources) for claim in met]
    return tuple(_as_meant(number, sited, parse, places) for number in range(len(sited)))


def _yet_nowhere(claim: Claim, parse: Parse, places: Sequence[Place]) -> Claim:
    """The release that is only announced, without a place that its sentence does not name."""
    is_plan = claim.type is ClaimType.RETREAT and claim.mode == "release" and claim.assertion is Assertion.FUTURE
    return replace(claim, place=None) if is_plan and not _sites_in(claim, parse, places) else claim


def _at_dateline(claim: Claim, parse: Parse, places: Sequence[Place]) -> Claim:
    """The claim of a deal or a meeting where its report is sent from, if the first sentence tells it and no place."""
    opening, sentence = opening_length(parse.text), parse.sentence_at(claim.anchor.start)
    if claim.verdict.status in (Status.DENIED, Status.DISPUTED):
        return claim
    if claim.type not in _AT_A_TABLE or not opening or sentence.start >= opening:
        return claim
    sender = next((place for place in places if place.span.end <= opening and place.use is PlaceUse.PLACE), None)
    if sender is None or any(place is not sender and place.use is PlaceUse.PLACE for place in _in(sentence, places)):
        return claim
    return replace(claim, place=sender.id) if claim.place else claim


def _in(sentence: Span, places: Sequence[Place]) -> list[Place]:
    return [place for place in places if sentence.contains(place.span)]


def _off_dateline(claim: Claim, parse: Parse, places: Sequence[Place], sources: Sequence[Span]) -> Claim:
    """The claim at the place that its first sentence names outside the dateline."""
    opening = opening_length(parse.text)
    at = next((place for place in places if place.id == claim.place), None)
    if not opening or at is None or claim.type not in _ON_THE_GROUND or not _is_of_dateline(at, opening, parse):
        return claim
    sentence = parse.sentence_at(claim.anchor.start)
    here = [
        place
        for place in places
        if opening <= place.span.start
        and sentence.contains(place.span)
        and place.use is PlaceUse.PLACE
        and place.feature is not Feature.COUNTRY
        and not any(source.overlaps(place.span) for source in sources)
        and _SITED.search(parse.text, sentence.start, place.span.start)
    ]
    if not here or any(place.name.lower() == at.name.lower() for place in here):
        return claim
    nearest = min(here, key=lambda place: abs(place.span.start - claim.anchor.start))
    return replace(claim, place=nearest.id)


def _is_of_dateline(place: Place, opening: int, parse: Parse) -> bool:
    """Whether the place stands in the dateline, or is named by its words."""
    return place.span.start < opening or place.name.lower() in parse.text[:opening].lower()


def _as_meant(number: int, claims: Sequence[Claim], parse: Parse, places: Sequence[Place]) -> Claim:
    """The claim at the place of the attack that it takes up, where its own sentence names none."""
    claim = claims[number]
    if claim.type is not ClaimType.ASSAULT or not _takes_up(claim, parse) or _sites_in(claim, parse, places):
        return claim
    for earlier in reversed(claims[:number]):
        if _sentences_between(earlier.anchor, claim.anchor, parse) > REACH:
            break
        is_told = earlier.type is ClaimType.ASSAULT and earlier.mode in (claim.mode, None)
        own = next((place for place in _sites_in(earlier, parse, places) if place.id == earlier.place), None)
        if is_told and own is not None and earlier.assertion is claim.assertion:
            return replace(claim, place=own.id)
    return claim


def _takes_up(claim: Claim, parse: Parse) -> bool:
    """Whether it is a known blow ("the blast"), or harm that some blow did."""
    words = claim.anchor.of(parse.text)
    ahead = parse.text[max(0, claim.anchor.start - 24) : claim.anchor.start]
    return bool(_HARM.fullmatch(words)) or (bool(_BLOWS.fullmatch(words)) and bool(_KNOWN.search(ahead)))


def _sites_in(claim: Claim, parse: Parse, places: Sequence[Place]) -> list[Place]:
    """The places that the claim's sentence names, but for where somebody was going."""
    sentence = parse.sentence_at(claim.anchor.start)
    return [
        place
        for place in places
        if place.use is PlaceUse.PLACE
        and sentence.contains(place.span)
        and not _ON_THE_WAY.search(parse.text, sentence.start, place.span.start)
    ]


def _sentences_between(first: Span, second: Span, parse: Parse) -> int:
    return sum(first.start < sentence.start <= second.start for sentence in parse.sentences)
