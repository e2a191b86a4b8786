"""When those were killed whose toll is told: not on the day on which the toll rose; and not by those who tell it.

"The toll from a bombing in Ocaña climbed to seven overnight, police said on Wednesday" dates no bombing. Codebook: time
of the event itself, not of the statement about it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.claims.authorship import without_actors_in
from dateline.codebook import ClaimType
from dateline.model import Actor, Claim, Parse, Span, Time

_TOLL = re.compile(
    r"\b(?:(?:death )?toll|(?:number|count) of (?:people |those |the )?(?:dead|killed|deaths|fatalities|victims))\b"
    r"(?P<of>[^.;\n]{0,120}?)\b(?P<verb>rose|rises|risen|climbed|climbs|reached|stood|stands"
    r"|stand|passed|topped|jumped|increased|grew|grown|mounted|has been put|was put|is|was|now)\b",
    re.I,
)
_NOW_SAID = re.compile(
    r"\bnow\s+(?:says?|puts?|believes?|counts?|speaks?\s+of)\b[^.;\n]{0,60}?\b(?:killed|dead|died|wounded|injured|toll)\b",
    re.I,
)
"""Of a toll told anew: "officials now say that twelve were killed" is of no day near the words."""

_OF_ACT = re.compile(r"\s+(?:from|of|in|after)\b", re.I)


_TELLS = re.compile(
    r"\b(?:raised|revised|put|puts|putting|placed|updated|lowered|increased|gave|set|estimates?|estimated)\s+(?:up\s+|down\s+)?"
    r"(?:the|its|their|that)\s+(?:[\w-]+\s+){0,2}?(?:tolls?|number of (?:dead|deaths|victims)|casualties)\b",
    re.I,
)


def without_tellers(claims: Sequence[Claim], parse: Parse, *, actors: Sequence[Actor]) -> tuple[Claim, ...]:
    """The claims; who raises a toll has killed nobody by that: "the army raised the toll of the raid to eight"."""
    mentions = {actor.id: actor.mentions for actor in actors}
    found: list[Claim] = []
    for claim in claims:
        sentence = parse.sentence_at(claim.anchor.start)
        tells = _TELLS.search(parse.text, sentence.start, sentence.end) if claim.type is ClaimType.ASSAULT else None
        if tells and tells.start() < claim.anchor.start and claim.actors:
            claim = without_actors_in(claim, Span(sentence.start, tells.start()), mentions)
        found.append(claim)
    return tuple(found)


def with_undated_tolls(claims: Sequence[Claim], parse: Parse, *, times: Sequence[Time]) -> tuple[Claim, ...]:
    """The claims; in a sentence of a toll, those have no time that no words between "toll" and its verb date."""
    return tuple(
        _undated(claim, parse, times, claims) if claim.type is ClaimType.ASSAULT else claim for claim in claims
    )


def _undated(claim: Claim, parse: Parse, times: Sequence[Time], claims: Sequence[Claim]) -> Claim:
    sentence = parse.sentence_at(claim.anchor.start)
    if _NOW_SAID.search(parse.text, sentence.start, sentence.end):
        is_dated = any(sentence.contains(time.span) and time.value == claim.time for time in times)
        return claim if is_dated else replace(claim, time=None)
    match = _TOLL.search(parse.text, sentence.start, sentence.end)
    if match is None or claim.time is None or not _OF_ACT.match(match["of"]):
        return claim
    inside, behind = Span(*match.span("of")), Span(match.start("verb"), sentence.end)
    is_dated = any(inside.overlaps(time.span) for time in times)
    is_later = any(behind.contains(time.span) and time.value == claim.time for time in times)
    is_here = any(sentence.contains(time.span) and time.value == claim.time for time in times)
    is_strayed = not is_here and not any(
        other.type is ClaimType.ASSAULT
        and other.happening == claim.happening
        and other.time == claim.time
        and not sentence.contains(other.anchor)
        for other in claims
    )
    return replace(claim, time=None) if (is_later or is_strayed) and not is_dated else claim
