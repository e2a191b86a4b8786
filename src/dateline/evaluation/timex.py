"""Score time expressions against TimeML, in the manner of TempEval-3.

A span is found strictly where both ends agree, relaxed where it overlaps. Value and type F1 count the relaxed pairs
whose attribute is right, over what the system gave (precision) and what the gold has (recall), as the task's own
scorer does (UzZaman et al., 2013, TempEval-3, section 5). Pairs are one to one, in reading order, exact spans first.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.model import Parse, Span, Time, Timex
from dateline.times import Scope, find_times


@dataclass(frozen=True, slots=True)
class GoldTimex:
    """A TIMEX3 of a gold text."""

    span: Span
    timex: Timex


@dataclass(frozen=True, slots=True)
class TimexScores:
    """Counts over one or more texts; `pairs` are relaxed pairs, `values` and `types` those of them that agree."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    pairs: int = 0
    values: int = 0
    types: int = 0

    def __add__(self, other: "TimexScores") -> "TimexScores":
        return TimexScores(
            self.gold + other.gold,
            self.found + other.found,
            self.strict + other.strict,
            self.pairs + other.pairs,
            self.values + other.values,
            self.types + other.types,
        )

    def figures(self) -> dict[str, float]:
        """F1 of each measure, 0 to 1, and precision and recall of the relaxed spans."""
        return {
            "strict": self._f1(self.strict),
            "relaxed": self._f1(self.pairs),
            "value": self._f1(self.values),
            "type": self._f1(self.types),
            "precision": self.pairs / self.found if self.found else 0.0,
            "recall": self.pairs / self.gold if self.gold else 0.0,
        }

    def _f1(self, right: int) -> float:
        total = self.gold + self.found
        return 2 * right / total if total else 0.0


def pair_timexes(gold: Sequence[GoldTimex], found: Sequence[Time]) -> list[tuple[GoldTimex, Time]]:
    """One-to-one pairs of overlapping spans: those that agree exactly first, then in reading order."""
    pairs: list[tuple[GoldTimex, Time]] = []
    exact = {time.span: time for time in found}
    taken: set[Span] = set()
    left: list[GoldTimex] = []
    for want in gold:
        if (time := exact.get(want.span)) and want.span not in taken:
            pairs.append((want, time))
            taken.add(want.span)
        else:
            left.append(want)
    for want in left:
        overlapping = (time for time in found if time.span not in taken and time.span.overlaps(want.span))
        if time := next(overlapping, None):
            pairs.append((want, time))
            taken.add(time.span)
    return sorted(pairs, key=lambda pair: pair[0].span)


def score_timexes(gold: Sequence[GoldTimex], found: Sequence[Time]) -> TimexScores:
    """The counts of one text."""
    pairs = pair_timexes(gold, found)
    return TimexScores(
        gold=len(gold),
        found=len(found),
        strict=sum(want.span == time.span for want, time in pairs),
        pairs=len(pairs),
        values=sum(want.timex.value == time.timex.value for want, time in pairs),
        types=sum(want.timex.type == time.timex.type for want, time in pairs),
    )


def read_timeml(path: Path) -> Iterator[tuple[str, str | None, tuple[GoldTimex, ...]]]:
    """Text, day of creation and gold expressions of each line of a file of TimeML records as JSON."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield _gold_text(json.loads(line))


def _gold_text(row: Mapping[str, Any]) -> tuple[str, str | None, tuple[GoldTimex, ...]]:
    gold = tuple(
        GoldTimex(Span(timex["start"], timex["end"]), Timex(timex["type"], timex["value"])) for timex in row["timexes"]
    )
    return row["text"], row.get("dct"), gold


def evaluate_timexes(paths: Iterable[Path]) -> TimexScores:
    """Our grammar, in TimeML's scope, on all texts of the files."""
    total = TimexScores()
    for path in paths:
        for text, published, gold in read_timeml(path):
            total += score_timexes(gold, find_times(Parse(text), published=published, scope=Scope.TIMEML))
    return total
