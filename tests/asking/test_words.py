from typing import Any

import pytest

from dateline.asking.words import say_day, say_figure, say_time


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-04-17", "17 Apr 2024"),
        ("2024-04", "Apr 2024"),
        ("2024", "2024"),
        ("2024-04-17~", "about 17 Apr 2024"),
        ("2024-04-17T14:05+02:00", "17 Apr 2024 14:05"),
        ("../2024-04-17", "by 17 Apr 2024"),
        ("2023-09/..", "since Sep 2023"),
        ("2020-11/2024-06-12", "Nov 2020 – 12 Jun 2024"),
        ("202X", "202X"),
        (None, ""),
    ],
)
def test_a_time_is_read_aloud(edtf: str | None, words: str) -> None:
    assert say_time(edtf) == words


def test_a_stamp_of_knowledge_keeps_its_minute() -> None:
    assert say_day("2024-04-17T14:05Z") == "17 Apr 2024 14:05"


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        ({"unit": "personnel", "low": 1960, "high": 2000, "best": 1960}, "1,960 personnel (1,960 to 2,000)"),
        ({"unit": "killed", "low": 24, "high": 24, "best": 24, "bound": "min"}, "at least 24 killed"),
        ({"unit": "money", "low": 5e6, "high": 5e6, "best": 5e6, "currency": "USD"}, "5,000,000 USD"),
        ({"unit": "injured", "low": 3, "high": 3, "best": 3, "scope": "Telma"}, "3 injured in Telma"),
    ],
)
def test_a_figure_is_read_aloud(quantity: dict[str, Any], words: str) -> None:
    assert say_figure(quantity) == words
