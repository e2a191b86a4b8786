"""What a report offers for dating its claims: its time expressions, anchors and cues, by word and sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

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
    by_value: Mapping[str, Sequence[Expression]]

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
        claims_of = _grouped((spot.sentence, number) for number, spot in enumerate(spots))
        cues_of = _grouped((spot.sentence, spot) for _, spot in cues)
        expressions = tuple(
            _expression(time, place(time.span), parse.text, spots, claims_of=claims_of, cues_of=cues_of)
            for time in times
            if time.value and time.kind is TimeKind.DATE
        )
        by_value = _grouped_by_value(expressions)
        day = published[:10] if published else None
        return cls(parse, day, tuple(claims), spots, cues, tuple(attributions), expressions, by_value)

    def in_sentence(self, number: int) -> Sequence[Expression]:
        """The expressions of a sentence."""
        return self._expressions_of.get(number, ())

    def spots_in(self, number: int) -> Sequence[Spot]:
        """Where the claims of a sentence are."""
        return self._spots_of.get(number, ())

    def cues_in(self, number: int) -> Sequence[tuple[Span, Spot]]:
        """The cues of a sentence, with their spots."""
        return self._cues_of.get(number, ())

    def occurrences(self, value: str, sentence: int) -> Sequence[Expression]:
        """The expressions with the value; of very many, those about the sentence."""
        return _about(self.by_value[value], sentence)

    def about(self, sentence: int) -> Sequence[Expression]:
        """The expressions about a sentence, and those of the first one."""
        if sentence not in self._near:
            near = _about(self.expressions, sentence)
            self._near[sentence] = (*(other for other in self.in_sentence(0) if other not in near), *near)
        return self._near[sentence]

    @cached_property
    def _near(self) -> dict[int, Sequence[Expression]]:
        return {}

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The first letters of each claim's anchor, enough to tell the same word."""
        return tuple(claim.anchor.of(self.parse.text).lower()[:4] for claim in self.claims)

    @cached_property
    def top(self) -> frozenset[str]:
        """The values of the first two sentences."""
        return frozenset(expression.value for number in (0, 1) for expression in self.in_sentence(number))

    @cached_property
    def _expressions_of(self) -> dict[int, list[Expression]]:
        return _grouped((expression.spot.sentence, expression) for expression in self.expressions)

    @cached_property
    def _spots_of(self) -> dict[int, list[Spot]]:
        return _grouped((spot.sentence, spot) for spot in self.spots)

    @cached_property
    def _cues_of(self) -> dict[int, list[tuple[Span, Spot]]]:
        return _grouped((spot.sentence, (span, spot)) for span, spot in self.cues)


_WINDOW = 24
"""Expressions on either side of a sentence that are looked at, so that cost stays linear in the report."""

Item = TypeVar("Item")


def _about(expressions: Sequence[Expression], sentence: int) -> Sequence[Expression]:
    if len(expressions) <= _WINDOW:
        return expressions
    at = bisect_left(expressions, sentence, key=lambda expression: expression.spot.sentence)
    return expressions[max(0, at - _WINDOW) : at + _WINDOW]


def _grouped(items: Iterable[tuple[int, Item]]) -> dict[int, list[Item]]:
    groups: dict[int, list[Item]] = {}
    for number, item in items:
        groups.setdefault(number, []).append(item)
    return groups


def _grouped_by_value(expressions: Iterable[Expression]) -> dict[str, list[Expression]]:
    groups: dict[str, list[Expression]] = {}
    for expression in expressions:
        groups.setdefault(expression.value, []).append(expression)
    return groups


def _placer(parse: Parse) -> Callable[[Span], Spot]:
    """A function from a span to its spot."""
    words = [token.start for token in parse.tokens]
    sentences = [sentence.start for sentence in parse.sentences]

    def place(span: Span) -> Spot:
        first, last = (max(0, bisect_right(words, at) - 1) for at in (span.start, span.end - 1))
        return Spot(first, last, max(0, bisect_right(sentences, span.start) - 1))

    return place


def _expression(
    time: Time,
    spot: Spot,
    text: str,
    spots: Sequence[Spot],
    *,
    claims_of: Mapping[int, Sequence[int]],
    cues_of: Mapping[int, Sequence[Spot]],
) -> Expression:
    before = [word.lower() for word in WORD.findall(text[max(0, time.span.start - 25) : time.span.start])][-2:]
    lead = next((word for word in reversed(before) if word in LEADS), "other")
    is_said = any(abs(spot.gap(cue)) <= NEAR_CUE for cue in cues_of.get(spot.sentence, ()))
    nearest = sorted(claims_of.get(spot.sentence, ()), key=lambda number: abs(spot.gap(spots[number])))
    return Expression(time.value or "", spot, lead, is_said, tuple(nearest))
