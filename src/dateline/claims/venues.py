"""Where a meeting is held: the place behind it in its sentence goes before the one that the report is sent from.

"Talks are planned in Luanda" are in Luanda whatever the dateline: right for 184 of 200 such meetings of the annotated
reports, and for more without those whose place is what is talked about ("to discuss the crisis in Ukraine").
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from dateline.codebook import Assertion, ClaimType, Feature, PlaceUse
from dateline.model import Attribution, Claim, Parse, Place, Span

_MEETINGS = frozenset({ClaimType.CONSULT, ClaimType.TALKS})
_LEADS_TO = re.compile(r"\b(?:in|at|near)\s+(?:the\s+)?(?:[\w-]+\s+(?:of\s+)?){0,4}?$")
_TOPIC = re.compile(
    r"\b(?:discuss\w*|situations?|crisis|focus\w*|address\w*|about|violence|fighting|war|conflict|security|concern\w*"
    r"|on the|stops?|following|after|since|aimed|ending|end|to the)\b",
    re.I,
)
REACH = 90
"""Code points between a meeting and its place."""


def with_venues(
    claims: Sequence[Claim],
    parse: Parse,
    *,
    places: Sequence[Place],
    attributions: Sequence[Attribution],
    settled: Collection[str] = (),
) -> tuple[Claim, ...]:
    """The claims; meetings at the place that the words behind them name. `settled` are ids that keep theirs."""
    cues = [cue for attribution in attributions for cue in attribution.cue]
    apart = [*(claim.anchor for claim in claims), *cues]
    return tuple(claim if claim.id in settled else _held(claim, parse, places, apart) for claim in claims)


_NAMED = re.compile(r"(?:talks|meeting|negotiations|summit|discussions|round)", re.I)
_KNOWN = re.compile(r"\b(?:the|these|those|such)\s+$", re.I)
MEANT = 3
"""Sentences back to which the meeting that "the talks" are is looked for."""


def with_talks_meant(claims: Sequence[Claim], parse: Parse) -> tuple[Claim, ...]:
    """The claims; "the talks" that were said to be planned are planned, for the day and the place that were told."""
    told: list[Claim] = []
    for claim in claims:
        told.append(_as_planned(claim, told, parse))
    return tuple(told)


def _as_planned(claim: Claim, earlier: Sequence[Claim], parse: Parse) -> Claim:
    ahead = parse.text[max(0, claim.anchor.start - 8) : claim.anchor.start]
    if claim.type not in _MEETINGS or not _NAMED.fullmatch(claim.anchor.of(parse.text)) or not _KNOWN.search(ahead):
        return claim
    for other in reversed(earlier):
        is_plan = other.type in _MEETINGS and other.assertion is Assertion.FUTURE
        if not is_plan or not set(other.actors) & set(claim.actors):
            continue
        sentences = sum(other.anchor.start < sentence.start <= claim.anchor.start for sentence in parse.sentences)
        if sentences <= MEANT:
            return replace(
                claim,
                type=other.type,
                mode=other.mode,
                assertion=other.assertion,
                time=other.time,
                place=other.place,
                happening=other.happening,
            )
    return claim


def _held(claim: Claim, parse: Parse, places: Sequence[Place], apart: Sequence[Span]) -> Claim:
    if claim.type not in _MEETINGS:
        return claim
    end, last = claim.anchor.end, parse.sentence_at(claim.anchor.start).end
    for place in sorted(places, key=lambda each: each.span):
        is_venue = place.use is PlaceUse.PLACE and place.feature is not Feature.WATER
        if not is_venue or not end <= place.span.start < min(last, end + REACH):
            continue
        between = parse.text[end : place.span.start]
        is_told_apart = any(end <= span.start < place.span.start for span in apart)
        if is_told_apart or _TOPIC.search(between):
            return claim
        if _LEADS_TO.search(between):
            return claim if place.id == claim.place else replace(claim, place=place.id)
    return claim
