"""The two clocks as integers: EDTF intervals of event time, and the day and minute of knowledge.

A day is a proleptic Gregorian ordinal (`date.toordinal`), a minute is `day * 1440 + minute of the day` in UTC.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

FIRST_DAY = date.min.toordinal()
"""Stands for an open beginning (`../2024`)."""
LAST_DAY = date.max.toordinal()
"""Stands for an open end (`2023-09/..`)."""
MINUTES = 1440

_PART = re.compile(r"^(\d{3}[\dX]|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?$")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Days from `earliest` to `latest`, both inclusive."""

    earliest: int
    latest: int

    def overlaps(self, other: "Interval") -> bool:
        """True where they share a day."""
        return self.earliest <= other.latest and other.earliest <= self.latest


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """When something was known: `minute` in UTC, `day` as printed, `text` as printed.

    A stamp of day precision counts as its last minute, for it may have been known no sooner;
    `exact` is False where the report gave no stamp and the moment of adding stands in.
    """

    minute: int
    day: int
    text: str
    exact: bool = True


def interval(edtf: str | None) -> Interval | None:
    """The days that an EDTF value covers; None where there is no value or it names no calendar time.

    Qualifiers (`~`, `?`, `%`) do not widen it; an open or unknown end reaches to the calendar's end.
    """
    if not edtf:
        return None
    ends = edtf.split("/")
    if len(ends) == 1:
        return _part(edtf)
    if len(ends) != 2:
        return None
    first, last = (None if end in ("", "..") else _part(end) for end in ends)
    if any(found is None and end not in ("", "..") for found, end in zip((first, last), ends, strict=True)):
        return None
    found = Interval(first.earliest if first else FIRST_DAY, last.latest if last else LAST_DAY)
    return found if found.earliest <= found.latest else None


def _part(text: str) -> Interval | None:
    match = _PART.match(re.sub(r"[~?%]", "", text))
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        if "X" in year:
            return _years(int(year.replace("X", "0")), int(year.replace("X", "9")))
        if month is None or month == "XX":
            return _years(int(year), int(year))
        if int(month) in _SEASONS:
            return _season(int(year), *_SEASONS[int(month)])
        if day is None or day == "XX":
            return _months(int(year), int(month), int(year), int(month))
        ordinal = date(int(year), int(month), int(day)).toordinal()
    except ValueError:
        return None
    return Interval(ordinal, ordinal)


def _years(first: int, last: int) -> Interval:
    return Interval(date(max(first, 1), 1, 1).toordinal(), date(last, 12, 31).toordinal())


def _season(year: int, first: int, last: int) -> Interval:
    return _months(year, first, year + (last < first), last)


def _months(year: int, month: int, last_year: int, last_month: int) -> Interval:
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Interval(date(year, month, 1).toordinal(), last.toordinal())


def known_at(published: str | None, *, added: datetime) -> Known:
    """When a report published then, and added then, was known; `exact` only with a usable `published`."""
    found = parse_known(published) if published else None
    return found or known_when_added(added)


def known_when_added(added: datetime) -> Known:
    """The moment of adding, to the minute, as the best that is known of when something was known."""
    utc = added.astimezone(UTC)
    return Known(_minute(utc), utc.date().toordinal(), utc.strftime("%Y-%m-%dT%H:%MZ"), exact=False)


def parse_known(stamp: str) -> Known | None:
    """An ISO 8601 day or minute as a moment of knowledge; None where it is neither (a bare month or year)."""
    try:
        if len(stamp) == 10:
            day = date.fromisoformat(stamp).toordinal()
            return Known(day * MINUTES + MINUTES - 1, day, stamp)
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    if len(stamp) < 13:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return Known(_minute(aware.astimezone(UTC)), moment.date().toordinal(), stamp)


def known_in(minute: int) -> Known:
    """A minute as a moment of knowledge, as it would be printed in UTC; a day's last minute stands for the day."""
    day, rest = divmod(minute, MINUTES)
    text = iso(day) if rest == MINUTES - 1 else f"{iso(day)}T{rest // 60:02}:{rest % 60:02}Z"
    return Known(minute, day, text)


def _minute(utc: datetime) -> int:
    return utc.date().toordinal() * MINUTES + utc.hour * 60 + utc.minute


def day_of(value: date | str) -> int:
    """The ordinal of a day given as a date or as ISO 8601; raises ValueError where it is neither."""
    return (value if isinstance(value, date) else date.fromisoformat(value[:10])).toordinal()


def iso(day: int) -> str:
    """The day of an ordinal, as ISO 8601."""
    return (date.min + timedelta(days=day - 1)).isoformat()
