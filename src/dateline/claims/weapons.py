"""The weapon that a death shares with the blast or the shooting beside it: "a bomb went off, killing nine".

Joint deaths and blasts are two claims (codebook, Rulings) of one mode. In the training reports 317 of 345 deaths have
the mode of the nearest act by a weapon in their sentence, and every second one that of an act in the sentence beside.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.attributions.shares import likeliest
from dateline.codebook import ClaimType
from dateline.model import Anchor, Parse

_DEATH = re.compile(
    r"(?:\w+ )?(?:kill\w*|di(?:e|es|ed|ing)|dead|deaths?|murder\w*|slay\w*|slain|wound\w*|injur\w*|hurt|casualt\w+"
    r"|lives|toll)(?: \w+)?",
    re.I,
)
_WEAPONS = frozenset(
    {"aerial", "explosives", "firearms", "drone", "heavy-weapons", "suicide-attack", "crowd-control", "unconventional"}
)
HERE, BESIDE = 3.0, 2.0
"""What the weapon of an act in the same sentence, and in the one before or after, adds to the logarithm of the reader's
share of that mode."""


LEAST = 0.5
"""The share from which a mode of the other act is worth taking over."""


def with_shared_weapons(anchors: Sequence[Anchor], parse: Parse) -> list[Anchor]:
    """The anchors, those of deaths with the mode of the nearest act by a weapon where that outweighs their own."""
    deaths = [bool(_DEATH.fullmatch(anchor.span.of(parse.text))) for anchor in anchors]
    acts = [anchor for anchor, is_death in zip(anchors, deaths, strict=True) if not is_death and _is_by_weapon(anchor)]
    if not acts:
        return list(anchors)
    return [
        _shared(anchor, acts, parse) if is_death and anchor.type is ClaimType.ASSAULT and anchor.modes else anchor
        for anchor, is_death in zip(anchors, deaths, strict=True)
    ]


def _is_by_weapon(anchor: Anchor) -> bool:
    if anchor.type is not ClaimType.ASSAULT or not anchor.modes:
        return False
    mode, share = anchor.modes[0]
    return mode in _WEAPONS and share >= LEAST


def _shared(death: Anchor, acts: Sequence[Anchor], parse: Parse) -> Anchor:
    act = min(acts, key=lambda each: abs(each.span.start - death.span.start))
    (mode, _), (own, share) = act.modes[0], death.modes[0]
    weight = _weight(death, act, parse)
    if mode == own or share == 1.0 or not weight:
        return death
    best = likeliest((own, mode), {**dict(death.modes), own: share}, {mode: weight})
    return replace(death, modes=((best, share), *death.modes)) if best == mode else death


def _weight(death: Anchor, act: Anchor, parse: Parse) -> float:
    """By how far the act's sentence is from the death's; 0 for one further off than the next."""
    sentence, other = parse.sentence_at(death.span.start), parse.sentence_at(act.span.start)
    if sentence == other:
        return HERE
    first, last = sorted((sentence, other))
    return BESIDE if parse.sentence_at(last.start - 1) == first else 0.0
