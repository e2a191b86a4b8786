"""Sums of the weights of signs, for all the choices of a report at once.

A sign is a combination of facts: their names, and a word for each. The words of each fact are numbered, and the signs
of a combination with them, as the cells of a box are by its edges: a sign's number is where its combination begins,
and for every fact the number of its word times a stride. So what some of the facts add to the numbers of the signs is
one product of matrices, and the weights are taken from one long row.

What is the same of many choices (the anchor of each of its actors, an actor of each anchor) is numbered once: `Choices`
gathers them in parts, and adds up what the distinct words of each part make.
"""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from importlib import resources
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

Sign = tuple[str, str]
"""The names of the facts that it combines, and their words, each parted by blanks."""

Weight = Sequence[float]
"""A sign's weights, one for each column of its table."""

Words = tuple[str, ...]
"""The words of some facts, in the order of their names; an empty one is a fact that is not there."""

Facts = Mapping[str, str]


def read_table(name: str) -> dict[Sign, tuple[float, ...]]:
    """Sign → its weights, from a table of this room; an empty cell is zero."""
    table = resources.files("dateline.claims").joinpath("tables", name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {(names, words): tuple([float(cell or 0) for cell in cells]) for names, words, *cells in rows}


class Weights:
    """The weights of the signs of some combinations of facts; a sign without one weighs nothing.

    `parts` are the names of the facts by what they depend on, so that what is the same of many choices is one.
    """

    def __init__(
        self, parts: Sequence[Sequence[str]], combinations: Sequence[str], table: Mapping[Sign, Weight]
    ) -> None:
        names = [name for part in parts for name in part]
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
        self._parts = [[self._numbers[name].get for name in part] for part in parts]
        self._strides_of = [self._strides[[self.names.index(name) for name in part]] for part in parts]

    @property
    def parts(self) -> int:
        """How many parts there are."""
        return len(self._parts)

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

    def steps(self, part: int, found: Collection[Words]) -> Floats:
        """What the words of the part add to the number of each combination's sign: (found, combinations)."""
        gets = self._parts[part]
        columns = zip(gets, zip(*found, strict=True), strict=True)
        numbers = chain.from_iterable([map(get, words, repeat(0)) for get, words in columns])
        table = np.fromiter(numbers, dtype=np.float64, count=len(gets) * len(found)).reshape(len(gets), len(found))
        return np.asarray(table.T @ self._strides_of[part])

    def sums(self, steps: Floats) -> Floats:
        """The sum of the weights of each choice's signs: (columns, choices); the `steps` of all facts are used up."""
        steps += self._begins
        signs = steps.astype(np.intp)
        return np.asarray([weights.take(signs).sum(axis=1) for weights in self._weights])


class Choices:
    """Choices to be weighed, each the words of its facts in parts; equal words of a part are one, and have a number."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._found: list[dict[Words, int]] = [{} for _ in range(weights.parts)]
        self._rows: list[int] = []

    def __len__(self) -> int:
        return len(self._rows) // len(self._found)

    def number(self, part: int, words: Words) -> int:
        """The number of the words in their part."""
        found = self._found[part]
        return found.setdefault(words, len(found))

    def add(self, *numbers: int) -> None:
        """A choice by the numbers of its words, one for each part."""
        self._rows += numbers

    def sums(self) -> Floats:
        """The sum of the weights of each choice's signs, one line for each column of the table: (columns, choices)."""
        rows = np.asarray(self._rows, dtype=np.intp).reshape(len(self), len(self._found))
        steps, *others = [self._weights.steps(part, found)[rows[:, part]] for part, found in enumerate(self._found)]
        for other in others:
            steps += other
        return self._weights.sums(steps)


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
