"""What is said, and who says it, where the cue is a plain word of saying: signs of a stance, each with its weight.

Compiled by us, 2026, and counted on the training reports; extend a pattern with a word as it is written.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from dateline.attributions.medium_rules import HINT, LIKELY, PASSED_ON, SURE, Said, is_outlet
from dateline.codebook import Medium, Stance


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the signs look at: the cue's sentence, the first clause of what was said, the medium through which.

    `is_own` where that clause speaks first of the speaker's own side.
    """

    said: Said
    clause: str
    medium: Medium
    is_own: bool = False


Fits = Callable[[Spoken], bool]
_CLAUSE_END = re.compile(r"[.!?]\s")


def spoken_of(said: Said, content: str, medium: Medium, *, is_own: bool = False) -> Spoken:
    """The signs' view of an attribution whose content begins with these words."""
    return Spoken(said, _CLAUSE_END.split(content, maxsplit=1)[0], medium, is_own)


_WARNING = re.compile(r"(?:\w+ )*(?:warn|caution|alert)\w*", re.I)
TO_COME = re.compile(r"\b(?:will|would|could|may|might|risk\w*|[’']ll)\b", re.I)
_CALLING = re.compile(r"(?:\w+ )*(?:call|describ|label|brand|term|say|said)\w*", re.I)
_NAMING = re.compile(r"(?:\w+ )*(?:call|describ|label|brand|term)\w*", re.I)
_WHAT = re.compile(r"\bwhat\W*$", re.I)
_UNTRUE = re.compile(
    r"\b(?:false|untrue|lies?|baseless|nonsense|ludicrous|absurd|unfounded|fabricat\w+|ridiculous|groundless)\b", re.I
)


def _clause(pattern: str) -> Fits:
    """Anywhere in the first clause."""
    compiled = re.compile(rf"\b(?:{pattern})\b", re.I)
    return lambda spoken: bool(compiled.search(spoken.clause))


def _opens(pattern: str) -> Fits:
    """The first words of the first clause."""
    compiled = re.compile(rf"\W*(?:that )?(?:{pattern})\b", re.I)
    return lambda spoken: bool(compiled.match(spoken.clause))


def _warns_of_it(spoken: Spoken) -> bool:
    """Whether somebody warns of what may come."""
    return bool(_WARNING.fullmatch(spoken.said.cue) and TO_COME.search(spoken.clause))


def _warns_of_what_is(spoken: Spoken) -> bool:
    """Whether somebody warns that something is the case."""
    return bool(_WARNING.fullmatch(spoken.said.cue) and not TO_COME.search(spoken.clause))


def _is_what_they_call(spoken: Spoken) -> bool:
    """Whether the outlet leaves the word to a party: what he called an invasion."""
    return bool(_CALLING.match(spoken.said.cue) and _WHAT.search(spoken.said.ahead))


def _calls_untrue(spoken: Spoken) -> bool:
    """Whether somebody calls it a lie."""
    return bool(_NAMING.match(spoken.said.cue) and _UNTRUE.search(spoken.clause))


def _is_outlet(spoken: Spoken) -> bool:
    """Whether the source is another outlet, or "it" for one."""
    is_it = spoken.medium is Medium.MEDIA and spoken.said.source.lower() in {"it", "they"}
    return is_outlet(spoken.said) or (is_it and not PASSED_ON.match(spoken.said.cue))


def _plans(spoken: Spoken) -> bool:
    """Whether it is what the speaker's own side will do."""
    return spoken.is_own and bool(TO_COME.search(spoken.clause))


RULES: tuple[tuple[Stance, float, Fits], ...] = (
    (Stance.REPORTS, SURE, _is_outlet),
    (Stance.PREDICTS, LIKELY, _warns_of_it),
    (
        Stance.PREDICTS,
        LIKELY,
        _clause(r"(?:un)?likely|(?:is|are|was|were|be) (?:\w+ )?expected|risk\w*|probably|bound to"),
    ),
    (Stance.PREDICTS, HINT, _clause("could")),
    (Stance.STATES, HINT, _opens(r"(?:he|she|they|we|i|his \w+|her \w+|their \w+) (?:will|would|[’']ll)")),
    (Stance.STATES, HINT, _plans),
    (Stance.STATES, HINT, _warns_of_what_is),
    (Stance.CLAIMS, LIKELY, _is_what_they_call),
    (Stance.DENIES, SURE, _calls_untrue),
    (Stance.DEMANDS, SURE, _opens(r"(?:don[’']t|do not|let us|let[’']s|stop|leave|please)")),
    (Stance.CONFIRMS, SURE, _clause(r"(?:can|must|do) (?:now )?(?:confirm|admit|acknowledge)")),
)
"""Stance, what it adds to the logarithm of the reader's share, and what has to be there."""
