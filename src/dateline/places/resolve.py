"""Which place each toponym means, settled over the whole report.

1. Candidates per name: the name as it stands, then freed of article, direction and designator, then other spellings.
2. Containment: "Derna, Libya" binds the inner name to the outer one.
3. A joint choice, in a few rounds: prominence, the countries and regions that the report speaks of, nearness to what is
   settled already. Every name votes for all its candidates, by how much it believes in each.
4. A confidence from the lead over the next best candidate that lies elsewhere.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.codebook import Feature
from dateline.model import Span
from dateline.places.candidates import TRUST_PART, TRUST_SPELLING, Candidate, find_candidates
from dateline.places.distance import distance_km
from dateline.places.entry import Entry, Gazetteer


@dataclass(frozen=True, slots=True)
class Weights:
    """The evidence, in units of log10 population; set on GeoWebNews dev, LGL and GeoVirus with gold spans."""

    country: float = 2.6
    region: float = 2.6
    near: float = 2.0
    inside: float = 5.0
    outside: float = 3.0
    prior: float = 1.0
    sharpness: float = 1.5
    stranger: float = 3.0
    near_km: float = 120.0


WEIGHTS = Weights()
SAME_KM, ROUNDS = 60.0, 3

DEGREE_KM = 111.0
"""A little less than a degree of latitude: what lies so many degrees apart is at least so far away."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The candidate chosen and how sure that is, 0 to 1."""

    candidate: Candidate
    confidence: float


@dataclass(slots=True)
class _Name:
    """One name of the report: all its mentions mean the same place unless a container says otherwise."""

    name: str
    inside: str | None
    candidates: Sequence[Candidate]
    count: int = 0
    beliefs: list[float] = field(default_factory=list)
    choice: Candidate | None = None
    confidence: float = 0.0
    containers: list[Entry] = field(default_factory=list)
    alone: list[float] = field(default_factory=list)

    @property
    def votes(self) -> float:
        """How much the name has to say: twice as often named counts less than twice."""
        return math.sqrt(self.count)


def resolve(
    names: Sequence[tuple[Span, str]], text: str, *, gazetteer: Gazetteer, demonyms: Mapping[str, int]
) -> tuple[Resolution | None, ...]:
    """For each (span, name) the place it means; None where the gazetteer has none of that name.

    `demonyms` counts how often the report names the people of a country, by alpha-3 code.
    """
    containers = _containers(names, text)
    table: dict[tuple[str, str | None], _Name] = {}
    keys = []
    for position, (_, name) in enumerate(names):
        inside = names[containers[position]][1] if position in containers else None
        key = (name, inside)
        if key not in table:
            table[key] = _Name(name, inside, find_candidates(name, gazetteer=gazetteer))
        table[key].count += 1
        keys.append(key)
    known = [name for name in table.values() if name.candidates]
    _bind(known, gazetteer=gazetteer)
    for _ in range(ROUNDS):
        _settle(known, demonyms=demonyms)
    return tuple(_resolution(table[key]) for key in keys)


def _resolution(name: _Name) -> Resolution | None:
    return Resolution(name.choice, round(name.confidence, 3)) if name.choice else None


_CONTAINING_GAPS = frozenset({", ", " (", ", in ", " in ", ",", " , ", ", near ", " in the ", ", in the "})


def _containers(names: Sequence[tuple[Span, str]], text: str) -> dict[int, int]:
    """From an inner name's position to its container's: "X, Y" and "X (Y)", also "X in Y"."""
    found = {}
    for position in range(len(names) - 1):
        if text[names[position][0].end : names[position + 1][0].start] in _CONTAINING_GAPS:
            found[position] = position + 1
    return found


def _bind(names: Sequence[_Name], *, gazetteer: Gazetteer) -> None:
    """Give each inner name the entries that its container can mean and that hold one of its candidates.

    A name that is placed once ("Alexandria, La.") means the same where it stands alone.
    """
    for name in names:
        if name.inside is not None:
            name.containers = _holders(name, find_candidates(name.inside, gazetteer=gazetteer))
    for name in names:
        if not name.containers:
            placed = (other.containers for other in names if other.name == name.name and other.containers)
            name.containers = next(placed, [])


def _holders(name: _Name, outer: Sequence[Candidate]) -> list[Entry]:
    wide = {Feature.COUNTRY, Feature.REGION, Feature.DISTRICT}
    entries = (candidate.entry for candidate in outer if candidate.entry.feature in wide)
    return [entry for entry in entries if any(is_inside(inner.entry, entry) for inner in name.candidates)]


def is_inside(inner: Entry, outer: Entry) -> bool:
    """Whether one entry lies in the other, by code where both have one, else by distance."""
    if inner.key == outer.key:
        return False
    if outer.feature is Feature.COUNTRY:
        return inner.country == outer.country and inner.feature is not Feature.COUNTRY
    if outer.country and inner.country and outer.country != inner.country:
        return False
    if outer.admin1 and inner.admin1 and outer.source == "region":
        return outer.admin1 == inner.admin1 and inner.source != "region"
    return distance_km(inner.lat, inner.lon, outer.lat, outer.lon) <= outer.radius_km * 1.3 + 20.0


