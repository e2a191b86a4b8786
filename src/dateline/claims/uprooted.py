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
    r"\b(?:refugees?(?! agency)|borders?|cross(?:es|ed|ing)?|neighbou?ring|abroad|asylum|migrants?|exiles?|overseas"
    r"|by boat)\b",
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


_OF_HOME = re.compile(
    r"\b(?:people|families|residents|civilians|villagers|households|women|children|inhabitants|refugees|evacuees)\s+"
    r"(?:(?:displaced|driven|uprooted|who\s+(?:had\s+)?fled|who\s+were\s+displaced)\s+)?from\s+(?:the\s+)?(?:\w+\s+of\s+)?$",
    re.I,
)
"""Before the place that people come from who live elsewhere now: "3,000 people from Aran are sheltering in Veyne"."""


def with_homes(claims: Sequence[Claim], parse: Parse, *, places: Sequence[Place]) -> tuple[Claim, ...]:
    """The claims; the displaced at the place that they are from, where their clause names it; the other is where to."""
    return tuple(
        _from_home(claim, parse, places) if claim.type is ClaimType.DISPLACEMENT and claim.mode != "return" else claim
        for claim in claims
    )


def _from_home(claim: Claim, parse: Parse, places: Sequence[Place]) -> Claim:
    sentence, text = parse.sentence_at(claim.anchor.start), parse.text
    home = next(
        (
            place
            for place in places
            if sentence.start <= place.span.start < claim.anchor.start
            and claim.anchor.start - place.span.end < _NEAR
            and _OF_HOME.search(text, sentence.start, place.span.start)
        ),
        None,
    )
    if home is None or home.id == claim.place:
        return claim
    there = next((place for place in places if place.id == claim.place), None)
    is_there = there is not None and there.span.start > claim.anchor.start and sentence.contains(there.span)
    return replace(claim, place=home.id, destination=claim.destination or (claim.place if is_there else None))


_NEAR = 40
"""Code points between the place that people are from and the word for where they are."""


def _stays(claim: Claim, parse: Parse, home: Place | None, places: Sequence[Place]) -> bool:
    """Whether the sentence names no place of another country."""
    if claim.type is not ClaimType.DISPLACEMENT or claim.mode != "refugees" or home is None or home.country is None:
        return False
    sentence = parse.sentence_at(claim.anchor.start)
    return all(place.country in (None, home.country) for place in places if sentence.contains(place.span))
