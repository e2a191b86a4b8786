import pytest
from tests.scenarios.reading import a_reading

from dateline.corroboration import cite, file_keys, look_keys
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
    assert look_keys(left) & file_keys(right)
    assert look_keys(right) & file_keys(left)


def test_days_on_either_side_of_midnight_find_each_other() -> None:
    assert look_keys(a_retreat("2024-04-30")) & file_keys(a_retreat("2024-05-01", "b"))


@pytest.mark.parametrize("time", ["2019-02", "2024-02-01", "2022"])
def test_claims_of_other_times_are_no_candidates(time: str) -> None:
    assert not look_keys(a_retreat("2024-04-16")) & file_keys(a_retreat(time, "b"))


def test_the_relation_is_symmetric() -> None:
    claims = [a_retreat(time, f"r{number}") for number, time in enumerate((*TIMES, "2019", "2024-02-01"))]
    for one in claims:
        for other in claims:
            assert bool(look_keys(one) & file_keys(other)) == bool(look_keys(other) & file_keys(one))


def test_a_report_without_any_date_finds_its_like() -> None:
    one, other = (cite(a_reading(id, [RETREAT], published=None))[0] for id in "ab")
    assert look_keys(one) & file_keys(other)
