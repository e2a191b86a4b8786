"""The reader's mentions made whole: an article joined to its noun, loose words cut off, what names nobody left out."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.model import Mention, Parse, Span

_OPENING = re.compile(r"(?:the|an?|its|his|her|their|this|that|these|those|our|my|including|such)", re.I)
_GAP = re.compile(r"\s+(?:[\w’'-]+\s+)?|-?")
_TRAILING = re.compile(
    r"(?:\s*[,;:–—-]|\s+(?:and|or|the|an?|who|which|that|whose|of|in|from|at|to|as|for|by|with|is|are|was|were|has|have"
    r"|including|on|but|after))+\s*$",
    re.I,
)
_COMPOUND = re.compile(r"[\w.]+(?=-(?:backed|funded|sponsored|trained|supported|armed|financed|brokered|mediated)$)")
"""The first half of a mention that is no more than "US-backed": who backs, not who is backed."""

_LEADING = re.compile(
    r"(?:including|and|or|of|at(?! (?:least|most)\b)|from|to|by|with|as well as|that|but|[-–—.,;:])\s+", re.I
)
_EMPTY = re.compile(
    r"[\W\d]*(?:(?:the|an?|and|or|of|in|at|from|to|by|with|for|as|on|that|which|was|were|is|are|including|there|such|an"
    r"|has|have|s|[’']s)\b[\W\d]*)*",
    re.I,
)


def tidied(parse: Parse) -> Iterator[tuple[Mention, int]]:
    """The mentions in reading order, each with its number in the parse; those that a mention swallowed are left out."""
    mentions, taken = parse.mentions, -1
    for number, mention in enumerate(mentions):
        if number <= taken:
            continue
        following = mentions[number + 1] if number + 1 < len(mentions) else None
        if following and _opens(mention.span, following.span, parse.text):
            span, taken = Span(mention.span.start, following.span.end), number + 1
            yield replace(following, span=trimmed(span, parse.text)), number + 1
        elif not _EMPTY.fullmatch(mention.span.of(parse.text)):
            span = trimmed(mention.span, parse.text)
            yield mention if span == mention.span else replace(mention, span=span), number


def _opens(first: Span, second: Span, text: str) -> bool:
    """Whether the first is only the article of the second: "the" and "fighters" of "the remaining fighters"."""
    return bool(_OPENING.fullmatch(first.of(text)) and _GAP.fullmatch(text[first.end : second.start]))


_REST_OF_FIGURE = re.compile(r",\d{3}(?:,\d{3})*(?: [a-z]+)?")


def trimmed(span: Span, text: str) -> Span:
    """The span less the loose words at its ends; as it is where nothing else would be left; a cut figure made whole."""
    if text[span.end - 1].isdigit() and (rest := _REST_OF_FIGURE.match(text, span.end)):
        span = Span(span.start, rest.end())
    words = span.of(text)
    if compound := _COMPOUND.match(words):
        return Span(span.start, span.start + compound.end())
    tail, lead = _TRAILING.search(words), _LEADING.match(words)
    start, end = lead.end() if lead else 0, tail.start() if tail else len(words)
    if start >= end or _EMPTY.fullmatch(words[start:end]):
        return span
    return Span(span.start + start, span.start + end)
