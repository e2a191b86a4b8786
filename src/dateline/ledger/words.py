"""Words for full-text search, cut alike for every database, so that all give the same answers.

Text is case-folded and stripped of accents; a word is a run of letters and digits. A query is words
that must all occur, `"a phrase"`, `begin*` for a beginning, and `-word` for what must not occur.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

MOST_WORDS = 16_000
"""Words of one text that are indexed; PostgreSQL counts positions to 16,383."""
MOST_PLACES = 255
"""Places of one word in one text that phrases are found at: as many as PostgreSQL keeps."""
NOWHERE = "·"
"""Stands in the index for a word that has been counted out: it keeps the place, and nobody can ask for it."""
_LONGEST_WORD = 60
_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')


@dataclass(frozen=True, slots=True)
class Term:
    """Consecutive words that must occur, or with `negated` must not; with `prefix` the last may go on."""

    words: tuple[str, ...]
    prefix: bool = False
    negated: bool = False


def words_of(text: str) -> tuple[str, ...]:
    """The text's words in order, folded."""
    bare = text if text.isascii() else _unaccented(text)
    return tuple(word[:_LONGEST_WORD] for word in _WORD.findall(bare.casefold())[:MOST_WORDS])


def counted(words: Sequence[str]) -> tuple[str, ...]:
    """The words as they are indexed: past its 255th place a word is `NOWHERE`."""
    if len(words) <= MOST_PLACES:
        return tuple(words)
    seen: Counter[str] = Counter()
    kept = []
    for word in words:
        seen[word] += 1
        kept.append(word if seen[word] <= MOST_PLACES else NOWHERE)
    return tuple(kept)


def _unaccented(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


@lru_cache(maxsize=16384)
def folded(text: str) -> str:
    """The text as its words, one blank apart: what names are compared by."""
    return " ".join(words_of(text))


def terms_of(query: str) -> tuple[Term, ...]:
    """The query's terms in order; terms without any letter or digit fall away."""
    found = []
    for minus, phrase, word in _TERM.findall(query):
        words = words_of(phrase or word)
        if words:
            found.append(Term(words, prefix=word.endswith("*"), negated=bool(minus)))
    return tuple(found)


def matches(query: tuple[Term, ...], words: tuple[str, ...]) -> bool:
    """Whether a text of these words answers the query; the databases' own search must agree."""
    indexed = counted(words)
    return any(not term.negated for term in query) and all(_occurs(term, indexed) != term.negated for term in query)


def _occurs(term: Term, words: tuple[str, ...]) -> bool:
    size = len(term.words)
    for start in range(len(words) - size + 1):
        window = words[start : start + size]
        if window[:-1] == term.words[:-1] and (
            window[-1].startswith(term.words[-1]) if term.prefix else window[-1] == term.words[-1]
        ):
            return True
    return False
