"""The order of lessons that made the shipped reader: each round a run of its own, taught by rounds before it.

1. `teacher`, `first`, `large`, `second`, `third`: a small reader from the annotation alone; one that it teaches; a
   larger encoder from the annotation alone; the small one again, twice, taught by the larger and by itself.
2. `fold-…`: ten larger encoders, each from four fifths of the annotated reports. What they say of the fifth that they
   never saw is what later rounds learn beside its annotation, so that a doubtful annotation counts for less. The
   `blind-…` are small readers of each fifth, beside which the parties' weights are learned (`training/roles.py`).
3. `larger-…`: three larger encoders, taught by the ten.
4. `small`, then `small-…`: a small reader taught by the ten; three that go on from it, taught by the larger three.
   `mean` is the mean of their weights, `again-…` go on from that, and `mean-again` is theirs.
5. `last`: goes on from there, taught by the readers of both lines: they err differently.

The second line took 13 minutes on an H200 with its runs side by side; the call, `python -m dateline.training SHARED
--device cuda`, runs all rounds one after the other, which was not timed. Without a GPU they take days.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch

from dateline.training.network import ReaderNetwork
from dateline.training.train import CPU, Log, Recipe, averaged, load_network, save_network, train


@dataclass(frozen=True)
class Round:
    """A run: whom it goes on from, who teaches it, whether its encoder is the larger one, and its own settings.

    `blind` are the teachers of the annotated windows where those differ from the teachers of free texts; with `mean`,
    nothing is trained: the round is the mean of those.
    """

    name: str
    teachers: Sequence[str] = ()
    blind: Sequence[str] = ()
    start: str | None = None
    larger: bool = False
    mean: Sequence[str] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)


_GOING_ON = {"encoder_rate": 1e-4, "head_rate": 7e-4, "warmup": 0.05, "soft_weight": 0.8}
_ALL = {"taught_windows": 6308, "taught_share": 2.6, "soft_weight": 0.8, "name_share": 0.1, "passage_share": 0.35}
_LARGE = {"encoder_rate": 6e-5, "warmup": 0.1}
_FOLDS = 5

_FIRST_LINE = (
    Round("teacher", settings={"epochs": 7, "seed": 101}),
    Round("first", teachers=("teacher",)),
    Round("large", larger=True, settings={"epochs": 7, "seed": 11, **_LARGE}),
    Round(
        "second",
        teachers=("large", "first"),
        start="first",
        settings={
            "epochs": 4,
            "seed": 4,
            "name_share": 0.12,
            "taught_windows": 2000,
            "taught_share": 1.1,
            **_GOING_ON,
        },
    ),
    Round(
        "third", teachers=("large", "second"), start="second", settings={"epochs": 6, "seed": 6, **_ALL, **_GOING_ON}
    ),
)

_BLIND = tuple(f"fold-{fold}-{seed}" for seed in (1, 2) for fold in range(_FOLDS))
BLIND_READERS = tuple(f"blind-{fold}" for fold in range(_FOLDS))
_LARGER = tuple(f"larger-{number}" for number in (1, 2, 3))


def _from(start: str, names: Sequence[str], *, epochs: int, seed: int) -> tuple[Round, ...]:
    """Runs that go on from one start and differ by their seed alone."""
    return tuple(
        Round(
            name,
            teachers=_LARGER,
            blind=_BLIND,
            start=start,
            settings={"epochs": epochs, "seed": seed + number, **_ALL, **_GOING_ON},
        )
        for number, name in enumerate(names, 1)
    )


_SMALL = tuple(f"small-{number}" for number in (1, 2, 3))
_AGAIN = tuple(f"again-{number}" for number in (1, 2, 3))

_SECOND_LINE = (
    *(
        Round(
            f"fold-{fold}-{seed}",
            larger=True,
            settings={
                "epochs": 7,
                "seed": 10 * seed + fold,
                "passage_share": 0.35,
                "folds": _FOLDS,
                "left_out": fold,
                **_LARGE,
            },
        )
        for seed in (1, 2)
        for fold in range(_FOLDS)
    ),
    *(
        Round(
            name,
            teachers=(f"fold-{fold}-1", f"fold-{fold}-2"),
            settings={"epochs": 7, "seed": 50 + fold, "folds": _FOLDS, "left_out": fold, **_ALL},
        )
        for fold, name in enumerate(BLIND_READERS)
    ),
    *(
        Round(name, teachers=_BLIND, larger=True, settings={"epochs": 4, "seed": 30 + number, **_ALL, **_LARGE})
        for number, name in enumerate(_LARGER, 1)
    ),
    Round("small", teachers=_BLIND, settings={"epochs": 9, "seed": 41, **_ALL}),
    *_from("small", _SMALL, epochs=4, seed=60),
    Round("mean", mean=_SMALL),
    *_from("mean", _AGAIN, epochs=6, seed=70),
    Round("mean-again", mean=_AGAIN),
)

ROUNDS = (
    *_FIRST_LINE,
    *_SECOND_LINE,
    Round(
        "last",
        teachers=("large", "second", "third", "mean-again"),
        start="mean-again",
        settings={"epochs": 3, "seed": 91, **_ALL, **_GOING_ON, "taught_windows": 4200},
    ),
)


def train_rounds(
    shared: Path,
    pretrained: Path,
    larger: Path,
    out: Path,
    *,
    settings: Mapping[str, Any],
    log: Log,
    device: torch.device = CPU,
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
        if one.mean:
            save_network(averaged([out / name for name in one.mean]), out / one.name, recipe)
            continue
        train(
            shared,
            pretrained,
            out / one.name,
            recipe=recipe,
            log=log,
            teachers=[out / name for name in one.teachers],
            blind=[out / name for name in one.blind],
            larger=larger if one.larger else None,
            start=out / one.start if one.start else None,
            device=device,
        )
    return load_network(out / ROUNDS[-1].name), recipe
