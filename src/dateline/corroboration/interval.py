"""EDTF values as stretches of days, so that two times can be compared."""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.Z+-]*)?$")
_DECADE = re.compile(r"(\d{3})X$|(\d{2})XX$")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
"""EDTF's sub-year groupings (seasons, northern half; quarters) as first and last month; 13, 14: the next year's."""

_LEEWAY_DAYS = {10: 366, 7: 31, 4: 3}
"""How far `~` and `?` reach, by the precision in days (ten stands for a year); chosen by hand."""

OPEN_PAST, OPEN_FUTURE = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """First and last day, both inclusive, as proleptic ordinals; an open end reaches the calendar's end."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days it covers."""
        return self.last - self.first + 1

    def gap(self, other: "Days") -> int:
        """Days between the two; 0 where they share a day."""
        return max(0, self.first - other.last, other.first - self.last)

    def contains(self, other: "Days") -> bool:
        """True where `other` lies wholly inside."""
        return self.first <= other.first and other.last <= self.last

    def meet(self, other: "Days") -> "Days | None":
        """The days that both cover; None where there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None


@lru_cache(maxsize=65536)
def day_of(value: str) -> int:
    """The ordinal of an ISO day or minute; raises ValueError where it is none."""
    return date.fromisoformat(value[:10]).toordinal()


@lru_cache(maxsize=65536)
def moment_of(value: str) -> str:
    """An ISO day or minute as text that sorts by time: minutes in UTC; a bare day comes before its minutes."""
    if len(value) <= 10:
        return value
    moment = datetime.fromisoformat(value)
    return (moment.astimezone(UTC) if moment.tzinfo else moment).strftime("%Y-%m-%dT%H:%M")


def iso_day(ordinal: int) -> str:
    """The inverse of `day_of`, at day precision."""
    return date.fromordinal(ordinal).isoformat()


@lru_cache(maxsize=65536)
def days_of(value: str | None) -> Days | None:
    """The days that an EDTF date or interval covers, `~` and `?` widened; None for durations, sets and nonsense."""
    if not value:
        return None
    if "/" not in value:
        return _single(value)
    start, _, end = value.partition("/")
    first = Days(OPEN_PAST, OPEN_PAST) if start in ("", "..") else _single(start)
    last = Days(OPEN_FUTURE, OPEN_FUTURE) if end in ("", "..") else _single(end)
    if first is None or last is None or last.last < first.first:
        return None
    return Days(first.first, last.last)


def _single(value: str) -> Days | None:
    loose = value[-1:] in "~?%"
    bare = value.rstrip("~?%")
    days = _exact(bare)
    if days is None or not loose:
        return days
    leeway = _LEEWAY_DAYS[10 if len(bare) == 4 else 7 if len(bare) == 7 else 4]
    return Days(max(OPEN_PAST, days.first - leeway), min(OPEN_FUTURE, days.last + leeway))


def _exact(value: str) -> Days | None:
    decade = _DECADE.match(value)
    if decade:
        year, span = (int(decade[1]) * 10, 9) if decade[1] else (int(decade[2]) * 100, 99)
        return _months(year, 1, 12 * (span + 1)) if year else None
    match = _DAY.match(value)
    if not match or match[1] == "0000":
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if not month:
        return _months(year, 1, 12)
    if month in _SEASONS:
        first, last = _SEASONS[month]
        return _months(year, first, last)
    if not 1 <= month <= 12 or day > calendar.monthrange(year, month)[1]:
        return None
    if not day:
        return _months(year, month, month)
    ordinal = date(year, month, day).toordinal()
    return Days(ordinal, ordinal)


def _months(year: int, first: int, last: int) -> Days:
    """From the first day of month `first` to the end of month `last`, which may run past December."""
    end_year, end_month = year + last // 12, last % 12 + 1
    end = date(end_year, end_month, 1) - timedelta(days=1)
    return Days(date(year, first, 1).toordinal(), end.toordinal())
