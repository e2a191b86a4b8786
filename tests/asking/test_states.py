"""The situation asked of the ledger is the one that all records at once give."""

from typing import Any

import pytest

from dateline import Ledger
from dateline.corroboration import corroborate
from dateline.situation import situation, tracks
from scenarios.reading import read_by_hand

DAYS = ("2021-01-01", "2023-01-13", "2023-12-01", "2024-04-17", "2024-07-01")


@pytest.fixture(scope="module", params=["karabakh", "soledar"])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Ledger]:
    ledger = Ledger.open(tmp_path_factory.mktemp("states") / "scenario.db")
    for record in read_by_hand(request.param):
        ledger.add(record, reader="1")
    return request.param, ledger


def sorted_states(states: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(states, key=repr)


@pytest.mark.parametrize("known", ["2023-01-11", "2023-01-26", "2024-04-16", "2024-04-18", None])
def test_every_day_as_known_by_every_other(told: tuple[str, Ledger], known: str | None) -> None:
    name, ledger = told
    ground = corroborate(read_by_hand(name))
    for day in DAYS:
        expected = [state.to_dict() for state in situation(ground, on=day, as_of=known)]
        assert sorted_states(ledger.situation(on=day, as_of=known)) == sorted_states(expected)


def test_all_tracks_over_time(told: tuple[str, Ledger]) -> None:
    name, ledger = told
    expected = [state.to_dict() for state in tracks(corroborate(read_by_hand(name)))]
    assert sorted_states(ledger.situation()) == sorted_states(expected)


def test_a_type_that_is_no_state_has_none(told: tuple[str, Ledger]) -> None:
    assert told[1].situation(type="PROTEST") == []
