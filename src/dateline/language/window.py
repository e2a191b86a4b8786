"""What the reader says of one window of a text, and what decoding it needs: thresholds, biases, shares of words."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.language.encoding import Encoded
from dateline.language.labels import PAIR_WIDTH, ROLES, head_slices
from dateline.model import Span

Floats = NDArray[np.float32]

SLICES = head_slices()


@dataclass(frozen=True)
class Thresholds:
    """Probabilities from which something counts; tuned on the development reports (`make gate` after a change)."""

    anchor: float = 0.5
    snippet_anchor: float = 0.76
    weak_anchor: float = 0.2
    faint_anchor: float = 0.1
    mention: float = 0.5
    cue: float = 0.3
    weak_cue: float = 0.22
    source: float = 0.25
    content: float = 0.6
    name: float = 0.5
    toponym: float = 0.5
    timex: float = 0.5
    quantity: float = 0.2
    source_link: float = 0.1
    content_link: float = 0.03

    def of(self, head: str) -> float:
        """The threshold of a tagging head."""
        return float(getattr(self, head))


@dataclass(frozen=True)
class Tables:
    """What decoding needs beside the scores: biases for distance and sentences apart (roles, buckets); thresholds."""

    distance: Floats
    apart: Floats
    thresholds: Thresholds = field(default_factory=Thresholds)


@dataclass(frozen=True)
class Window:
    """One window's words (spans in `text`) and output: `scores` (words, labels), `pairs` (words, 2, roles, width)."""

    text: str
    words: Sequence[Span]
    sentence_of: NDArray[np.int64]
    scores: Floats
    pairs: Floats
    _shares: dict[str, Floats] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, encoded: Encoded, where: range, scores: Floats, pairs: Floats) -> "Window":
        """The range's words with what the network says of them; `pairs` as it comes, (words, 2 · roles · width)."""
        return cls(
            encoded.text,
            encoded.words[where.start : where.stop],
            encoded.sentence_of[where.start : where.stop],
            scores,
            pairs.reshape(len(where), 2, len(ROLES), PAIR_WIDTH),
        )

    def shares(self, head: str) -> Floats:
        """The head's probabilities, (words, its labels); worked out once."""
        if head not in self._shares:
            self._shares[head] = softmax(self.scores[:, SLICES[head]])
        return self._shares[head]

    def mean_shares(self, head: str, stretches: Sequence["Stretch"]) -> Floats:
        """The head's probabilities over the words of each stretch, (stretches, its labels); no others."""
        scores = self.scores[:, SLICES[head]]
        return means_of(softmax(scores[words_in(stretches)]), stretches)


class Stretch(NamedTuple):
    """A decoded run of words: first and last word of the window, label, probability; whether its word alone tells."""

    first: int
    last: int
    label: str
    score: float
    is_worded: bool = False


def softmax(scores: Floats) -> Floats:
    """Probabilities along the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def sigmoid(score: float) -> float:
    """The logistic function, safe for large values."""
    return 1.0 / (1.0 + math.exp(-score)) if score > -60 else 0.0


def words_in(stretches: Sequence["Stretch"]) -> NDArray[np.int64]:
    """The numbers of the words of all stretches, one stretch after the other."""
    return np.asarray([word for s in stretches for word in range(s.first, s.last + 1)], dtype=np.int64)


def means_of(rows: Floats, stretches: Sequence["Stretch"]) -> Floats:
    """The mean row of each stretch; `rows` are those of its words, one stretch after the other."""
    if len(rows) == len(stretches):
        return rows
    counts = np.asarray([s.last - s.first + 1 for s in stretches])
    sums = np.add.reduceat(rows, np.cumsum(counts) - counts, axis=0)
    return np.asarray(sums / counts[:, None].astype(np.float32), dtype=np.float32)
