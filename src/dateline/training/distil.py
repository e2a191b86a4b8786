"""Teachers read texts that nobody annotated; a student learns what they expect on average (Hinton et al. 2015)."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
import torch

from dateline.language.decode import LAYER_OF, pair_scores, stretches
from dateline.language.encoding import batch, encode, windows
from dateline.language.labels import HEADS, SPAN_HEADS, head_slices
from dateline.language.window import Floats, Stretch, Tables, Window, softmax
from dateline.language.wordpiece import WordPieces
from dateline.training.examples import MASKED, Example, Pairs
from dateline.training.network import ReaderNetwork, tensors

GROUP = 16
"""Windows that the teachers read side by side."""


def text_examples(
    texts: Iterable[str], *, tokenizer: WordPieces, limit: int, seed: int, max_pieces: int
) -> list[Example]:
    """Windows of the texts without any target, at most `limit` of them, drawn at random."""
    blank = []
    for text in texts:
        encoded = encode(text, tokenizer=tokenizer)
        for window in windows(encoded, max_pieces=max_pieces):
            blank.append(
                Example(encoded, window, {head: np.full(len(window), MASKED, dtype=np.int64) for head in HEADS})
            )
    random.Random(seed).shuffle(blank)
    return blank[:limit]


def taught(examples: Sequence[Example], teachers: Sequence[ReaderNetwork], *, roles: bool) -> list[Example]:
    """The examples with what the teachers expect; with `roles`, also pairs scored by them (for texts without gold)."""
    found: list[Example] = []
    order = sorted(range(len(examples)), key=lambda number: len(examples[number].window))
    for start in range(0, len(order), GROUP):
        group = [examples[number] for number in order[start : start + GROUP]]
        found.extend(_taught_group(group, teachers, roles=roles))
    return found


def _taught_group(group: list[Example], teachers: Sequence[ReaderNetwork], *, roles: bool) -> list[Example]:
    inputs = batch([(e.encoded, e.window) for e in group])
    device = teachers[0].kind.device
    there = tensors(inputs, device)
    tables = [Tables(*teacher.biases()) for teacher in teachers]
    outputs = []
    with torch.no_grad(), torch.autocast(device.type, dtype=torch.bfloat16):
        for teacher in teachers:
            scores, pairs = teacher(*there)
            outputs.append((scores.float().cpu().numpy(), pairs.float().cpu().numpy()))
    done = []
    for row, example in enumerate(group):
        read = [(scores[row, : len(example.window)], pairs[row, : len(example.window)]) for scores, pairs in outputs]
        soft = _expected([scores for scores, _ in read])
        pairs_found = _expected_pairs(example, soft, [pairs for _, pairs in read], tables) if roles else example.pairs
        done.append(replace(example, soft=soft.astype(np.float16), pairs=pairs_found))
    return done


def _expected(scores: Sequence[Floats]) -> Floats:
    """The teachers' mean probabilities, head by head, side by side as the network puts its scores."""
    mean = np.zeros_like(scores[0])
    for part in head_slices().values():
        mean[:, part] = np.mean([softmax(one[:, part]) for one in scores], axis=0)
    return mean


def _expected_pairs(
    example: Example, soft: Floats, projections: Sequence[Floats], tables: Sequence[Tables]
) -> tuple[Pairs, ...]:
    """Pairs between the spans that the teachers agree on, with their mean probability as the truth."""
    logs = np.log(soft + 1e-6)
    read = [
        (Window.of(example.encoded, example.window, logs, one), table)
        for one, table in zip(projections, tables, strict=True)
    ]
    spans = {head: stretches(read[0][0], head, 0.5) for head in SPAN_HEADS}
    sides = {role: ("anchor", layer) for role, layer in LAYER_OF.items()}
    sides |= {"source": ("cue", "source"), "content": ("cue", "content"), "coreference": ("mention", "mention")}
    return tuple(
        _soft_pairs(role, spans[left], spans[right], read)
        for role, (left, right) in sides.items()
        if spans[left] and spans[right]
    )


def _soft_pairs(role: str, left: list[Stretch], right: list[Stretch], read: Sequence[tuple[Window, Tables]]) -> Pairs:
    mean = np.mean(
        [1 / (1 + np.exp(-pair_scores(window, role, left, right, tables))) for window, tables in read], axis=0
    )
    gold = mean.astype(np.float32)
    if role == "coreference":
        gold[np.triu_indices(len(left))] = -1.0
    a, b = (tuple((s.first, s.last) for s in side) for side in (left, right))
    return Pairs(role, a, b, tuple(range(len(b))), gold)
