"""When a claim's happening can have been: its own time, or what its publication leaves possible."""

from functools import lru_cache

from dateline.codebook import STATE_TYPES, Assertion, ClaimType
from dateline.corroboration.cited import CitedClaim
from dateline.corroboration.interval import OPEN_FUTURE, OPEN_PAST, Days, day_of

RECENT_DAYS = 4
"""An undated act in a news report is most often of these last days."""

BACKGROUND_DAYS = 400
"""An undated act can be background of up to about a year; older acts are given a time. Set by hand."""

SPOKEN_DAYS = 30
"""An undated promise, demand, reproach or meeting is recent: such acts recur, and old ones are dated."""

_SPOKEN = frozenset(
    {
        ClaimType.AGREE,
        ClaimType.SUPPORT,
        ClaimType.CONCEDE,
        ClaimType.REQUEST,
        ClaimType.ACCUSE,
        ClaimType.REJECT,
        ClaimType.THREATEN,
        ClaimType.CONSULT,
    }
)

_ONCE = frozenset({"seize-territory", "withdraw", "resign", "expel", "convict", "suspended", "left", "disarm"})
"""Modes of acts that one party does not do twice to one place or body within days."""

SLACK_DAYS, SLACK_ONCE_DAYS = 1, 4
"""Reports of one happening differ by a day (time zones, "overnight"), and by more where the day is that of the news
(*the town has been seized, officials said on Thursday*); that is forgiven to acts that are not soon repeated."""


def slack_of(claim: CitedClaim) -> int:
    """How many days the claim's time may lie off another report's."""
    return SLACK_ONCE_DAYS if claim.mode in _ONCE or claim.type is ClaimType.ACCORD else SLACK_DAYS


AHEAD_DAYS = 365
"""How far an undated announcement looks ahead."""


def reach_of(claim: CitedClaim) -> Days:
    """The days on which the claim's happening may lie; all of time where neither text nor report is dated."""
    if claim.days is not None:
        return claim.days
    reach = claim.reach
    if reach is None:
        reach = _reach_of(claim)
        object.__setattr__(claim, "reach", reach)
    return reach


def _reach_of(claim: CitedClaim) -> Days:
    day = claim.published_day
    if day is None:
        return Days(OPEN_PAST, OPEN_FUTURE)
    if claim.type in STATE_TYPES:
        return Days(day - BACKGROUND_DAYS, day + RECENT_DAYS)
    if claim.assertion in (Assertion.FUTURE, Assertion.HYPOTHETICAL):
        return Days(day - RECENT_DAYS, day + AHEAD_DAYS)
    return Days(day - (SPOKEN_DAYS if claim.type in _SPOKEN else BACKGROUND_DAYS), day)


def news_gap(left: CitedClaim, right: CitedClaim) -> int | None:
    """Days between two claims of which one at least is undated: from its report to the other's time or report.

    None where a report without a date leaves it open.
    """
    ours, theirs = news_days(left), news_days(right)
    return ours.gap(theirs) if ours and theirs else None


def news_days(claim: CitedClaim) -> Days | None:
    """When the claim is news: its time, else the day of its report; None where neither is dated."""
    if claim.days is not None:
        return claim.days
    return _day_of(claim.report.published) if claim.report.published else None


@lru_cache(maxsize=16384)
def _day_of(published: str) -> Days:
    day = day_of(published)
    return Days(day, day)
