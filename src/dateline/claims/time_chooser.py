"""When each claim was: a log-linear choice among no time, the day or month of publication, and the report's dates.

The weights of the signs are learned (`tables/times.tsv`; `python -m dateline.training.times SHARED` makes them anew);
the reader's link to an expression counts beside them. Then claims of one report move towards each other: a type of
happening tends to keep its time through a report, and a report to few times.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

import numpy as np

from dateline.claims.chronology import Chronology
from dateline.claims.time_signs import (
    CHOICE_FACTS,
    COMBINATIONS,
    Look,
    claim_facts,
    claim_names,
    default_looks,
    expression_looks,
)
from dateline.claims.weighing import Choices, Facts, Weights, read_table
from dateline.model import Anchor, Attribution, Claim, Parse, Time

LINK = 0.4
"""Weight of the log odds of the reader's link; it was trained on the reports that the signs were learned from, so this
was chosen on the development reports, as were the three below (half and twice as much do about as well)."""

SAME_TYPE = 3.0
WHOLE_REPORT = 3.0
"""How much the mean probability that a choice has with the report's other claims, of the same type or of any, adds."""

FEW = 2
"""Claims that are thought to lie with every choice alike, so that the mean of few others says little."""

UNLINKED = 0.02
"""Probability of the reader's link below which it counts as none."""

MOST = 8
"""Values looked at for a claim, the nearest by sentence: what lies farther is hardly ever meant."""

Shares = dict[str | None, float]


@dataclass(frozen=True, slots=True)
class Option:
    """A time that a claim may have, None for none, with what is seen of choosing it."""

    value: str | None
    looks: tuple[Look, ...]


@cache
def load_weights() -> dict[str, Weights]:
    """The weights of the signs by group, from the table; read once."""
    table = read_table("times.tsv")
    return {
        group: Weights((claim_names(group), CHOICE_FACTS[group]), combinations, table)
        for group, combinations in COMBINATIONS.items()
    }


def choose_times(
    claims: Sequence[Claim],
    parse: Parse,
    *,
    times: Sequence[Time],
    attributions: Sequence[Attribution],
    published: str | None,
) -> tuple[Claim, ...]:
    """The claims with their times, None where the report gives none. Codebook: Roles and attributes."""
    chronology = Chronology.of(parse, claims, times=times, attributions=attributions, published=published)
    anchors = {anchor.span: anchor for anchor in parse.anchors}
    links = [linked_values(anchors.get(claim.anchor), parse, times) for claim in claims]
    own = list(map(_shares, _scored(chronology), links))
    return tuple(
        claim if value == claim.time else replace(claim, time=value)
        for claim, value in zip(claims, _agreed(claims, own), strict=True)
    )


def _scored(chronology: Chronology) -> Iterator[dict[str | None, float]]:
    """For each claim the sums of the weights of its choices' signs."""
    choices = {group: Choices(weights) for group, weights in load_weights().items()}
    owners: dict[str, list[int]] = {group: [] for group in choices}
    values: list[list[str | None]] = []
    seen = 0
    for number in range(len(chronology.claims)):
        facts, found = options(chronology, number)
        values.append([option.value for option in found])
        theirs: dict[str, int] = {}
        for owner, option in enumerate(found, seen):
            for group, own in option.looks:
                gathered = choices[group]
                if group not in theirs:
                    theirs[group] = gathered.number(0, tuple([facts[name] for name in claim_names(group)]))
                gathered.add(theirs[group], gathered.number(1, own))
                owners[group].append(owner)
        seen += len(found)
    sums = np.zeros(seen)
    for group, gathered in choices.items():
        if gathered:
            sums += np.bincount(owners[group], weights=gathered.sums()[0], minlength=seen)
    scores = iter(sums.tolist())
    for each in values:
        yield dict(zip(each, islice(scores, len(each)), strict=True))


def options(chronology: Chronology, number: int) -> tuple[Facts, list[Option]]:
    """What is known of a claim, and what its time may be, none first."""
    facts, hints = claim_facts(chronology, number)
    found = [Option(None, tuple(default_looks(hints, "none")))]
    if chronology.published:
        for choice, value in (("day", chronology.published), ("month", chronology.published[:7])):
            if value not in chronology.by_value:
                found.append(Option(value, tuple(default_looks(hints, choice))))
    for value in _nearest_values(chronology, number):
        found.append(Option(value, tuple(expression_looks(chronology, number, value, hints))))
    return facts, found


def _nearest_values(chronology: Chronology, number: int) -> list[str]:
    """The values of the expressions that are nearest by sentence; the lead's count as near everywhere."""
    here = chronology.spots[number].sentence
    apart: dict[str, int] = {}
    for expression in chronology.about(here):
        sentence = expression.spot.sentence
        gap = abs(sentence - here) if sentence else 1
        apart[expression.value] = min(gap, apart.get(expression.value, gap))
    return sorted(apart, key=lambda value: apart[value])[:MOST]


def linked_values(anchor: Anchor | None, parse: Parse, times: Sequence[Time]) -> dict[str, float]:
    """Value → probability of the reader's best link from the anchor to an expression with it."""
    found: dict[str, float] = {}
    for link in anchor.links if anchor else ():
        if link.role == "time":
            span = parse.timexes[link.target].span
            for time in times:
                if time.value and time.span.overlaps(span):
                    found[time.value] = max(found.get(time.value, 0.0), link.score)
                    break
    return found


def _shares(scored: Mapping[str | None, float], links: Mapping[str, float]) -> Shares:
    """The probability of each choice, from its signs and the reader's link."""
    scores = {value: score + LINK * _link(links.get(value or "", 0.0)) for value, score in scored.items()}
    top = max(scores.values())
    raised = {value: math.exp(score - top) for value, score in scores.items()}
    total = sum(raised.values())
    return {value: share / total for value, share in raised.items()}


def _link(probability: float) -> float:
    """Log odds above those of no link at all."""
    if probability <= UNLINKED:
        return 0.0
    bounded = min(probability, 1 - UNLINKED)
    return math.log(bounded / (1 - bounded)) - math.log(UNLINKED / (1 - UNLINKED))


def _agreed(claims: Sequence[Claim], own: Sequence[Shares]) -> list[str | None]:
    """The likeliest choice of each claim, once the report's other claims have been heard."""
    report = _Sum()
    types = {claim.type: _Sum() for claim in claims}
    for claim, shares in zip(claims, own, strict=True):
        report.add(shares)
        types[claim.type].add(shares)
    chosen = []
    for claim, shares in zip(claims, own, strict=True):
        kin = types[claim.type]
        scores = {
            value: math.log(share + 1e-6)
            + SAME_TYPE * kin.mean_without(value, share)
            + WHOLE_REPORT * report.mean_without(value, share)
            for value, share in shares.items()
        }
        chosen.append(max(scores, key=lambda value: scores[value]))
    return chosen


class _Sum:
    """The shares of several claims added up, so that any one can be left out again."""

    def __init__(self) -> None:
        self.totals: Shares = {}
        self.count = 0

    def add(self, shares: Shares) -> None:
        self.count += 1
        for value, share in shares.items():
            self.totals[value] = self.totals.get(value, 0.0) + share

    def mean_without(self, value: str | None, share: float) -> float:
        """The mean share of the value with all claims but the one whose share it is."""
        return (self.totals[value] - share) / (self.count - 1 + FEW)
