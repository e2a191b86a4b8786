"""Members and their bodies: who suspends or readmits whom, and how a claim of it is filled.

A body that suspends a member makes a state of that member's, not an act of the body's (codebook: MEMBERSHIP: the
party is the actor, the body the recipient). Words compiled by us, 2026; extend a pattern with a word.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import ActorKind, ClaimType, Feature
from dateline.model import Actor, Anchor, Claim, Parse, Place, Span

_SUSPENDING = re.compile(r"suspend(?:s|ed|ing)?|suspensions?", re.I)
_BEEN = re.compile(r"\s+(?:(?:ha[sd]|have|will|was|were|is|are|be|been|also|now|then|since|\w+ly)\s+){1,4}")
_LEAD = r"\W+(?:of\W+)?(?:(?:the|neighbou?ring|war-torn|its|their|a|another|member)\W+)*"
_STATE_NOUN = re.compile(_LEAD + r"(?:country|nation|kingdom|republic|island|member|junta|military government)\b", re.I)
_FROM_BODY = re.compile(
    r"\W+from\W+(?:(?:the|its|all|regional|west|east|african|arab|european|american)\W+)*"
    r"(?:[A-Z]{3,}|[A-Z][\w’'-]+ (?:Union|League|Community|Council|Organi[sz]ation|Commonwealth|Pact|Committee)"
    r"|bloc|union|body"
    r"|organi[sz]ation|community|council|league|commonwealth|pact|grouping|membership)\b"
)
_GIVEN_UP = re.compile(
    r"\b(?:lift(?:s|ed|ing)?|end(?:s|ed|ing)?|rescind(?:s|ed|ing)?|revok(?:es?|ed|ing)|revers(?:es?|ed|ing))\W+"
    r"(?:(?:its|the|their|a|that|[a-z]+-(?:day|week|month|year)|[a-z]+)\W+){0,4}$",
    re.I,
)


_READMITTING = re.compile(r"re-?admi(?:t|ts|tted|tting)|reinstat(?:e|es|ed|ing)", re.I)


def is_readmission(anchor: Anchor, parse: Parse, places: Sequence[Place]) -> bool:
    """Whether a state is taken back by a body: named right behind the word, or as its passive's subject."""
    if not _READMITTING.fullmatch(anchor.span.of(parse.text)):
        return False
    return _is_of_state(anchor.span, parse, places)


def is_suspension(anchor: Anchor, parse: Parse, places: Sequence[Place]) -> bool:
    """Whether a state is suspended, by or from a body: named right behind the word, or as its passive's subject."""
    return bool(_SUSPENDING.fullmatch(anchor.span.of(parse.text))) and _is_of_state(anchor.span, parse, places)


def _is_of_state(anchor: Span, parse: Parse, places: Sequence[Place]) -> bool:
    text, end = parse.text, anchor.end
    if _STATE_NOUN.match(text, end) or _FROM_BODY.match(text, end):
        return True
    return any(
        place.feature is Feature.COUNTRY and re.fullmatch(_LEAD, text[end : place.span.start], re.I)
        for place in places
        if 0 < place.span.start - end < 30
    ) or _is_suspended(anchor, parse, places)


_PASSIVE = re.compile(
    r"\W+(?:(?:would|will|had|has|have|been|was|is|remains?|remained|also|still|were|are|itself)\W+){1,4}", re.I
)


def _is_suspended(anchor: Span, parse: Parse, places: Sequence[Place]) -> bool:
    return any(
        place.feature is Feature.COUNTRY and _PASSIVE.fullmatch(parse.text[place.span.end : anchor.start])
        for place in places
        if 0 < anchor.start - place.span.end < 40
    )


def is_given_up(anchor: Anchor, parse: Parse) -> bool:
    """Whether the noun is the object of a verb that ends it: "lifted its suspension"."""
    words = anchor.span.of(parse.text)
    if not re.fullmatch(r"suspensions?", words, re.I):
        return False
    sentence = parse.sentence_at(anchor.span.start)
    return bool(_GIVEN_UP.search(parse.text[sentence.start : anchor.span.start]))


def with_member_first(claim: Claim, parse: Parse, *, actors: Sequence[Actor], places: Sequence[Place] = ()) -> Claim:
    """A membership with the state as its actor and the body as its recipient, however the sentence is built."""
    if claim.type is not ClaimType.MEMBERSHIP:
        return claim
    kinds = {actor.id: actor for actor in actors}
    given = dict.fromkeys((*claim.recipients, *claim.actors))
    bodies = tuple(key for key in given if _is_body(kinds.get(key)))
    members = [key for key in given if _is_member(kinds.get(key))]
    named = _named_behind(claim.anchor, parse, places)
    states = [actor.id for actor in actors if actor.kind is ActorKind.STATE and actor.country == named and named]
    states = states[:1] or [key for key in members if kinds[key].kind is ActorKind.STATE]
    found = tuple(states or members or _taken_in(claim, parse, actors))
    return replace(claim, actors=found, recipients=bodies) if found else claim


def _taken_in(claim: Claim, parse: Parse, actors: Sequence[Actor]) -> list[str]:
    """The subject of the passive that the anchor is: "Togo has been [readmitted]"."""
    return [
        actor.id
        for actor in actors
        if _is_member(actor)
        and any(
            span.end < claim.anchor.start and _BEEN.fullmatch(parse.text[span.end : claim.anchor.start])
            for span in actor.mentions
        )
    ]


def _named_behind(anchor: Span, parse: Parse, places: Sequence[Place]) -> str | None:
    """The country that is the object right behind the anchor."""
    return next(
        (
            place.country
            for place in places
            if place.feature is Feature.COUNTRY
            and 0 < place.span.start - anchor.end < 30
            and re.fullmatch(_LEAD, parse.text[anchor.end : place.span.start], re.I)
        ),
        None,
    )


def _is_body(actor: Actor | None) -> bool:
    return actor is not None and actor.country is None and actor.kind is not ActorKind.PERSON


def _is_member(actor: Actor | None) -> bool:
    return actor is not None and actor.country is not None
