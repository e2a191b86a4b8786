"""Where and when, for a claim whose words link to no place or time: its sentence, its happening, its surroundings."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import Assertion, ClaimType, PlaceUse, TimeKind
from dateline.model import Claim, Parse, Place, Span, Time

PHYSICAL = frozenset(
    {
        ClaimType.ASSAULT,
        ClaimType.COERCE,
        ClaimType.PROTEST,
        ClaimType.MOBILIZE,
        ClaimType.RETREAT,
        ClaimType.DEPLOYMENT,
        ClaimType.DISPLACEMENT,
        ClaimType.AID,
        ClaimType.CONTROL,
    }
)
"""Types that happen somewhere on the ground: for them the place of the story is a fair guess, for speech it is not."""

_HAPPENED = frozenset({Assertion.ACTUAL, Assertion.NEGATED})
_UNDER_WAY = re.compile(r"(?:\b(?:has|have|is|are|been|being)\b|[’'](?:s|re|ve))(?:\W+\w+){0,2}\W*$", re.I)


def fill_settings(
    claims: Sequence[Claim], parse: Parse, *, places: Sequence[Place], times: Sequence[Time], published: str | None
) -> tuple[Claim, ...]:
    """The claims with the places and times that their report makes plain. Codebook: Roles and attributes."""
    named = [place for place in places if place.use is PlaceUse.PLACE]
    dated = [time for time in times if time.kind is TimeKind.DATE and time.value]
    filled: list[Claim] = []
    for claim in claims:
        place = claim.place or _place_in_sentence(claim, parse, named)
        time = claim.time or _time_in_sentence(claim, parse, dated)
        filled.append(replace(claim, place=place, time=time))
    return tuple(_from_surroundings(claim, filled, parse, named, published) for claim in filled)


def _place_in_sentence(claim: Claim, parse: Parse, places: Sequence[Place]) -> str | None:
    """The nearest place of the sentence; one that follows the anchor is taken to be nearer."""
    return _nearest(claim.anchor, parse, [(place.span, place.id) for place in places])


def _time_in_sentence(claim: Claim, parse: Parse, times: Sequence[Time]) -> str | None:
    """The nearest time of the sentence, for what has happened."""
    if claim.assertion not in _HAPPENED or claim.type in {ClaimType.RELATIONS, ClaimType.CONTROL, ClaimType.MEMBERSHIP}:
        return None
    return _nearest(claim.anchor, parse, [(time.span, time.value or "") for time in times], reach=TIME_REACH)


TIME_REACH = 60
PLACE_REACH = 400
"""Code points from the anchor within which an unlinked time or place of the sentence is taken for the claim's."""


def _nearest(anchor: Span, parse: Parse, items: Sequence[tuple[Span, str]], *, reach: int = PLACE_REACH) -> str | None:
    sentence = parse.sentence_at(anchor.start)
    near = [
        (max(span.start - anchor.end, 2 * (anchor.start - span.end)), value)
        for span, value in items
        if sentence.contains(span)
    ]
    best = min(near, default=(reach, ""))
    return best[1] if best[0] < reach else None


def _from_surroundings(
    claim: Claim, claims: Sequence[Claim], parse: Parse, places: Sequence[Place], published: str | None
) -> Claim:
    """What its own sentence does not say: another mention of the happening, the claim before, the report's day."""
    same = [other for other in claims if other.happening == claim.happening and other is not claim]
    place = claim.place or next((other.place for other in same if other.place), None)
    time = claim.time or next((other.time for other in same if other.time), None)
    if place is None and claim.type in PHYSICAL:
        place = _place_before(claim, claims) or (places[0].id if places else None)
    if time is None and published and _is_under_way(claim, parse):
        time = published[:7]
    return replace(claim, place=place, time=time)


def _place_before(claim: Claim, claims: Sequence[Claim]) -> str | None:
    """The place of the nearest earlier claim on the ground."""
    earlier = [o for o in claims if o.anchor.start < claim.anchor.start and o.place and o.type in PHYSICAL]
    return earlier[-1].place if earlier else None


def _is_under_way(claim: Claim, parse: Parse) -> bool:
    """Whether a perfect or progressive form says that it goes on as the report is written: then its month holds."""
    if claim.assertion is not Assertion.ACTUAL:
        return False
    sentence = parse.sentence_at(claim.anchor.start)
    return bool(_UNDER_WAY.search(parse.text[max(sentence.start, claim.anchor.start - 30) : claim.anchor.start]))
