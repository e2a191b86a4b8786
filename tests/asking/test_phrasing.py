"""Events and states as sentences; every code of the codebook has words."""

from typing import Any

import pytest

from dateline.asking.phrasing import PHRASES, STATES, event_sentence, state_sentence
from dateline.codebook import MODES, STATE_TYPES, ClaimType


def named(*names: str) -> list[dict[str, Any]]:
    return [{"name": name, "country": None, "sectors": []} for name in names]


def an_event(type: str, mode: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"type": type, "mode": mode, "assertion": "actual", "actors": named("Aran"), **fields}


def test_every_type_has_a_phrase_and_every_phrase_a_code() -> None:
    codes = {type.value for type in ClaimType} | {f"{type} {mode}" for type, modes in MODES.items() for mode in modes}
    assert {type.value for type in ClaimType} <= PHRASES.keys() <= codes
    assert {type.value for type in STATE_TYPES} <= STATES.keys() <= codes


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (
            an_event("RETREAT", "withdraw", place={"name": "Upper Belt"}, time="2024-04"),
            "Aran withdrew from Upper Belt (Apr 2024)",
        ),
        (
            an_event("RETREAT", "withdraw", place={"name": "Telma"}, recipients=named("Borin")),
            "Aran withdrew from Telma in favour of Borin",
        ),
        (
            an_event("SANCTION", "expel", place={"name": "Telma"}, recipients=named("Borin")),
            "Aran expelled Borin from Telma",
        ),
        (
            an_event("DISPLACEMENT", "refugees", place={"name": "Telma"}, destination={"name": "Orsk"}),
            "Aran fled from Telma to Orsk",
        ),
        (
            an_event("ASSAULT", "seize-territory", place={"name": "Telma"}, recipients=named("Borin")),
            "Aran seized Telma from Borin",
        ),
        (an_event("RETREAT", "withdraw", assertion="future", time="2024-05/.."), "Aran to withdraw (since May 2024)"),
        (an_event("AID", actors=[], recipients=named("the mayor")), "An unnamed party gave aid to the mayor"),
        (an_event("CONSULT", actors=named("A", "B", "C", "D", "E")), "A, B, C and 2 more held talks"),
        (an_event("PROTEST", "boycott", time="../2024-04-16"), "Aran protested (by 16 Apr 2024)"),
    ],
)
def test_an_event_is_one_sentence(event: dict[str, Any], sentence: str) -> None:
    assert event_sentence(event) == sentence


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            {"type": "CONTROL", "mode": "de-facto", "place": {"name": "Telma"}, "valid": "2023-09/.."},
            "Telma: Held by Aran, since Sep 2023",
        ),
        ({"type": "MEMBERSHIP", "mode": "suspended", "valid": "/.."}, "Aran suspended in Borin, since an unknown day"),
        ({"type": "ACCORD", "mode": "broken", "valid": "2020/2021"}, "Broken accord of Aran and Borin, 2020 – 2021"),
    ],
)
def test_a_state_is_one_sentence(state: dict[str, Any], sentence: str) -> None:
    assert state_sentence({"actors": named("Aran"), "recipients": named("Borin"), **state}) == sentence
