"""What a toponym does in its sentence: names a place, stands for an actor, or describes another noun.

For names that the reader calls LOC without saying more, and for those that the gazetteer adds.
"""

import re

from dateline.codebook import PlaceUse
from dateline.model import Span
from dateline.places.context import (
    ACTING_VERBS,
    AUXILIARIES,
    FORCE_NOUNS,
    FUNCTION_WORDS,
    PARTY_PREPOSITIONS,
    PLACE_PREPOSITIONS,
)

_NEXT = re.compile(r"(['’]s?)?[ -]?(\n|[^\s\w]+)?\s*([\w'’-]+)?(?:\s+([\w'’-]+))?")
_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)?(?:\s+([\w'’-]+))?[\s]*$")


def use_of(span: Span, text: str, *, can_act: bool) -> PlaceUse:
    """The use that the neighbouring words speak for; `can_act` for countries, capitals and seats of power."""
    possessive, stop, following, second = _after(span, text)
    before = _word_before(span, text)
    if before in PLACE_PREPOSITIONS or _is_dateline(span, text):
        return PlaceUse.PLACE
    if _describes(possessive, stop, following):
        return PlaceUse.ATTRIBUTIVE
    if not can_act:
        return PlaceUse.PLACE
    if _acts(possessive, stop, following, second) or before in PARTY_PREPOSITIONS:
        return PlaceUse.ACTOR
    return PlaceUse.PLACE if before in _OPEN_PREPOSITIONS or stop.startswith("(") else PlaceUse.ACTOR


_DASH = re.compile(r"[^\n]{0,60}?(?:\([A-Za-z]+\)|[-–—]{1,2})\s")
_NAME_BEFORE = re.compile(r"[A-Z][\w'’-]+, $")
_OPEN_PREPOSITIONS = frozenset({"to", "from", "for", "northern", "southern", "eastern", "western", "central", ","})


def _is_dateline(span: Span, text: str) -> bool:
    """In the first line, before its dash: "NAIROBI, Kenya (AP) -"; or behind a comma, in another place."""
    opening = text[max(0, text.rfind("\n", 0, span.start) + 1) : span.start]
    if len(opening) < 40 and _DASH.match(text[span.end : span.end + 70]):
        return opening.isupper() or not opening or opening.rstrip(" ,").isupper()
    before = text[max(0, span.start - 30) : span.start]
    return before.endswith(", ") and bool(_NAME_BEFORE.search(before))


def _after(span: Span, text: str) -> tuple[bool, str, str, str]:
    match = _NEXT.match(text, span.end)
    if match is None:
        return False, "", "", ""
    return bool(match[1]), match[2] or "", match[3] or "", match[4] or ""


def _word_before(span: Span, text: str) -> str:
    """The word before, articles passed over; "" where a sign stands between."""
    start = max(0, span.start - 40)
    further = text[start : span.start].rsplit(None, 2)[:-2]  # what two words leave over need not be searched
    match = _BEFORE.search(text, start + len(further[0]) if further else start, span.start)
    words = [word.lower() for word in (match.groups() if match else ()) if word]
    if words and words[-1] == "the":
        words.pop()
    return words[-1] if words else ""


def _describes(possessive: bool, stop: str, following: str) -> bool:
    """A bare name right before a common noun: "the Geneva talks", "a Moscow-brokered deal"."""
    if possessive or stop.strip() or not following or not following[0].islower():
        return False
    word = following.lower()
    return word not in FUNCTION_WORDS and word not in ACTING_VERBS and not word.endswith("ly")


def _acts(possessive: bool, stop: str, following: str, second: str) -> bool:
    if possessive:
        return following.lower() in FORCE_NOUNS
    if stop.strip():
        return False
    if following in AUXILIARIES:
        return second in ACTING_VERBS or second in {"not", "been", "also", "already", "repeatedly"}
    return following in ACTING_VERBS or (following.endswith("ly") and second in ACTING_VERBS)
