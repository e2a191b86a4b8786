"""Where words that lean on the day of publication point to: weekdays, months and days without a year."""

from datetime import date, timedelta

from dateline.times.calendars import is_day
from dateline.times.grammar import Tense


def resolve_weekday(weekday: int, *, published: date, tense: Tense) -> date:
    """The day that a bare weekday (Monday is 0) points to.

    Future tense looks ahead from `published`, any other looks back, that day included: news tells what has
    been. Codebook: Times.
    """
    back = (published.weekday() - weekday) % 7
    if tense is Tense.FUTURE and back:
        return published + timedelta(days=7 - back)
    return published - timedelta(days=back)


_NEAR_MONTHS = 2
_NEAR_DAYS = 110
"""Within so much of the day of publication the nearest date is meant, whatever the verbs say; tuned on TimeML texts."""


def resolve_month(month: int, *, published: date, tense: Tense) -> int:
    """The year of a bare month: the nearest one, unless it is some way off and the tense points the other way."""
    ahead = (month - published.month) % 12
    looks_ahead = ahead <= _NEAR_MONTHS if tense is Tense.UNKNOWN else tense is Tense.FUTURE
    if ahead <= 1 or (ahead <= _NEAR_MONTHS and tense is not Tense.PAST):
        looks_ahead = True
    elif 12 - ahead <= _NEAR_MONTHS:
        looks_ahead = False
    later = published.year + (month < published.month)
    return later if looks_ahead or not ahead else later - 1


def resolve_month_day(month: int, day: int, *, published: date, tense: Tense) -> date | None:
    """The day of a month and day without a year; None where no near year has it.

    The nearest; where that is some months off, the last one, or the coming one for the future.
    """
    years = [published.year + step for step in (0, -1, 1) if is_day(published.year + step, month, day)]
    days = sorted((date(year, month, day) for year in years), key=lambda found: abs((found - published).days))
    if not days or abs((days[0] - published).days) <= _NEAR_DAYS:
        return days[0] if days else None
    if tense is Tense.FUTURE:
        return next((found for found in days if found >= published), days[0])
    return next((found for found in days if found <= published), days[0])
