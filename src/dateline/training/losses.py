"""The weighted losses of every head and role over one batch of windows, on whichever device the scores are."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from dateline.language.decode import distance_bucket
from dateline.language.labels import CLASS_HEADS, HEADS, PAIR_WIDTH, ROLES, SPAN_HEADS, head_slices
from dateline.training.examples import MASKED, Example, Pairs
from dateline.training.network import DISTANCES, ReaderNetwork

HEAD_WEIGHTS = {
    "anchor": 2.0,
    "mode": 0.4,
    "assertion": 0.5,
    "status": 0.5,
    "mention": 1.0,
    "sector": 0.4,
    "toponym": 0.5,
    "name": 0.6,
    "timex": 0.3,
    "quantity": 0.3,
    "source": 0.7,
    "cue": 0.7,
    "content": 0.8,
    "stance": 0.3,
    "medium": 0.2,
}
ROLE_WEIGHT = 1.0
ROLE_SCALE = {"actor": 3.0, "recipient": 3.0, "place": 2.0, "time": 2.0, "coreference": 1.5}
SOFT_SCALE = {"anchor": 1.5, "mode": 0.3, "assertion": 0.3, "status": 0.3, "sector": 0.3, "stance": 0.3, "medium": 0.3}
"""Against teachers every word counts in the classifying heads too, most of them outside any span: they weigh less."""

Ints = NDArray[np.int64]


class Losses:
    """Cross-entropy of the heads against annotation and teachers, and of the roles' pairs."""

    def __init__(self, network: ReaderNetwork, *, no_anchor_weight: float, soft_weight: float) -> None:
        self.network = network
        self.soft_weight = soft_weight
        self.slices = head_slices()
        weight = torch.ones(len(HEADS["anchor"]), device=network.kind.device)
        weight[0] = no_anchor_weight
        self.weights = {"anchor": weight}

    def __call__(self, group: Sequence[Example], scores: Tensor, pairs: Tensor) -> Tensor:
        """`scores` (windows, words, labels) and `pairs` (windows, words, …) of the network, as one loss."""
        total = self._taught(group, scores) + self._annotated(group, scores)
        return total + ROLE_WEIGHT * self._roles(group, pairs)

    def _annotated(self, group: Sequence[Example], scores: Tensor) -> Tensor:
        """Cross-entropy against the annotation, in the heads that any of the windows has."""
        targets = _targets(group, scores.shape[1])
        known = (targets != MASKED).any(axis=(1, 2))
        there = torch.from_numpy(targets).to(scores.device)
        total = scores.new_zeros(())
        for number, head in enumerate(HEADS):
            if known[number]:
                found = scores[:, :, self.slices[head]].transpose(1, 2)
                weight = self.weights.get(head)
                loss = functional.cross_entropy(found, there[number], weight=weight, ignore_index=MASKED)
                total = total + HEAD_WEIGHTS[head] * loss
        return total

    def _taught(self, group: Sequence[Example], scores: Tensor) -> Tensor:
        """Cross-entropy against what teachers expect, on the windows that have it."""
        softs = [(row, example.soft) for row, example in enumerate(group) if example.soft is not None]
        if not softs:
            return scores.new_zeros(())
        rows = np.concatenate([np.full(len(soft), row) for row, soft in softs])
        words = np.concatenate([np.arange(len(soft)) for _, soft in softs])
        found = scores[torch.from_numpy(rows).to(scores.device), torch.from_numpy(words).to(scores.device)]
        expected = torch.from_numpy(np.concatenate([soft for _, soft in softs])).to(scores.device).float()
        total = scores.new_zeros(())
        for head, part in self.slices.items():
            loss = functional.cross_entropy(found[:, part], expected[:, part])
            total = total + HEAD_WEIGHTS[head] * SOFT_SCALE.get(head, 1.0) * loss
        return total * self.soft_weight

    def _roles(self, group: Sequence[Example], pairs: Tensor) -> Tensor:
        """Binary cross-entropy of every left-hand span against every group of right-hand spans, a mean per role."""
        flat = Candidates.of(group)
        if flat is None:
            return pairs.new_zeros(())
        logits = cell_logits(candidate_scores(self.network, flat, pairs), flat)
        gold, weight = (torch.from_numpy(a).to(pairs.device) for a in (flat.gold, flat.weights()))
        losses = functional.binary_cross_entropy_with_logits(logits, gold, reduction="none")
        return (losses * weight).sum()


