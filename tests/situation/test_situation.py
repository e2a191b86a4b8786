import json
import random

import pytest
from tests.scenarios.reading import a_reading, read_by_hand

from dateline.corroboration import corroborate
from dateline.model import Record
from dateline.situation import State, situation, tracks

TAKE = "captured ASSAULT/seize-territory by=Russian forces to=Ukrainian forces at=Soledar time=2023-01-12"
HOLD = "control CONTROL/de-facto by=Ukrainian forces at=Soledar time=2022-08"
SENT = "deployed MOBILIZE/troops by=Russia at=Nagorno-Karabakh time=2020-11"
LEFT = "withdrew RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04-16"


def records(*lines: str) -> list[Record]:
    return [a_reading(f"r{number}", [line], published="2024-06-01") for number, line in enumerate(lines)]


def on(day: str, *lines: str) -> list[tuple[str, str | None, list[str], str]]:
    return [short(state) for state in situation(corroborate(records(*lines)), on=day)]


def short(state: State) -> tuple[str, str | None, list[str], str]:
    return (state.type.value, state.mode, [party.name for party in state.actors], state.valid)


def test_a_state_holds_from_its_time_on() -> None:
    assert on("2022-09-01", HOLD) == [("CONTROL", "de-facto", ["Ukrainian forces"], "2022-08/..")]
    assert on("2022-07-31", HOLD) == []


def test_a_state_without_a_time_holds_from_its_report_on() -> None:
    undated = HOLD.replace(" time=2022-08", "")
    assert on("2024-06-01", undated) == [("CONTROL", "de-facto", ["Ukrainian forces"], "/..")]
    assert on("2024-05-31", undated) == []


def test_a_state_with_an_interval_ends_with_it() -> None:
    past = "controlled CONTROL/de-facto by=Armenian separatists at=Nagorno-Karabakh time=1993~/2023"
    assert on("2022-06-01", past) == [("CONTROL", "de-facto", ["Armenian separatists"], "1993~/2023")]
    assert on("2024-06-01", past) == []


def test_a_seizure_ends_one_control_and_begins_another() -> None:
    assert on("2023-01-11", HOLD, TAKE) == [("CONTROL", "de-facto", ["Ukrainian forces"], "2022-08/2023-01-12")]
    assert on("2023-01-12", HOLD, TAKE) == [("CONTROL", "de-facto", ["Russian forces"], "2023-01-12/..")]


def test_what_an_event_moved_is_marked_inferred() -> None:
    corroborated = corroborate(records(HOLD, TAKE))
    assert [state.inferred for state in situation(corroborated, on="2022-09-01")] == [False]
    assert [state.inferred for state in situation(corroborated, on="2023-02-01")] == [True]


def test_taking_a_region_takes_what_lies_in_it() -> None:
    hold = "hold CONTROL/de-facto by=Armenian separatists at=Dadivank time=2022-08"
    take = "seized ASSAULT/seize-territory by=Azerbaijan at=Nagorno-Karabakh time=2023-09-20"
    assert on("2023-10-01", hold, take) == [("CONTROL", "de-facto", ["Azerbaijan"], "2023-09-20/..")]


@pytest.mark.parametrize("status", ["status=unverified", "as=future", "as=hypothetical"])
def test_what_does_not_stand_moves_nothing(status: str) -> None:
    assert on("2023-02-01", HOLD, f"{TAKE} {status}") == [("CONTROL", "de-facto", ["Ukrainian forces"], "2022-08/..")]


def test_control_is_contested_while_the_seizure_is_disputed() -> None:
    denial = f"{TAKE} status=denied says=Ukraine's military:denies"
    assert on("2023-02-01", HOLD, TAKE, denial) == [
        ("CONTROL", "contested", ["Russian forces", "Ukrainian forces"], "2023-01-12/..")
    ]


def test_two_sides_said_to_hold_a_place_at_once_contest_it() -> None:
    other = "control CONTROL/de-facto by=Russian forces at=Soledar time=2022-08-20"
    found = on("2022-09-01", HOLD.replace("2022-08", "2022-08-19"), other)
    assert found == [("CONTROL", "contested", ["Ukrainian forces", "Russian forces"], "2022-08-20/..")]


def test_a_later_holder_follows_an_earlier_one() -> None:
    other = "control CONTROL/de-facto by=Russian forces at=Soledar time=2023-05"
    assert on("2023-06-01", HOLD, other) == [("CONTROL", "de-facto", ["Russian forces"], "2023-05/..")]


def test_who_recognises_what_stands_beside_who_holds_it() -> None:
    recognised = "recognised CONTROL/recognised by=Ukraine at=Soledar time=1991"
    taken = on("2023-06-01", recognised, TAKE)
    assert taken == [
        ("CONTROL", "recognised", ["Ukraine"], "1991/.."),
        ("CONTROL", "de-facto", ["Russian forces"], "2023-01-12/.."),
    ]


def test_a_deployment_lasts_from_mobilisation_to_withdrawal() -> None:
    expected = [("DEPLOYMENT", None, ["Russia"], "2020-11/2024-04-16")]
    assert on("2022-01-01", SENT, LEFT) == expected
    assert on("2024-05-01", SENT, LEFT) == []


