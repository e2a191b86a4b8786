"""The reader's shares of some labels, weighed against what the words around speak for."""

from collections.abc import Iterable, Mapping
from math import log
from typing import TypeVar

SHARE_FLOOR = 0.01
"""Added to every share, so that a weight can raise what the reader thinks impossible."""

Label = TypeVar("Label")


def likeliest(labels: Iterable[Label], shares: Mapping[Label, float], weights: Mapping[Label, float]) -> Label:
    """The label with the highest sum of its weight and the logarithm of its share; the first of equals."""
    share_of, weight_of = shares.get, weights.get
    return max(labels, key=lambda label: log(share_of(label, 0.0) + SHARE_FLOOR) + weight_of(label, 0.0))
