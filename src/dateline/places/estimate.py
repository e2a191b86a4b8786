"""Where a place must be that no table knows: streets, estates, hamlets, schools.

A report's places lie together more often than not. A name that the gazetteer lacks is put at the place that the
others gather around, with that uncertainty as its radius and a low confidence; where the others do not gather, it
gets no point.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.codebook import Feature
from dateline.places.candidates import Candidate
from dateline.places.distance import distance_km
from dateline.places.entry import Entry

GATHER_KM = 100.0  # places of one story; GeoWebNews dev, gold spans: 60 to 150 make no difference
REACH_KM = 200.0  # a wider region says too little
LEAST_SUPPORT = 0.35
TRUST_ESTIMATE = 0.55


@dataclass(frozen=True, slots=True)
class Anchorage:
    """A settled place that an unknown one may lie near: its number among the toponyms, and how sure it is."""

    number: int
    entry: Entry
    confidence: float


def estimate(at: int, settled: Sequence[Anchorage]) -> tuple[Candidate, float] | None:
    """The place that the unknown name number `at` is probably near, and the probability; None without support."""
    near = [anchorage for anchorage in settled if _is_narrow(anchorage.entry)]
    if not near:
        return None
    weights = [anchorage.confidence**2 * (0.35 + math.exp(-abs(anchorage.number - at) / 3.0)) for anchorage in near]
    best, support = near[0].entry, -1.0
    for entry in {anchorage.entry.key: anchorage.entry for anchorage in near}.values():
        gathered = sum(
            weight * math.exp(-_apart(entry, other.entry) / GATHER_KM)
            for weight, other in zip(weights, near, strict=True)
        )
        if gathered > support:
            best, support = entry, gathered
    share = support / sum(weights)
    if share < LEAST_SUPPORT:
        return None
    radius_km = max(25.0, min(REACH_KM, best.radius_km * 2.0))
    unknown = replace(
        best, key=f"near:{best.key}", radius_km=radius_km, feature=Feature.SITE, geonameid=None, capital=False
    )
    return Candidate(unknown, best.weight, trust=TRUST_ESTIMATE), TRUST_ESTIMATE * share


def _is_narrow(entry: Entry) -> bool:
    if entry.feature in {Feature.COUNTRY, Feature.WATER}:
        return False
    return entry.radius_km <= REACH_KM


def _apart(one: Entry, other: Entry) -> float:
    return distance_km(one.lat, one.lon, other.lat, other.lon)
