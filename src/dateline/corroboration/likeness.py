"""When two reports mean the same actor or the same place."""

import math
import re
from functools import lru_cache

from dateline.codebook import ActorKind, Feature, Sector
from dateline.corroboration.cited import Party, Spot

_OFFICIAL = frozenset({Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY, Sector.LEG, Sector.JUD})
"""The sectors in which a country acts as one party."""

_ARMED = frozenset({Sector.REB, Sector.UAF, Sector.PRM, Sector.CRM})
"""The sectors of those who fight without being a state's; who exactly they are, reports seldom agree on."""

_EMPTY = frozenset(
    "the a an of in and for to mr mrs ms president minister prime spokesman spokeswoman spokesperson general colonel "
    "forces force army troops government ministry officials official local state media".split()
)
_WORD = re.compile(r"\w+")
_EARTH_KM = 6371.0


@lru_cache(maxsize=65536)
def name_words(name: str) -> frozenset[str]:
    """What tells a name from others: its words without titles and generic nouns; all where only such are left."""
    words = frozenset(word.removesuffix("'s") for word in _WORD.findall(name.lower()))
    return words - _EMPTY or words


def is_same_name(left: Party, right: Party) -> bool:
    """Equal names, or one inside the other ("Peskov" in "Dmitry Peskov")."""
    if left.country and right.country and left.country != right.country:
        return False
    ours, theirs = name_words(left.name), name_words(right.name)
    if ours == theirs:
        return True
    if not (ours <= theirs or theirs <= ours):
        return False
    return ActorKind.PERSON in (left.kind, right.kind) or min(len(ours), len(theirs)) > 1


@lru_cache(maxsize=65536)
def is_named_person(party: Party) -> bool:
    """A person with a name of two words or more that begin with capitals, the last of them ("Dmitry Peskov")."""
    words = _WORD.findall(party.name)
    capitals = sum(word[0].isupper() for word in words)
    return party.kind is ActorKind.PERSON and capitals > 1 and words[-1][0].isupper()


def is_official(party: Party) -> bool:
    """A state, or one of its organs."""
    return party.country is not None and (party.kind is ActorKind.STATE or bool(_OFFICIAL.intersection(party.sectors)))


def is_same_side(left: Party, right: Party) -> bool:
    """The same party to a conflict: one state's organs are one side; others by name."""
    if is_official(left) and is_official(right):
        return left.country == right.country and (Sector.PRE in left.sectors) == (Sector.PRE in right.sectors)
    if left.country and left.country == right.country and Sector.REB in left.sectors and Sector.REB in right.sectors:
        return True
    return is_same_name(left, right)


@lru_cache(maxsize=65536)
def party_likeness(left: Party, right: Party) -> float:
    """1 the same name, 0.8 the same side, 0.5 the same country and sector, -1 certainly others."""
    if is_same_name(left, right):
        return 1.0
    if is_same_side(left, right):
        return 0.8
    if left.country and right.country and left.country != right.country:
        return -1.0
    if left.country and left.country == right.country:
        return 0.5 if _share_sectors(left, right) else 0.3 if _are_vague(left, right) else -0.4
    return -0.5


def _share_sectors(left: Party, right: Party) -> bool:
    return bool(set(left.sectors) & set(right.sectors)) or not (left.sectors and right.sectors)


def _are_vague(left: Party, right: Party) -> bool:
    """Two that reports may call by either name: armed men and militants, people and lawyers."""
    ours, theirs = set(left.sectors), set(right.sectors)
    if (ours & _ARMED and theirs & _ARMED) or {Sector.UNK} in (ours, theirs):
        return True
    return (Sector.CVL in ours | theirs) and not (ours | theirs) & (_ARMED | _OFFICIAL)


@lru_cache(maxsize=65536)
def parties_likeness(left: tuple[Party, ...], right: tuple[Party, ...]) -> float | None:
    """The mean over the shorter list of each one's best match; None where a side names nobody."""
    if not left or not right:
        return None
    shorter, longer = sorted((left, right), key=lambda parties: (len(parties), [party.name for party in parties]))
    return sum(max(party_likeness(one, other) for other in longer) for one in shorter) / len(shorter)


def distance_km(left: Spot, right: Spot) -> float | None:
    """Great-circle distance of the two centres (haversine); None where one is not resolved."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    lat1, lon1, lat2, lon2 = map(math.radians, (left.lat, left.lon, right.lat, right.lon))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))


def _plain(name: str) -> str:
    return "".join(_WORD.findall(name.lower()))


def is_namesake(left: Spot, right: Spot) -> bool:
    """Places of one name, however spaced or hyphened."""
    return _plain(left.name) == _plain(right.name)


@lru_cache(maxsize=65536)
def is_same_spot(left: Spot, right: Spot) -> bool:
    """The same place by identifier, by name (however spaced or hyphened), or by two points hardly apart."""
    if left.geonameid is not None and left.geonameid == right.geonameid:
        return True
    apart = distance_km(left, right)
    if is_namesake(left, right):
        return apart is None or apart <= left.radius_km + right.radius_km or _is_guess(left, right, apart)
    return apart is not None and apart < 1.0 and left.feature == right.feature


_GUESSED_KM = 700.0
"""How far apart two reports may put a place that no table knows: each puts it beside what else it names."""


def _is_guess(left: Spot, right: Spot, apart: float) -> bool:
    """Whether one of two namesakes of a country has no entry, so that its point is only a guess."""
    if left.geonameid is not None and right.geonameid is not None:
        return False
    return left.country == right.country and apart <= _GUESSED_KM


def is_inside(inner: Spot, outer: Spot) -> bool:
    """True where `outer` is the larger and takes in `inner`'s centre."""
    if outer.feature is Feature.COUNTRY:
        return inner.country is not None and inner.country == outer.country
    apart = distance_km(inner, outer)
    return apart is not None and inner.radius_km < outer.radius_km and apart <= outer.radius_km


@lru_cache(maxsize=65536)
def spot_likeness(left: Spot, right: Spot) -> float | None:
    """How much two places say for one event; 1 the same town or site, -1 apart; None where that cannot be told.

    One name for two places far apart says nothing: of two reports of one story, one was given a namesake. The same
    region says less than the same town, the same country less still; likewise a place inside a region or a country.
    """
    if is_same_spot(left, right):
        return {Feature.COUNTRY: 0.4, Feature.REGION: 0.8, Feature.WATER: 0.8}.get(left.feature, 1.0)
    for inner, outer in ((left, right), (right, left)):
        if is_inside(inner, outer):
            return 0.2 if outer.feature is Feature.COUNTRY else 0.4
    if is_namesake(left, right):
        return None
    apart = distance_km(left, right)
    if apart is None:
        return -0.6 if left.country and right.country and left.country != right.country else None
    return 0.2 if apart <= left.radius_km + right.radius_km else -1.0
