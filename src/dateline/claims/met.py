"""Whom somebody met or called: who is named right behind the verb.

The verb of a meeting takes its other party as its object, however long that party's title is: "met the junta's leader,
General Tun". Words compiled by us, 2026; extend the pattern with a verb.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import ClaimType
from dateline.model import Actor, Claim, Parse

_MET = re.compile(r"(?:met|meets|meeting|meet|telephoned|phoned)(?: with)?", re.I)
_OTHERS = re.compile(r"[’']s?\b| (?!and\b|in\b|on\b|at\b|for\b|to\b|after\b|during\b|again\b|over\b)[a-z]")
"""Behind a name that is not itself whom somebody met: "Ada Brel's son", "the bloc headquarters"."""

_TO_OBJECT = re.compile(r"\s+(?:with\s+)?(?:the\s+|his\s+|her\s+|its\s+|their\s+)?")


def with_those_met(claims: Sequence[Claim], parse: Parse, *, actors: Sequence[Actor]) -> tuple[Claim, ...]:
    """The claims; a meeting of one party has whom the words behind its verb name as well."""
    return tuple(
        _with_object(claim, parse, actors)
        if claim.type is ClaimType.CONSULT
        and len(claim.actors) == 1
        and not claim.recipients
        and _MET.fullmatch(claim.anchor.of(parse.text))
        else claim
        for claim in claims
    )


def _with_object(claim: Claim, parse: Parse, actors: Sequence[Actor]) -> Claim:
    for actor in actors:
        for mention in actor.mentions:
            is_behind = mention.start > claim.anchor.end
            if is_behind and _TO_OBJECT.fullmatch(parse.text[claim.anchor.end : mention.start]):
                is_other = actor.id in claim.actors or _OTHERS.match(parse.text, mention.end)
                return claim if is_other else replace(claim, actors=(*claim.actors, actor.id))
    return claim
