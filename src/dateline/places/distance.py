"""Distances and shifts on a sphere; degrees are WGS 84, lengths kilometres."""

import math
from collections.abc import Iterable

from dateline.model import Place

EARTH_RADIUS_KM = 6371.0


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The great-circle distance (haversine)."""
    phi, other_phi = math.radians(lat), math.radians(other_lat)
    half_height = math.sin((other_phi - phi) / 2)
    half_width = math.sin(math.radians(other_lon - lon) / 2)
    chord = half_height * half_height + math.cos(phi) * math.cos(other_phi) * half_width * half_width
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def shifted(lat: float, lon: float, *, bearing: float, by_km: float) -> tuple[float, float]:
    """The point `by_km` away in the direction of `bearing`, degrees clockwise from north."""
    phi, step = math.radians(lat), by_km / EARTH_RADIUS_KM
    turn = math.radians(bearing)
    sine = math.sin(phi) * math.cos(step) + math.cos(phi) * math.sin(step) * math.cos(turn)
    new_phi = math.asin(max(-1.0, min(1.0, sine)))
    east = math.atan2(
        math.sin(turn) * math.sin(step) * math.cos(phi),
        math.cos(step) - math.sin(phi) * math.sin(new_phi),
    )
    return math.degrees(new_phi), (lon + math.degrees(east) + 180.0) % 360.0 - 180.0


def place_distance_km(place: Place, other: Place) -> float | None:
    """The distance of two places' points; None where either has none."""
    if place.lat is None or place.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km(place.lat, place.lon, other.lat, other.lon)


def places_near(place: Place, places: Iterable[Place], *, within_km: float) -> tuple[Place, ...]:
    """Those of `places` whose point is within `within_km` of the place's, nearest first; itself left out."""
    near = []
    for other in places:
        apart = place_distance_km(place, other)
        if other.id != place.id and apart is not None and apart <= within_km:
            near.append((apart, other.id, other))
    return tuple(other for _, _, other in sorted(near, key=lambda row: row[:2]))
