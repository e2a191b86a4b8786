"""An actor's codes, from the evidence of all its mentions."""

from collections.abc import Sequence

from dateline.actors.clusters import Known
from dateline.actors.reading import NOTHING, WEAK
from dateline.actors.setting import Setting
from dateline.codebook import ActorKind, Sector
from dateline.model import Actor

DEFAULTS: dict[ActorKind, tuple[Sector, ...]] = {
    ActorKind.PERSON: (Sector.CVL,),
    ActorKind.ORGANISATION: (Sector.GOV,),
    ActorKind.STATE: (Sector.GOV,),
    ActorKind.GROUP: (Sector.CVL,),
    ActorKind.FORCE: (Sector.MIL,),
    ActorKind.MEDIA: (Sector.JRN,),
    ActorKind.DOCUMENT: (Sector.UNK,),
}
GUESS_FLOOR = 0.5
"""Probability from which the reader's sector beats a word that says little (tuned on the development reports)."""


def code_actor(number: str, cluster: Sequence[Known], setting: Setting) -> Actor:
    """The actor of a cluster; its best evidence decides, then the setting and the reader's guess."""
    first = cluster[0]
    return (
        Actor(
            id=number,
            name=_name(cluster),
            kind=_kind(cluster),
            country=_country(cluster, setting),
            sectors=_sectors(cluster),
            office=next((each.reading.office for each in cluster if each.reading.office), None),
            mentions=tuple(sorted(each.mention.span for each in cluster)),
        )
        if first
        else Actor(number, "", ActorKind.GROUP)
    )


def _name(cluster: Sequence[Known]) -> str:
    names = [each.reading.name for each in cluster if each.reading.name]
    return max(names, key=len) if names else cluster[0].words


def _kind(cluster: Sequence[Known]) -> ActorKind:
    return max(cluster, key=lambda each: each.reading.sector_rank).reading.kind


def _country(cluster: Sequence[Known], setting: Setting) -> str | None:
    best = max(cluster, key=lambda each: each.reading.country_rank)
    if best.reading.country_rank > NOTHING:
        return best.reading.country
    span = cluster[0].mention.span
    return setting.place_in(span) or setting.country_at(span)


def _sectors(cluster: Sequence[Known]) -> tuple[Sector, ...]:
    best = max(cluster, key=lambda each: each.reading.sector_rank)
    if best.reading.sector_rank > WEAK:
        return best.reading.sectors
    guesses = [guess for each in cluster for guess in each.mention.sectors[:1]]
    if guesses:
        sector, probability = max(guesses, key=lambda guess: guess[1])
        if probability >= GUESS_FLOOR or best.reading.sector_rank == NOTHING:
            return (sector,)
    return best.reading.sectors or DEFAULTS[best.reading.kind]
