import pytest
from tests.scenarios.reading import a_reading

from dateline.corroboration import are_candidates, cite
from dateline.corroboration.cited import CitedClaim

RETREAT = "withdrew RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh"
TIMES = (
    "2024-04-16",
    "2024-04-17/2024-04-19",
    "2024-04",
    "2024-03/2024-05",
    "2024",
    "2023/2024",
    "../2024-04-18",
    None,
)


def a_claim(line: str, id: str = "a", **report: str) -> CitedClaim:
    return cite(a_reading(id, [line], **report))[0]


def a_retreat(time: str | None, id: str = "a") -> CitedClaim:
    return a_claim(f"{RETREAT} time={time}" if time else RETREAT, id)


@pytest.mark.parametrize("one", TIMES)
@pytest.mark.parametrize("other", TIMES)
def test_claims_whose_days_can_meet_find_each_other(one: str | None, other: str | None) -> None:
    left, right = a_retreat(one), a_retreat(other, "b")
    assert are_candidates(left, right)
    assert are_candidates(right, left)


def test_days_on_either_side_of_midnight_find_each_other() -> None:
    assert are_candidates(a_retreat("2024-04-30"), a_retreat("2024-05-01", "b"))


@pytest.mark.parametrize("time", ["2019-02", "2024-02-01", "2022"])
def test_claims_of_other_times_are_no_candidates(time: str) -> None:
    assert not are_candidates(a_retreat("2024-04-16"), a_retreat(time, "b"))


def test_the_relation_is_symmetric() -> None:
    claims = [a_retreat(time, f"r{number}") for number, time in enumerate((*TIMES, "2019", "2024-02-01"))]
    for one in claims:
        for other in claims:
            assert are_candidates(one, other) == are_candidates(other, one)


def test_a_report_without_any_date_finds_its_like() -> None:
    one, other = (cite(a_reading(id, [RETREAT], published=None))[0] for id in "ab")
    assert are_candidates(one, other)


def test_background_is_found_months_later_by_its_act_and_who_or_where() -> None:
    news = a_claim(RETREAT, published="2024-04-17")
    background = a_claim("withdrawal RETREAT/withdraw by=Russian forces", "b", published="2024-10-01")
    elsewhere = a_claim("withdrawal RETREAT/withdraw by=Houthi fighters at=Hays", "b", published="2024-10-01")
    another_act = a_claim("released RETREAT/release by=Russian forces", "b", published="2024-10-01")
    assert are_candidates(news, background)
    assert not are_candidates(news, elsewhere)
    assert not are_candidates(news, another_act)


def test_the_news_of_a_week_is_compared_whatever_the_words() -> None:
    news = a_claim(RETREAT, published="2024-04-17")
    assert are_candidates(news, a_claim("released RETREAT/release by=Russian forces", "b", published="2024-04-24"))
    assert not are_candidates(news, a_claim("released RETREAT/release by=Russian forces", "b", published="2024-06-24"))


def test_reports_that_share_no_names_are_compared_only_for_the_same_act_of_the_same_days() -> None:
    ours, theirs = (f"{names} withdrew." for names in (" ".join(OURS), " ".join(THEIRS)))
    news, same_days, later = (
        a_claim(RETREAT, id, published=day, text=text)
        for id, day, text in (("a", "2024-04-17", ours), ("b", "2024-04-18", theirs), ("c", "2024-10-01", theirs))
    )
    assert are_candidates(news, same_days)
    assert not are_candidates(news, later)


OURS = ("They met Arvo", *("Orsk Telma Ilda Bren Kova Mirel Sanda Turo Vesna".split()))
THEIRS = ("They saw Ulan", *("Dorn Pask Hevra Lomi Quist Jarra Wend Yolk Zarn".split()))