@dataclass(frozen=True, slots=True)
class _Votes:
    """Votes per code and their total."""

    counts: Mapping[str, float]
    total: float

    def share(self, code: str | None, *, own: float) -> float:
        """The share of a code, without what the asking name gave to it and to all."""
        others = self.counts.get(code, 0.0) - own if code is not None else 0.0
        return others / max(1.5, self.total) if others > 0.0 else 0.0


def _settle(names: Sequence[_Name], *, demonyms: Mapping[str, int]) -> None:
    """One round: every name chooses in the light of what all believed before; one candidate alone needs no scores."""
    for name in names:
        if not name.beliefs:
            name.alone = [_alone(candidate, name) for candidate in name.candidates]
            name.beliefs = _softmax(name.alone)
    countries, regions = _count(names, demonyms=demonyms)
    settled = [name for name in names if name.choice and name.choice.entry.feature is not Feature.COUNTRY]
    scored = [
        (name, _scores(name, countries, regions, settled) if len(name.candidates) > 1 else [0.0]) for name in names
    ]
    for name, scores in scored:
        name.beliefs = _softmax(scores)
        name.choice, name.confidence = _choose(name, scores)


def _softmax(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    masses = [math.exp((score - top) * WEIGHTS.sharpness) for score in scores]
    total = sum(masses)
    return [mass / total for mass in masses]


def _count(names: Sequence[_Name], *, demonyms: Mapping[str, int]) -> tuple[_Votes, _Votes]:
    countries = {code: math.sqrt(count) for code, count in demonyms.items()}
    regions: dict[str, float] = {}
    for name in names:
        votes = name.votes
        for candidate, belief in zip(name.candidates, name.beliefs, strict=True):
            entry, vote = candidate.entry, belief * votes
            if entry.country:
                countries[entry.country] = countries.get(entry.country, 0.0) + vote
            if entry.admin1:
                regions[entry.admin1] = regions.get(entry.admin1, 0.0) + vote
    return _Votes(countries, sum(countries.values())), _Votes(regions, sum(regions.values()))


def _alone(candidate: Candidate, name: _Name) -> float:
    """What speaks for a candidate without the rest of the report."""
    score = candidate.prior * WEIGHTS.prior
    if name.containers:
        inside = any(is_inside(candidate.entry, outer) for outer in name.containers)
        score += WEIGHTS.inside if inside else -WEIGHTS.outside
    return score


def _scores(name: _Name, countries: _Votes, regions: _Votes, settled: Sequence[_Name]) -> list[float]:
    own_countries: dict[str | None, float] = {}
    own_regions: dict[str | None, float] = {}
    votes = name.votes
    for candidate, belief in zip(name.candidates, name.beliefs, strict=True):
        entry, vote = candidate.entry, belief * votes
        own_countries[entry.country] = own_countries.get(entry.country, 0.0) + vote
        own_regions[entry.admin1] = own_regions.get(entry.admin1, 0.0) + vote
    others = [other for other in settled if other.name != name.name]
    scores = []
    for candidate, score in zip(name.candidates, name.alone, strict=True):
        entry = candidate.entry
        share = countries.share(entry.country, own=own_countries[entry.country])
        score += WEIGHTS.country * math.sqrt(share)
        score += WEIGHTS.region * math.sqrt(regions.share(entry.admin1, own=own_regions[entry.admin1]))
        if entry.feature is not Feature.COUNTRY:
            score += WEIGHTS.near * _nearness(entry, others)
        if candidate.trust <= TRUST_PART and share < 0.05:
            score -= WEIGHTS.stranger
        scores.append(score)
    return scores


def _nearness(entry: Entry, others: Sequence[_Name]) -> float:
    """How close the nearest place of the report's other names is, 1 at its door."""
    best, lat, lon = 0.0, entry.lat, entry.lon
    for other in others:
        if other.choice is None or other.confidence <= best:
            continue
        there = other.choice.entry
        degrees = abs(there.lat - lat)
        if degrees > 12.0 or there.key == entry.key:
            continue
        reach = WEIGHTS.near_km + min(there.radius_km, 150.0)
        if other.confidence * math.exp(-degrees * DEGREE_KM / reach) > best:
            apart = distance_km(lat, lon, there.lat, there.lon)
            best = max(best, other.confidence * math.exp(-apart / reach))
    return best


def _choose(name: _Name, scores: Sequence[float]) -> tuple[Candidate, float]:
    """The best candidate and its probability; candidates within SAME_KM of it count as the same answer."""
    best = max(range(len(scores)), key=lambda number: (scores[number], -number))
    chosen = name.candidates[best]
    agreeing = sum(
        belief
        for candidate, belief in zip(name.candidates, name.beliefs, strict=True)
        if _are_same(chosen.entry, candidate.entry)
    )
    support = 1.0 if chosen.trust > TRUST_SPELLING or agreeing > 0.5 else 0.5
    return chosen, agreeing * chosen.trust * support


def _are_same(one: Entry, other: Entry) -> bool:
    """Whether two entries are one answer."""
    if abs(one.lat - other.lat) * DEGREE_KM > SAME_KM:
        return False
    return distance_km(one.lat, one.lon, other.lat, other.lon) <= SAME_KM
