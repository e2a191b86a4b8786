"""Words by which an outlet says that it cannot vouch for something, and how far they reach."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.attributions.presence import holds_any
from dateline.model import Attribution, Parse, Span

_BEFORE = re.compile(r"\b(?:alleged(?:ly)?|purported(?:ly)?|unconfirmed|unverified|supposed(?:ly)?)\b", re.I)
_VERIFY = r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?)"
_ASIDE = re.compile(
    rf"\b(?:could|can|has|have|had)(?: ?not|n[’']t) (?:\w+ ){{0,2}}?(?:be(?:en)? )?(?:\w+ly )?{_VERIFY}\b"
    r"|\b(?:no|without|impossible to|unable to|not possible to) (?:\w+ ){0,2}?"
    rf"(?:{_VERIFY}|verification|confirmation)\b"
    rf"|\b(?:neither|none)\b[^.;\n]{{0,60}}? (?:could|can|has|have) (?:be(?:en)? )?(?:\w+ly )?{_VERIFY}\b",
    re.I,
)

_ACCOUNTS = re.compile(
    r"\b(?:neither|none|(?:either|both) (?:side|account|claim)"
    r"|(?:rival|competing|conflicting|the two) (?:account|claim|report|version))",
    re.I,
)

REACH = 45
"""Code points after a word such as “alleged” in which it still flags what follows, within its sentence."""


@dataclass(frozen=True, slots=True)
class Flag:
    """The flagging words and the stretch of text that they hold for."""

    words: Span
    reach: Span
    accounts: Span | None = None
    """Where it also holds for whatever somebody else is said to say: both sides' accounts."""


def find_flags(parse: Parse) -> tuple[Flag, ...]:
    """Every flag of the text: “alleged” and its like look ahead, “could not be verified” looks back.

    The latter holds for its own sentence and for the one before it in the same paragraph; where it speaks of several
    accounts ("neither side's account"), also for what is attributed in that paragraph and the one before. Codebook:
    status, rule 4.
    """
    return tuple(sorted((*_ahead(parse), *_back(parse)), key=lambda flag: flag.words))


def _ahead(parse: Parse) -> Iterator[Flag]:
    if not holds_any(parse.text, ("alleged", "purported", "unconfirmed", "unverified", "supposed")):
        return
    for match in _BEFORE.finditer(parse.text):
        words = Span(*match.span())
        end = min(parse.sentence_at(words.start).end, words.end + REACH)
        yield Flag(words, Span(words.start, max(end, words.end)))


def _back(parse: Parse) -> Iterator[Flag]:
    if not holds_any(parse.text, ("verif", "confirm", "corroborate", "authenticate")):
        return
    for match in _ASIDE.finditer(parse.text):
        words = Span(*match.span())
        sentence = parse.sentence_at(words.start)
        before = parse.sentence_at(max(0, sentence.start - 2))
        is_together = "\n" not in parse.text[before.end : sentence.start]
        reach = Span(before.start if is_together else sentence.start, sentence.end)
        accounts = _ACCOUNTS.search(parse.text, sentence.start, words.end)
        yield Flag(words, reach, Span(_paragraph_before(sentence.start, parse.text), words.start) if accounts else None)


def _paragraph_before(offset: int, text: str) -> int:
    """Where the paragraph before that of the offset begins."""
    own = max(text.rfind("\n\n", 0, offset), 0)
    return max(text.rfind("\n\n", 0, own), 0)


def flag_over(anchor: Span, flags: tuple[Flag, ...], *, is_attributed: bool = False) -> Flag | None:
    """The first flag whose reach holds the anchor."""
    return next(
        (
            flag
            for flag in flags
            if flag.reach.contains(anchor) or (is_attributed and flag.accounts and flag.accounts.contains(anchor))
        ),
        None,
    )


def flagged_source(attributions: Sequence[Attribution], flags: tuple[Flag, ...]) -> Flag | None:
    """A flag within the source of one of the attributions ("unverified footage"): it holds for all it says."""
    return next((f for a in attributions for s in a.source for f in flags if s.overlaps(f.words)), None)
