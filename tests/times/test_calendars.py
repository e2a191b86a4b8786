"""Calendar arithmetic, and TIMEX3 values as EDTF."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.times.calendars import at_grain, days_of, duration, parse_day, shift, to_edtf


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2024-04-17", "2024-04-17"),
        ("2024-04-17TMO", "2024-04-17"),
        ("2024-04-17T10:35", "2024-04-17"),
        ("2024-04", "2024-04"),
        ("2024", "2024"),
        ("2024-W16", "2024-04-15/2024-04-21"),
        ("2024-W16-WE", "2024-04-20/2024-04-21"),
        ("2024-Q2", "2024-04/2024-06"),
        ("2024-H2", "2024-07/2024-12"),
        ("2023-FA", "2023-23"),
        ("199", "199X"),
        ("18", "18XX"),
        ("P30Y", "P30Y"),
        ("PTXH", "PTXH"),
        ("PRESENT_REF", None),
        ("XXXX-WXX-5", None),
        (None, None),
    ],
)
def test_timex3_values_become_edtf(value: str | None, edtf: str | None) -> None:
    assert to_edtf(value) == edtf


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (2, "week", "P2W"),
        (3, "decade", "P30Y"),
        (None, "decade", "PXY"),
        (5, "hour", "PT5H"),
        (5.5, "hour", "PT5H30M"),
        (0.5, "year", "P6M"),
        (None, "day", "PXD"),
        (2, "fortnight", "P4W"),
        (1, "weekend", "P2D"),
    ],
)
def test_durations_are_iso_8601(count: float | None, unit: str, value: str) -> None:
    assert duration(count, unit) == value


def test_months_shift_to_the_last_day_that_the_month_has() -> None:
    assert shift(date(2024, 3, 31), -1, "month") == date(2024, 2, 29)


def test_shifts_off_the_calendar_are_none() -> None:
    assert shift(date(2024, 3, 31), -300, "decade") is None


def test_a_publication_that_is_no_day_is_none() -> None:
    assert [parse_day(text) for text in ("2024-04-17T10:35+02:00", "2024-02-30", "0001-01-01", "", None)] == [
        date(2024, 4, 17),
        None,
        None,
        None,
        None,
    ]


@pytest.mark.parametrize("value", ["P1W", "XXXX-05", "2024-13", "PAST_REF"])
def test_values_without_days_have_no_bounds(value: str) -> None:
    assert days_of(value) is None


@given(
    st.dates(min_value=date(1000, 1, 10)),
    st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"]),
)
def test_a_day_lies_within_the_unit_that_holds_it(day: date, unit: str) -> None:
    bounds = days_of(at_grain(day, unit))
    assert bounds is not None
    assert bounds[0] <= day <= bounds[1]
