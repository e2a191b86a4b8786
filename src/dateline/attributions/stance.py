"""The speaker's stance: words that settle it, else the reader's reading of the cue.

Word lists compiled by us, 2026; extend a row with a word's stem as it is spoken, lower case.
"""

import re

from dateline.codebook import Medium, Stance
from dateline.model import Cue

_SETTLED: tuple[tuple[Stance, str], ...] = (
    (
        Stance.DENIES,
        r"den(?:y|ies|ied|ying|ials?)|dismiss\w*|refut\w+|rebut\w*|disput\w+"
        r"|rejects? (?:the )?(?:claim|report|accusation)\w*",
    ),
    (
        Stance.CONFIRMS,
        r"confirm\w*|admit\w*|acknowledg\w*|conced\w+|concession|took responsibility|claim\w* responsibility",
    ),
    (Stance.CLAIMS, r"alleg(?:e|es|ed|ing|ations?)|purport\w*"),
    (Stance.DOUBTS, r"doubt\w*|question(?:s|ed|ing)?|sceptical|skeptical"),
    (
        Stance.DEMANDS,
        r"urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for|upon)|appeal(?:s|ed|ing)?(?: for)?",
    ),
    (Stance.PREDICTS, r"predict\w*|forecast\w*|fear(?:s|ed|ing)?|expect(?:s|ed|ing)?"),
    (Stance.REPORTS, r"report(?:s|ed|ing|edly)?|quot(?:e|es|ed|ing)"),
)
_PATTERNS = tuple((stance, re.compile(rf"(?:{words})")) for stance, words in _SETTLED)

_BARE_CLAIM = re.compile(r"(?:\w+ ){0,2}claim(?:s|ed|ing)?")
_RESPONSIBILITY = re.compile(r"\W+(?:\w+\W+)?(?:responsibility|credit)\b", re.I)

CONFIDENT = 0.75
"""From this probability on the reader's own stance stands against a cue word that suggests another."""


def resolve_stance(cue: Cue, *, text: str) -> Stance:
    """The stance of the attribution: the reader's where it is sure, the cue's word where that settles it."""
    guess, probability = cue.stances[0] if cue.stances else (Stance.STATES, 0.0)
    words = " ".join(cue.span.of(text).lower().split())
    if _BARE_CLAIM.fullmatch(words) and not _RESPONSIBILITY.match(text, cue.span.end):
        return Stance.CLAIMS
    for stance, pattern in _PATTERNS:
        if pattern.search(words):
            return guess if guess != stance and probability >= CONFIDENT else stance
    return guess


def resolve_medium(cue: Cue) -> Medium:
    """Through what the speaker speaks, as the reader reads it."""
    return cue.mediums[0][0] if cue.mediums else Medium.STATEMENT
