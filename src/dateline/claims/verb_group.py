"""A sentence as words, and the auxiliaries, modals and negations that stand before a verb."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dateline.model import Span

_TOKEN = re.compile(r"n['’]t\b|[^\W_]+?(?=n['’]t\b)|['’](?:ll|d|re|ve|m|s)\b|[^\W_]+(?:[-.][^\W_]+)*|[^\w\s]", re.I)

WH = frozenset("why how when where who what which".split())
BE = frozenset("be been being is are was were am 's 're 'm get got gets getting".split())
HAVE = frozenset("have has had having 've 'd".split())
DO = frozenset("do does did".split())
WILL = frozenset("will shall 'll wo".split())
MAY = frozenset("would could may might should must can ca cannot ought 'd".split())
NEGATIONS = frozenset("not n't never cannot nor neither hardly barely scarcely".split())
ADVERBS = frozenset(
    "also still even just already yet ever always often once now then soon again so far too only both either almost"
    " perhaps longer long all each first to-date".split()
)
BOUNDS = frozenset([";", ":", "—", "–", "(", ")", "“", "”", '"', "``", "''"])
OPENERS = frozenset(
    "that which who whom whose where because although though while since after before as when but".split()
)


@dataclass(frozen=True)
class Words:
    """A sentence as lower-case tokens; `at` is where each begins in the text."""

    tokens: tuple[str, ...]
    at: tuple[int, ...]

    @classmethod
    def of(cls, text: str, sentence: Span) -> "Words":
        """The tokens of one sentence of the text."""
        found = list(_TOKEN.finditer(text, sentence.start, sentence.end))
        tokens = [match[0].lower() for match in found]
        if "’" in text:
            tokens = [token.replace("’", "'") for token in tokens]
        return cls(tuple(tokens), tuple([match.start() for match in found]))

    def number_at(self, offset: int) -> int:
        """The number of the token that holds the offset, or the last before it."""
        return max(0, bisect_right(self.at, offset) - 1)

    def get(self, number: int) -> str:
        """The token, or an empty text outside the sentence."""
        return self.tokens[number] if 0 <= number < len(self.tokens) else ""

    @cached_property
    def is_question(self) -> bool:
        """Whether the sentence asks for a yes or a no; "why" and its like take for granted what they ask about."""
        return self.tokens[-2:].count("?") > 0 and not WH.intersection(self.tokens[:3])


@lru_cache(maxsize=4)
def words_of(text: str, sentence: Span) -> Words:
    """The tokens of a sentence; those of the last few are kept, for one sentence is asked for each of its anchors."""
    return Words.of(text, sentence)


@dataclass(slots=True)  # not frozen: made for every word that is judged, and thrice as fast so
class Group:
    """The words right before a verb: where they begin, and what is among them."""

    start: int
    is_negated: bool = False
    is_modal: bool = False
    is_future: bool = False
    is_infinitive: bool = False
    is_finite: bool = False
    is_subjunctive: bool = False


def group_before(words: Words, number: int) -> Group:
    """The auxiliaries, modals, negations and adverbs that end right before the token."""
    start, at = number, number - 1
    is_negated = is_modal = is_future = is_finite = False
    while at >= 0:
        word = words.get(at)
        if word in NEGATIONS:
            if not (word == "not" and words.get(at + 1) in {"only", "just", "merely", "least"}):
                start, is_negated = at, not is_negated
        elif word == "to":
            after = words.get(at - 1) in NEGATIONS
            return Group(at - after, is_negated or after, is_modal, is_future, is_infinitive=True, is_finite=is_finite)
        elif word == "no" and words.get(at + 1) == "longer":
            start, is_negated = at, True
        elif word in WILL:
            start, is_future, is_finite = at, True, True
        elif word in MAY and not (word == "'d" and words.get(at + 1) in {"been"}):
            start, is_modal, is_finite = at, True, True
        elif word in BE or word in HAVE or word in DO:
            start, is_finite = at, True
        elif not (word in ADVERBS or (word.endswith("ly") and len(word) > 4)):
            break
        at -= 1
    heads = words.tokens[start:number]
    is_subjunctive = "be" in heads and not (is_modal or is_future or "to" in heads)
    return Group(start, is_negated, is_modal, is_future, is_finite=is_finite, is_subjunctive=is_subjunctive)
