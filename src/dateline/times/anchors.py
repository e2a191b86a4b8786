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


def resolve_month(month: int, *, published: date, tense: Tense) -> int:
    """The year of a bare month: the last one for the past, the coming one for the future, else the nearest.

    The month of `published` itself is this year's, whatever the tense.
    """
    if tense is Tense.FUTURE:
        return published.year + (month < published.month)
    if tense is Tense.PAST:
        return published.year - (month > published.month)
    ahead = (month - published.month) % 12
    if ahead <= 3:
        return published.year + (month < published.month)
    return published.year - (month > published.month)


def resolve_month_day(month: int, day: int, *, published: date, tense: Tense) -> date | None:
    """The day of a month and day without a year; None where no near year has it."""
    years = [published.year + step for step in (0, -1, 1) if is_day(published.year + step, month, day)]
    days = [date(year, month, day) for year in years]
    if not days:
        return None
    if tense is Tense.PAST:
        days = [found for found in days if found <= published + timedelta(days=1)] or days
    elif tense is Tense.FUTURE:
        days = [found for found in days if found >= published] or days
    return min(days, key=lambda found: abs((found - published).days))
