"""What other rooms ask of an EDTF value: its first and last day, and the same time told more coarsely."""

import re
from calendar import monthrange
from datetime import date

_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 12)}
_LENGTHS = {"year": 4, "month": 7, "day": 10}
_SINGLE = re.compile(r"(\d{1,4})(X{0,3})(?:-(\d\d))?(?:-(\d\d))?")


def bounds_of(value: str | None) -> tuple[date | None, date | None] | None:
    """First and last day of a date or an interval; None at an open end. None for durations and what is no date.

    The marks for uncertain and approximate (`?`, `~`, `%`) are passed over. A season is read as of the northern
    hemisphere, winter as its December.
    """
    if not value or value.startswith("P"):
        return None
    first, _, last = re.sub(r"[~?%]", "", value).partition("/")
    start, end = _days(first), _days(last or first)
    if (start is None and first != "..") or (end is None and (last or first) != ".."):
        return None
    return (start[0] if start else None), (end[1] if end else None)


def _days(value: str) -> tuple[date, date] | None:
    match = _SINGLE.fullmatch(value)
    if not match or len(match[1] + match[2]) != 4:
        return None
    try:
        return _span_of(match)
    except ValueError:
        return None


def _span_of(match: "re.Match[str]") -> tuple[date, date]:
    digits, unknown, month, day = match.groups()
    first = int(digits + "0" * len(unknown))
    last = int(digits + "9" * len(unknown))
    if month is None:
        return date(max(first, 1), 1, 1), date(last, 12, 31)
    if day is not None:
        exact = date(first, int(month), int(day))
        return exact, exact
    months = _SEASONS.get(month, (int(month), int(month)))
    return date(first, months[0], 1), date(first, months[1], monthrange(first, months[1])[1])


def coarsen(value: str | None, *, unit: str) -> str | None:
    """The date or interval at the grain of `unit` (day, month or year), its marks kept; coarser ones stay as they are.

    An interval whose ends become one is that one. Durations and None come back unchanged.
    """
    if not value or value.startswith("P"):
        return value
    ends = [_cut(end, _LENGTHS[unit]) for end in value.split("/")]
    return ends[0] if len(ends) == 2 and ends[0] == ends[1] else "/".join(ends)


def _cut(end: str, length: int) -> str:
    plain = end.rstrip("~?%")
    return plain[:length] + end[len(plain) :]
