from itertools import combinations

import pytest
from tests.scenarios.reading import a_reading, read_by_hand

from dateline.corroboration import cite, has_chance, link, link_if_near
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


def test_a_town_falls_once_however_the_news_of_it_is_dated() -> None:
    seized = "seized ASSAULT/seize-territory by=Wagner at=Soledar time=2024-04-{}"
    attacked = "attacked ASSAULT by=Wagner at=Soledar time=2024-04-{}"
    for line, joined in ((seized, True), (attacked, False)):
        assert link(a_claim(line.format("12")), a_claim(line.format("15"), "b")).joined is joined
    assert not link(a_claim(seized.format("12")), a_claim(seized.format("17"), "b")).joined


def test_a_mode_that_names_the_act_stands_for_its_word() -> None:
    left = a_claim("left RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04-16")
    moved = a_claim("moved RETREAT/withdraw by=Russia at=Nagorno-Karabakh time=2024-04", "b")
    assert link(left, moved).joined
    blamed, faulted = (a_claim(f"{word} ACCUSE/allege by=Russia to=Ukraine") for word in ("blamed", "faulted"))
    assert FEATURES["act"](left, moved) > 0 > FEATURES["act"](blamed, faulted)


def test_a_truce_signed_abroad_is_that_of_the_country_where_it_holds() -> None:
    def truce(place: str, id: str = "a") -> CitedClaim:
        line = f"truce ACCORD/ceasefire by=Yemen's government by=Houthi movement at={place} time=2024-04-16"
        return a_claim(line, id, text=f"They spoke in {place} of a truce.")

    assert link(truce("Sanaa"), truce("Soledar", "b")).joined
    assert not link(truce("Sanaa"), truce("Mocha", "b")).joined


def test_other_persons_by_name_are_another_arrest() -> None:
    arrest = "arrested COERCE/arrest by=Russia to={} at=Soledar time=2024-04-16"
    peskov = a_claim(arrest.format("Dmitry Peskov"))
    assert link(peskov, a_claim(arrest.format("Dmitry Peskov"), "b")).joined
    assert "other people are named" in link(peskov, a_claim(arrest.format("Nikol Pashinyan"), "b")).reason.sentence


def test_measures_of_one_day_against_two_countries_are_two_and_people_hurt_are_not() -> None:
    sanctions = "sanctions SANCTION/discontinue by=United Nations to={} time=2024-04-16"
    shelling = "shelled ASSAULT/heavy-weapons by=Houthi fighters to={} at=Hays time=2024-04-16"
    for line, joined in ((sanctions, False), (shelling, True)):
        assert link(a_claim(line.format("Russia")), a_claim(line.format("Armenia"), "b")).joined is joined


def test_who_of_a_meeting_is_named_first_is_chance_and_of_a_visit_not() -> None:
    lines = "met CONSULT{} by=Russia to=Ukraine time=2024-04-16", "met CONSULT{} by=Ukraine to=Russia time=2024-04-16"
    for mode, joined in (("", True), ("/visit", False)):
        one, other = (a_claim(line.format(mode), id) for line, id in zip(lines, "ab", strict=True))
        assert link(one, other).joined is joined


def test_a_place_abroad_may_be_a_namesake_of_one_at_home() -> None:
    freed = "freed RETREAT/release by=Houthi movement to={} at={} time=2024-04-16 n=120:captured"
    home, abroad = a_claim(freed.format("prisoners", "Sanaa")), a_claim(freed.format("prisoners", "Soledar"), "b")
    assert link(home, abroad).joined
    assert not link(home, a_claim(freed.format("prisoners", "Mocha"), "b")).joined
    assert not link(home, a_claim(freed.format("Russia", "Soledar"), "b")).joined


def test_figures_that_no_count_grows_by_speak_against() -> None:
    freed = "freed RETREAT/release by=Houthi movement at=Sanaa time=2024-04-16 n={}:captured"
    values = [
        FEATURES["numbers"](a_claim(freed.format(120)), a_claim(freed.format(n), "b")) for n in (125, 200, 500, 900)
    ]
    assert values == [1.0, 0.3, -0.5, -1.0]


@pytest.mark.parametrize("name", ["karabakh", "soledar"])
def test_what_has_no_chance_makes_no_link_and_no_near_miss(name: str) -> None:
    claims = [claim for record in read_by_hand(name) for claim in cite(record)]
    without = [(one, other) for one, other in combinations(claims, 2) if not has_chance(one, other)]
    assert len(without) > len(claims)
    assert [pair for pair in without if link(*pair).joined or link(*pair).near_miss] == []


def test_a_strike_of_one_day_and_town_is_told_in_many_words_and_is_not_the_war() -> None:
    strike = a_claim("air strike ASSAULT/aerial by=Russia at=Soledar time=2023-01-08")
    bombed = a_claim("bombed ASSAULT/aerial by=Russia at=Soledar time=2023-01-08", "b")
    offensive = a_claim("offensive ASSAULT by=Russia at=Soledar time=2023-01-08", "c")
    assert link(strike, bombed).joined
    assert not link(strike, offensive).joined


@pytest.mark.parametrize("name", ["karabakh", "soledar"])
def test_the_sooner_answer_is_the_whole_one_for_all_that_is_near(name: str) -> None:
    claims = [claim for record in read_by_hand(name) for claim in cite(record)]
    for one, other in combinations(claims, 2):
        whole = link(one, other)
        assert link_if_near(one, other) == (whole if whole.joined or whole.near_miss else None)
