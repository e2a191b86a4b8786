"""Which comes first in a report's dates, the day or the month: 03/04/2024 is the third of April in London only."""

import re
from functools import lru_cache

_SLASHED = re.compile(r"(?<![\d/])(\d{1,2}) ?/ ?(\d{1,2}) ?/ ?(?:\d{4}|\d\d)(?![\d/])")
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY_MONTH = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}\b", re.I)
_MONTH_DAY = re.compile(rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?! ?[:.]\d)", re.I)


@lru_cache(maxsize=4)
def is_day_first(text: str) -> bool | None:
    """What the report's dates say: those in figures that can be read one way only, else those with a month's name.

    None where they say nothing, or contradict each other. Kept for a few texts, as each doubtful date of one asks.
    """
    figures = [(int(first), int(second)) for first, second in _SLASHED.findall(text)]
    if not figures:
        return None
    days, months = sum(first > 12 for first, _ in figures), sum(second > 12 for _, second in figures)
    if not days and not months:
        days, months = len(_DAY_MONTH.findall(text)), len(_MONTH_DAY.findall(text))
    return None if bool(days) == bool(months) else bool(days)
