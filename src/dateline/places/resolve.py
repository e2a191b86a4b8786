"""Which place each toponym means, settled over the whole report.

1. Candidates per name: the name as it stands, then freed of article, direction and designator, then other spellings.
2. Containment: "Derna, Libya" binds the inner name to the outer one.
3. A joint choice, in a few rounds: prominence, the countries and regions that the report speaks of, nearness to what is
   settled already.
4. A confidence from the lead over the next best candidate that lies elsewhere.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.codebook import Feature
from dateline.model import Span
from dateline.places.candidates import Candidate, find_candidates
from dateline.places.distance import distance_km
from dateline.places.entry import Entry, Gazetteer

# Weights of the evidence, in units of log10 population; set by hand on GeoWebNews dev and LGL with gold spans.
BONUS_COUNTRY, BONUS_REGION, BONUS_NEAR, BONUS_INSIDE, LOSS_OUTSIDE = 2.6, 2.2, 1.6, 5.0, 3.0
NEAR_KM, SAME_KM, ROUNDS = 120.0, 60.0, 3


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
    choice: Candidate | None = None
    confidence: float = 0.0
    containers: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the report says of where it plays: how often each country is meant, apart from place names."""

    demonyms: Mapping[str, int]


def resolve(
    names: Sequence[tuple[Span, str]], text: str, *, gazetteer: Gazetteer, surroundings: Surroundings
) -> tuple[Resolution | None, ...]:
    """For each (span, name) the place it means; None where the gazetteer has none of that name."""
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
    _bind(table, gazetteer=gazetteer)
    _share_containers(table)
    for number in range(ROUNDS):
        _settle(list(table.values()), surroundings=surroundings, first=number == 0)
    return tuple(_resolution(table[key]) for key in keys)


def _resolution(name: _Name) -> Resolution | None:
    return Resolution(name.choice, round(name.confidence, 3)) if name.choice else None


def _containers(names: Sequence[tuple[Span, str]], text: str) -> dict[int, int]:
    """From an inner name's position to its container's: "X, Y" and "X (Y)", also "X in Y"."""
    found = {}
    for position in range(len(names) - 1):
        gap = text[names[position][0].end : names[position + 1][0].start]
        if gap in {", ", " (", ", in ", " in ", ",", " , ", ", near ", " in the ", ", in the "}:
            found[position] = position + 1
    return found


def _bind(table: Mapping[tuple[str, str | None], _Name], *, gazetteer: Gazetteer) -> None:
    """Give each inner name the entries that its container can mean and that hold one of its candidates."""
    for name in table.values():
        if name.inside is None:
            continue
        outer = find_candidates(name.inside, gazetteer=gazetteer)
        name.containers = [
            candidate.entry
            for candidate in outer
            if candidate.entry.feature in {Feature.COUNTRY, Feature.REGION, Feature.DISTRICT}
            and any(is_inside(inner.entry, candidate.entry) for inner in name.candidates)
        ]


def _share_containers(table: Mapping[tuple[str, str | None], _Name]) -> None:
    """A name that is placed once ("Alexandria, La.") means the same where it stands alone."""
    for name in table.values():
        if name.inside is None and not name.containers:
            for other in table.values():
                if other.name == name.name and other.containers:
                    name.containers = other.containers
                    break


def is_inside(inner: Entry, outer: Entry) -> bool:
    """Whether one entry lies in the other, by code where both have one, else by distance."""
    if inner.key == outer.key:
        return False
    if outer.feature is Feature.COUNTRY:
        return inner.country == outer.country
    if outer.country and inner.country and outer.country != inner.country:
        return False
    if outer.admin1 and inner.admin1 and outer.source == "region":
        return outer.admin1 == inner.admin1
    return distance_km(inner.lat, inner.lon, outer.lat, outer.lon) <= outer.radius_km * 1.3 + 20.0


def _settle(names: list[_Name], *, surroundings: Surroundings, first: bool) -> None:
    """One round: every name chooses in the light of what the others chose before."""
    countries, regions = _shares(names, surroundings)
    settled = [] if first else [name for name in names if name.choice and name.choice.entry.feature is not Feature.COUNTRY]
    choices = []
    for name in names:
        scores = [
            _score(candidate, name, countries=countries, regions=regions, settled=settled) for candidate in name.candidates
        ]
        choices.append(_choose(name.candidates, scores))
    for name, (choice, confidence) in zip(names, choices, strict=True):
        name.choice, name.confidence = choice, confidence


