"""What is read for a question about a place gives the answer that reading all gives."""

from itertools import product
from pathlib import Path

import pytest
from sqlalchemy import insert

from dateline.asking import states
from dateline.keeping import keep
from dateline.ledger import Ledger
from dateline.ledger.space import distance_km
from dateline.ledger.tables import SNAPSHOT_SHELF
from dateline.situation import State
from scenarios.reading import a_reading, read_by_hand

DAYS = (None, "2018-09-15", "2023-01-13", "2024-04-17")
KNOWN = (None, "2018-09-20", "2023-01-12", "2024-04-17")


def told(name: str) -> Ledger:
    ledger = Ledger.open(":memory:")
    for record in read_by_hand(name):
        keep(ledger, record, reader="1")
    return ledger


def is_within(state: State, near: tuple[float, float], km: float) -> bool:
    place = state.place
    if place is None or place.lat is None or place.lon is None:
        return False
    return distance_km(*near, place.lat, place.lon) <= km


@pytest.mark.parametrize("name", ["karabakh", "soledar", "hodeidah"])
def test_states_near_a_place_or_in_a_country_are_those_of_all_that_lie_there(name: str) -> None:
    spots = {spot for record in read_by_hand(name) for spot in record.places if spot.lat is not None}
    with told(name) as ledger:
        for day, known in product(DAYS, KNOWN):
            held = states(ledger, on=day, as_of=known)
            for near in sorted({(spot.lat or 0.0, spot.lon or 0.0) for spot in spots}):
                expected = tuple(state for state in held if is_within(state, near, 30.0))
                assert states(ledger, on=day, as_of=known, near=near, within_km=30.0) == expected
            for country in sorted({spot.country for spot in spots if spot.country}):
                expected = tuple(state for state in held if state.place and state.place.country == country)
                assert states(ledger, on=day, as_of=known, country=country) == expected


def test_what_happened_around_a_place_and_who_left_it_is_read_too() -> None:
    lines = {
        "2023-01-02": "control CONTROL/de-facto by=Ukraine at=Soledar time=2023-01-01",
        "2023-01-12": "captured ASSAULT/seize-territory by=Wagner at=Soledar time=2023-01-11",
    }
    with Ledger.open(":memory:") as ledger:
        for day, line in lines.items():
            keep(ledger, a_reading(day, [line], published=day), reader="1")
        [held] = states(ledger, type="CONTROL", near=(48.68, 38.09), on="2023-01-13")
    assert [party.name for party in held.actors] == ["Wagner"]


def test_a_ledger_with_events_from_before_keys_is_read_whole(tmp_path: Path) -> None:
    with told("soledar") as ledger:
        asked = {"near": (48.68, 38.09), "within_km": 30.0}
        before = states(ledger, **asked)
        assert ledger.events_keyed(["none"]) == ()
        with ledger._writing() as connection:
            connection.execute(insert(SNAPSHOT_SHELF), {"key": 0, "snapshot_n": 1})
        assert ledger.events_keyed(["none"]) is None
        assert states(ledger, **asked) == before
