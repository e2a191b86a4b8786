"""Where, for a claim whose words link to no place: its sentence, its happening, its surroundings."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import ClaimType, PlaceUse
from dateline.model import Claim, Parse, Place, Span

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


def fill_settings(claims: Sequence[Claim], parse: Parse, *, places: Sequence[Place]) -> tuple[Claim, ...]:
    """The claims with the places that their report makes plain. Codebook: Roles and attributes."""
    named = [place for place in places if place.use is PlaceUse.PLACE]
    filled = [replace(claim, place=claim.place or _place_in_sentence(claim, parse, named)) for claim in claims]
    return tuple(_from_surroundings(claim, filled, named) for claim in filled)


def _place_in_sentence(claim: Claim, parse: Parse, places: Sequence[Place]) -> str | None:
    """The nearest place of the sentence; one that follows the anchor is taken to be nearer."""
    return _nearest(claim.anchor, parse, [(place.span, place.id) for place in places])


PLACE_REACH = 400
"""Code points from the anchor within which an unlinked place of the sentence is taken for the claim's."""


def _nearest(anchor: Span, parse: Parse, items: Sequence[tuple[Span, str]]) -> str | None:
    sentence = parse.sentence_at(anchor.start)
    near = [
        (max(span.start - anchor.end, 2 * (anchor.start - span.end)), value)
        for span, value in items
        if sentence.contains(span)
    ]
    best = min(near, default=(PLACE_REACH, ""))
    return best[1] if best[0] < PLACE_REACH else None


def _from_surroundings(claim: Claim, claims: Sequence[Claim], places: Sequence[Place]) -> Claim:
    """What its own sentence does not say: another mention of the happening, the claim before, the report's story."""
    same = [other for other in claims if other.happening == claim.happening and other is not claim]
    place = claim.place or next((other.place for other in same if other.place), None)
    if place is None and claim.type in PHYSICAL:
        place = _place_before(claim, claims) or (places[0].id if places else None)
    return replace(claim, place=place)


def _place_before(claim: Claim, claims: Sequence[Claim]) -> str | None:
    """The place of the nearest earlier claim on the ground."""
    earlier = [o for o in claims if o.anchor.start < claim.anchor.start and o.place and o.type in PHYSICAL]
    return earlier[-1].place if earlier else None
