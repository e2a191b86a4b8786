"""Weekdays, months and days without a year, from a report of Wednesday 17 April 2024."""

from datetime import date

import pytest

from dateline.times import Tense, resolve_weekday
from dateline.times.anchors import resolve_month, resolve_month_day

PUBLISHED = date(2024, 4, 17)


@pytest.mark.parametrize(
    ("weekday", "tense", "day"),
    [
        (2, Tense.PAST, date(2024, 4, 17)),
        (2, Tense.FUTURE, date(2024, 4, 17)),
        (3, Tense.PAST, date(2024, 4, 11)),
        (3, Tense.FUTURE, date(2024, 4, 18)),
        (3, Tense.UNKNOWN, date(2024, 4, 11)),
        (0, Tense.FUTURE, date(2024, 4, 22)),
    ],
)
def test_weekdays_look_back_unless_the_future_is_spoken_of(weekday: int, tense: Tense, day: date) -> None:
    assert resolve_weekday(weekday, published=PUBLISHED, tense=tense) == day


@pytest.mark.parametrize(
    ("month", "tense", "year"),
    [
        (4, Tense.PAST, 2024),
        (5, Tense.PAST, 2024),
        (10, Tense.PAST, 2023),
        (10, Tense.FUTURE, 2024),
        (1, Tense.FUTURE, 2025),
        (3, Tense.FUTURE, 2024),
        (6, Tense.UNKNOWN, 2024),
        (10, Tense.UNKNOWN, 2023),
    ],
)
def test_months_are_near_unless_the_tense_says_otherwise(month: int, tense: Tense, year: int) -> None:
    assert resolve_month(month, published=PUBLISHED, tense=tense) == year


@pytest.mark.parametrize(
    ("month", "day", "tense", "resolved"),
    [
        (3, 31, Tense.FUTURE, date(2024, 3, 31)),
        (5, 2, Tense.PAST, date(2024, 5, 2)),
        (11, 9, Tense.UNKNOWN, date(2023, 11, 9)),
        (11, 9, Tense.FUTURE, date(2024, 11, 9)),
        (2, 29, Tense.PAST, date(2024, 2, 29)),
        (2, 30, Tense.PAST, None),
    ],
)
def test_days_without_a_year_are_the_nearest(month: int, day: int, tense: Tense, resolved: date | None) -> None:
    assert resolve_month_day(month, day, published=PUBLISHED, tense=tense) == resolved
