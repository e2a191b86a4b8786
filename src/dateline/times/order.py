"""Which comes first in a report's dates, the day or the month: 03/04/2024 is the third of April in London only."""

import re
from functools import lru_cache

_SLASHED = re.compile(r"(?<![\d/])(\d{1,2}) ?/ ?(\d{1,2}) ?/ ?(?:\d{4}|\d\d)(?![\d/])")
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY_MONTH = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}\b", re.I)
_MONTH_DAY = re.compile(rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?! ?[:.]\d)", re.I)


MONTH_FIRST = frozenset({"FSM", "MHL", "PHL", "PLW", "PRI", "USA"})
"""Countries whose papers put the month first."""

BOTH_WAYS = frozenset({"CAN"})
"""Countries whose papers do either."""


def is_day_first(text: str, *, home: str | None = None) -> bool | None:
    """Whether the day comes first: by the report's dates, else as papers of its outlet's country (alpha-3) have it.

    None where neither tells.
    """
    said = _said_by_dates(text)
    if said is not None or home is None or home in BOTH_WAYS:
        return said
    return home not in MONTH_FIRST


@lru_cache(maxsize=4)
def _said_by_dates(text: str) -> bool | None:
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
