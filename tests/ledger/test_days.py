"""The two clocks as integers."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ledger.days import FIRST_DAY, LAST_DAY, MINUTES, Interval, interval, iso, known_at, parse_known


def days(first: str, last: str) -> Interval:
    return Interval(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-04-17", "2024-04-17", "2024-04-17"),
        ("2024-04-17T14:05", "2024-04-17", "2024-04-17"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023~", "2023-01-01", "2023-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2024-XX", "2024-01-01", "2024-12-31"),
        ("2024-04-XX", "2024-04-01", "2024-04-30"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2024-34", "2024-04-01", "2024-06-30"),
        ("1993/2023~", "1993-01-01", "2023-12-31"),
        ("2024-04-01/2024-04-17?", "2024-04-01", "2024-04-17"),
    ],
)
def test_edtf_covers_days(edtf: str, first: str, last: str) -> None:
    assert interval(edtf) == days(first, last)


def test_open_ends_reach_to_the_calendars_end() -> None:
    day = date(2024, 4, 17).toordinal()
    assert [interval(text) for text in ("../2024-04-17", "2024-04-17/..", "2024-04-17/")] == [
        Interval(FIRST_DAY, day),
        Interval(day, LAST_DAY),
        Interval(day, LAST_DAY),
    ]


@pytest.mark.parametrize(
    "edtf", [None, "", "P3W", "2024-13", "2024-02-30", "soon", "2024/2023", "a/2023", "1/2/3", "0000"]
)
def test_what_is_no_calendar_time_covers_none(edtf: str | None) -> None:
    assert interval(edtf) is None


def test_a_stamp_of_a_day_counts_as_its_last_minute() -> None:
    known = parse_known("2024-04-17")
    assert known is not None
    assert (known.minute % MINUTES, iso(known.day)) == (1439, "2024-04-17")


def test_a_stamp_keeps_its_printed_day_and_is_ordered_in_utc() -> None:
    first, second = parse_known("2024-04-18T01:00+04:00"), parse_known("2024-04-17T22:00Z")
    assert first is not None
    assert second is not None
    assert (iso(first.day), first < second) == ("2024-04-18", True)


@pytest.mark.parametrize("published", [None, "", "2024", "2024-04", "Monday"])
def test_without_a_usable_stamp_the_moment_of_adding_stands_in(published: str | None) -> None:
    added = datetime(2024, 6, 1, 2, 0, tzinfo=timezone(timedelta(hours=4)))
    known = known_at(published, added=added)
    assert (known.text, known.exact) == ("2024-05-31T22:00Z", False)


@given(st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.just(UTC)))
def test_a_minute_is_counted_from_the_calendars_first_day(moment: datetime) -> None:
    known = parse_known(moment.isoformat())
    assert known is not None
    assert known.minute == moment.toordinal() * MINUTES + moment.hour * 60 + moment.minute
