"""How a rule is written, what it sees, and what it answers.

A rule is a pattern over lexeme classes (names in capitals, see `words.py`) and a function from the match to a
`Reading`, or None where the words turn out not to be a time. In patterns `<name:...>` is a named group, `{name}` one of
the shared pieces below, blanks mean nothing, and everything else is the notation of `re`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dateline.times.lexer import CLASS_SIGNS, Lexemes
from dateline.times.numbers import count_of, spoken_year
from dateline.times.words import MONTHS, ORDINALS, PLURAL_UNITS, UNITS, WEEKDAYS

PIECES = {
    "approx": "(?:NO?MORE THAN|AT LEAST|UP TO|APPROX|SOME(?!A)|OVER(?=A))",
    "count": "(?:(?:DAY|YEAR|BIG)(?:DAY SLASH DAY)?|(?:NUMWORD|A?HUNDRED)(?:(?:DASH|AND)?(?:NUMWORD|HUNDRED)){0,5})"
    "(?:DASH?AND DASH?A?DASH?HALF)?",
    "vague": "(?:A?FEW|SEVERAL|A?COUPLE OF?|TENS OF)",
    "unit": "(?:UNIT|UNITS|QUARTER|WEEKEND|NIGHT)",
    "month": "(?:MONTH|DOUBTFUL)",
    "weekday": "(?:WEEKDAY|SHORTDAY)",
    "day": "(?:DAY|ORDINAL|(?:NUMWORD DASH)?ORDWORD)",
    "edge": "(?:(?:THE?(?:<edge:START|MIDDLE|END>)OF THE?)|THE(?:EARLY|LATE|MID)|(?:EARLY|LATE|MID)DASH?|"
    "EARLIER|LATER|SOMETIME)",
    "year": "(?:YEAR|NUMWORD(?:NUMWORD|HUNDRED)(?:DASH?NUMWORD)?)",
    "span": "(?:DASH|TO|AND|UNTIL)",
    "part": "(?:PART|NIGHT|OVERNIGHT)",
}


class Scope(StrEnum):
    """Which expressions are wanted: those that place something in time (codebook), or all of TimeML's."""

    RECORD = "record"
    TIMEML = "timeml"


class Tense(StrEnum):
    """Which way the words about an expression look."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means.

    `value` is TIMEX3's, `edtf` the codebook's where it is not simply the same value in other clothes; `only` names
    the one scope that wants it, if one does not; `is_focus` says that later words ("the next day") may lean on it.
    """

    type: str
    value: str | None
    edtf: str | None = ""
    only: Scope | None = None
    is_focus: bool = True


SKIP = Reading("", None, is_focus=False)
"""The answer of a rule that takes words so that no other does, and means no time."""


@dataclass(slots=True)
class Context:
    """What is known where a rule is asked.

    `published` is the day of publication, `home` the country of the outlet (alpha-3), `tense` tells the tense about
    lexemes from the first up to the second number; `focus`, `day` and `quarter` are the date, the day and the company
    quarter last mentioned (TIMEX3).
    """

    published: date | None
    tense: Callable[[int, int], Tense]
    scope: Scope = Scope.RECORD
    home: str | None = None
    focus: str | None = None
    day: str | None = None
    quarter: str | None = None

    def note(self, reading: Reading) -> None:
        """Remember a date that later words may lean on."""
        value = reading.value
        if not reading.is_focus or not value or not value[0].isdigit():
            return
        self.focus = value
        day = (reading.edtf or value).rstrip("~")
        if len(day) >= 10 and day[5] != "W" and "/" not in day:
            self.day = day[:10]


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern's match: the lexemes from `start` up to `end`, and its named groups."""

    lexemes: Lexemes
    match: "re.Match[str]"
    context: Context = field(repr=False)

    @property
    def start(self) -> int:
        """Number of the first lexeme."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Number after the last lexeme."""
        return self.match.end()

    def has(self, group: str) -> bool:
        """True where the group took part."""
        return any(name in self.match.re.groupindex and self.match[name] is not None for name in (group, f"{group}_"))

    def words(self, group: str | int = 0) -> list[str]:
        """The group's words in small letters; none where it took no part."""
        if group and (group not in self.match.re.groupindex or self.match[group] is None):
            return []
        first, last = self.match.span(group)
        return self.lexemes.words[first:last] if first >= 0 else []

    def word(self, group: str) -> str:
        """The first word, without its full stop, of the group or its twin `group_`; empty where neither took part."""
        words = self.words(group) or self.words(f"{group}_")
        return words[0].rstrip(".") if words else ""

    def before(self, back: int = 1) -> str:
        """The word before the match."""
        return self.lexemes.word_at(self.start - back)

    def after(self, ahead: int = 0) -> str:
        """The word after the match."""
        return self.lexemes.word_at(self.end + ahead)

    def month(self, group: str = "m") -> int:
        """The month's number."""
        return MONTHS[self.word(group)]

    def weekday(self, group: str = "w") -> int:
        """The weekday's number, Monday is 0."""
        return WEEKDAYS[self.word(group)]

    def unit(self, group: str = "u") -> str:
        """The unit's name in the singular."""
        word = self.word(group)
        return UNITS.get(word) or PLURAL_UNITS[word]

    def count(self, group: str = "n") -> float | None:
        """The group's number; None for the vague ("several") or absent."""
        return count_of(self.words(group)) if self.has(group) else None

    def ordinal(self, group: str = "d") -> int:
        """A day of the month, written with digits, as an ordinal or in words; 0 where it is none."""
        words = self.words(group)
        last = words[-1] if words else ""
        if last in ORDINALS:
            tens = count_of(words[:1]) if len(words) > 1 else 0
            return ORDINALS[last] + int(tens or 0)
        digits = re.match(r"\d+", last)
        return int(digits[0]) if digits else 0

    def year(self, group: str = "y") -> int | None:
        """The year; None where the group took no part."""
        words = self.words(group)
        if not words:
            return None
        return int(words[0]) if words[0].isdigit() else spoken_year(words)

    def tense(self) -> Tense:
        """Which way the words about the match look."""
        return self.context.tense(self.start, self.end)


Resolver = Callable[[Found, Context], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with its resolver; `name` is what documentation and tests call it."""

    name: str
    pattern: "re.Pattern[str]"
    resolve: Resolver


def rule(name: str, pattern: str, resolve: Resolver) -> Rule:
    """A rule from a pattern in the notation above."""
    return Rule(name, re.compile(_compiled(pattern)), resolve)


def _compiled(pattern: str) -> str:
    for _ in range(2):
        pattern = re.sub(r"\{([a-z]+)\}", lambda piece: PIECES[piece[1]], pattern)
    return re.sub(r"<(\w+):|>|\b[A-Z]+\b| ", _notation, pattern)


def _notation(sign: "re.Match[str]") -> str:
    if sign[1]:
        return f"(?P<{sign[1]}>"
    return {">": ")", " ": ""}.get(sign[0]) or CLASS_SIGNS.get(sign[0], "")
