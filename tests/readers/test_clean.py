"""What copying breaks, and what `clean` makes of it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.readers.clean import clean, clean_line

BROKEN = "aB-\n \t\r\xa0\u200b\ufeff\xad“”’—éÃ©â€™Â\x85\u2028•·\u2010.and"


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("a Moscow-\n\nbrokered deal", "a Moscow-brokered deal"),
        ("a Moscow-\nbrokered deal", "a Moscow-brokered deal"),
        ("the one-\nday strike", "the one-day strike"),
        ("a 20-\nyear war", "a 20-year war"),
        ("the govern-\nment fell", "the government fell"),
        ("opera-\ntions went on", "operations went on"),
        ("they co-\noperate", "they co-operate"),
        ("two-\nand three-day talks", "two- and three-day talks"),
        ("the govern\xad\nment fell", "the government fell"),
        ("a pause -\nthen fire", "a pause -\nthen fire"),
    ],
)
def test_a_word_broken_at_a_line_end_is_mended(broken: str, whole: str) -> None:
    assert clean(broken) == whole


def test_a_hyphen_before_a_capital_or_a_bullet_is_left_alone() -> None:
    assert clean("the ex-\nPresident\n- left") == "the ex-\nPresident\n- left"


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("about\xa040\u202fvehicles\tleft", "about 40 vehicles left"),
        ("\ufeffthe\u200b fort\u2060", "the fort"),
        ("the mayorâ€™s keys", "the mayor’s keys"),
        ("the cafÃƒÂ© closed", "the café closed"),
        ("“Yes,” he said — “really”", "“Yes,” he said — “really”"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("one\n\n\n \n\ntwo", "one\n\ntwo"),
        ("• first\n▪ second", "first\nsecond"),
        ("the oﬃce", "the office"),
    ],
)
def test_signs_are_repaired(broken: str, whole: str) -> None:
    assert clean(broken) == whole


def test_a_title_is_one_line() -> None:
    assert clean_line(" Army\n leaves\xa0fort ") == "Army leaves fort"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=BROKEN, max_size=60))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60))
def test_cleaning_any_text_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@pytest.mark.parametrize("unit", ["a", " ", "a-\n", "- ", "\n ", "é"])
def test_one_endless_line_stays_fast(unit: str) -> None:
    started = time.process_time()
    clean(unit * 200_000)
    assert time.process_time() - started < 5.0
