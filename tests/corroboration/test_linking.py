from itertools import combinations

import pytest
from tests.scenarios.reading import a_reading, read_by_hand

from dateline.corroboration import cite, has_chance, link
from dateline.corroboration.cited import CitedClaim
from dateline.corroboration.features import FEATURES

RETREAT = "withdrew RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh"


def a_claim(line: str, id: str = "a", **report: str) -> CitedClaim:
    return cite(a_reading(id, [line], **report))[0]


@pytest.mark.parametrize(
    "other",
    [
        "pullout RETREAT/withdraw by=Russia at=Nagorno-Karabakh time=2024-04-16",
        "leaving RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04",
        "withdrawing RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh",
        "withdraw RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04-16 as=negated",
    ],
)
def test_one_act_in_other_words_is_linked(other: str) -> None:
    assert link(a_claim(f"{RETREAT} time=2024-04-16"), a_claim(other, "b")).joined


@pytest.mark.parametrize(
    "other",
    [
        "withdrew RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2022-01-05",
        "withdrew RETREAT/withdraw by=Russian peacekeepers at=Soledar time=2024-04-16",
        "arrested COERCE/arrest by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04-16",
        "released RETREAT/release by=Azerbaijan at=Nagorno-Karabakh time=2024-04-16",
    ],
)
def test_another_time_place_or_act_is_not_linked(other: str) -> None:
    assert not link(a_claim(f"{RETREAT} time=2024-04-16"), a_claim(other, "b")).joined


def test_a_deal_told_from_two_datelines_is_one_and_an_attack_on_two_towns_is_not() -> None:
    deal = "agreed AGREE by=Russia by=Ukraine at={} time=2024-04-16"
    attack = "attacked ASSAULT by=Russia to=Ukraine at={} time=2024-04-16"
    for line, joined in ((deal, True), (attack, False)):
        assert link(a_claim(line.format("Soledar")), a_claim(line.format("Nagorno-Karabakh"), "b")).joined is joined


def test_a_background_mention_months_later_is_linked() -> None:
    later = a_claim(f"{RETREAT} time=2024-04", "b", published="2024-11-20")
    assert link(a_claim(f"{RETREAT} time=2024-04-16"), later).joined


def test_two_sides_attacks_on_each_other_are_two_events() -> None:
    one = a_claim("attacked ASSAULT by=Russia to=Ukraine at=Bakhmut time=2024-04-16")
    other = a_claim("attacked ASSAULT by=Ukraine to=Russia at=Bakhmut time=2024-04-16", "b")
    assert not link(one, other).joined


def test_two_holders_of_one_place_are_two_claims() -> None:
    one = a_claim("control CONTROL/de-facto by=Ukrainian forces at=Soledar time=2024-04-16")
    other = a_claim("control CONTROL/de-facto by=Russian forces at=Soledar time=2024-04-16", "b")
    assert not link(one, other).joined


def test_a_link_does_not_know_which_claim_came_first() -> None:
    one, other = a_claim(RETREAT), a_claim("pullout RETREAT/withdraw by=Russia", "b", published="2024-05-01")
    assert link(one, other) == link(other, one)


def test_the_reason_names_what_decided() -> None:
    found = link(a_claim(f"{RETREAT} time=2024-04-16"), a_claim(f"{RETREAT} time=2022-01-05", "b"))
    assert found.reason.sentence == "Not one event: the times do not meet."
    assert found.reason.features == (("when", -1.0),)


def test_a_reason_weighs_for_against() -> None:
    other = a_claim("spoke RETREAT by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04-16", "b")
    assert link(a_claim(f"{RETREAT} time=2024-04-16"), other).reason.sentence == (
        "Not one event: the words name different acts; although in like words, by the same actors, "
        "the same kind of act, at an overlapping time, at one place."
    )


def test_every_feature_is_documented_in_its_first_line() -> None:
    assert all((feature.__doc__ or "").strip() for feature in FEATURES.values())


def test_undated_promises_of_different_months_are_two() -> None:
    promise = "promised AGREE by=Russia to=Ukraine at=Soledar"
    assert link(a_claim(promise), a_claim(promise, "b", published="2024-04-19")).joined
    assert not link(a_claim(promise), a_claim(promise, "b", published="2024-06-19")).joined


@pytest.mark.parametrize("name", ["karabakh", "soledar"])
def test_what_has_no_chance_makes_no_link_and_no_near_miss(name: str) -> None:
    claims = [claim for record in read_by_hand(name) for claim in cite(record)]
    without = [(one, other) for one, other in combinations(claims, 2) if not has_chance(one, other)]
    assert len(without) > len(claims)
    assert [pair for pair in without if link(*pair).joined or link(*pair).near_miss] == []
