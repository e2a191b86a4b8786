"""Text into lexemes and their classes."""

import pytest

from dateline.times.lexer import CLASS_SIGNS, OTHER, lex

_NAMES = {sign: name for name, sign in CLASS_SIGNS.items()} | {OTHER: "-"}


def classes(text: str) -> list[str]:
    return [_NAMES[sign] for sign in lex(text).classes]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Oct. 5", ["MONTH", "DAY"]),
        ("5th 1990s '80s", ["ORDINAL", "DECADE", "DECADE"]),
        ("10:35 a.m.", ["CLOCK", "AMPM"]),
        ("9.30 p.m.", ["CLOCK", "AMPM"]),
        ("2024-04-17 17/04/2024", ["ISO", "NUMERIC"]),
        ("$1998 1998 1,998 45", ["-", "-", "YEAR", "BIG", "BIG"]),
        ("may left May", ["DOUBTFUL", "-", "MONTH"]),
        ("New Year's Eve", ["HOLIDAY"]),
        ("year’s end", ["UNIT", "ADD", "END"]),
    ],
)
def test_classes(text: str, names: list[str]) -> None:
    assert classes(text) == names


def test_a_paragraph_break_parts_what_stands_beside_it() -> None:
    assert classes("May\n\n5") == ["DOUBTFUL", "-", "DAY"]


def test_lexemes_keep_their_places() -> None:
    text = "On Oct. 5, 2003"
    lexemes = lex(text)
    assert [text[a:b] for a, b in zip(lexemes.starts, lexemes.ends, strict=True)] == ["On", "Oct.", "5", ",", "2003"]
