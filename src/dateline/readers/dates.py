"""Dates of publication, as outlets write them, into ISO 8601: a day, or a minute with its offset.

Only forms that name one day are read. `03/04/2024` names two, so it is read only where a number above 12
or the writer's habit (`is_day_first`) settles which is the month.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone

EARLIEST_YEAR = 1900
"""Years before this are a program's empty value (0001-01-01), not a date of publication."""

EPOCH_MIN, EPOCH_MAX = 631_152_000, 4_102_444_800
"""Seconds since 1970 that are taken for a date: the years 1990 to 2099."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
ZONES_HOURS = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 1, "cet": 1, "west": 1, "cest": 2, "eet": 2, "sast": 2, "eest": 3,
    "msk": 3, "trt": 3, "gst": 4, "jst": 9, "kst": 9, "aest": 10, "edt": -4, "est": -5, "cdt": -5, "cst": -6,
    "mdt": -6, "mst": -7, "pdt": -7, "pst": -8,
}  # fmt: skip
"""Zone names that mean one offset; IST, AST and ET mean several and give the day only."""

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?"
    r"[ \u202f]?(?P<half>[ap]\.?m\b\.?)?[ ,(]{0,2}(?P<zone>[+-]\d\d:?\d\d\b|(?:UTC|GMT)[+-]\d{1,2}\b|[A-Z]{1,4}\b)?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:T(?P<h>\d\d)(?P<m>\d\d)(?:\d\d)?(?P<z>Z)?)?"
)
_WORDED = (
    re.compile(rf"\b{_MONTH} ?{_DAY},? {_YEAR}(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<!\d){_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<!\d){_YEAR},? {_MONTH} {_DAY}(?!\d)", re.IGNORECASE),
)
_SLASHED = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})(?!\d)")
_NUMERIC = re.compile(
    r"(?<![\d.])(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?!\d)"
)
_IN_URL = re.compile(
    r"[/_-](?P<year>(?:19|20)\d\d)[/_-]?(?P<month>0[1-9]|1[0-2]|[a-z]{3})[/_-]?(?P<day>0[1-9]|[12]\d|3[01])(?=[/_.-])",
    re.IGNORECASE,
)


def to_iso(value: str | int | float, *, is_day_first: bool | None = None) -> str | None:
    """The first date in `value` as ISO: a minute with offset where one is given, else the day; None without a date.

    Exactly midnight is taken for a day that a program stored as an instant. A number is seconds, or
    milliseconds, since 1970.
    """
    if isinstance(value, int | float):
        return _from_epoch(float(value))
    text = " ".join(value[:400].split())
    if text.isdigit() and len(text) in (10, 13):
        return _from_epoch(float(text))
    if compact := _COMPACT.fullmatch(text):
        clock = f"{compact['h']}:{compact['m']}{compact['z'] or ''}" if compact["h"] else ""
        return _at(_day_of(compact), clock)
    found = find_day(text, is_day_first=is_day_first)
    return None if found is None else _at(found[0], _around(text, found[1]))


def find_day(text: str, *, is_day_first: bool | None = None) -> tuple[date, tuple[int, int]] | None:
    """The first full date in `text` and where it stands."""
    best: tuple[date, tuple[int, int]] | None = None
    for pattern in (_ISO, *_WORDED, _SLASHED, _NUMERIC):
        found = pattern.search(text)
        if found is None or (best is not None and found.start() >= best[1][0]):
            continue
        day = _day_of(found, is_day_first=is_day_first)
        if day is not None:
            best = (day, found.span())
    return best


def day_in_url(url: str | None) -> str | None:
    """The day that an address carries (`/2024/04/17/`, `/2024/apr/17/`), as ISO."""
    found = _IN_URL.search(url) if url else None
    day = _day_of(found) if found else None
    return day.isoformat() if day else None


def day_of(iso: str) -> date:
    """The calendar day of an ISO day or minute, as its own offset has it."""
    return date.fromisoformat(iso[:10])


def has_clock(iso: str) -> bool:
    """True for a minute, False for a day."""
    return len(iso) > 10


def _day_of(found: re.Match[str], *, is_day_first: bool | None = None) -> date | None:
    """The day of a match, or None where the calendar has no such day or the order is not settled."""
    parts = found.groupdict()
    if "first" in parts:
        ordered = _ordered(int(parts["first"]), int(parts["second"]), sign=parts["sign"], is_day_first=is_day_first)
        if ordered is None:
            return None
        month, day = ordered
    else:
        word = parts["month"].lower().rstrip(".")
        month, day = int(word) if word.isdigit() else MONTHS.get(word, 0), int(parts["day"])
    try:
        found_day = date(int(parts["year"]), month, day)
    except ValueError:
        return None
    return found_day if found_day.year >= EARLIEST_YEAR else None


def _ordered(first: int, second: int, *, sign: str, is_day_first: bool | None) -> tuple[int, int] | None:
    """Month and day of a numeric date; dots are written day first wherever they are written."""
    if first > 12 or first == second:
        return second, first
    if second > 12:
        return first, second
    if is_day_first is None and sign != ".":
        return None
    return (second, first) if is_day_first or sign == "." else (first, second)


def _around(text: str, span: tuple[int, int]) -> str:
    """What stands beside the date, where its time of day is: after it first, else before it."""
    after, before = text[span[1] : span[1] + 45], text[max(0, span[0] - 45) : span[0]]
    return after.lstrip("T") if _CLOCK.search(after.lstrip("T")) else before


def _at(day: date | None, beside: str) -> str | None:
    """The day, or the minute where `beside` has a time with a known offset."""
    if day is None:
        return None
    clock = _CLOCK.search(beside)
    offset = _offset(clock["zone"]) if clock and clock["zone"] else None
    if clock is None or offset is None:
        return day.isoformat()
    hour = int(clock["hour"]) % 12 + 12 * (clock["half"][0] in "pP") if clock["half"] else int(clock["hour"])
    moment = datetime(day.year, day.month, day.day, hour, int(clock["minute"]), tzinfo=offset)
    return day.isoformat() if (hour, moment.minute) == (0, 0) else moment.isoformat(timespec="minutes")


def _offset(zone: str) -> timezone | None:
    zone = zone.lower()
    for prefix in ("utc", "gmt"):
        if zone.startswith((prefix + "+", prefix + "-")):
            return _hours(int(zone[3:]), 0)
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "")
        sign = -1 if zone[0] == "-" else 1
        return _hours(sign * int(digits[:2]), sign * int(digits[2:]))
    return _hours(ZONES_HOURS[zone], 0) if zone in ZONES_HOURS else None


def _hours(hours: int, minutes: int) -> timezone | None:
    span = timedelta(hours=hours, minutes=minutes)
    return timezone(span) if abs(span) <= timedelta(hours=14) else None


def _from_epoch(value: float) -> str | None:
    seconds = value / 1000 if value > EPOCH_MAX else value
    if not EPOCH_MIN <= seconds <= EPOCH_MAX:
        return None
    moment = datetime.fromtimestamp(seconds, tz=UTC)
    midnight = (moment.hour, moment.minute) == (0, 0)
    return moment.date().isoformat() if midnight else moment.isoformat(timespec="minutes")
