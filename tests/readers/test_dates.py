"""Dates as outlets write them."""

import pytest

from dateline.readers.dates import day_in_url, to_iso


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-04-17", "2024-04-17"),
        ("2024-04-17T10:11:12Z", "2024-04-17T10:11+00:00"),
        ("2024-04-17T10:11:12.123+04:00", "2024-04-17T10:11+04:00"),
        ("2024-04-17T00:00:00Z", "2024-04-17"),
        ("2024-04-17 10:11:12", "2024-04-17"),
        ("April 17, 2024", "2024-04-17"),
        ("Wednesday 17th April 2024 12.05 BST", "2024-04-17T12:05+01:00"),
        ("Wed, 17 Apr 2024 14:00:00 GMT", "2024-04-17T14:00+00:00"),
        ("Apr. 17, 2024 10:30 a.m. EDT", "2024-04-17T10:30-04:00"),
        ("10:30 GMT, 17 April 2024", "2024-04-17T10:30+00:00"),
        ("17 April 2024, 18:30 IST", "2024-04-17"),
        ("17/04/2024", "2024-04-17"),
        ("04/17/2024", "2024-04-17"),
        ("05.04.2024", "2024-04-05"),
        ("05/04/2024", None),
        ("20240417", "2024-04-17"),
        (1713340800, "2024-04-17T08:00+00:00"),
        (1713340800000, "2024-04-17T08:00+00:00"),
        ("0001-01-01T00:00:00", None),
        ("31 April 2024", None),
        ("yesterday", None),
        (float("nan"), None),
    ],
)
def test_a_date_becomes_a_day_or_a_minute_with_its_offset(written: str | float, iso: str | None) -> None:
    assert to_iso(written) == iso


def test_a_known_habit_settles_the_order() -> None:
    assert to_iso("05/04/2024", is_day_first=True) == "2024-04-05"
    assert to_iso("05/04/2024", is_day_first=False) == "2024-05-04"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.org/2024/04/17/fort", "2024-04-17"),
        ("https://a.org/world/2024/apr/17/fort", "2024-04-17"),
        ("https://a.org/fort-20240417-x", "2024-04-17"),
        ("https://a.org/fort-12808940.php", None),
        (None, None),
    ],
)
def test_an_address_can_carry_the_day(url: str | None, day: str | None) -> None:
    assert day_in_url(url) == day
