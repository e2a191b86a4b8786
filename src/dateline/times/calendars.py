"""Days, weeks and years as TIMEX3 values, and those values as EDTF. Pure arithmetic, no text."""

import re
from calendar import monthrange
from datetime import date, timedelta

_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "C",
    "millennium": "ML",
}
_YEARS = {"decade": 10, "century": 100, "millennium": 1000}
_SEASON_CODES = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_HALVES = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}

_FIRST_YEAR, _LAST_YEAR = 1500, 2999
"""Reports lie between; so counting from one stays on the calendar."""

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T[\w:.+-]*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART_OF_YEAR = re.compile(r"(\d{4})-(Q[1-4]|H[12])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_PLAIN = re.compile(r"\d{4}(-\d\d)?|P(T?)[\dX.]+[A-Z]+([\dX]+[A-Z])*")


def parse_day(published: str | None) -> date | None:
    """The day of an ISO 8601 day or minute; None where there is none, it is no day, or no report can be of it."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def is_day(year: int, month: int, day: int) -> bool:
    """True where the calendar has that day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def shift(day: date, count: int, unit: str) -> date | None:
    """`day` moved by `count` units, the day of the month kept where the month has it; None off the calendar."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=count * _DAYS[unit])
        months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError, KeyError):
        return None


def at_grain(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit that holds `day`."""
    if unit == "year":
        return f"{day.year:04}"
    if unit == "month":
        return day.isoformat()[:7]
    if unit in ("week", "fortnight"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "weekend":
        return f"{at_grain(day, 'week')}-WE"
    if unit == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if unit == "decade":
        return f"{day.year // 10:03}"
    if unit == "century":
        return f"{day.year // 100:02}"
    return day.isoformat()


def before(day: str, *, count: int, unit: str) -> str | None:
    """The day, month or year that lies so many units before the day "2024-04-17"; None off the calendar."""
    begun = parse_day(day)
    shifted = shift(begun, -count, unit) if begun else None
    return at_grain(shifted, unit) if shifted else None


def grain_of(value: str) -> str:
    """The unit of a TIMEX3 date value: "day" for the unknown."""
    if "-W" in value:
        return "week"
    if "-Q" in value:
        return "quarter"
    return {2: "century", 3: "decade", 4: "year", 7: "month"}.get(len(value), "day")


def days_of(value: str) -> tuple[date, date] | None:
    """First and last day of a TIMEX3 date value; None for references, durations and values with X."""
    try:
        return _days_of(value)
    except ValueError:
        return None


def _days_of(value: str) -> tuple[date, date] | None:
    if match := _DAY.fullmatch(value):
        day = date.fromisoformat(match[1])
        return day, day
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=6)
    if match := _PART_OF_YEAR.fullmatch(value):
        return _months(int(match[1]), *_HALVES[match[2]])
    if not value.isdigit() and not re.fullmatch(r"\d{4}-\d\d", value):
        return None
    if len(value) == 7:
        return _months(int(value[:4]), int(value[5:]), int(value[5:]))
    low, high = int(value.ljust(4, "0")), int(value.ljust(4, "9"))
    return date(max(low, 1), 1, 1), date(high, 12, 31)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def to_edtf(value: str | None) -> str | None:
    """A TIMEX3 value as EDTF; None for references, sets and whatever EDTF has no word for.

    Weeks and weekends become intervals of days, quarters and halves intervals of months, seasons the
    codes 21 to 24, decades and centuries unspecified digits. The time of day is cut off.
    """
    if value is None or "_REF" in value or value.startswith("XX"):
        return None
    if match := _DAY.fullmatch(value):
        return match[1]
    if match := _SEASON.fullmatch(value):
        return f"{match[1]}-{_SEASON_CODES[match[2]]}"
    if match := _PART_OF_YEAR.fullmatch(value):
        first, last = _HALVES[match[2]]
        return f"{match[1]}-{first:02}/{match[1]}-{last:02}"
    if _WEEK.fullmatch(value):
        bounds = days_of(value)
        return f"{bounds[0].isoformat()}/{bounds[1].isoformat()}" if bounds else None
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    return value if _PLAIN.fullmatch(value) else None


def duration(count: float | None, unit: str) -> str:
    """ISO 8601 for `count` units, X where the count is not said; decades and more are counted in years."""
    amount = "X" if count is None else f"{count:g}"
    if count is not None and unit in _YEARS:
        return f"P{count * _YEARS[unit]:g}Y"
    if count is None and unit in _YEARS:
        return "PXY" if unit == "decade" else f"PX{_LETTERS[unit]}"
    if unit == "fortnight":
        return "PXW" if count is None else f"P{2 * count:g}W"
    if count is not None and unit == "weekend":
        return f"P{2 * count:g}D"
    if count is not None and count != int(count) and unit in ("year", "hour", "minute"):
        return _mixed(count, unit)
    return f"{'PT' if unit in ('second', 'minute', 'hour') else 'P'}{amount}{_LETTERS[unit]}"


def _mixed(count: float, unit: str) -> str:
    whole, part = int(count), count - int(count)
    if unit == "year":
        return f"P{f'{whole}Y' if whole else ''}{round(part * 12)}M"
    small = {"hour": "M", "minute": "S"}[unit]
    return f"PT{f'{whole}{unit[0].upper()}' if whole else ''}{round(part * 60)}{small}"
