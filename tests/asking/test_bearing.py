"""What is read for a question about a place gives the answer that reading all gives."""

from itertools import combinations, product
from typing import Any

import pytest
from sqlalchemy import text

from dateline.asking import states
from dateline.asking.states import states_learned
from dateline.keeping import keep, keep_waiting
from dateline.ledger import Ledger
from dateline.ledger.filters import ActorWanted, read_filters
from dateline.ledger.space import distance_km
from dateline.ledger.words import folded
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


@pytest.mark.parametrize("name", ["karabakh", "soledar", "hodeidah"])
def test_states_of_an_actor_are_those_of_all_that_name_it(name: str) -> None:
    with told(name) as ledger:
        for known in KNOWN:
            held = states(ledger, as_of=known)
            for actor in ("RUS", "UKR MIL", "wagner", "REB", "houthi", "cherevaty"):
                wanted = read_filters({"actor": actor}).actor
                assert wanted is not None
                expected = tuple(state for state in held if names(state, wanted))
                assert states(ledger, as_of=known, actor=actor) == expected


def names(state: State, wanted: ActorWanted) -> bool:
    return any(
        wanted.fits(key=folded(one.name), country=one.country, sectors=tuple(code.value for code in one.sectors))
        for one in (*state.actors, *state.recipients)
    )


@pytest.mark.parametrize("name", ["karabakh", "soledar", "hodeidah"])
def test_what_is_learned_of_states_is_what_differs_between_all_of_them(name: str) -> None:
    with told(name) as ledger:
        days = sorted({record.report.published or "" for record in read_by_hand(name)})
        moments: list[str | None] = ["2000-01-01", *days[:: max(1, len(days) // 4)], None]
        for after, until in combinations(moments, 2):
            then, now = (set(states(ledger, as_of=moment)) for moment in (after, until))
            before, later = states_learned(ledger, after=after or "", until=until)
            assert (set(before) <= then, set(later) <= now) == (True, True)
            assert (set(before) - set(later), set(later) - set(before)) == (then - now, now - then)


def test_what_no_change_touches_is_not_read() -> None:
    with told("soledar") as ledger:
        last = max(record.report.published or "" for record in read_by_hand("soledar"))
        assert states_learned(ledger, after=last, until=None) == ((), ())


def older(ledger: Ledger, *, keyed: bool) -> None:
    """Let all events be as an older dateline wrote them: without grounds, and without keys."""
    with ledger._writing() as connection:
        connection.info.clear()
        connection.execute(text("DROP TRIGGER event_ground_no_delete"))
        connection.execute(text("DELETE FROM event_ground"))
        connection.execute(text("DROP TRIGGER event_snapshot_no_update"))
        connection.execute(text("UPDATE event_snapshot SET digest = 'older ' || digest"))
        connection.execute(text("INSERT INTO event_waiting SELECT n FROM event_snapshot"))
        if not keyed:
            connection.execute(text("DROP TRIGGER event_shelf_no_delete"))
            connection.execute(text("DELETE FROM event_shelf"))
            connection.execute(text("INSERT INTO event_shelf SELECT 0, n FROM event_snapshot"))


@pytest.mark.parametrize("keyed", [True, False])
def test_events_of_an_older_dateline_give_the_same_states_before_and_after_they_are_written_anew(keyed: bool) -> None:
    asked: tuple[dict[str, Any], ...] = ({"near": (48.68, 38.07), "within_km": 30.0}, {"actor": "wagner"}, {})
    with told("soledar") as ledger:
        expected = [states(ledger, **one) for one in asked], states_learned(ledger, after="2023-01-12", until=None)
        older(ledger, keyed=keyed)
        assert (ledger.are_all_keyed(), bool(ledger.waiting(limit=1))) == (keyed, True)
        assert [states(ledger, **one) for one in asked] == expected[0]
        assert keep_waiting(ledger) > 0
        assert (ledger.are_all_keyed(), ledger.waiting(limit=1)) == (True, ())
        found = [states(ledger, **one) for one in asked], states_learned(ledger, after="2023-01-12", until=None)
        assert found == expected
