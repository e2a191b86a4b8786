"""Feasts and days that have a name, with their date; worded by us from general knowledge.

Origin: ours. Licence: Apache-2.0, like the project. Date: 2026-11-27. To extend: add a line `NAME: month-day`,
or, for a weekday of a month, `NAME: month, weekday (0 is Monday), which` (which -1 is the last). Names are written
in small letters and without an apostrophe sign before the s (`new years day`).
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from types import MappingProxyType

FIXED = MappingProxyType(
    {
        "new years day": (1, 1),
        "new year": (1, 1),
        "new years": (1, 1),
        "new years eve": (12, 31),
        "orthodox christmas": (1, 7),
        "valentines day": (2, 14),
        "international womens day": (3, 8),
        "st. patricks day": (3, 17),
        "april fools day": (4, 1),
        "anzac day": (4, 25),
        "may day": (5, 1),
        "victory day": (5, 9),
        "bastille day": (7, 14),
        "halloween": (10, 31),
        "all saints day": (11, 1),
        "armistice day": (11, 11),
        "remembrance day": (11, 11),
        "veterans day": (11, 11),
        "christmas": (12, 25),
        "christmas day": (12, 25),
        "christmas eve": (12, 24),
        "boxing day": (12, 26),
    }
)

MOVING = MappingProxyType(
    {
        "martin luther king day": (1, 0, 3),
        "presidents day": (2, 0, 3),
        "memorial day": (5, 0, -1),
        "labor day": (9, 0, 1),
        "columbus day": (10, 0, 2),
        "thanksgiving day": (11, 3, 4),
        "thanksgiving": (11, 3, 4),
    }
)

EASTER = MappingProxyType(
    {
        "ash wednesday": -46,
        "palm sunday": -7,
        "holy thursday": -3,
        "maundy thursday": -3,
        "good friday": -2,
        "easter sunday": 0,
        "easter": 0,
        "easter monday": 1,
        "ascension day": 39,
        "pentecost": 49,
    }
)
"""Feasts that move with western Easter: days from Easter Sunday."""

PERIODS = MappingProxyType(
    {
        "world war i": "1914/1918",
        "first world war": "1914/1918",
        "world war ii": "1939/1945",
        "world war two": "1939/1945",
        "second world war": "1939/1945",
    }
)
"""Stretches of years that go by a name."""

PLAIN = frozenset(
    {
        "ash wednesday",
        "christmas eve",
        "easter monday",
        "easter sunday",
        "good friday",
        "holy thursday",
        "new years day",
        "new years eve",
        "thanksgiving day",
    }
)
"""Names that can be nothing but a day; the others also name what is done on it ("the Christmas tree")."""


def _spelling(name: str) -> str:
    escaped = re.escape(name)
    return re.sub(r"(?<=[a-z])s\\ (?=day|eve)", r"['’]?s['’]?\\ ", escaped).replace("new\\ years", r"new\ year['’]?s")


def _by_first_letter(names: Iterable[str]) -> str:
    """Alternatives, the longest first, those with the same first letter together: most words fit none."""
    groups: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        groups.setdefault(name[0], []).append(_spelling(name)[1:])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in sorted(groups.items()))


HOLIDAY_PATTERN = r"\b(?=[a-z])(?:" + _by_first_letter({*FIXED, *MOVING, *EASTER, *PERIODS}) + r")\b"
"""Alternatives for a verbose, case-blind expression."""


def plain_name(words: str) -> str:
    """The tables' spelling of a holiday's name."""
    return re.sub(r"['’]", "", " ".join(words.lower().split()))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holiday_dates(name: str) -> Callable[[int], date] | None:
    """From a year to the day of the holiday; None where the tables do not know it."""
    if name in FIXED:
        month, day = FIXED[name]
        return lambda year: date(year, month, day)
    if name in EASTER:
        return lambda year: easter(year) + timedelta(days=EASTER[name])
    if name in MOVING:
        return lambda year: _nth_weekday(year, *MOVING[name])
    return None


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)
