"""What the scorers share: pairing, precision and recall, EDTF and distance, as the gold's guidelines count them."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline.model import Place, Span

EARTH_RADIUS_KM = 6371.0
NEAR_KM = 161
"""100 miles: the distance within which geoparsing counts a resolution as right."""

_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s+|\n\s*\n")
_WORD = re.compile(r"\w+")
_EDTF_QUALIFIER = re.compile(r"[~?%]")

Gold = TypeVar("Gold")
Predicted = TypeVar("Predicted")


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts of what was found, added and missed."""

    hits: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(self.hits + other.hits, self.extra + other.extra, self.missed + other.missed)

    @classmethod
    def of_sets(cls, gold: set[int], predicted: set[int]) -> "Agreement":
        """The agreement of two sets of things that are equal or not."""
        return cls(len(gold & predicted), len(predicted - gold), len(gold - predicted))

    @property
    def gold(self) -> int:
        """How many there were to find."""
        return self.hits + self.missed

    @property
    def precision(self) -> float:
        """Hits among the predicted; 0 when nothing was predicted."""
        return self.hits / (self.hits + self.extra) if self.hits + self.extra else 0.0

    @property
    def recall(self) -> float:
        """Hits among the gold; 0 when there was nothing to find."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def pair(
    gold: Sequence[Gold], predicted: Sequence[Predicted], same: Callable[[Gold, Predicted], bool]
) -> list[tuple[int, int]]:
    """Greedy one-to-one pairs (gold number, predicted number), in gold order, of those that are the `same`."""
    used: set[int] = set()
    pairs = []
    for i, wanted in enumerate(gold):
        for j, got in enumerate(predicted):
            if j not in used and same(wanted, got):
                used.add(j)
                pairs.append((i, j))
                break
    return pairs


def sentence_starts(text: str) -> Callable[[int], int]:
    """A function from an offset to the start of its sentence; the scorer's own rule, whoever cut the record."""
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text) + 1]
    return lambda offset: max(start for start in starts if start <= offset)


def word_offsets(spans: Sequence[Span], text: str) -> set[int]:
    """Where the words inside the spans begin."""
    return {span.start + match.start() for span in spans for match in _WORD.finditer(span.of(text))}


def distance_km(one: Place, other: Place) -> float:
    """The great-circle distance; infinite where either is unresolved."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    here, there = math.radians(one.lat), math.radians(other.lat)
    turn = math.radians(other.lon - one.lon)
    cosine = math.sin(here) * math.sin(there) + math.cos(here) * math.cos(there) * math.cos(turn)
    return EARTH_RADIUS_KM * math.acos(min(1.0, cosine))


def is_same_time(one: str | None, other: str | None) -> bool:
    """True where both are absent, or equal once cut to the coarser of the two and freed of ~ and ?."""
    if not one or not other:
        return (not one) == (not other)
    one, other = (_EDTF_QUALIFIER.sub("", value) for value in (one, other))
    if one == other:
        return True
    ends, other_ends = one.split("/"), other.split("/")
    if len(ends) != len(other_ends):
        single, interval = (ends[0], other_ends) if len(ends) == 1 else (other_ends[0], ends)
        return single in interval
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(ends, other_ends, strict=True) if a and b)
