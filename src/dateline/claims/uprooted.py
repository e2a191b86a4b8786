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
    r"\b(?:refugees?|borders?|cross(?:es|ed|ing)?|neighbou?ring|abroad|asylum|migrants?|exiles?|overseas|boats?|enter(?:s|ed|ing)?)\b",
    re.I,
)


def with_inner_mode(claims: Sequence[Claim], parse: Parse, *, places: Sequence[Place]) -> tuple[Claim, ...]:
    """The claims; those who flee are `internal` where nothing in the report takes them out of their country."""
    countries = {place.id: place.country for place in places}
    if _OVER.search(parse.text):
        return tuple(claims)
    return tuple(
        replace(claim, mode="internal") if _stays(claim, countries.get(claim.place or ""), countries) else claim
        for claim in claims
    )


def _stays(claim: Claim, home: str | None, countries: dict[str, str | None]) -> bool:
    if claim.type is not ClaimType.DISPLACEMENT or claim.mode != "refugees" or home is None:
        return False
    return countries.get(claim.destination or "") in (None, home)
