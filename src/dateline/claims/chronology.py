"""What a report offers for dating its claims: its time expressions, anchors and cues, by word and sentence."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.codebook import TimeKind
from dateline.model import Attribution, Claim, Parse, Span, Time

WORD = re.compile(r"[\w’']+|[^\w\s]")

LEADS = frozenset(
    "on in since until till by after before for during from at of to through between late early last this next "
    "earlier later the".split()
)
"""Words before an expression that say how it places something."""

NEAR_CUE = 2
"""Words from a cue within which an expression dates the saying ("said Thursday")."""


@dataclass(frozen=True, slots=True)
class Spot:
    """First and last word, and the number of the sentence."""

    first: int
    last: int
    sentence: int

    def gap(self, other: "Spot") -> int:
        """Words from this spot ahead to the other, negative where the other lies before."""
        return other.first - self.last if other.first > self.last else -(self.first - other.last)


@dataclass(frozen=True, slots=True)
class Expression:
    """A dated expression in its place: the word that leads it in, and whether it stands by a cue.

    `anchors` are the claims of its sentence, nearest first.
    """

    value: str
    spot: Spot
    lead: str
    is_said: bool
    anchors: tuple[int, ...]


@dataclass(frozen=True)
class Chronology:
    """One report as its claims are dated by: built once, asked for every claim.

    `published` is the day; `by_value` gives each value's expressions in reading order.
    """

    parse: Parse
    published: str | None
    claims: tuple[Claim, ...]
    spots: tuple[Spot, ...]
    cues: tuple[tuple[Span, Spot], ...]
    attributions: tuple[Attribution, ...]
    expressions: tuple[Expression, ...]
    by_value: dict[str, tuple[Expression, ...]]

    @classmethod
    def of(
        cls,
        parse: Parse,
        claims: Sequence[Claim],
        *,
        times: Sequence[Time],
        attributions: Sequence[Attribution],
        published: str | None,
    ) -> "Chronology":
        """The chronology of a report that has been read as far as its claims' anchors."""
        place = _placer(parse)
        spots = tuple(place(claim.anchor) for claim in claims)
        cues = tuple((span, place(span)) for attribution in attributions for span in attribution.cue)
        expressions = tuple(
            _expression(time, place(time.span), parse.text, spots, cues)
            for time in times
            if time.value and time.kind is TimeKind.DATE
        )
        by_value: dict[str, tuple[Expression, ...]] = {}
        for expression in expressions:
            by_value[expression.value] = (*by_value.get(expression.value, ()), expression)
        day = published[:10] if published else None
        return cls(parse, day, tuple(claims), spots, cues, tuple(attributions), expressions, by_value)

    def in_sentence(self, number: int) -> list[Expression]:
        """The expressions of a sentence."""
        return [expression for expression in self.expressions if expression.spot.sentence == number]


def _placer(parse: Parse) -> Callable[[Span], Spot]:
    """A function from a span to its spot."""
    words = [token.start for token in parse.tokens]
    sentences = [sentence.start for sentence in parse.sentences]

    def place(span: Span) -> Spot:
        first, last = (max(0, bisect_right(words, at) - 1) for at in (span.start, span.end - 1))
        return Spot(first, last, max(0, bisect_right(sentences, span.start) - 1))

    return place


def _expression(
    time: Time, spot: Spot, text: str, spots: Sequence[Spot], cues: Sequence[tuple[Span, Spot]]
) -> Expression:
    before = [word.lower() for word in WORD.findall(text[max(0, time.span.start - 25) : time.span.start])][-2:]
    lead = next((word for word in reversed(before) if word in LEADS), "other")
    is_said = any(cue.sentence == spot.sentence and abs(spot.gap(cue)) <= NEAR_CUE for _, cue in cues)
    here = [number for number, other in enumerate(spots) if other.sentence == spot.sentence]
    nearest = sorted(here, key=lambda number: abs(spot.gap(spots[number])))
    return Expression(time.value or "", spot, lead, is_said, tuple(nearest))
