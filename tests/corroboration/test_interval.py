import pytest

from dateline.corroboration.interval import Days, days_of, iso_day, moment_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-04-17", "2024-04-17", "2024-04-17"),
        ("2024-04-17T14:05Z", "2024-04-17", "2024-04-17"),
        ("2024-04", "2024-04-01", "2024-04-30"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2020-11~", "2020-10-01", "2020-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2024-24", "2024-12-01", "2025-02-28"),
        ("1993~/2023", "1992-01-01", "2023-12-31"),
        ("2023-09/..", "2023-09-01", "9999-12-31"),
        ("/2023-09-19", "0001-01-01", "2023-09-19"),
    ],
)
def test_an_edtf_value_covers_its_days(value: str, first: str, last: str) -> None:
    days = days_of(value)
    assert days is not None
    assert (iso_day(days.first), iso_day(days.last)) == (first, last)


@pytest.mark.parametrize("value", [None, "", "PXW", "P30Y", "2024-13", "2024-02-30", "2024/2023", "0000"])
def test_durations_and_nonsense_cover_nothing(value: str | None) -> None:
    assert days_of(value) is None


def test_minutes_sort_by_time_whatever_their_offset() -> None:
    written = ["2024-04-17T12:30+04:00", "2024-04-17T09:00Z", "2024-04-17", "2024-04-16T23:30-01:00"]
    assert sorted(written, key=moment_of) == [
        "2024-04-17",
        "2024-04-16T23:30-01:00",
        "2024-04-17T12:30+04:00",
        "2024-04-17T09:00Z",
    ]


def test_gap_counts_days_between_and_is_zero_where_they_meet() -> None:
    assert (Days(1, 3).gap(Days(5, 9)), Days(5, 9).gap(Days(1, 3)), Days(1, 5).gap(Days(5, 9))) == (2, 2, 0)


def test_days_meet_where_both_cover() -> None:
    assert Days(1, 5).meet(Days(4, 9)) == Days(4, 5)
    assert Days(1, 3).meet(Days(5, 9)) is None
