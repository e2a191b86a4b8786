"""Adjectives of places ("Russian", "European"): no toponyms by the codebook, but the geoparsing corpora count them."""

import re
from collections import Counter
from collections.abc import Iterator

from dateline.model import Span
from dateline.places.entry import Gazetteer, adjective_key
from dateline.places.naming import fold

_CAPITALISED = re.compile(r"\b[A-Z][\w.]*(?:\s[A-Z]\w+)?")
_PEOPLE = re.compile(r"(?:[^s]s|men|man|woman|women)$")


def count_demonyms(text: str, *, gazetteer: Gazetteer) -> Counter[str]:
    """How often the text names the people of a country or uses its adjective, by alpha-3 code."""
    found: Counter[str] = Counter()
    for match in _CAPITALISED.finditer(text):
        for words in (match[0], match[0].split()[0]):
            code = gazetteer.country_of_demonym(words)
            if code:
                found[code] += 1
                break
    return found


def find_adjectives(text: str, *, gazetteer: Gazetteer) -> Iterator[Span]:
    """The adjectives of places in the text, without names of peoples ("Russians") and words that are place names."""
    for match in _CAPITALISED.finditer(text):
        for words in (match[0], match[0].split()[0]):
            if gazetteer.find(adjective_key(words)) and not _is_name(words, gazetteer=gazetteer):
                yield Span(match.start(), match.start() + len(words))
                break


def _is_name(words: str, *, gazetteer: Gazetteer) -> bool:
    if _PEOPLE.search(words):
        return True
    return any(match.entry.source in {"country", "water"} for match in gazetteer.find(fold(words)))
