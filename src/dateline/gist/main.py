"""The claim that a short text is mostly about: what its main clause says happened, background aside.

Each feature is a small function whose docstring says what it means; the weights were set by hand on the development
half of PLOVER's manual (`python -m dateline.evaluation.gate --only plover` after a change).
"""

import re
from collections.abc import Callable

from dateline.codebook import STATE_TYPES, ClaimType
from dateline.gist.clause import before, clause, words_of
from dateline.model import Claim, Record

Feature = Callable[[Claim, Record], float]

_SUBORDINATE = re.compile(
    r"\b(?:after|following|despite|because|amid|before|while|where|who|whom|whose|which|when|if|unless|until|since"
    r"|as long as|in (?:response|retaliation|reaction|line|exchange)|in protest|in return|that w(?:as|ere)|during|as"
    r"|on (?:charges|allegations|suspicion)|accused of|suspected of)\b",
    re.I,
)
_VERBAL = re.compile(
    r"\w+ed\b|\w+ing\b|met|shot|held|fought|struck|took|sent|fled|quit|beat|cut|swore|sued|rejects?", re.I
)
_ING_NOUN = re.compile(r"(?:meet|bomb|kill|fight|shoot|hear|kidnapp|stabb|build|train|warn|shell)ings?", re.I)
_NOMINAL = re.compile(
    r"\b(?:the|an?|of|for|in|on|against|its|their|his|her|with|from|by|any|more|new|fresh|[’']s)\s+"
    r"(?:(?!is\b|are\b|was\b|were\b|has\b|have\b|had\b|be\b|been\b|will\b|would\b|to\b|that\b)\w+[ -]){0,2}$",
    re.I,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has been|have been|keeps?|kept|began|started|[’'](?:s|re|m))\s+(?:\w+\s+){0,2}$",
    re.I,
)
_LIGHT_VERB = re.compile(
    r"\b(?:issu\w+|ma[kd]\w+|stag\w+|launch\w+|declar\w+|impos\w+|held|holds?|took|tak\w+|lodg\w+|beg[aiu]n\w*|conduct\w+"
    r"|carr\w+ out|mount\w+|undertook|complet\w+|gave|gives?|start\w+|continu\w+|organi[sz]\w+)\s+(?:[\w-]+\s+){0,4}$",
    re.I,
)
_PREMODIFIER = re.compile(r"\b(?:the|an?|of|its|their|his|her)\s+(?:\w+-)?$|-$", re.I)
_INFINITIVE = re.compile(r"\bto\s+(?:\w+ly\s+)?$", re.I)
_THAT = re.compile(
    r"\b(?:demand|ask|urg|insist|threaten|warn|promis|agree|vow|refus|reject|accus|call|propos)\w*\b.*\b(?:that|to|of)\b",
    re.I,
)
_GOVERNING = frozenset(
    {ClaimType.REQUEST, ClaimType.REJECT, ClaimType.AGREE, ClaimType.THREATEN, ClaimType.ACCUSE, ClaimType.SUPPORT}
)


def in_background(claim: Claim, record: Record) -> float:
    """It stands in a subordinate clause: after, because, who, if."""
    return -2.0 * bool(_SUBORDINATE.search(clause(claim, record)))


def behind_background(claim: Claim, record: Record) -> float:
    """A subordinate clause stands earlier in its sentence."""
    return -0.5 * bool(_SUBORDINATE.search(before(claim, record)))


def is_aim(claim: Claim, record: Record) -> float:
    """It is what somebody does something for: to clear."""
    return -0.8 * bool(_INFINITIVE.search(before(claim, record)))


def is_governed(claim: Claim, record: Record) -> float:
    """It is what is demanded, threatened or refused: that Kyiv withdraw."""
    return -0.8 * bool(_THAT.search(before(claim, record)))


def governs(claim: Claim, record: Record) -> float:
    """It is a demand, a threat, a promise or a refusal in a verb's form, and what follows is its content."""
    return 0.5 * (claim.type in _GOVERNING and is_verb(claim, record))


def is_noun(claim: Claim, record: Record) -> float:
    """It is a noun behind an article or a preposition, and not what somebody makes, holds or declares."""
    ahead = before(claim, record)
    return -0.6 * (not is_verb(claim, record) and bool(_NOMINAL.search(ahead)) and not _LIGHT_VERB.search(ahead))


def is_participle(claim: Claim, record: Record) -> float:
    """It only adds to what the clause states: marched, demanding."""
    words = words_of(claim, record)
    return -0.5 * (words.endswith("ing") and is_verb(claim, record) and not _FINITE.search(before(claim, record)))


def is_premodifier(claim: Claim, record: Record) -> float:
    """It only describes a noun: the banned party."""
    return -1.5 * (is_verb(claim, record) and bool(_PREMODIFIER.search(before(claim, record))))


def is_state(claim: Claim, record: Record) -> float:
    """It says how things stand, and not what happened."""
    return -1.5 * (claim.type in STATE_TYPES)


def is_sure(claim: Claim, record: Record) -> float:
    """The reader is sure that it is one."""
    return min(claim.confidence, 0.6)


def is_late(claim: Claim, record: Record) -> float:
    """It stands far into its sentence, or in a later sentence than the first."""
    return -len(before(claim, record)) / 150 - 2.0 * (claim.anchor.start - len(before(claim, record)) > 0)


FEATURES: tuple[Feature, ...] = (
    in_background,
    behind_background,
    is_aim,
    is_governed,
    governs,
    is_noun,
    is_participle,
    is_premodifier,
    is_state,
    is_sure,
    is_late,
)


def is_verb(claim: Claim, record: Record) -> bool:
    """Whether the anchor has the form of a verb; a guess from its ending."""
    words = words_of(claim, record)
    return bool(_VERBAL.match(words)) and not _ING_NOUN.fullmatch(words)


def main_claim(record: Record) -> Claim | None:
    """The claim that the text is mostly about; None where it has none. The earlier one of equals."""
    return max(record.claims, key=lambda claim: sum(feature(claim, record) for feature in FEATURES), default=None)
