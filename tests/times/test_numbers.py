"""Counts and years in words."""

import pytest

from dateline.times.numbers import count_of, spoken_year


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("1,000", 1000),
        ("twenty - one", 21),
        ("two hundred and ten", 210),
        ("a hundred", 100),
        ("two thousand", 2000),
        ("5 1 / 2", 5.5),
        ("two and a half", 2.5),
        ("a couple of", 2),
        ("several", None),
        ("a few", None),
    ],
)
def test_counts(words: str, count: float | None) -> None:
    assert count_of(words.split()) == count


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("nineteen ninety - seven", 1997),
        ("twenty ten", 2010),
        ("two thousand", 2000),
        ("two thousand five", 2005),
        ("twenty one", None),
        ("six seven", None),
    ],
)
def test_years_read_out(words: str, year: int | None) -> None:
    assert spoken_year(words.split()) == year
