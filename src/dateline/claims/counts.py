"""Counts of people that are told apart from the word for what happened to them.

"The number of those who fled the town has risen to 27,000", "The ministry spoke of 35,000", "put the toll at eight".
Words compiled by us, 2026; extend a pattern with a word.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from dateline.claims.quantities import read_number
from dateline.codebook import ClaimType
from dateline.model import Anchor, Parse, Span

_RISEN = re.compile(
    r"(?:\W+[\w’'-]+){0,11}?\W+(?:rises?|risen|rose|rising|grows?|grown|grew|climb(?:s|ed)|reach(?:es|ed)?|pass(?:es|ed)|topp(?:s|ed)|swollen"
    r"|exceed(?:s|ed)|stands?|stood|jumped|doubled|increased)\b(?:\W+(?:further|again|now|sharply))?(?:\W+(?:to|at|from|by))?\W+",
    re.I,
)
"""Between the word for what happened to people and their figure: "the number of those who fled [has risen to]"."""

_COUNT_AHEAD = re.compile(r"\b(?:number|count|total|toll|figure)s? of\b[^.;]{0,60}$", re.I)
_AMOUNT = (
    r"(?:(?:at least|more than|up to|as many as|about|around|some|nearly|almost"
    r"|over)\s+)?(?:\d{1,3}(?:,\d{3})+|\d+|[a-z]+)\b"
)
_TOLD = re.compile(
    rf"\b(?:(?:put|puts|putting|estimate[sd]?|estimating)\W+(?:the|its|that|their)\W+(?:number|figure|toll|total|count|crowd|turnout|attendance|losses)\b[^.,;]{{0,30}}?\sat"
    rf"|sp(?:o|ea)kes?\sof|says?\sit\swas|said\s(?:it|the\s(?:number|figure|toll|total))\s(?:was|stood\sat|had\s\w+\sto)"
    rf"|(?:ris(?:es|en|ing)|rose|grown|grew|climbed|swollen|jumped|increased)(?:\sfurther)?\sto|reached|passed|topped|exceeded|stood\sat|stands\sat)"
    rf"\s(?P<amount>{_AMOUNT})(?=[.,;:”\s])(?!\s(?:per ?cent|percent|%|dollars|euros|million|billion|days|weeks"
    rf"|months|years|hours|km|kilomet))",
    re.I,
)
"""How a count is told without the people counted: "the ministry spoke of 35,000", "the number has risen to 27,000"."""

PARTIES = re.compile(
    r"(?:\W*[\w-]+){1,2}?\W+(?:sides|parties|countries|nations|governments|neighbou?rs|foes|rivals|enemies|allies|leaders)\b",
    re.I,
)
"""Behind a figure: who talks or fights, counted, and nobody hurt or moved."""

BODIES = re.compile(
    r"[\w,]+(?: [\w-]+){0,2}? (?:battalions?|brigades?|compan(?:y|ies)|divisions?|regiments?|platoons?|squads?|units"
    r"|columns?|patrols?|squadrons?)\b",
    re.I,
)
"""Bodies of troops counted: how many men they are is another figure."""

_COUNTED = frozenset({ClaimType.ASSAULT, ClaimType.DISPLACEMENT, ClaimType.COERCE, ClaimType.PROTEST})


@lru_cache(maxsize=2)
def told_counts(text: str) -> tuple[Span, ...]:
    """The figures that such words tell; those of the last text are kept, for each of its figures asks for them."""
    found = _TOLD.finditer(text)
    return tuple(Span(*match.span("amount")) for match in found if (read_number(match["amount"]) or 0) > 1)


def is_count_of(anchor: Anchor, between: str, parse: Parse) -> bool:
    """Whether the anchor's clause is that of a count of people, and what stands before a figure leads to it.

    It is the first anchor behind "the number of": the attack in which they died is not what is counted.
    """
    if not _RISEN.fullmatch(between):
        return False
    sentence = parse.sentence_at(anchor.span.start)
    head = _COUNT_AHEAD.search(parse.text[sentence.start : anchor.span.start])
    if head is None:
        return False
    ahead = Span(sentence.start + head.start(), anchor.span.start)
    return not any(ahead.contains(other.span) for other in parse.anchors)


def earlier_anchor(
    span: Span, parse: Parse, anchors: Sequence[Anchor], *, counted: Sequence[bool], is_toll: bool = False
) -> int | None:
    """The number of the last anchor of the paragraph that has a figure, for another count told in a later sentence.

    A toll of the dead is looked back from over the whole report, to the last death or attack with a figure.
    """
    if not any(span.overlaps(other) for other in told_counts(parse.text)):
        return None
    start = 0 if is_toll else parse.text.rfind("\n", 0, span.start) + 1
    kinds = frozenset({ClaimType.ASSAULT}) if is_toll else _COUNTED
    fitting = [
        number
        for number, anchor in enumerate(anchors)
        if counted[number] and anchor.type in kinds and start <= anchor.span.start < span.start
    ]
    return fitting[-1] if fitting else None
