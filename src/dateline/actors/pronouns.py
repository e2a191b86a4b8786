"""Third-person pronouns that speak: whom "he", "she", "they" and "it" mean.

A pronoun's antecedent is scored, not parsed: whoever spoke last, stood first in a sentence, and is near. Weights tuned
on the pronouns among the annotated sources of the training reports.
"""

from collections.abc import Sequence
from typing import Protocol

PRONOUNS: dict[str, tuple[str, str]] = {
    "he": ("person", "m"),
    "him": ("person", "m"),
    "she": ("person", "f"),
    "her": ("person", "f"),
    "they": ("many", ""),
    "them": ("many", ""),
    "it": ("thing", ""),
    "who": ("any", ""),
    "which": ("any", ""),
}
"""Pronoun to what it can stand for, and its gender."""


def is_pronoun(words: str) -> bool:
    """Whether the words are a pronoun of the third person; "WHO" is an organisation."""
    return words.lower() in PRONOUNS and not (len(words) > 2 and words.isupper())


SPOKE, FIRST, BACK, BETWEEN = 1.0, 1.2, 0.8, 0.15
"""Score of having spoken and of standing first; cost of a sentence back and of an actor between."""

REACH = 4
"""Sentences that a pronoun looks back."""


class Antecedent(Protocol):
    """What scoring needs of a candidate mention."""

    @property
    def sentence(self) -> int:
        """Number of its sentence."""
        ...

    @property
    def is_first(self) -> bool:
        """Whether it is the first mention of its sentence."""
        ...

    @property
    def is_speaker(self) -> bool:
        """Whether it is the source of an attribution."""
        ...


def best_antecedent(candidates: Sequence[Antecedent], *, sentence: int) -> int | None:
    """The number of the likeliest antecedent among mentions that fit, given in reading order; None where too far."""
    best, best_score = None, 0.0
    for back, (number, each) in enumerate(reversed(list(enumerate(candidates)))):
        distance = sentence - each.sentence
        if distance > REACH:
            break
        score = 10.0 + SPOKE * each.is_speaker + FIRST * each.is_first - BACK * distance - BETWEEN * back
        if score > best_score:
            best, best_score = number, score
    return best
