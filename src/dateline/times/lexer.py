"""Text into lexemes, and each lexeme into one sign, so that a sentence's time words become a string to match on.

A lexeme that no time expression can hold is `OTHER`; a run without any is an island, and only islands with a head
(a month, a unit, a number that could be a year, ...) are looked at. Cost is linear in the text.
"""

import re
from dataclasses import dataclass

from dateline.times.holidays import HOLIDAY_PATTERN
from dateline.times.words import (
    ALL_CLASSES,
    DOUBTFUL_MONTHS,
    SHORT_WEEKDAYS,
    SIGN_CLASSES,
    WORD_CLASSES,
)

OTHER = "."
CLASS_SIGNS = {name: chr(0xE000 + number) for number, name in enumerate(ALL_CLASSES)}
"""A private-use sign for every class."""

_LEXEME = re.compile(
    r"""
    (?=[\d'’])(?:
    (?P<ISO>\d{4}-[01]\d-[0-3]\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    |(?P<NUMERIC>\d{1,2}\ ?([/.])\ ?\d{1,2}\ ?\3\ ?(?:\d{4}|\d\d)(?![\w/]))
    |(?P<CLOCK>\d{1,2}(?::\d\d|\ :\ \d\d){1,2}(?!\d)|\d{1,2}\.\d\d(?=\s?[ap]\.?m))
    |(?P<ORDINAL>\d{1,3}(?:st|nd|rd|th)\b)
    |(?P<DECADE>(?:\d\d)?\d0['’]?s\b|['’]\d0s\b)
    |(?P<NUMBER>\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,9})?)
    )
    |(?P<HOLIDAY>"""
    + HOLIDAY_PATTERN
    + r""")
    |(?=[adfjmnopstw])(?P<SHORT>(?:[ap]\.\ ?m\.?|[ap]\ \.\ m\b
      |(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)
      (?:\.(?!\w)|(?![\w.])))|o['’]clock)
    |(?P<WORD>[^\W\d_]+|['’]s\b)
    |(?P<SIGN>[^\w\s]|_)
    |(?P<BREAK>\n[^\S\n]*\n)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MONEY = frozenset("$£€¥#")
_SENTENCE_ENDS = frozenset(".!?\"“”'‘:_¶")


@dataclass(frozen=True, slots=True)
class Lexemes:
    """Parallel lists: where each lexeme starts and ends, its words in small letters, and all classes as one string.

    `shouts` tells a text in capital letters, where a capital says nothing.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    classes: str
    shouts: bool = False

    def class_at(self, number: int) -> str:
        """The class sign of a lexeme; OTHER outside."""
        return self.classes[number] if 0 <= number < len(self.words) else OTHER

    def word_at(self, number: int) -> str:
        """The words of a lexeme; the empty string outside."""
        return self.words[number] if 0 <= number < len(self.words) else ""

    def is_capital(self, number: int) -> bool:
        """True where the lexeme begins with a capital letter, in a text where that says something."""
        return not self.shouts and 0 <= number < len(self.words) and self.text[self.starts[number]].isupper()


def lex(text: str) -> Lexemes:
    """The lexemes of a text, in order; paragraph breaks are lexemes of no class."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    classes: list[str] = []
    shouts = _shouts(text)
    for match in _LEXEME.finditer(text):
        start, end = match.span()
        kind = match.lastgroup or "SIGN"
        word = match[0].lower()
        if kind == "WORD":
            name = WORD_CLASSES.get(word)
            if name == "MONTH" and word in DOUBTFUL_MONTHS and _is_doubtful(text, start, end, words):
                name = "DOUBTFUL"
            elif name == "WEEKDAY" and word in SHORT_WEEKDAYS:
                name = "SHORTDAY"
        elif kind == "NUMBER":
            name = _number_class(word, text, start, end)
        elif kind == "SHORT":
            name = _short_class(word)
        elif kind == "SIGN":
            name = SIGN_CLASSES.get(word)
        elif kind == "BREAK":
            name, word = None, "¶"
        else:
            name = kind
        starts.append(start)
        ends.append(end)
        words.append(word)
        classes.append(CLASS_SIGNS[name] if name else OTHER)
    return Lexemes(text, starts, ends, words, "".join(classes), shouts)


_SAMPLE = 4000
"""How many characters tell whether a text is in capital letters."""


def _shouts(text: str) -> bool:
    sample = text[:_SAMPLE]
    if 5 * sum(map(str.islower, sample[: len(sample) // 2])) >= len(sample):
        return False  # a fifth of it is in small letters already, as in most texts
    letters = list(filter(str.isalpha, sample))
    return len(letters) > 20 and sum(map(str.isupper, letters)) > 0.8 * len(letters)


def _is_doubtful(text: str, start: int, end: int, words: list[str]) -> bool:
    first = not words or words[-1] in _SENTENCE_ENDS
    return first or not text[start].isupper() or (end - start > 1 and text[start:end].isupper())


def _short_class(word: str) -> str | None:
    plain = word.replace("’", "'").rstrip(".")
    if plain[0] in "ap" and plain.replace(" ", "") in ("a.m", "p.m"):
        return "AMPM"
    if plain in SHORT_WEEKDAYS:
        return "SHORTDAY"
    if plain == "mar" and not word.endswith("."):
        return "DOUBTFUL"
    return "OCLOCK" if plain == "o'clock" else WORD_CLASSES.get(plain)


def _number_class(word: str, text: str, start: int, end: int) -> str | None:
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before in _MONEY and before) or (after in ("%", "°") and after):
        return None
    if before in ("'", "’") and len(word) == 2 and not text[start - 2 : start - 1].isalnum():
        return "BIG"
    if not word.isdigit():
        return "BIG"
    if len(word) == 4 and 1000 <= int(word) <= 2100:
        return "YEAR"
    return "DAY" if len(word) <= 2 and 1 <= int(word) <= 31 else "BIG"
