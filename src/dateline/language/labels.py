"""What the reader predicts: the label sets of its heads and the roles that it scores, in their order.

The order is part of the model file: change it and the weights must be trained again (`LABELS_VERSION`).
"""

from dateline.codebook import (
    MODES,
    ActorKind,
    Assertion,
    ClaimType,
    Medium,
    PlaceUse,
    Sector,
    Stance,
    Status,
    TimeKind,
    Unit,
)

LABELS_VERSION = 1

OUTSIDE = "O"


def _bio(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Outside first, then begin and inside of every label."""
    return (OUTSIDE, *(f"{part}-{label}" for label in labels for part in "BI"))


NO_MODE = "-"
_MODE_NAMES = tuple(sorted({mode for modes in MODES.values() for mode in modes}))

SPAN_HEADS: dict[str, tuple[str, ...]] = {
    "anchor": _bio(tuple(kind.value for kind in ClaimType)),
    "mention": _bio(tuple(kind.value for kind in ActorKind)),
    "toponym": _bio((PlaceUse.PLACE.value, PlaceUse.ATTRIBUTIVE.value)),
    "name": _bio(("PER", "ORG", "LOC", "MISC")),
    "timex": _bio(tuple(kind.value for kind in TimeKind)),
    "quantity": _bio(tuple(unit.value for unit in Unit)),
    "source": _bio(("source",)),
    "cue": _bio(("cue",)),
    "content": _bio(("content",)),
}
"""Heads that tag every word, begin-inside-outside."""

CLASS_HEADS: dict[str, tuple[str, ...]] = {
    "mode": (NO_MODE, *_MODE_NAMES),
    "assertion": tuple(value.value for value in Assertion),
    "status": tuple(value.value for value in Status),
    "sector": tuple(value.value for value in Sector),
    "stance": tuple(value.value for value in Stance),
    "medium": tuple(value.value for value in Medium),
}
"""Heads that classify a span, read off its words: anchors (the first three), mentions, cues (the last two)."""

HEADS: dict[str, tuple[str, ...]] = {**SPAN_HEADS, **CLASS_HEADS}

ROLES: tuple[str, ...] = (
    "actor",
    "recipient",
    "place",
    "destination",
    "time",
    "quantity",
    "source",
    "content",
    "attribution",
    "coreference",
)
"""Scored pairs: anchor to mention, toponym, timex, quantity and cue; cue to source and content; mention to mention."""

PAIR_WIDTH = 48
"""Width of one role's projection."""


def head_slices() -> dict[str, slice]:
    """Where each head's scores lie in the reader's concatenated output."""
    slices: dict[str, slice] = {}
    start = 0
    for name, labels in HEADS.items():
        slices[name] = slice(start, start + len(labels))
        start += len(labels)
    return slices
