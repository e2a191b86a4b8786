"""What the words between an attack and a mention make of it: a victim, a target, one who answers for it."""

import re

from dateline.model import Span

AFTER, BEFORE = 8, 10
"""Words at most between an attack and its target, behind and before it."""

_OF = re.compile(r"\s+(?:attempt\s+)?(?:of|against|on)\s+(?:[^\s,]+\s+){0,6}?$", re.I)
_ACTIVE = re.compile(r"\s+(?:[^\s,]+\s+){0,3}?$")
_PASSIVE = re.compile(
    r"(?:\s*[,(\[][^.]{0,90}[,)\]])?,?\s+(?:was|were|is|are|had been|has been|have been|who was|who were)"
    r"\s+(?:\w+\s+){0,2}?$",
    re.I,
)
_BY = re.compile(r"\bby\b|[.;]", re.I)
_JOINT = re.compile(
    r"(?:\s*,[^,.;]{0,30})?\s*(?:,|,?\s*and\b|,?\s*together with|,?\s*as well as)\s*(?:\w+\s+){0,2}", re.I
)
_BROKEN = re.compile(r"[.;]|\b(?:by|from|who|when|while|killing)\b", re.I)
_DONE_TO = re.compile(r"\b(?:was|were|is|are|been|being)\s+(?:\w+\s+){0,2}$|^\s*$", re.I)
_LISTED = re.compile(
    r"\s*(?:[,;\"”'\])]|\[[^\]]*\]|and\b|or\b|as well as\b|to\b)"
    r"(?:(?!\b(?:was|were|is|are|has|had|have|who|which|that|where|when|by|while|from|in|near)\b)[^.]){0,60}",
    re.I,
)
_OWNING = re.compile(
    r"^[^.;]{0,60}?\b(?:claim\w*|took|taken|assum\w*|admitt\w*|accept\w*)\s+(?:the\s+)?(?:responsibility|credit)\s+for\b"
    r"|^(?:[^.;,]{0,40}?|\s*,[^.;]{0,60},)\s+(?:is|are|was|were|may be|could be)"
    r"\s+(?:\w+\s+)?(?:responsible|to blame|behind|implicated)\b",
    re.I,
)
_BLAMING = re.compile(
    r"\b(?:blam\w+|accus\w+|attributed(?: to)?|caused by|work of|responsibility of"
    r"|(?:committed|carried out|perpetrated|staged|ordered|murdered|killed|kidnapped|planted|detonated|claimed"
    r"|assassinated|thrown|hurled|abducted|launched) by)\s+(?:on\s+)?"
    r"(?:(?:the|a|an|some|certain|two|three|several|alleged|so-called|self-styled|suspected|leftist|rightist)\s+){0,3}"
    r"[\"“']?$",
    re.I,
)
_HOLDING = re.compile(r"\b(?:holds?|held)\s+(?:\S+\s+){0,3}?$", re.I)
_RESPONSIBLE = re.compile(r"[^.;]{0,40}\bresponsible\b", re.I)


def is_victim(mention: Span, anchor: Span, text: str) -> bool:
    """Whether it was done to the mention: murder of X, X was killed, killed (Colonel) X."""
    if anchor.end <= mention.start:
        between = text[anchor.end : mention.start] + " "
        is_object = _OF.match(between.rstrip() + " ") or _ACTIVE.fullmatch(between)
        return len(between) < 90 and bool(is_object) and not _BY.search(between)
    between = text[mention.end : anchor.start]
    return len(between) < 140 and bool(_PASSIVE.match(between))


def is_joined(one: Span, other: Span, text: str) -> bool:
    """Whether nothing but a comma, "and" and an apposition's words stand between two mentions: X, Y and Z."""
    first, second = sorted((one, other))
    between = text[first.end : second.start]
    return first.end <= second.start and len(between) < 50 and bool(_JOINT.fullmatch(between))


def is_target(thing: Span, anchor: Span, text: str) -> bool:
    """Whether the thing is what is attacked: burned two buses, a bank was bombed, exploded near the school."""
    if anchor.end <= thing.start:
        between = text[anchor.end : thing.start]
        return len(between.split()) <= AFTER and not _BROKEN.search(between)
    between = text[thing.end : anchor.start]
    return len(between.split()) <= BEFORE and bool(_DONE_TO.search(between))


def is_listed(one: Span, other: Span, text: str) -> bool:
    """Whether two things, in reading order, are of one list."""
    return bool(_LISTED.fullmatch(text[one.end : other.start]))


def answers_for(mention: Span, text: str) -> bool:
    """Whether the mention did it, or is held to have: claimed responsibility, blamed X, carried out by X."""
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end : mention.end + 120]
    if _HOLDING.search(before):
        return bool(_RESPONSIBLE.match(after))
    return bool(_OWNING.match(after) or _BLAMING.search(before))
