"""Where claims are, for an index that any database has: square degrees as cells, then great circles.

A cell is one degree by one; its number is `row * 360 + column`, counted from the south-west.
"""

from dataclasses import dataclass
from math import asin, cos, floor, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088
"""Mean radius (IUGG)."""
_KM_PER_DEGREE = 111.195
_MOST_CELLS = 2_000
"""Above this a search by cells costs more than a scan; about 2,500 km at the equator."""


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees; `west` may exceed `east` where the box crosses the date line."""

    south: float
    north: float
    west: float
    east: float


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance between two points (haversine)."""
    half_lat, half_lon = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    chord = sin(half_lat) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


def cell_of(lat: float | None, lon: float | None) -> int | None:
    """The cell of a point; None for an unresolved place."""
    if lat is None or lon is None:
        return None
    return _row(lat) * 360 + _column(lon)


def box_around(lat: float, lon: float, within_km: float) -> Box:
    """The smallest box that holds every point within so many kilometres."""
    rise = within_km / _KM_PER_DEGREE * 1.001
    south, north = max(-90.0, lat - rise), min(90.0, lat + rise)
    widest = cos(radians(max(abs(south), abs(north))))
    run = 180.0 if widest * 180.0 <= rise else rise / widest
    if run >= 180.0:
        return Box(south, north, -180.0, 180.0)
    return Box(south, north, _wrapped(lon - run), _wrapped(lon + run))


def cells_in(box: Box) -> tuple[int, ...] | None:
    """The cells that the box touches, ascending; None where they are too many to list."""
    rows = range(_row(box.south), _row(box.north) + 1)
    first, last = _column(box.west), 359 if box.east >= 180.0 else _column(box.east)
    columns = [*range(first, last + 1)] if box.west <= box.east else [*range(first, 360), *range(last + 1)]
    if len(rows) * len(columns) > _MOST_CELLS:
        return None
    return tuple(sorted(row * 360 + column for row in rows for column in columns))


def cells_around(lat: float, lon: float, within_km: float) -> tuple[int, ...] | None:
    """The cells within reach of a point, ascending; None where they are too many to list."""
    return cells_in(box_around(lat, lon, within_km))


def _row(lat: float) -> int:
    return min(179, max(0, floor(lat) + 90))


def _column(lon: float) -> int:
    return int(floor(lon) + 180) % 360


def _wrapped(lon: float) -> float:
    return (lon + 180.0) % 360.0 - 180.0
