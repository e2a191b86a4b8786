"""The ends of EDTF values, and the same time told more coarsely."""

from datetime import date

import pytest

from dateline.times import bounds_of, coarsen


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2024-04-17", (date(2024, 4, 17), date(2024, 4, 17))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2023~", (date(2023, 1, 1), date(2023, 12, 31))),
        ("199X", (date(1990, 1, 1), date(1999, 12, 31))),
        ("2023-22", (date(2023, 6, 1), date(2023, 8, 31))),
        ("1993/2023~", (date(1993, 1, 1), date(2023, 12, 31))),
        ("../2024-04-17", (None, date(2024, 4, 17))),
        ("2014/..", (date(2014, 1, 1), None)),
        ("P2W", None),
        ("2024-02-30", None),
        ("soon", None),
        (None, None),
    ],
)
def test_bounds_are_the_first_and_last_day(value: str | None, bounds: tuple[date | None, date | None] | None) -> None:
    assert bounds_of(value) == bounds


@pytest.mark.parametrize(
    ("value", "unit", "coarse"),
    [
        ("2024-04-17", "month", "2024-04"),
        ("2024-04-17~", "year", "2024~"),
        ("2024-04-15/2024-04-17", "month", "2024-04"),
        ("2023-11/2024-04-17", "year", "2023/2024"),
        ("../2024-04-17", "month", "../2024-04"),
        ("2024", "day", "2024"),
        ("P2W", "year", "P2W"),
        (None, "year", None),
    ],
)
def test_coarsening_cuts_what_is_finer(value: str | None, unit: str, coarse: str | None) -> None:
    assert coarsen(value, unit=unit) == coarse
