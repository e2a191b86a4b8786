"""Who "the two sides" are: the pair of parties that an earlier claim, or the sentences before, name.

Codebook, Actors: coreferent mentions are one actor; reciprocal events and states have all their parties.
Words compiled by us, 2026; extend a pattern with a word.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from dateline.attributions.presence import holds_any
from dateline.codebook import ActorKind, ClaimType, Sector
from dateline.model import Actor, Claim, Parse, Span

_LEAD = r"(?:(?:the|these|those)\s+(?:two|warring|opposing|rival|feuding)|both|the\s+two\s+\w+|neither\s+of\s+the)\s+"
_NOUN = (
    r"(?P<noun>sides|parties|foes|rivals|enemies|factions|armies|neighbou?rs|countries|nations|governments|states"
    r"|leaders|presidents|ministers)"
)
_NOUNS = (
    *("sides", "parties", "foes", "rivals", "enemies", "factions", "armies", "neighbo", "countries", "nations"),
    *("governments", "states", "leaders", "presidents", "ministers"),
)
_PAIR = re.compile(rf"\b{_LEAD}{_NOUN}\b", re.I)
_ALONE = re.compile(rf"(?:{_LEAD}|the\s+){_NOUN}|(?:each|either|neither)?\s*side", re.I)
_PASSIVE = re.compile(r"[,;:”]|\b(?:was|were|been|being|in|of)\b")
"""Between the pair and the anchor: they do not do it, or the words are another clause's."""

_CLAUSE = re.compile(r"[,;:”]")
"""The same before a state of both, which has no passive: "the two neighbours have been [at odds]"."""

_TO_ANCHOR = re.compile(r"(?:\W+[\w’'-]+){0,4}\W+")
_FROM_ANCHOR = re.compile(r"\W+(?:between|among|of|by)\W+(?:officials of\W+)?", re.I)
_STATES = frozenset("neighbours neighbors countries nations governments states".split())
_PERSONS = frozenset("leaders presidents ministers".split())
_OFFICIAL_OR_ARMED = frozenset(
    {Sector.GOV, Sector.MIL, Sector.REB, Sector.PRM, Sector.UAF, Sector.PTY, Sector.OPP, Sector.LEG, Sector.COP}
)

_THEM = re.compile(r"\bthem\b", re.I)

REACH = 5
"""Sentences back to which a pair is looked for."""

Fits = Callable[[Actor], bool]


def with_pairs(claims: Sequence[Claim], parse: Parse, *, actors: Sequence[Actor]) -> tuple[Claim, ...]:
    """The claims; where "the two sides" do something, the two are its actors."""
    by_id = {actor.id: actor for actor in actors}
    states = {actor.country: actor.id for actor in reversed(actors) if actor.kind is ActorKind.STATE}
    found: list[Claim] = []
    for claim in claims:
        noun = _noun_at(claim, parse) if claim.type is not ClaimType.DISPLACEMENT else None
        pair = _pair(claim, noun, found, parse, by_id) if noun else ()
        if noun in _STATES:
            pair = tuple(states.get(by_id[key].country, key) for key in pair)
        found.append(_of_pair(claim, pair, by_id) if pair else _with_ties_of(claim, found, parse))
    return tuple(found)


def _of_pair(claim: Claim, pair: tuple[str, ...], by_id: Mapping[str, Actor]) -> Claim:
    others = (key for key in claim.recipients if key not in pair and not _ALONE.fullmatch(by_id[key].name))
    return replace(claim, actors=pair, recipients=tuple(others))


def _with_ties_of(claim: Claim, earlier: Sequence[Claim], parse: Parse) -> Claim:
    """The claim; "broke them off" of one state is of all those whose relations its sentence named before."""
    if claim.type is not ClaimType.RELATIONS or len(claim.actors) != 1 or not _THEM.search(claim.anchor.of(parse.text)):
        return claim
    sentence = parse.sentence_at(claim.anchor.start)
    ties = [
        other.actors
        for other in earlier
        if other.type is ClaimType.RELATIONS and sentence.contains(other.anchor) and claim.actors[0] in other.actors
    ]
    return replace(claim, actors=ties[-1]) if ties else claim


def _noun_at(claim: Claim, parse: Parse) -> str | None:
    """The noun of the pair that is the anchor's subject, or that "between" right behind it joins."""
    anchor, between = claim.anchor, _CLAUSE if claim.type is ClaimType.RELATIONS else _PASSIVE
    sentence, text = parse.sentence_at(anchor.start), parse.text
    if not holds_any(sentence.of(text), _NOUNS):
        return None
    for match in _PAIR.finditer(text, sentence.start, sentence.end):
        ahead, behind = text[match.end() : anchor.start], text[anchor.end : match.start()]
        is_subject = match.end() <= anchor.start and bool(_TO_ANCHOR.fullmatch(ahead)) and not between.search(ahead)
        if is_subject or (anchor.end <= match.start() and _FROM_ANCHOR.fullmatch(behind)):
            return match["noun"].lower()
    return None


def _pair(
    claim: Claim, noun: str, earlier: Sequence[Claim], parse: Parse, by_id: Mapping[str, Actor]
) -> tuple[str, ...]:
    """The two: parties of the last claim before that has two of the kind; empty where none is near."""
    fits = _kind_of(noun)
    near = [each for each in earlier if _sentences_between(each.anchor, claim.anchor, parse) <= REACH]
    for other in reversed(near):
        parties = [key for key in dict.fromkeys((*other.actors, *other.recipients)) if fits(by_id[key])]
        if len(parties) == 2 and _are_two(by_id[parties[0]].country, by_id[parties[1]].country, noun):
            return tuple(parties)
    return _two_states(near, by_id) if noun in _STATES else ()


def _two_states(claims: Sequence[Claim], by_id: Mapping[str, Actor]) -> tuple[str, ...]:
    """The two states that the claims have for parties between them; empty where they have one or three."""
    parties = dict.fromkeys(key for claim in claims for key in (*claim.actors, *claim.recipients))
    states = [key for key in parties if by_id[key].kind is ActorKind.STATE and by_id[key].country]
    return tuple(states) if len(states) == 2 and len({by_id[key].country for key in states}) == 2 else ()


def _are_two(first: str | None, second: str | None, noun: str) -> bool:
    """Whether the two are told apart as the noun asks: states by their countries."""
    return first is not None and (noun not in _STATES or first != second)


def _kind_of(noun: str) -> Fits:
    if noun in _PERSONS:
        return lambda actor: actor.kind is ActorKind.PERSON and actor.name[:1].isupper()
    if noun in _STATES:
        return lambda actor: actor.kind is not ActorKind.PERSON and not _ALONE.fullmatch(actor.name)
    return lambda actor: not _ALONE.fullmatch(actor.name) and bool(_OFFICIAL_OR_ARMED.intersection(actor.sectors[:1]))


def _sentences_between(first: Span, second: Span, parse: Parse) -> int:
    return sum(first.start < sentence.start <= second.start for sentence in parse.sentences)
