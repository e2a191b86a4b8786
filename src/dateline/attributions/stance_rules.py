"""What is said, and who says it, where the cue is a plain word of saying: signs of a stance, each with its weight.

Compiled by us, 2026, and counted on the training reports; extend a pattern with a word as it is written.
"""

import re
from collections.abc import Callable

from dateline.attributions.medium_rules import AGENCY, NEWS, Said
from dateline.codebook import Medium, Stance

Fits = Callable[[Said, str, Medium], bool]
"""From the sentence's parts, the first clause of what was said and its medium, to whether the sign is there."""

_WARNING = re.compile(r"(?:\w+ )*(?:warn|caution|alert)\w*", re.I)
_TO_COME = re.compile(r"\b(?:will|would|could|may|might|risk\w*|[’']ll)\b", re.I)
_HEAD = re.compile(rf"(?:{NEWS})", re.I)
_AGENCY = re.compile(rf"\b(?:{AGENCY})\b", re.I)


def _clause(pattern: str) -> Fits:
    """Anywhere in the first clause."""
    compiled = re.compile(rf"\b(?:{pattern})\b", re.I)
    return lambda said, clause, medium: bool(compiled.search(clause))


def _opens(pattern: str) -> Fits:
    """The first words of the first clause."""
    compiled = re.compile(rf"\W*(?:that )?(?:{pattern})\b", re.I)
    return lambda said, clause, medium: bool(compiled.match(clause))


def _warns_of_it(said: Said, clause: str, medium: Medium) -> bool:
    """Whether somebody warns of what may come."""
    return bool(_WARNING.fullmatch(said.cue) and _TO_COME.search(clause))


def _is_outlet(said: Said, clause: str, medium: Medium) -> bool:
    """Whether the source is another outlet, or "it" for one."""
    is_it = medium is Medium.MEDIA and said.source.lower() in {"it", "they"}
    return is_it or bool(_HEAD.fullmatch(said.head) or _AGENCY.search(said.source))


RULES: tuple[tuple[Stance, float, Fits], ...] = (
    (Stance.REPORTS, 4.0, _is_outlet),
    (Stance.PREDICTS, 2.0, _warns_of_it),
    (Stance.PREDICTS, 2.0, _clause(r"(?:un)?likely|expect\w*|risk\w*|probably|bound to")),
    (Stance.PREDICTS, 1.0, _clause("could")),
    (Stance.STATES, 1.0, _opens(r"(?:he|she|it|they|we|i|his \w+|her \w+|their \w+) (?:will|would|[’']ll)")),
    (Stance.CONFIRMS, 5.0, _clause(r"(?:can|must|do) (?:now )?(?:confirm|admit|acknowledge)")),
)
"""Stance, what it adds to the logarithm of the reader's share, and what has to be there."""