@dataclass(frozen=True, slots=True)
class _Share:
    """Counts per code, and who gave them, so that a name does not vote for itself."""

    counts: Mapping[str, float]
    total: float

    def of(self, code: str | None, *, without: float) -> float:
        """The share of a code, less the part that the asking name gave."""
        if code is None:
            return 0.0
        return max(0.0, self.counts.get(code, 0.0) - without) / max(2.0, self.total - without)


def _shares(names: list[_Name], surroundings: Surroundings) -> tuple[_Share, _Share]:
    countries: Counter[str] = Counter()
    regions: Counter[str] = Counter()
    for code, count in surroundings.demonyms.items():
        countries[code] += math.sqrt(count)
    for name in names:
        entry = (name.choice or (name.candidates[0] if name.candidates else None)) and _believed(name)
        if entry and entry.country:
            countries[entry.country] += _vote(name)
        if entry and entry.admin1:
            regions[entry.admin1] += _vote(name) * (1.5 if entry.source == "region" else 1.0)
    return (
        _Share({code: float(count) for code, count in countries.items()}, float(sum(countries.values()))),
        _Share({code: float(count) for code, count in regions.items()}, float(sum(regions.values()))),
    )


def _believed(name: _Name) -> Entry | None:
    """The entry that a name stands for so far; before the first round only where it has hardly a rival."""
    if name.choice:
        return name.choice.entry
    best = name.candidates[0].entry
    if best.source == "country" or name.containers:
        return best if not name.containers else name.containers[0]
    return best if len(name.candidates) == 1 or best.weight >= 6.5 else None


def _vote(name: _Name) -> float:
    return math.sqrt(name.count) * (name.confidence if name.choice else 0.7)


def _score(
    candidate: Candidate, name: _Name, *, countries: _Share, regions: _Share, settled: Sequence[_Name]
) -> float:
    entry = candidate.entry
    score = candidate.prior
    own = _vote(name) if name.choice else 0.0
    same_country = own if name.choice and name.choice.entry.country == entry.country else 0.0
    same_region = own if name.choice and name.choice.entry.admin1 == entry.admin1 else 0.0
    score += BONUS_COUNTRY * math.sqrt(countries.of(entry.country, without=same_country))
    if entry.source != "region":
        score += BONUS_REGION * math.sqrt(regions.of(entry.admin1, without=same_region))
    if name.containers:
        score += BONUS_INSIDE if any(is_inside(entry, outer) for outer in name.containers) else -LOSS_OUTSIDE
    if entry.feature is not Feature.COUNTRY:
        score += BONUS_NEAR * _nearness(entry, name, settled)
    return score


def _nearness(entry: Entry, name: _Name, settled: Sequence[_Name]) -> float:
    """How close the nearest other place of the report is, 1 at its door; other mentions of the name do not count."""
    best = 0.0
    for other in settled:
        choice = other.choice
        if choice is None or other.name == name.name or choice.entry.key == entry.key:
            continue
        apart = distance_km(entry.lat, entry.lon, choice.entry.lat, choice.entry.lon)
        reach = NEAR_KM + min(choice.entry.radius_km, 150.0)
        best = max(best, other.confidence * math.exp(-apart / reach))
    return best


def _choose(candidates: Sequence[Candidate], scores: Sequence[float]) -> tuple[Candidate | None, float]:
    """The best candidate and its probability; candidates within SAME_KM of it count as the same answer."""
    if not candidates:
        return None, 0.0
    best = max(range(len(scores)), key=lambda number: (scores[number], -number))
    top = candidates[best].entry
    agreeing = total = 0.0
    for candidate, score in zip(candidates, scores, strict=True):
        mass = math.exp((score - scores[best]) * 1.5)
        total += mass
        if distance_km(top.lat, top.lon, candidate.entry.lat, candidate.entry.lon) <= SAME_KM:
            agreeing += mass
    return candidates[best], agreeing / total * candidates[best].trust