assert set(HEAD_WEIGHTS) == {*SPAN_HEADS, *CLASS_HEADS}


def _targets(group: Sequence[Example], width: int) -> Ints:
    """(heads, windows, words) label numbers, MASKED where unknown."""
    targets = np.full((len(HEADS), len(group), width), MASKED, dtype=np.int64)
    for row, example in enumerate(group):
        for number, head in enumerate(HEADS):
            targets[number, row, : len(example.window)] = example.targets[head]
    return targets


@dataclass(frozen=True)
class Candidates:
    """All pairs of spans of a batch, one after the other.

    Of each pair: its window `row`, its `role`, the first and last words of its `left` and `right` span (pairs, 2), the
    buckets of words and of sentences between them, and its `cell`: pairs of one cell mean the same thing, so that any
    of them will do. Of each cell: whether it is `gold`, from 0 to 1, and its role.
    """

    row: Ints
    role: Ints
    left: Ints
    right: Ints
    bucket: Ints
    apart: Ints
    cell: Ints
    gold: NDArray[np.float32]
    cell_role: Ints

    @classmethod
    def of(cls, group: Sequence[Example]) -> "Candidates | None":
        """The candidates of the windows whose truth is known; None where there are none."""
        parts: list[Candidates] = []
        cells = 0
        for row, example in enumerate(group):
            sentence_of = example.encoded.sentence_of[example.window.start : example.window.stop]
            for item in example.pairs:
                parts.append(_candidates(item, row, sentence_of, cells))
                cells += len(parts[-1].gold)
        if not cells:
            return None
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in cls.__dataclass_fields__))

    def weights(self) -> NDArray[np.float32]:
        """What each cell's loss counts: its role's scale over the number of the role's cells."""
        counts = np.bincount(self.cell_role, minlength=len(ROLES))
        scale = np.asarray([ROLE_SCALE.get(role, 1.0) for role in ROLES])
        return np.asarray((scale / np.maximum(counts, 1))[self.cell_role], dtype=np.float32)


def _candidates(item: Pairs, row: int, sentence_of: Ints, cells: int) -> Candidates:
    """One window's candidates for one role; `cells` is how many cells there are before them."""
    left, right, group = np.asarray(item.left), np.asarray(item.right), np.asarray(item.group)
    known = item.gold >= 0
    number = (np.cumsum(known) - 1).reshape(known.shape) + cells
    a, b = np.nonzero(known[:, group])
    role = ROLES.index(item.role)
    near, far = left[a, 0], right[b, 0]
    return Candidates(
        row=np.full(len(a), row),
        role=np.full(len(a), role),
        left=left[a],
        right=right[b],
        bucket=distance_bucket(far - near, DISTANCES),
        apart=np.clip(sentence_of[far] - sentence_of[near], -2, 2) + 2,
        cell=number[a, group[b]],
        gold=item.gold[known],
        cell_role=np.full(int(known.sum()), role),
    )


def candidate_scores(network: ReaderNetwork, flat: Candidates, projections: Tensor) -> Tensor:
    """(pairs,) scores from the projections (windows, words, 2 · roles · width)."""
    view = projections.view(*projections.shape[:2], 2, len(ROLES), PAIR_WIDTH)
    row, role, bucket, apart, left, right = (
        torch.from_numpy(a).to(projections.device)
        for a in (flat.row, flat.role, flat.bucket, flat.apart, flat.left, flat.right)
    )
    ahead = (view[row, left[:, 0], 0, role] + view[row, left[:, 1], 0, role]) / 2
    behind = (view[row, right[:, 0], 1, role] + view[row, right[:, 1], 1, role]) / 2
    return (ahead * behind).sum(-1) / PAIR_WIDTH**0.5 + network.distance[role, bucket] + network.apart[role, apart]


def cell_logits(scores: Tensor, flat: Candidates) -> Tensor:
    """(cells,) the log of the summed odds of each cell's pairs."""
    cell = torch.from_numpy(flat.cell).to(scores.device)
    top = scores.new_full((len(flat.gold),), -1e4).scatter_reduce(0, cell, scores.detach(), "amax")
    spread = torch.exp(scores - top[cell])
    return top + torch.log(scores.new_zeros(len(flat.gold)).index_add(0, cell, spread))
