"""Whom somebody met or called: who is named right behind the verb.

The verb of a meeting takes its other party as its object, however long that party's title is: "met the junta's leader,
General Tun". Words compiled by us, 2026; extend the pattern with a verb.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import ClaimType
from dateline.model import Actor, Attribution, Claim, Parse

_MET = re.compile(r"(?:met|meets|meeting|meet|telephoned|phoned)(?: with)?", re.I)
_OTHERS = re.compile(r"[’']s?\b| (?!and\b|in\b|on\b|at\b|for\b|to\b|after\b|during\b|again\b|over\b)[a-z]")
"""Behind a name that is not itself whom somebody met: "Ada Brel's son", "the bloc headquarters"."""

_TO_OBJECT = re.compile(r"\s+(?:with\s+)?(?:the\s+|his\s+|her\s+|its\s+|their\s+)?")
_MEETINGS = frozenset({ClaimType.CONSULT, ClaimType.TALKS})
_TALKS = re.compile(r"(?:[\w-]+ )?(?:talks|negotiations)", re.I)
_TO_OTHER = re.compile(r"\s+with\s+(?:the\s+)?")
_OF_ONESELF = re.compile(
    r"\b(?:it|they|he|she)\s+(?:is|was|were|are|has been|had been|have been)\s+(?:\w+\s+){0,2}?"
    r"(?:holding|having|conducting|in|engaged in)\s+(?:[\w-]+\s+){0,3}$",
    re.I,
)
"""Before "talks": whoever speaks says it of himself, or denies it."""


def with_those_met(
    claims: Sequence[Claim], parse: Parse, *, actors: Sequence[Actor], attributions: Sequence[Attribution] = ()
) -> tuple[Claim, ...]:
    """The claims; a meeting of one party has whom the words behind its verb name as well, or who speaks of it."""
    return tuple(
        _with_others(claim, parse, actors, attributions)
        if claim.type in _MEETINGS and len(claim.actors) == 1 and not claim.recipients
        else claim
        for claim in claims
    )


def _with_others(claim: Claim, parse: Parse, actors: Sequence[Actor], attributions: Sequence[Attribution]) -> Claim:
    words = claim.anchor.of(parse.text)
    if claim.type is ClaimType.CONSULT and _MET.fullmatch(words):
        return _with_object(claim, parse, actors, _TO_OBJECT)
    if not _TALKS.fullmatch(words):
        return claim
    both = _with_object(claim, parse, actors, _TO_OTHER)
    sentence = parse.sentence_at(claim.anchor.start)
    if len(both.actors) > 1 or not _OF_ONESELF.search(parse.text, sentence.start, claim.anchor.start):
        return both
    speakers = (one.speaker for one in attributions if one.id in claim.attributions and one.speaker)
    other = next((speaker for speaker in speakers if speaker not in claim.actors), None)
    return replace(claim, actors=(other, *claim.actors)) if other else claim


def _with_object(claim: Claim, parse: Parse, actors: Sequence[Actor], leading: re.Pattern[str]) -> Claim:
    for actor in actors:
        for mention in actor.mentions:
            is_behind = mention.start > claim.anchor.end
            if is_behind and leading.fullmatch(parse.text[claim.anchor.end : mention.start]):
                is_other = actor.id in claim.actors or _OTHERS.match(parse.text, mention.end)
                return claim if is_other else replace(claim, actors=(*claim.actors, actor.id))
    return claim