def test_a_withdrawal_that_goes_on_ends_the_deployment_with_its_last_step() -> None:
    last = "withdrawal RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2024-06-12"
    assert on("2024-05-01", SENT, LEFT, last) == [("DEPLOYMENT", None, ["Russia"], "2020-11/2024-06-12")]


def test_another_force_leaving_ends_nothing() -> None:
    other = "withdrew RETREAT/withdraw by=Ukrainian forces at=Nagorno-Karabakh time=2024-04-16"
    assert on("2024-05-01", SENT, other) == [("DEPLOYMENT", None, ["Russia"], "2020-11/..")]


def test_a_suspension_follows_membership() -> None:
    member = "member MEMBERSHIP/member by=Armenia to=Collective Security Treaty Organization time=2002"
    suspended = "suspended MEMBERSHIP/suspended by=Armenia to=Collective Security Treaty Organization time=2024-02"
    assert on("2010-01-01", member, suspended) == [("MEMBERSHIP", "member", ["Armenia"], "2002/2024-02")]
    assert on("2024-03-01", member, suspended) == [("MEMBERSHIP", "suspended", ["Armenia"], "2024-02/..")]


def test_a_body_that_expels_a_member_ends_its_membership() -> None:
    expelled = "expelled SANCTION/expel by=Collective Security Treaty Organization to=Armenia time=2024-02"
    assert on("2024-03-01", expelled) == [("MEMBERSHIP", "left", ["Armenia"], "2024-02/..")]


DENIED = "captured ASSAULT/seize-territory by=Russian forces at=Soledar time=2023-01-12 status=denied"
TAKEN = [
    "captured ASSAULT/seize-territory by=Russian forces at=Soledar time=2023-01-12",
    DENIED + " says=Ukraine's military:denies",
]


def test_a_disputed_seizure_is_contested_until_the_side_that_denies_it_leaves() -> None:
    gone = "withdrew RETREAT/withdraw by=Ukrainian forces at=Soledar time=2023-01-25"
    assert [state[1] for state in on("2023-01-20", *TAKEN)] == ["contested"]
    assert [state[1] for state in on("2023-01-20", *TAKEN, gone)] == ["contested"]
    assert on("2023-01-26", *TAKEN, gone) == [("CONTROL", "de-facto", ["Russian forces"], "2023-01-25/..")]


def test_a_side_that_leaves_within_days_had_lost_the_place_with_its_seizure() -> None:
    gone = "withdrew RETREAT/withdraw by=Ukrainian forces at=Soledar time=2023-01-14"
    assert on("2023-01-12", *TAKEN, gone) == [("CONTROL", "de-facto", ["Russian forces"], "2023-01-12/..")]


def test_a_place_is_contested_no_more_once_it_was_retaken_and_still_is_by_the_takers_own_word() -> None:
    retaken = "recaptured ASSAULT/seize-territory by=Ukrainian forces at=Soledar time=2024-01-11"
    again = "captured ASSAULT/seize-territory by=Russian forces at=Soledar time=2024-01-11"
    assert on("2024-02-01", *TAKEN, retaken) == [("CONTROL", "de-facto", ["Ukrainian forces"], "2024-01-11/..")]
    assert [state[1] for state in on("2024-02-01", *TAKEN, again)] == ["contested"]


def test_who_simply_holds_a_place_holds_it_in_fact() -> None:
    assert on("2023-02-01", HOLD.replace("/de-facto", "")) == [
        ("CONTROL", "de-facto", ["Ukrainian forces"], "2022-08/..")
    ]


def test_fighting_between_its_parties_breaks_a_truce() -> None:
    truce = "ceasefire ACCORD/ceasefire by=Armenia by=Azerbaijan time=2020-11-10"
    fight = "fighting ASSAULT by=Armenia by=Azerbaijan at=Dadivank time=2022-09-13"
    alone = "fighting ASSAULT by=Armenia at=Dadivank time=2022-09-13"
    assert [state[1] for state in on("2023-01-01", truce, fight)] == ["broken"]
    assert [state[1] for state in on("2023-01-01", truce, alone)] == ["ceasefire"]


def test_a_ceasefire_begins_an_accord_and_an_attack_breaks_it() -> None:
    truce = "ceasefire RETREAT/ceasefire by=Armenia by=Azerbaijan time=2020-11-10"
    attack = "attacked ASSAULT by=Azerbaijan to=Armenia time=2022-09-13"
    assert on("2021-01-01", truce, attack) == [
        ("ACCORD", "ceasefire", ["Azerbaijan", "Armenia"], "2020-11-10/2022-09-13")
    ]
    assert on("2023-01-01", truce, attack) == [("ACCORD", "broken", ["Azerbaijan", "Armenia"], "2022-09-13/..")]


def test_an_attack_before_the_ceasefire_breaks_nothing() -> None:
    truce = "ceasefire RETREAT/ceasefire by=Armenia by=Azerbaijan time=2020-11-10"
    attack = "attacked ASSAULT by=Azerbaijan to=Armenia time=2020-09-27"
    assert on("2021-01-01", truce, attack) == [("ACCORD", "ceasefire", ["Azerbaijan", "Armenia"], "2020-11-10/..")]


