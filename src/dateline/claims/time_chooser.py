"""When each claim was: a log-linear choice among no time, the day or month of publication, and the report's dates.

The weights of the signs are learned (`tables/times.tsv`; `python -m dateline.training.times SHARED` makes them anew);
the reader's link to an expression counts beside them. Then claims of one report move towards each other: a type of
happening tends to keep its time through a report, and a report to few times.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from operator import itemgetter

from dateline.claims.chronology import Chronology
from dateline.claims.time_signs import CLAIM_FACTS, COMBINATIONS, Look, claim_facts, default_looks, expression_looks
from dateline.model import Anchor, Attribution, Claim, Parse, Time

LINK = 0.6
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


Read = Callable[[Mapping[str, str]], object]
Table = Mapping[object, Mapping[object, float]]
"""What a combination has of the claim's facts → what it has of the choice's own → weight."""

Weights = Mapping[str, Sequence[tuple[Read, Sequence[tuple[Read, Table]]]]]
"""Group of combinations → its sections: what reads off a choice's own facts, and for each combination that has these
what reads off the claim's, and the weights."""

Opened = Sequence[tuple[Read, Sequence[Mapping[object, float]]]]
"""A group's weights where the claim's facts have been read already."""


@cache
def load_weights() -> Weights:
    """The weights of the signs, from the table; read once."""
    found: dict[str, dict[tuple[str, ...], float]] = {}
    table = resources.files("dateline.claims").joinpath("tables", "times.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line.startswith("#"):
            names, values, weight = line.split("\t")
            found.setdefault(names, {})[tuple(values.split(" "))] = float(weight)
    return {group: _sections(combinations, found) for group, combinations in COMBINATIONS.items()}


def _sections(
    combinations: Sequence[str], found: Mapping[str, Mapping[tuple[str, ...], float]]
) -> list[tuple[Read, list[tuple[Read, Table]]]]:
    """The combinations, those together that have the same facts of a choice."""
    sections: dict[tuple[str, ...], list[tuple[Read, Table]]] = {}
    for combination in combinations:
        names = combination.split()
        own, apart = [n for n in names if n in CLAIM_FACTS], [n for n in names if n not in CLAIM_FACTS]
        read_own, read_apart = _reading(own), _reading(apart)
        table: dict[object, dict[object, float]] = {}
        for values, weight in found.get(combination, {}).items():
            facts = dict(zip(names, values, strict=True))
            table.setdefault(read_own(facts), {})[read_apart(facts)] = weight
        sections.setdefault(tuple(apart), []).append((read_own, table))
    return [(_reading(apart), tables) for apart, tables in sections.items()]


def _reading(names: Sequence[str]) -> Read:
    """What reads the named facts off."""
    return itemgetter(*names) if names else lambda facts: None


class OfClaim:
    """The weights that are left once a claim's facts are known; a group is opened when it is first used."""

    def __init__(self, weights: Weights, facts: Mapping[str, str]) -> None:
        self._weights, self._facts = weights, facts
        self._opened: dict[str, Opened] = {}

    def __getitem__(self, group: str) -> Opened:
        """What is left of the group."""
        found = self._opened.get(group)
        if found is None:
            found = self._opened[group] = _opened(self._weights[group], self._facts)
        return found


def _opened(sections: Sequence[tuple[Read, Sequence[tuple[Read, Table]]]], facts: Mapping[str, str]) -> Opened:
    found = []
    for read_apart, tables in sections:
        left = [table[own] for read, table in tables if (own := read(facts)) in table]
        if left:
            found.append((read_apart, left))
    return found


def score(option: Option, weights: OfClaim) -> float:
    """The sum of the weights of the option's signs."""
    total = 0.0
    for group, facts in option.looks:
        for read, tables in weights[group]:
            seen = read(facts)
            for table in tables:
                if seen in table:
                    total += table[seen]
    return total


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
    weights = load_weights()
    own = []
    for number, claim in enumerate(claims):
        links = linked_values(anchors.get(claim.anchor), parse, times)
        own.append(_shares(options(chronology, number), links, weights))
    return tuple(
        claim if value == claim.time else replace(claim, time=value)
        for claim, value in zip(claims, _agreed(claims, own), strict=True)
    )


def options(chronology: Chronology, number: int) -> list[Option]:
    """What a claim's time may be, none first."""
    facts, hints = claim_facts(chronology, number)
    found = [Option(None, tuple(default_looks(facts, hints, "none")))]
    if chronology.published:
        for choice, value in (("day", chronology.published), ("month", chronology.published[:7])):
            if value not in chronology.by_value:
                found.append(Option(value, tuple(default_looks(facts, hints, choice))))
    for value in _nearest_values(chronology, number):
        found.append(Option(value, tuple(expression_looks(chronology, number, value, facts, hints))))
    return found


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
            time = next((time for time in times if time.value and time.span.overlaps(span)), None)
            if time and time.value:
                found[time.value] = max(found.get(time.value, 0.0), link.score)
    return found


def _shares(found: Sequence[Option], links: Mapping[str, float], weights: Weights) -> Shares:
    """The probability of each choice, from its signs and the reader's link."""
    of_claim = OfClaim(weights, found[0].looks[0][1])
    scores = [score(option, of_claim) + LINK * _link(links.get(option.value or "", 0.0)) for option in found]
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    return {option.value: share / total for option, share in zip(found, raised, strict=True)}


def _link(probability: float) -> float:
    """Log odds above those of no link at all."""
    bounded = min(max(probability, UNLINKED), 1 - UNLINKED)
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
