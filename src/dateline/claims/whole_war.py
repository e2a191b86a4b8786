"""Figures of a whole war, and the war itself: neither in the town of the story nor on the day of its last attack.

"The war has killed 40,000 people since 2022": from 2022 on, and in no place but one that its own sentence names.
Of the annotated reports' claims in such sentences, three in four have no place or one that the sentence or the one
before names, and none the day of the report's latest attack. Words compiled by us, 2026; extend a pattern with a word.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.attributions.presence import holds_any
from dateline.codebook import ClaimType, Feature, PlaceUse, TimeKind
from dateline.model import Claim, Parse, Place, Span, Time

_WAR = (
    r"(?:(?:civil\s+)?war|conflict|invasion|insurgency|uprising|rebellion|crisis|hostilities|(?:years|months|decades)\s+of\s+"
    r"(?:war|fighting|conflict|violence))"
)
_WARS = (
    *("war", "conflict", "invasion", "insurgency", "uprising", "rebellion", "crisis", "hostilities", "fighting"),
    *("violence", "siege", "blockade", "campaign"),
)
"""Of these words one stands in every sentence that speaks of a war."""

_HARM = (
    r"(?:kill|claim|displac|uproot|left\b|leav|forc|driv|drove|cost\b|sent\b|pushed|wound|injur|caus|made\b|creat|devastat"
    r"|destroy)"
)
_TOLL_OF_WAR = re.compile(
    rf"\b(?:the|this|that|a|its|[\w’'-]+[’']s?|\w+ing|[\w-]+-(?:year|month)-?\w*|bloody|brutal|civil|full-scale)\s+(?:[\w’'-]+\s+){{0,3}}?"
    rf"{_WAR}\b(?:,[^.;\n]{{2,80}},|[^.,;\n]{{0,60}}?)?\s+(?:has|have|had)\s+(?:\w+ly\s+|also\s+|now\s+|already\s+)*{_HARM}",
    re.I,
)
_IN_WAR = re.compile(
    rf"\b(?:killed|died|displaced|uprooted|fled|dead|wounded)\b[^.;\n]{{0,80}}?\bsince\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,4}}?(?:{_WAR}|siege|blockade|campaign)"
    r"(?:\s+\w+){0,4}?\s*(?:began|started|erupted|broke out|in\s+(?:\w+\s+)?\d{4})",
    re.I,
)
_BEGAN = re.compile(r"\b(?:erupted|began|started|broke out|launched|since|dating from)\b", re.I)
_HARMING = frozenset({ClaimType.ASSAULT, ClaimType.DISPLACEMENT})
_SINCE = re.compile(r"\bsince\b")
_MONTH = len("2024-04")
_MANY = 500
"""People from which a sentence that counts since a year or a month is one of a whole war."""


def with_whole_wars(
    claims: Sequence[Claim], parse: Parse, *, places: Sequence[Place], times: Sequence[Time]
) -> tuple[Claim, ...]:
    """The claims; those of a whole war with its own beginning, and with a place only where its sentence names one."""
    return tuple(_of_war(claim, parse, places, times) for claim in claims)


def _of_war(claim: Claim, parse: Parse, places: Sequence[Place], times: Sequence[Time]) -> Claim:
    sentence = parse.sentence_at(claim.anchor.start)
    if claim.type not in _HARMING or not _is_of_war(claim, sentence, parse, times):
        return claim
    began = _beginning(sentence, parse, times)
    named = [p for p in places if sentence.contains(p.span) and p.use is PlaceUse.PLACE]
    keeps = next((p for p in places if p.id == claim.place and (p.feature in _WIDE or _is_named(p, named))), None)
    return replace(claim, time=f"{began}/.." if began else None, place=keeps.id if keeps else None)


_WIDE = frozenset({Feature.COUNTRY})


def _is_named(place: Place, named: Sequence[Place]) -> bool:
    return any(place.name == other.name for other in named)


def _is_of_war(claim: Claim, sentence: Span, parse: Parse, times: Sequence[Time]) -> bool:
    """Whether the claim's clause tells the toll of a war: by its subject, or by counting many since long ago."""
    text = parse.text
    toll, bounds = None, (sentence.start, sentence.end)
    if holds_any(sentence.of(text), _WARS):
        toll = _TOLL_OF_WAR.search(text, *bounds) or _IN_WAR.search(text, *bounds)
    if toll is not None:
        return claim.anchor.end > toll.start()
    since = _SINCE.search(text, sentence.start, sentence.end)
    if since is None or not any(figure.value >= _MANY for figure in claim.quantities):
        return False
    return len(_days_behind(since.end(), sentence, times) or "long since a day") <= _MONTH


def _beginning(sentence: Span, parse: Parse, times: Sequence[Time]) -> str | None:
    """The year, month or day from which it is counted."""
    for match in _BEGAN.finditer(parse.text, sentence.start, sentence.end):
        found = _days_behind(match.end(), sentence, times)
        if found:
            return found
    return None


def _days_behind(offset: int, sentence: Span, times: Sequence[Time]) -> str | None:
    """The first date within a few words behind the offset."""
    for time in times:
        if offset <= time.span.start <= min(offset + 40, sentence.end) and time.kind is TimeKind.DATE:
            value = (time.value or "").split("/")[0]
            return value if re.match(r"\d{4}", value) else None
    return None