def test_views_on_relations_stay_side_by_side() -> None:
    warm, strained = (
        "x RELATIONS/warm by=Armenia by=Russia time=2024",
        "y RELATIONS/strained by=Armenia by=Russia time=2024",
    )
    assert [mode for _, mode, *_ in on("2024-06-01", warm, strained)] == ["strained", "warm"]


def test_cutting_relations_severs_them() -> None:
    cut = "cut SANCTION/discontinue by=Armenia to=Russia time=2024-02"
    assert on("2024-03-01", cut) == [("RELATIONS", "severed", ["Armenia", "Russia"], "2024-02/..")]


def test_a_state_prints_as_the_codebook_has_it() -> None:
    (state,) = situation(corroborate(records(HOLD)), on="2022-09-01")
    assert json.loads(json.dumps(state.to_dict())) == {
        "type": "CONTROL",
        "mode": "de-facto",
        "place": {
            "name": "Soledar",
            "country": "UKR",
            "lat": 48.6921,
            "lon": 38.0693,
            "geonameid": None,
            "radius_km": 8.0,
        },
        "destination": None,
        "actors": [{"name": "Ukrainian forces", "country": "UKR", "sectors": ["MIL"]}],
        "recipients": [],
        "valid": "2022-08/..",
        "standing": "single-source",
        "known_since": "2024-06-01",
        "inferred": False,
        "because": ["r0#c1"],
        "quantities": [],
        "events": list(state.events),
    }


def test_nothing_is_known_before_its_report() -> None:
    corroborated = corroborate(records(HOLD))
    assert situation(corroborated, on="2022-09-01", as_of="2024-05-31") == ()
    assert len(situation(corroborated, on="2022-09-01", as_of="2024-06-01")) == 1


def test_the_order_of_reports_changes_no_track() -> None:
    every = [*read_by_hand("karabakh"), *read_by_hand("soledar")]
    expected = tracks(corroborate(every))
    for seed in range(5):
        random.Random(seed).shuffle(every)
        assert tracks(corroborate(every)) == expected


def test_sanctions_on_persons_or_a_group_sever_no_relations() -> None:
    assert on("2024-03-01", "froze SANCTION/discontinue by=Armenia to=prisoners time=2024-02") == []


def test_strained_relations_end_when_they_are_severed() -> None:
    tense = "tense RELATIONS/strained by=Armenia by=Russia time=2024-01-15"
    cut = "severed RELATIONS/severed by=Armenia by=Russia time=2024-03-01"
    assert on("2024-04-01", tense, cut) == [("RELATIONS", "severed", ["Armenia", "Russia"], "2024-03-01/..")]


def test_relations_that_are_taken_up_again_are_severed_no_more() -> None:
    cut = "severed SANCTION/discontinue by=Armenia to=Russia time=2024-03-01"
    again = "restored RELATIONS/warm by=Armenia by=Russia time=2024-05-01"
    assert on("2024-04-01", cut, again) == [("RELATIONS", "severed", ["Armenia", "Russia"], "2024-03-01/2024-05-01")]
    assert on("2024-05-02", cut, again) == [("RELATIONS", "warm", ["Armenia", "Russia"], "2024-05-01/..")]


def test_those_who_keep_leaving_are_as_many_as_were_last_counted() -> None:
    first = "fled DISPLACEMENT/internal by=families at=Hays time=2024-04 n=12000:displaced:min"
    later = "fled DISPLACEMENT/internal by=families at=Hays time=2024-05-20 n=27000:displaced"
    reports = [
        a_reading("r1", [first], published="2024-05-01"),
        a_reading("r2", [later], published="2024-05-21"),
    ]
    (state,) = situation(corroborate(reports), on="2024-06-01")
    assert [(each.low, each.high, each.best) for each in state.quantities] == [(12000, 27000, 27000)]


def test_who_joins_is_suspended_and_readmitted_is_a_member_twice() -> None:
    lines = [
        "joined MEMBERSHIP/member by=Armenia to=United Nations time=2020",
        "suspended MEMBERSHIP/suspended by=Armenia to=United Nations time=2024-02-01",
        "readmitted MEMBERSHIP/member by=Armenia to=United Nations time=2024-05-01",
    ]
    assert on("2023-01-01", *lines) == [("MEMBERSHIP", "member", ["Armenia"], "2020/2024-02-01")]
    assert on("2024-03-01", *lines) == [("MEMBERSHIP", "suspended", ["Armenia"], "2024-02-01/2024-05-01")]
    assert on("2024-05-10", *lines) == [("MEMBERSHIP", "member", ["Armenia"], "2024-05-01/..")]


def test_a_later_count_of_a_force_is_its_strength() -> None:
    there = "stationed DEPLOYMENT by=Russian peacekeepers at=Nagorno-Karabakh time=2023-11 n=1400:personnel"
    found = situation(corroborate(records(f"{SENT} n=1960:personnel", there)), on="2024-01-01")
    assert [quantity.best for state in found for quantity in state.quantities] == [1400]
