"""The order of lessons that made the shipped reader: each round a run of its own, taught by rounds before it.

1. `teacher`: a small reader, from the annotation alone.
2. `first`: the small reader, from the annotation and its teacher. Nobody ships it; the last round goes on from it.
3. `large`: a larger encoder, from the annotation alone (the shipped one: 5 epochs and, after a new start, 2 more).
4. `second`: the first small reader again, from the annotation, the large reader and itself.
5. `last`: the second again, from the annotation, the large reader and itself, on all the free texts and on passages of
   a few sentences; nothing shorter than a report was among the lessons before, but names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dateline.training.network import ReaderNetwork
from dateline.training.train import Log, Recipe, load_network, train


@dataclass(frozen=True)
class Round:
    """A run: whom it goes on from, who teaches it, whether its encoder is the larger one, and its own settings."""

    name: str
    teachers: Sequence[str] = ()
    start: str | None = None
    larger: bool = False
    settings: Mapping[str, Any] = field(default_factory=dict)


ROUNDS = (
    Round("teacher", settings={"epochs": 7, "seed": 101}),
    Round("first", teachers=("teacher",)),
    Round("large", larger=True, settings={"epochs": 7, "seed": 11, "encoder_rate": 6e-5, "warmup": 0.1}),
    Round(
        "second",
        teachers=("large", "first"),
        start="first",
        settings={
            "epochs": 4,
            "seed": 4,
            "encoder_rate": 1e-4,
            "head_rate": 7e-4,
            "warmup": 0.05,
            "name_share": 0.12,
            "taught_windows": 2000,
            "taught_share": 1.1,
            "soft_weight": 0.8,
        },
    ),
    Round(
        "last",
        teachers=("large", "second"),
        start="second",
        settings={
            "epochs": 6,
            "seed": 6,
            "encoder_rate": 1e-4,
            "head_rate": 7e-4,
            "warmup": 0.05,
            "name_share": 0.1,
            "taught_windows": 6308,
            "taught_share": 2.6,
            "soft_weight": 0.8,
            "passage_share": 0.35,
        },
    ),
)


def train_rounds(
    shared: Path, pretrained: Path, larger: Path, out: Path, *, settings: Mapping[str, Any], log: Log
) -> tuple[ReaderNetwork, Recipe]:
    """Run every round into a folder of `out` and return the last network with its recipe.

    `settings` go before every round's own; a round whose folder holds a network already is not run again, so that a
    training that was cut off goes on where it was.
    """
    recipe = Recipe()
    for number, one in enumerate(ROUNDS, 1):
        recipe = replace(Recipe(), **{**one.settings, **settings})
        if (out / one.name / "network.pt").exists():
            log(f"round {number} of {len(ROUNDS)}, {one.name}: done before")
            continue
        log(f"round {number} of {len(ROUNDS)}, {one.name}")
        train(
            shared,
            pretrained,
            out / one.name,
            recipe=recipe,
            log=log,
            teachers=[out / name for name in one.teachers],
            larger=larger if one.larger else None,
            start=out / one.start if one.start else None,
        )
    return load_network(out / ROUNDS[-1].name), recipe
