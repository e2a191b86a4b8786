"""Which of the dates that a page states is the one of publication: the one with most support.

Templates leave wrong dates in single places (the site's founding, the last rebuild, today); several places rarely
agree on a wrong one. A dateline (`KABUL, Aug. 9`) supports the dates up to two days after it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from dateline.readers.dates import MONTHS, day_of, has_clock

WEIGHTS = {
    "JSON-LD": 3.0,
    "meta tag": 3.0,
    "line under the headline": 3.0,
    "<time> element": 2.0,
    "address": 2.0,
    "date of the last change": 0.5,
}
"""Trust in each place, by judgement; two places of 3 outvote anything else."""

DATELINE_WEIGHT = 2.0
DATELINE_DAYS = 2

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATELINE = re.compile(
    r"(?:[A-Z][A-Za-z'’.-]{1,30}[ ,/]{1,2}){1,6}"
    rf"(?:(?P<month>{_MONTH})\b\.? (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH})\b\.?)"
    r"(?:,? (?P<year>(?:19|20)\d\d))?[.,]? ?(?=[(/—–-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """One statement of the date of publication: the place in the page, and the ISO day or minute."""

    place: str
    iso: str


def weigh_dates(dated: Sequence[Dated], *, text: str) -> tuple[str | None, tuple[str, ...]]:
    """The date with most support, as precise as its supporters have it, and a note on each that disagrees."""
    if not dated:
        return None, ()
    dateline = find_dateline(text)
    best = max(dated, key=lambda one: _support(one, dated, dateline))  # the first of equals: order of trust
    friends = [one for one in dated if agree(one.iso, best.iso)]
    precise = best if has_clock(best.iso) else next((one for one in friends if has_clock(one.iso)), best)
    others = [one for one in dated if not agree(one.iso, best.iso) and one.place != "date of the last change"]
    notes = [f"The {one.place} gives {one.iso}; {precise.iso} was taken ({_places(friends)})." for one in others]
    if dateline is not None and not fits(dateline, day_of(precise.iso)):
        notes.append(f"The dateline (month {dateline[1]}, day {dateline[2]}) does not fit {precise.iso}.")
    return precise.iso, tuple(notes)


def agree(one: str, other: str) -> bool:
    """True for the same day; a minute agrees with every day that it falls on somewhere, from UTC-12 to UTC+14."""
    if day_of(one) == day_of(other):
        return True
    if has_clock(one) == has_clock(other):
        return False
    minute, day = (one, other) if has_clock(one) else (other, one)
    moment = datetime.fromisoformat(minute).astimezone(UTC)
    return (moment - timedelta(hours=12)).date() <= day_of(day) <= (moment + timedelta(hours=14)).date()


def find_dateline(text: str) -> tuple[int | None, int, int] | None:
    """Year (mostly None), month and day of a dateline at the start of one of the first paragraphs."""
    for paragraph in text[:4000].split("\n\n", 4)[:4]:
        found = _DATELINE.match(paragraph[:120])
        if found is None or not found[0][:2].isupper():
            continue
        month = MONTHS[(found["month"] or found["month2"]).lower().rstrip(".")]
        return int(found["year"]) if found["year"] else None, month, int(found["day"] or found["day2"])
    return None


def day_of_dateline(text: str) -> str | None:
    """The ISO day of a dateline that gives its year, else None."""
    dateline = find_dateline(text)
    if dateline is None or dateline[0] is None:
        return None
    try:
        return date(dateline[0], dateline[1], dateline[2]).isoformat()
    except ValueError:
        return None


def fits(dateline: tuple[int | None, int, int], day: date) -> bool:
    """True where a report of `day` can carry the dateline: the same day or one shortly before."""
    try:
        written = date(dateline[0] or day.year, dateline[1], dateline[2])
        if dateline[0] is None and written > day and day.month == 1:
            written = written.replace(year=day.year - 1)
    except ValueError:
        return False
    return -1 <= (day - written).days <= DATELINE_DAYS


def _support(one: Dated, dated: Sequence[Dated], dateline: tuple[int | None, int, int] | None) -> float:
    weight = sum(WEIGHTS.get(other.place, 1.0) for other in dated if agree(one.iso, other.iso))
    return weight + (DATELINE_WEIGHT if dateline is not None and fits(dateline, day_of(one.iso)) else 0.0)


def _places(dated: Sequence[Dated]) -> str:
    return ", ".join(dict.fromkeys(one.place for one in dated))
