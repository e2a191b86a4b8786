import pytest

from dateline.model import Place, Span
from dateline.places import distance_km, place_distance_km, places_near
from dateline.places.distance import shifted


def at(name: str, lat: float | None, lon: float | None) -> Place:
    return Place(id=name, name=name, span=Span(0, 1), lat=lat, lon=lon)


def test_a_degree_of_latitude_is_111_km():
    assert distance_km(10.0, 20.0, 11.0, 20.0) == pytest.approx(111.2, abs=0.1)


def test_antipodes_are_half_the_equator_apart():
    assert distance_km(0.0, 0.0, 0.0, 180.0) == pytest.approx(20015, abs=1)


def test_a_shift_east_changes_the_longitude_only():
    lat, lon = shifted(0.0, 179.5, bearing=90.0, by_km=111.19)
    assert (lat, lon) == (pytest.approx(0.0, abs=0.01), pytest.approx(-179.5, abs=0.01))


def test_places_near_come_nearest_first_without_the_place_itself_or_the_unplaced():
    here, near, nearer, far, nowhere = (
        at("here", 0, 0), at("near", 0, 1), at("nearer", 0.5, 0), at("far", 9, 9), at("nowhere", None, None)
    )  # fmt: skip
    assert places_near(here, [here, near, nearer, far, nowhere], within_km=120) == (nearer, near)


def test_an_unplaced_place_has_no_distance():
    assert place_distance_km(at("here", 0, 0), at("nowhere", None, None)) is None
