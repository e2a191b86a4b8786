"""The speaker's stance: words that settle it, else the reader's reading of the cue.

Word lists compiled by us, 2026; extend a row with a word's stem as it is spoken, lower case.
"""

import re

from dateline.attributions.shares import likeliest
from dateline.attributions.stance_rules import RULES, Spoken
from dateline.codebook import Stance
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

_SAID: tuple[tuple[Stance, re.Pattern[str]], ...] = (
    (
        Stance.CONFIRMS,
        re.compile(r"\W*(?:yes\b|that(?:'s|’s| is) (?:\w+ )?(?:true|right|correct)\b|i can confirm\b)", re.I),
    ),
    (Stance.DENIES, re.compile(r"\W*(?:no,|that(?:'s|’s| is) (?:\w+ )?(?:not true|untrue|false|a lie)\b)", re.I)),
)
"""What the first words said make of a plain "said"."""

_MUST = re.compile(r"\b(?:must|should|needs? to|ha(?:s|ve) to|ought to|do not|don['’]t|let['’]?s)\b", re.I)

MAY_DEMAND = 0.05
"""The reader's share of `demands` from which a "must" in the first clause said makes a plain "said" a demand."""

_OPEN = frozenset({Stance.STATES, Stance.PREDICTS, Stance.REPORTS})
"""What a plain word of saying may be read as, and still be something else by what is said."""

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


def stance_of_words(stance: Stance, cue: Cue, spoken: Spoken) -> Stance:
    """The stance that a plain "said" takes from what was said, and from who says it.

    "Yes, that is true" confirms, "you must" demands, "could lead to" predicts; another outlet reports. Weighed against
    the reader's ranking where the cue's own word settles nothing.
    """
    if stance not in _OPEN:
        return stance
    words = spoken.said.cue.lower()
    if any(pattern.search(words) for _, pattern in _PATTERNS):
        return stance
    for answer, pattern in _SAID:
        if pattern.match(spoken.clause):
            return answer
    weighed = _weighed(stance, cue, spoken)
    may_demand = dict(cue.stances).get(Stance.DEMANDS, 0.0) >= MAY_DEMAND
    return Stance.DEMANDS if weighed is Stance.STATES and may_demand and _MUST.search(spoken.clause) else weighed


def _weighed(stance: Stance, cue: Cue, spoken: Spoken) -> Stance:
    """The likeliest stance once every sign in the words has added its weight."""
    weights: dict[Stance, float] = {}
    for sign, weight, fits in RULES:
        if fits(spoken):
            weights[sign] = max(weight, weights.get(sign, 0.0))
    if not weights:
        return stance
    shares = dict(cue.stances) or {stance: 1.0}
    return likeliest(Stance, shares, weights)
