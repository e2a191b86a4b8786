"""From when a state holds, where the report says so in other words than a day beside it.

"It takes effect on 1 July" dates the truce signed before; "have held it since" goes on from the day told before.
Words compiled by us, 2026; extend a pattern with a word.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import STATE_TYPES, Assertion, ClaimType, TimeKind
from dateline.model import Claim, Parse, Span, Time

_EFFECT = re.compile(
    r"\b(?:tak(?:es?|ing)|took|com(?:es?|ing)|came|enter(?:s|ed|ing)?|g(?:o|oes|oing)|went)\W+(?:in|into)?\W*(?:effect|force)\b"
    r"|\b(?:is|was|are) to (?:begin|start|last from)\b",
    re.I,
)
_SINCE = re.compile(r"(?:\W+[\w’'-]+){0,6}?\W+(?:ever )?since(?: then)?(?=[.,;])")
_DAY = len("2024-04-17")


def with_beginnings(claims: Sequence[Claim], parse: Parse, *, times: Sequence[Time]) -> tuple[Claim, ...]:
    """The claims; accords from the day that they take effect, undated states that go on "since" from the day before."""
    dates = [time for time in times if time.value and time.kind is TimeKind.DATE]
    return tuple(_begun(claim, parse, dates) for claim in claims)


def _begun(claim: Claim, parse: Parse, dates: Sequence[Time]) -> Claim:
    found = None
    if claim.mode == "ceasefire" and claim.type is ClaimType.ACCORD and claim.assertion is Assertion.HYPOTHETICAL:
        claim = _at_once(claim, parse, dates)
    if claim.type is ClaimType.ACCORD and claim.mode != "broken":
        found = _takes_effect(claim, parse, dates)
    elif claim.type in STATE_TYPES and claim.time is None and _SINCE.match(parse.text, claim.anchor.end):
        found = _told_before(claim, parse, dates)
    return replace(claim, time=found) if found else claim


_AT_ONCE = re.compile(
    r"\bagreed\b(?P<on>[^.;\n]{0,30}?)\s(?:to|on)\s(?:an?|the)\s(?:[\w-]+ )?"
    r"(?:immediate|unconditional|full|bilateral|nationwide"
    r"|\d+-(?:hour|day|week|month)|\w+-(?:hour|day|week|month))\s(?:[\w-]+\s){0,3}$"
)
"""Ahead of a truce that is made and in force: "agreed on Saturday to an immediate [ceasefire]"."""


def _at_once(claim: Claim, parse: Parse, dates: Sequence[Time]) -> Claim:
    sentence = parse.sentence_at(claim.anchor.start)
    match = _AT_ONCE.search(parse.text, sentence.start, claim.anchor.start)
    if match is None:
        return claim
    day = _day_behind(Span(match.start("on"), claim.anchor.start), dates)
    return replace(claim, assertion=Assertion.ACTUAL, time=day or claim.time)


def _takes_effect(claim: Claim, parse: Parse, dates: Sequence[Time]) -> str | None:
    """The day beside the words for it, in the claim's sentence or in one that begins with "it" behind it."""
    here = parse.sentence_at(claim.anchor.start)
    behind = next((sentence for sentence in parse.sentences if sentence.start >= here.end), None)
    follows = behind is not None and re.match(
        r"(?:it|this|the (?:[\w-]+ )?(?:truce|cease-?fire|deal|accord|agreement|pact)"
        r"|under (?:it|its terms|the (?:[\w-]+ )?(?:truce|cease-?fire|deal|accord|agreement|pact)),? which)\b",
        behind.of(parse.text),
        re.I,
    )
    for sentence in (here, *((behind,) if behind and follows else ())):
        effect = _EFFECT.search(parse.text, sentence.start, sentence.end)
        if effect:
            return _day_behind(Span(effect.end(), sentence.end), dates)
    return None


def _day_behind(stretch: Span, dates: Sequence[Time]) -> str | None:
    days = [date for date in dates if stretch.contains(date.span) and len(date.value or "") == _DAY]
    return days[0].value if days else None


def _told_before(claim: Claim, parse: Parse, dates: Sequence[Time]) -> str | None:
    """The last day or year of the sentence before, from which on it holds."""
    here = parse.sentence_at(claim.anchor.start)
    before = parse.sentence_at(max(0, here.start - 2))
    told = [date for date in dates if before.contains(date.span)]
    last = max(told, key=lambda date: date.span, default=None)
    end = (last.value or "").split("/")[-1] if last else ""
    return f"{end}/.." if re.match(r"\d{4}", end) else None
