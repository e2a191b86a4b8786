"""Boxes and cells hold every point within reach."""

from math import asin, atan2, cos, degrees, isclose, radians, sin

from hypothesis import given
from hypothesis import strategies as st

from dateline.ledger.space import EARTH_RADIUS_KM, box_around, cell_of, cells_in, distance_km

LATS = st.floats(-90, 90)
LONS = st.floats(-180, 180)


def test_distances_are_great_circles() -> None:
    assert isclose(distance_km(0, 0, 0, 90), 10007.557, rel_tol=1e-4)
    assert isclose(distance_km(40.18, 44.51, 40.41, 49.87), 454.4, rel_tol=1e-2)


def test_an_unresolved_place_has_no_cell() -> None:
    assert (cell_of(None, 3.0), cell_of(-90.0, -180.0), cell_of(90.0, 180.0)) == (None, 0, 179 * 360)


@given(LATS, LONS, st.floats(1, 3000), st.floats(0, 360), st.floats(0, 0.999))
def test_every_point_within_reach_lies_in_the_box_and_in_its_cells(
    lat: float, lon: float, within_km: float, bearing: float, share: float
) -> None:
    other_lat, other_lon = gone(lat, lon, within_km * share, bearing)
    assert distance_km(lat, lon, other_lat, other_lon) <= within_km
    box = box_around(lat, lon, within_km)
    assert box.south <= other_lat <= box.north
    if box.west <= box.east:
        assert box.west <= other_lon <= box.east
    else:
        assert other_lon >= box.west or other_lon <= box.east
    cells = cells_in(box)
    assert cells is None or cell_of(other_lat, other_lon) in cells


def gone(lat: float, lon: float, distance: float, bearing: float) -> tuple[float, float]:
    """Where one comes to who goes straight from a point for so many kilometres."""
    angle, course, start = distance / EARTH_RADIUS_KM, radians(bearing), radians(lat)
    height = sin(start) * cos(angle) + cos(start) * sin(angle) * cos(course)
    end = asin(max(-1.0, min(1.0, height)))
    turn = atan2(sin(course) * sin(angle) * cos(start), cos(angle) - sin(start) * sin(end))
    return degrees(end), (lon + degrees(turn) + 180.0) % 360.0 - 180.0
