"""Cited claims and reports as bytes and back, for a store that keeps them without looking inside.

Compact JSON, keys in a fixed order: equal things have equal bytes. A card of another version raises ValueError,
and the store lifts the claim out of its record anew (`cite`).
"""

import json
from array import array
from functools import lru_cache
from typing import Any
from zlib import crc32

from dateline.codebook import ActorKind, Assertion, ClaimType, Feature, Medium, Sector, Stance, Status, Unit
from dateline.corroboration.cited import CitedClaim, CitedReport, Figure, Party, Spot, Voice
from dateline.corroboration.copies import ParagraphSketch

_TYPES = {each.value: each for each in ClaimType}
_ASSERTIONS = {each.value: each for each in Assertion}
_STATUSES = {each.value: each for each in Status}
_UNITS = {each.value: each for each in Unit}
_STANCES = {each.value: each for each in Stance}
_MEDIA = {each.value: each for each in Medium}

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
CARD_VERSION = 1
"""To be raised whenever the meaning of a field changes, so that no stale card is compared."""


def report_to_bytes(report: CitedReport) -> bytes:
    """A report's card."""
    sketch = [[part.words, *part.hashes] for part in report.sketch]
    row = [report.id, report.outlet, report.published, list(report.agencies), sketch, sorted(report.names)]
    return _dump(row)


def report_from_bytes(body: bytes) -> CitedReport:
    """The inverse of `report_to_bytes`."""
    id_, outlet, published, agencies, sketch, names = _load(body)
    paragraphs = tuple(ParagraphSketch(tuple(hashes), words) for words, *hashes in sketch)
    return CitedReport(id_, outlet, published, tuple(agencies), paragraphs, frozenset(names))


def names_to_bytes(report: CitedReport) -> bytes:
    """What tells, before a report's card is read, how much its names are another's: four bytes for each."""
    return array("I", sorted(crc32(name.encode()) for name in report.names)).tobytes()


def names_from_bytes(body: bytes) -> frozenset[int]:
    """The names as numbers; two names that share one only cost a comparison."""
    return frozenset(array("I", body))


def claim_to_bytes(claim: CitedClaim) -> bytes:
    """A claim's card, without its report."""
    return _dump(
        [
            claim.key,
            claim.anchor_key,
            claim.type,
            claim.mode,
            claim.anchor,
            [party_row(party) for party in claim.actors],
            [party_row(party) for party in claim.recipients],
            spot_row(claim.place),
            spot_row(claim.destination),
            claim.time,
            [[f.value, f.unit, f.approximate, f.bound, f.currency] for f in claim.figures],
            claim.assertion,
            claim.status,
            [[party_row(v.speaker) if v.speaker else None, v.stance, v.medium, v.words] for v in claim.voices],
            claim.happening,
            sorted(claim.words),
            claim.quote,
            claim.lemma,
            claim.family,
        ]
    )


def claim_from_bytes(body: bytes, report: CitedReport) -> CitedClaim:
    """The inverse of `claim_to_bytes`, given the report that the claim stands in."""
    row = _load(body)
    return CitedClaim(
        key=row[0],
        anchor_key=row[1],
        report=report,
        type=_TYPES[row[2]],
        mode=row[3],
        anchor=row[4],
        actors=tuple(party_of(each) for each in row[5]),
        recipients=tuple(party_of(each) for each in row[6]),
        place=spot_of(row[7]),
        destination=spot_of(row[8]),
        time=row[9],
        figures=tuple(Figure(value, _UNITS[unit], *rest) for value, unit, *rest in row[10]),
        assertion=_ASSERTIONS[row[11]],
        status=_STATUSES[row[12]],
        voices=tuple(_voice(each) for each in row[13]),
        happening=row[14],
        words=frozenset(row[15]),
        quote=row[16],
        lemma=row[17],
        family=row[18],
    )


def _dump(row: list[Any]) -> bytes:
    return _COMPACT.encode([CARD_VERSION, row]).encode()


def _load(body: bytes) -> list[Any]:
    version, row = json.loads(body.decode())
    if version != CARD_VERSION:
        raise ValueError(f"A card of version {version}, not {CARD_VERSION}.")
    return list(row)


def party_row(party: Party) -> list[Any]:
    """A party as JSON."""
    return [party.name, party.country, list(party.sectors), party.kind, party.office]


def party_of(row: list[Any]) -> Party:
    """The inverse of `party_row`."""
    name, country, sectors, kind, office = row
    return _party(name, country, tuple(sectors), kind, office)


@lru_cache(maxsize=16384)
def _party(name: str, country: str | None, sectors: tuple[str, ...], kind: str, office: str | None) -> Party:
    """The same party is one object wherever it is read: it is compared more often than made."""
    return Party(name, country, tuple(Sector(code) for code in sectors), ActorKind(kind), office)


def spot_row(spot: Spot | None) -> list[Any] | None:
    """A place as JSON."""
    if spot is None:
        return None
    return [spot.name, spot.country, spot.lat, spot.lon, spot.geonameid, spot.radius_km, spot.feature]


def spot_of(row: list[Any] | None) -> Spot | None:
    """The inverse of `spot_row`."""
    if row is None:
        return None
    return _spot(*row)


@lru_cache(maxsize=16384, typed=True)
def _spot(
    name: str,
    country: str | None,
    lat: float | None,
    lon: float | None,
    geonameid: int | None,
    radius_km: float,
    feature: str,
) -> Spot:
    return Spot(name, country, lat, lon, geonameid, radius_km, Feature(feature))


def _voice(row: list[Any]) -> Voice:
    speaker, stance, medium, words = row
    return Voice(party_of(speaker) if speaker else None, _STANCES[stance], _MEDIA[medium], words)
