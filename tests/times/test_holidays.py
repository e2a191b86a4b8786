"""Feasts and their days."""

from datetime import date

import pytest

from dateline.times.holidays import easter, holiday_dates, plain_name


@pytest.mark.parametrize(
    ("year", "day"), [(1998, date(1998, 4, 12)), (2000, date(2000, 4, 23)), (2024, date(2024, 3, 31))]
)
def test_easter_sunday(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("New Year’s Eve", date(2024, 12, 31)),
        ("Thanksgiving", date(2024, 11, 28)),
        ("Memorial Day", date(2024, 5, 27)),
        ("Labor Day", date(2024, 9, 2)),
        ("Good Friday", date(2024, 3, 29)),
    ],
)
def test_a_name_and_a_year_give_the_day(name: str, day: date) -> None:
    dates = holiday_dates(plain_name(name))
    assert dates is not None
    assert dates(2024) == day


def test_an_unknown_feast_has_no_day() -> None:
    assert holiday_dates("harvest moon") is None
