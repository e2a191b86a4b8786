"""What armed people do, and who they are: fighters who flee retreat, gunmen's raids are attacks, "its men" are its own.

Of the annotated reports' words of fleeing, all 16 with armed people are RETREAT and all 44 with others DISPLACEMENT; of
the raids, all of gunmen are ASSAULT and all of police COERCE. Words compiled by us, 2026; extend a pattern with a word.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.codebook import ActorKind, ClaimType, Sector, Unit
from dateline.model import Actor, Attribution, Claim, Parse

_FLEEING = re.compile(r"(?:had |have |has )?(?:flee(?:s|ing)?|fled|escap(?:e|es|ed|ing)|ran(?: away| off)?)", re.I)
_FLED_FROM = re.compile(r"(?:flee(?:s|ing)?|fled)\b", re.I)
_RAIDING = re.compile(r"raid(?:s|ed|ing)?", re.I)
_CAPTURING = re.compile(r"captur|seiz|took|taken|abduct|kidnap|held|hold", re.I)
_ARMED = frozenset({Sector.REB, Sector.MIL, Sector.UAF, Sector.PRM, Sector.COP})
_OUTLAWS = frozenset({Sector.REB, Sector.UAF, Sector.PRM})
_KIN = re.compile(r"\b(?:wives|partners|famil(?:y|ies)|relatives|children|widows|people|residents|women)\b", re.I)
_THEIR_MEN = re.compile(
    r"(?:its|his|her)\s+(?:own\s+)?(?:\w+\s+)?(?:fighters?|forces|men|troops|soldiers|militants|gunmen|rebels|units|members"
    r"|militia(?:men)?|guerrillas|officers|police)",
    re.I,
)
_COLLECTIVE = frozenset({ActorKind.GROUP, ActorKind.ORGANISATION, ActorKind.FORCE, ActorKind.STATE})


def with_armed_people(
    claims: Sequence[Claim], parse: Parse, *, actors: Sequence[Actor], attributions: Sequence[Attribution]
) -> list[Claim]:
    """The claims by these rules."""
    by_id = {actor.id: actor for actor in actors}
    speakers = {attribution.id: attribution.speaker for attribution in attributions}
    owned = [_with_owner(claim, by_id, speakers) for claim in claims]
    return [_retyped(claim, owned, parse, by_id) for claim in owned]


def _with_owner(claim: Claim, by_id: Mapping[str, Actor], speakers: Mapping[str, str | None]) -> Claim:
    """The claim in which "its fighters" are the group that says so, or that is named beside them."""
    theirs = {key for key in claim.actors if _THEIR_MEN.fullmatch(by_id[key].name)}
    if not theirs:
        return claim
    named = [key for key in claim.actors if key not in theirs and by_id[key].kind in _COLLECTIVE]
    said = [key for each in claim.attributions if (key := speakers.get(each)) and by_id[key].kind in _COLLECTIVE]
    own = [key for key in (*named, *said) if all(_are_of_one_side(by_id[key], by_id[each]) for each in theirs)]
    if not own:
        return claim
    kept = [key for key in claim.actors if key not in theirs]
    return replace(claim, actors=tuple(dict.fromkeys((own[0], *kept))))


def _are_of_one_side(owner: Actor, men: Actor) -> bool:
    """Whether the men can be the owner's, a group at arms; a state and its forces are two."""
    return bool(_OUTLAWS.intersection(owner.sectors[:1])) and (
        None in (owner.country, men.country) or owner.country == men.country
    )


def _retyped(claim: Claim, claims: Sequence[Claim], parse: Parse, by_id: Mapping[str, Actor]) -> Claim:
    words, sectors = claim.anchor.of(parse.text), [by_id[key].sectors[:1] for key in claim.actors]
    if claim.type is ClaimType.DISPLACEMENT and _FLEEING.fullmatch(words):
        is_force = bool(sectors) and all(_ARMED.intersection(each) for each in sectors)
        is_force = is_force and not _counts_displaced(claim)
        is_force = is_force and not any(_KIN.search(by_id[key].name) for key in claim.actors)
        return replace(claim, type=ClaimType.RETREAT, mode="withdraw") if is_force else claim
    if claim.type is ClaimType.ASSAULT and _FLED_FROM.match(words) and _counts_displaced(claim):
        return replace(claim, type=ClaimType.DISPLACEMENT, mode=None)
    if claim.type is ClaimType.COERCE and claim.mode == "arrest" and _CAPTURING.match(words):
        is_abduction = bool(sectors) and all(_OUTLAWS.intersection(each) for each in sectors)
        return replace(claim, type=ClaimType.ASSAULT, mode="abduct") if is_abduction else claim
    if claim.type is ClaimType.COERCE and _RAIDING.fullmatch(words):
        is_attack = (
            all(_OUTLAWS.intersection(each) for each in sectors) if sectors else _is_deadly(claim, claims, parse)
        )
        return replace(claim, type=ClaimType.ASSAULT, mode=None) if is_attack else claim
    return claim


def _counts_displaced(claim: Claim) -> bool:
    """Whether the number of those who fled is told: they are people, whoever the reader takes them for."""
    return any(figure.unit is Unit.DISPLACED for figure in claim.quantities)


def _is_deadly(claim: Claim, claims: Sequence[Claim], parse: Parse) -> bool:
    """Whether people are killed or hurt in the sentence of a raid that nobody is named for."""
    sentence = parse.sentence_at(claim.anchor.start)
    return any(
        other.type is ClaimType.ASSAULT
        and sentence.contains(other.anchor)
        and any(figure.unit in (Unit.KILLED, Unit.INJURED) for figure in other.quantities)
        for other in claims
    )
