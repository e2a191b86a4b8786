"""Which of a page's dates is the one of publication."""

from datetime import date

import pytest

from dateline.readers.page_dates import Dated, agree, find_dateline, fits, weigh_dates


def test_the_date_that_most_places_give_is_taken_and_the_other_noted() -> None:
    dated = [
        Dated("JSON-LD", "2024-03-09"),
        Dated("meta tag", "2024-03-05"),
        Dated("line under the headline", "2024-03-05T09:40+00:00"),
    ]
    assert weigh_dates(dated, text="The army left.") == (
        "2024-03-05T09:40+00:00",
        ("The JSON-LD gives 2024-03-09; 2024-03-05T09:40+00:00 was taken (meta tag, line under the headline).",),
    )


def test_the_dateline_settles_a_tie() -> None:
    dated = [Dated("JSON-LD", "2024-03-09"), Dated("meta tag", "2024-03-05")]
    assert weigh_dates(dated, text="DRAVICA, March 4 (AP) — The army left.")[0] == "2024-03-05"
    assert weigh_dates(dated, text="The army left.")[0] == "2024-03-09"


def test_a_dateline_that_fits_nothing_is_noted() -> None:
    published, notes = weigh_dates([Dated("meta tag", "2024-03-05")], text="DRAVICA, Feb. 4 (AP) — The army left.")
    assert (published, notes) == ("2024-03-05", ("The dateline (month 2, day 4) does not fit 2024-03-05.",))


def test_the_last_change_counts_only_where_nothing_else_is_known() -> None:
    changed = Dated("date of the last change", "2024-03-09")
    assert weigh_dates([changed], text="") == ("2024-03-09", ())
    assert weigh_dates([Dated("address", "2024-03-05"), changed], text="") == ("2024-03-05", ())
    assert weigh_dates([], text="") == (None, ())


def test_a_minute_agrees_with_the_day_before_and_after() -> None:
    assert agree("2024-03-05T22:30-05:00", "2024-03-06")
    assert not agree("2024-03-05T09:40+00:00", "2024-03-06")
    assert not agree("2024-03-05", "2024-03-06")


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("PORT SALINE, Aug. 8 (AP) — Rebels left.", (None, 8, 8)),
        ("DRAVICA, 8 August 2022 (Reuters) - Rebels left.", (2022, 8, 8)),
        ("A caption.\n\nDRAVICA, August 8. /TASS/. Rebels left.", (None, 8, 8)),
        ("Rebels left on August 8 (a Monday) the town.", None),
    ],
)
def test_a_dateline_is_found(text: str, dateline: tuple[int | None, int, int] | None) -> None:
    assert find_dateline(text) == dateline


def test_a_dateline_of_december_fits_january() -> None:
    assert fits((None, 12, 31), date(2024, 1, 1))
    assert not fits((None, 2, 30), date(2024, 3, 1))
