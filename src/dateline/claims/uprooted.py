"""People driven from home within their country, unless a word of the report takes them over a border.

Of the annotated reports' displacements in texts without such a word, one in seven is one of refugees.
Words compiled by us, 2026; extend the pattern with a word.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import ClaimType
from dateline.model import Claim, Parse, Place

_OVER = re.compile(
    r"\b(?:refugees?|borders?|cross(?:es|ed|ing)?|neighbou?ring|abroad|asylum|migrants?|exiles?|overseas|by boat)\b",
    re.I,
)


def with_inner_mode(claims: Sequence[Claim], parse: Parse, *, places: Sequence[Place]) -> tuple[Claim, ...]:
    """The claims; those who flee are `internal` where nothing in the report takes them out of their country."""
    if _OVER.search(parse.text):
        return tuple(claims)
    by_id = {place.id: place for place in places}
    return tuple(
        replace(claim, mode="internal") if _stays(claim, parse, by_id.get(claim.place or ""), places) else claim
        for claim in claims
    )


def _stays(claim: Claim, parse: Parse, home: Place | None, places: Sequence[Place]) -> bool:
    """Whether the sentence names no place of another country."""
    if claim.type is not ClaimType.DISPLACEMENT or claim.mode != "refugees" or home is None or home.country is None:
        return False
    sentence = parse.sentence_at(claim.anchor.start)
    return all(place.country in (None, home.country) for place in places if sentence.contains(place.span))
