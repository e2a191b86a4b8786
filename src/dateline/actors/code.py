"""An actor's codes, from the evidence of all its mentions."""

import re
from collections.abc import Sequence

from dateline.actors.clusters import Cluster
from dateline.actors.peoples import PEOPLES, UNRECOGNISED, as_of
from dateline.actors.ranks import NOTHING, OWN, WEAK
from dateline.actors.scan import Scan
from dateline.actors.setting import Kin, Manner, Setting
from dateline.actors.surnames import person_of
from dateline.actors.words import surname_of
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

OFFICIAL = frozenset(
    {Sector.GOV, Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY, Sector.PTY, Sector.OPP, Sector.ELI}
    | {Sector.JRN}
)


def code_actors(clusters: Sequence[Cluster], setting: Setting, scan: Scan) -> tuple[Actor, ...]:
    """The actors of the clusters, in their order; ids a1, a2, …"""
    for cluster in clusters:
        _identify(cluster, setting, scan)
    coder = _Coder(setting, scan.day)
    return tuple(coder.code(f"a{number}", cluster) for number, cluster in enumerate(clusters, 1))


def _identify(cluster: Cluster, setting: Setting, scan: Scan) -> None:
    """Take country, sectors and office from the tables where a surname alone names a known person."""
    if not cluster.is_person or not cluster.names or any(each.reading.entry for each in cluster.members):
        return
    if any(" " in name for name in cluster.names):
        return
    says_country = cluster.country_rank > WEAK
    person = person_of(
        scan.lexicon.surnames.get(surname_of(cluster.names[0]), ()),
        day=scan.day,
        country=cluster.country if says_country else None,
        sectors=cluster.sectors if cluster.sector_rank > WEAK else (),
        weights=setting.weights,
        is_title=any(each.words.startswith(_TITLED) for each in cluster.members) or cluster.sector_rank > WEAK,
    )
    if person is None:
        return
    term = person.term_on(scan.day)
    cluster.names.append(person.name)
    cluster.gender = cluster.gender or person.gender
    if not says_country:
        cluster.country, cluster.country_rank = person.country, OWN
    if cluster.sector_rank <= WEAK:
        cluster.sectors, cluster.sector_rank = term.sectors, OWN


_TITLED = ("Mr", "Mrs", "Ms", "President", "Prime Minister", "Chancellor", "King")


class _Coder:
    """Codes actors in reading order and remembers the countries of those before."""

    def __init__(self, setting: Setting, day: float | None) -> None:
        self.setting = setting
        self.day = day
        self.kin = Kin()
        self.countries: dict[int, str | None] = {}

    def code(self, number: str, cluster: Cluster) -> Actor:
        """The actor of a cluster; its best evidence decides, then the setting and the reader's guess."""
        sectors = sectors_of(cluster)
        country = as_of(self._country(cluster, sectors), self.day)
        if _is_unrecognised(cluster, country) and Sector.PRE not in sectors:
            sectors = (*sectors, Sector.PRE)
        self._remember(cluster, country, sectors)
        return Actor(
            id=number,
            name=_name(cluster),
            kind=cluster.kind,
            country=country,
            sectors=sectors,
            office=next((each.reading.office for each in cluster.members if each.reading.office), None),
            mentions=tuple(sorted(each.mention.span for each in cluster.members)),
        )

    def _remember(self, cluster: Cluster, country: str | None, sectors: Sequence[Sector]) -> None:
        self.countries[id(cluster)] = country
        is_sure = cluster.country_rank > NOTHING and not cluster.people
        if country and is_sure and not (cluster.is_person and cluster.names):
            self.kin.heads.update(dict.fromkeys(cluster.heads, country))
            if sectors:
                self.kin.sectors[sectors[0]] = country

    def _country(self, cluster: Cluster, sectors: Sequence[Sector]) -> str | None:
        setting, first = self.setting, cluster.members[0]
        if cluster.people:
            return setting.likeliest(PEOPLES[cluster.people])
        if cluster.country_rank > NOTHING:
            return cluster.country
        if cluster.owner is not None and id(cluster.owner) in self.countries:
            return self.countries[id(cluster.owner)]
        if first.reading.owner == "country" or cluster.heads & {"country", "nation"}:
            return setting.before(first.mention.span.start)
        return setting.place_in(first.mention.span) or setting.country_of(
            first.mention.span,
            _manner(cluster, sectors),
            head=first.reading.head,
            sector=sectors[0] if sectors else "",
            kin=self.kin,
        )


_CAPITALISED = re.compile(r"[A-Z][a-z]+")


def _is_unrecognised(cluster: Cluster, country: str | None) -> bool:
    """Whether a mention is named after a territory of that country that goes its own way."""
    words = (word for each in cluster.members for word in _CAPITALISED.findall(each.words))
    return country is not None and any(UNRECOGNISED.get(word) == country for word in words)


def _manner(cluster: Cluster, sectors: Sequence[Sector]) -> Manner:
    if cluster.names:
        return Manner.PERSON if cluster.is_person else Manner.BODY
    return Manner.OFFICIAL if sectors and sectors[0] in OFFICIAL else Manner.LOCAL


def _name(cluster: Cluster) -> str:
    return max(cluster.names, key=len) if cluster.names else cluster.members[0].words


def sectors_of(cluster: Cluster) -> tuple[Sector, ...]:
    """The sectors that the words say, else the owner's, else the reader's guess, else what its kind suggests."""
    if cluster.sector_rank > WEAK:
        return cluster.sectors
    if cluster.owner is not None and cluster.sector_rank == WEAK and not cluster.names:
        return sectors_of(cluster.owner)
    guesses = [guess for each in cluster.members for guess in each.mention.sectors[:1]]
    if guesses:
        sector, probability = max(guesses, key=lambda guess: guess[1])
        if probability >= GUESS_FLOOR or cluster.sector_rank == NOTHING:
            return (sector,)
    if cluster.names and cluster.kind is ActorKind.ORGANISATION and not cluster.sectors:
        return (Sector.BUS,)
    return cluster.sectors or DEFAULTS[cluster.kind]
