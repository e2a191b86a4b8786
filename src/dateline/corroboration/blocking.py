"""Which claims are worth comparing: keys of kind, parties or country, and time, as a store can index them.

A claim is filed under its own period (week, month or year, by how exactly it is dated) and, marked as finer, under the
longer periods around it. It looks under its own, under the longer ones, and for finer claims within its own: two claims
whose days can meet find each other, however exactly each is dated, and the relation is symmetric.
"""

from datetime import date

from dateline.corroboration.cited import CitedClaim
from dateline.corroboration.interval import Days
from dateline.corroboration.near_types import type_family
from dateline.corroboration.reach import AHEAD_DAYS, reach_of

LEVELS = ("week", "month", "year")
_LONGEST_DAYS = {"week": 7, "month": 93}
"""Up to how many days a claim is filed by week or by month."""

_BACK_DAYS = 60 * 366
"""Open beginnings are filed for the sixty years before publication."""

_SLACK_DAYS = 1


def file_keys(claim: CitedClaim) -> frozenset[str]:
    """Under what the claim is filed; another is a candidate where its `look_keys` name one of these."""
    days, level = _days_and_level(claim)
    if days is None:
        return _keys(claim, ["undated"])
    marks = [f"{level}:{unit}" for unit in _units(days, level)]
    for longer in LEVELS[LEVELS.index(level) + 1 :]:
        marks += [f"{level} in {longer}:{unit}" for unit in _units(days, longer)]
    return _keys(claim, marks)


def look_keys(claim: CitedClaim) -> frozenset[str]:
    """Under what candidates for the claim are looked up."""
    days, level = _days_and_level(claim)
    if days is None:
        return _keys(claim, ["undated"])
    marks = [f"{longer}:{unit}" for longer in LEVELS[LEVELS.index(level) :] for unit in _units(days, longer)]
    for finer in LEVELS[: LEVELS.index(level)]:
        marks += [f"{finer} in {level}:{unit}" for unit in _units(days, level)]
    return _keys(claim, marks)


def _days_and_level(claim: CitedClaim) -> tuple[Days | None, str]:
    """The claim's reach, its open ends cut to what news speaks of; None where nothing is dated."""
    if claim.days is None and claim.published_day is None:
        return None, LEVELS[-1]
    reach = reach_of(claim)
    around = claim.published_day or reach.last
    first = max(reach.first, min(reach.last, around - _BACK_DAYS))
    last = min(reach.last, max(reach.first, around + AHEAD_DAYS))
    length = last - first + 1
    level = next((name for name, longest in _LONGEST_DAYS.items() if length <= longest), LEVELS[-1])
    return Days(max(1, first - _SLACK_DAYS), min(date.max.toordinal(), last + _SLACK_DAYS)), level


def _units(days: Days, level: str) -> range:
    """The numbers of the weeks, months or years that the days touch."""
    if level == "week":
        return range(days.first // 7, days.last // 7 + 1)
    first, last = date.fromordinal(days.first), date.fromordinal(days.last)
    if level == "month":
        return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)
    return range(first.year, last.year + 1)


def _keys(claim: CitedClaim, marks: list[str]) -> frozenset[str]:
    """Kind, who, when; and the report, since its own claims are always compared."""
    family = type_family(claim.type)
    return frozenset(f"{family}|{who}|{mark}" for who in _whos(claim) for mark in marks) | {f"report|{claim.report.id}"}


def _whos(claim: CitedClaim) -> frozenset[str]:
    """Countries of those involved and of the place; names for what has no country."""
    parties = (*claim.actors, *claim.recipients)
    marks = {party.country or party.name.lower() for party in parties}
    if claim.place:
        marks.add(claim.place.country or claim.place.name.lower())
    return frozenset(marks)
