"""A place or country that somebody typed, as the ledger's filters want it: a point, or an alpha-3 code."""

import re
from typing import Any

from dateline.errors import UsageError
from dateline.places import Entry, IndexedGazetteer
from dateline.places.entry import code_key
from dateline.places.naming import fold, readings

_POINT = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*$")


def point_of(name: str) -> tuple[float, float]:
    """Latitude and longitude of `lat,lon`, of a place's name, or of a name with its country (`Baku, AZE`).

    Of several places with the name the best known; raises UsageError where there is none.
    """
    point = _POINT.match(name)
    if point:
        return float(point[1]), float(point[2])
    entries = _entries(name)
    if not entries:
        raise UsageError(
            f"No place called '{name}' is in the gazetteer.",
            hint="Write it in English, or give its point: --near 39.82,46.75.",
        )
    return entries[0].lat, entries[0].lon


def place_of(name: str) -> dict[str, Any]:
    """The place of a name as the codebook has it, without an id; raises UsageError where there is none."""
    entries = _entries(name)
    if not entries:
        raise UsageError(
            f"No place called '{name}' is in the gazetteer.", hint="Write it in English, or give it whole, as JSON."
        )
    entry = entries[0]
    return {
        "name": name.partition(",")[0].strip(),
        "lat": entry.lat,
        "lon": entry.lon,
        "country": entry.country,
        "feature": entry.feature.value,
        "geonameid": entry.geonameid,
        "radius_km": entry.radius_km,
    }


def country_code(name: str) -> str:
    """The alpha-3 code of a country given by code or name; raises UsageError where there is none."""
    gazetteer = IndexedGazetteer.open()
    try:
        matches = [*(gazetteer.find(code_key(name.upper())) if len(name) == 3 else ()), *gazetteer.find(fold(name))]
    finally:
        gazetteer.close()
    codes = [match.entry.country for match in matches if match.entry.source == "country"]
    if not codes or codes[0] is None:
        raise UsageError(f"There is no country '{name}'.", hint="Give its ISO alpha-3 code, such as AZE, or its name.")
    return codes[0]


def _entries(name: str) -> list[Entry]:
    """The places of this name, best known first, the whole name before a shortened one."""
    head, comma, tail = name.rpartition(",")
    country = country_code(tail.strip()) if comma and tail.strip() else None
    gazetteer = IndexedGazetteer.open()
    try:
        for reading in readings(head if comma else name):
            found = [match.entry for match in gazetteer.find(fold(reading.core))]
            fitting = [entry for entry in found if country in (None, entry.country)]
            if fitting:
                return fitting
    finally:
        gazetteer.close()
    return []
