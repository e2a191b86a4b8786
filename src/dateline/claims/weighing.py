"""Sums of the weights of signs, for all the choices of a report at once.

A sign is a combination of facts: their names, and a word for each. The words of each fact are numbered, and the signs
of a combination with them, as the cells of a box are by its edges: a sign's number is where its combination begins,
and for every fact the number of its word times a stride. So the numbers of all signs of many choices are one product
of matrices, and their weights are taken from one long row.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import resources
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

Sign = tuple[str, str]
"""The names of the facts that it combines, and their words, each parted by blanks."""

Weight = Sequence[float]
"""A sign's weights, one for each column of its table."""

Row = list[int]
"""The numbers of the words of some facts; 0 is a word that has no weight."""

Facts = Mapping[str, str]


def read_table(name: str) -> dict[Sign, tuple[float, ...]]:
    """Sign → its weights, from a table of this room; an empty cell is zero."""
    table = resources.files("dateline.claims").joinpath("tables", name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {(names, words): tuple([float(cell or 0) for cell in cells]) for names, words, *cells in rows}


class Weights:
    """The weights of the signs of some combinations of the named facts; a sign without one weighs nothing."""

    def __init__(self, names: Sequence[str], combinations: Sequence[str], table: Mapping[Sign, Weight]) -> None:
        groups: dict[str, dict[str, Weight]] = {combination: {} for combination in combinations}
        for (combination, words), weights in table.items():
            if combination in groups:
                groups[combination][words] = weights
        self.names = tuple(names)
        self._numbers: dict[str, dict[str, int]] = {name: {} for name in names}
        for combination, group in groups.items():
            for words in group:
                for name, word in zip(combination.split(), words.split(" "), strict=True):
                    self._numbers[name].setdefault(word, len(self._numbers[name]) + 1)
        self._strides = np.zeros((len(self.names), len(combinations)))
        self._begins = np.zeros(len(combinations))
        self._fill(groups, len(next(iter(table.values()))))

    def _fill(self, groups: Mapping[str, Mapping[str, Weight]], columns: int) -> None:
        begin, cells = 0, []
        for column, (combination, group) in enumerate(groups.items()):
            stride, steps = 1, []
            for name in combination.split():
                self._strides[self.names.index(name), column] = stride
                steps.append((self._numbers[name], stride))
                stride *= len(self._numbers[name]) + 1
            self._begins[column] = begin
            for words, weights in group.items():
                parts = zip(steps, words.split(" "), strict=True)
                cells.append((begin + sum([numbers[word] * step for (numbers, step), word in parts]), weights))
            begin += stride
        self._weights = np.zeros((columns, begin))
        if cells:
            self._weights[:, [number for number, _ in cells]] = np.asarray([weights for _, weights in cells]).T

    def numbering(self, names: Iterable[str]) -> Callable[[Facts], Row]:
        """What numbers the words of the named facts."""
        gets = [(name, self._numbers[name].get) for name in names]
        return lambda facts: [get(facts[name], 0) for name, get in gets]

    def numbering_words(self, names: Iterable[str]) -> Callable[[Sequence[str]], Row]:
        """What numbers words in the order of the named facts."""
        gets = [self._numbers[name].get for name in names]
        return lambda words: [get(word, 0) for get, word in zip(gets, words, strict=True)]

    def sums(self, rows: Sequence[Row]) -> Floats:
        """The sum of the weights of each row's signs, one line for each column of the table: (columns, rows).

        A row has the numbers of all facts, in the order in which they were named.
        """
        words = np.fromiter(chain.from_iterable(rows), dtype=np.float64, count=len(rows) * len(self.names))
        signs = (words.reshape(len(rows), len(self.names)) @ self._strides + self._begins).astype(np.intp)
        return np.asarray([weights.take(signs).sum(axis=1) for weights in self._weights])


def signs_seen(combinations: Iterable[str], facts: Facts) -> Iterator[Sign]:
    """The signs that the facts make; a fact that is an empty word is not there, and makes none."""
    for names in combinations:
        words = [facts[name] for name in names.split()]
        if all(words):
            yield names, " ".join(words)


def softmax(scores: Floats) -> Floats:
    """Probabilities that add up to one in each line."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True))


def log_odds(probabilities: Floats, *, least: float) -> Floats:
    """Log odds above those of the least probability, which no link falls short of."""
    bounded = np.clip(probabilities, least, 1 - least)
    return np.asarray(np.log(bounded / (1 - bounded)) - math.log(least / (1 - least)))
