"""Who is behind whom in a compound: in "Turkish-backed fighters" the Turks back, and the fighters are backed.

The compound names both, so that no choice is left. Words compiled by us, 2026; extend a pattern with a word.
"""

import re
from collections.abc import Sequence

from dateline.model import Actor, Anchor, Parse, Span

_COMPOUND = re.compile(r"(?:(?P<name>[\w.]+)-)?(?:backed|funded|sponsored|trained|supported|armed|financed)", re.I)
_NAME = re.compile(r"[\w.]+(?=-$)")
_AND = re.compile(r"\W*\b(?:and|or)\W+")
_TO_BACKED = re.compile(r"\W+(?:the\s)?")

Parties = tuple[tuple[str, ...], tuple[str, ...]]
"""Who acts and to whom, by their ids."""


def backing(anchor: Anchor, parse: Parse, actors: Sequence[Actor]) -> Parties | None:
    """The backers that the compound names, and whom they back; None where the anchor is no such compound."""
    name = _name_of(anchor.span, parse.text)
    if name is None:
        return None
    backer = next((actor.id for actor in actors if name in actor.mentions), None)
    if backer is None:
        return None
    other = _beside(name, parse.text, actors)
    backers = (backer, other) if other and other != backer else (backer,)
    backed = _backed(Span(name.start, anchor.span.end), parse.text, actors)
    return backers, (backed,) if backed and backed not in backers else ()


def _name_of(anchor: Span, text: str) -> Span | None:
    """The word that the compound begins with, in the anchor or before it."""
    found = _COMPOUND.fullmatch(anchor.of(text))
    if found is None:
        return None
    if found["name"]:
        return Span(anchor.start, anchor.start + found.end("name"))
    ahead = _NAME.search(text, max(0, anchor.start - 30), anchor.start)
    return Span(*ahead.span()) if ahead else None


def _beside(name: Span, text: str, actors: Sequence[Actor]) -> str | None:
    """Who backs as well: "the US and EU-backed"."""
    for actor in actors:
        for mention in actor.mentions:
            if 0 < name.start - mention.end < 8 and _AND.fullmatch(text[mention.end : name.start]):
                return actor.id
    return None


def _backed(compound: Span, text: str, actors: Sequence[Actor]) -> str | None:
    """Whose mention holds the compound, else whose begins right behind it."""
    for actor in actors:
        if any(mention.contains(compound) and mention.end > compound.end for mention in actor.mentions):
            return actor.id
    for actor in actors:
        for mention in actor.mentions:
            if 0 < mention.start - compound.end < 6 and _TO_BACKED.fullmatch(text[compound.end : mention.start]):
                return actor.id
    return None
