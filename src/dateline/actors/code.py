"""An actor's codes, from the evidence of all its mentions."""

from dateline.actors.clusters import Cluster
from dateline.actors.peoples import PEOPLES
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


def code_actor(number: str, cluster: Cluster, setting: Setting) -> Actor:
    """The actor of a cluster; its best evidence decides, then the setting and the reader's guess."""
    return Actor(
        id=number,
        name=_name(cluster),
        kind=cluster.kind,
        country=_country(cluster, setting),
        sectors=_sectors(cluster),
        office=next((each.reading.office for each in cluster.members if each.reading.office), None),
        mentions=tuple(sorted(each.mention.span for each in cluster.members)),
    )


def _name(cluster: Cluster) -> str:
    return max(cluster.names, key=len) if cluster.names else cluster.members[0].words


def _country(cluster: Cluster, setting: Setting) -> str | None:
    span = cluster.members[0].mention.span
    if cluster.people:
        return setting.likeliest(PEOPLES[cluster.people], span)
    if cluster.country_rank > NOTHING:
        return cluster.country
    return setting.place_in(span) or setting.country_at(span)


def _sectors(cluster: Cluster) -> tuple[Sector, ...]:
    if cluster.sector_rank > WEAK:
        return cluster.sectors
    guesses = [guess for each in cluster.members for guess in each.mention.sectors[:1]]
    if guesses:
        sector, probability = max(guesses, key=lambda guess: guess[1])
        if probability >= GUESS_FLOOR or cluster.sector_rank == NOTHING:
            return (sector,)
    return cluster.sectors or DEFAULTS[cluster.kind]
