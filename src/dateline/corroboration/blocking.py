"""Which claims are worth comparing: keys and days, as a store can index them, and how much two reports must share.

A claim is filed under marks: a key, and the days for which it lies there. It looks under keys for what was filed for
days that meet its own. Three kinds of key, each of the type's family (`near_types.py`) and of one of those involved:

1. Of these days, any act: reports within ten days of each other, if they share their names halfway.
2. Of these days, the same act (its family of words, else its word): whatever the reports share.
3. Of any days that the claims allow, the same act, and the very place or party: background told months later,
   if the reports share their names a little.

The relation is symmetric and knows nothing of the order of arrival. Claims of one report are always compared.
How many candidates a claim finds grows with how many reports its days, its country and its act have, not with the
whole; what the third kind finds is put aside by a look at the reports' names, before any claim is read.
"""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dateline.codebook import Sector
from dateline.corroboration.cited import CitedClaim, Party
from dateline.corroboration.features import names_likeness
from dateline.corroboration.interval import Days
from dateline.corroboration.likeness import is_official, name_words
from dateline.corroboration.near_types import type_family
from dateline.corroboration.reach import AHEAD_DAYS, news_days, reach_of

NEAR_DAYS = 10
"""Reports this far apart speak of the same days' news; beyond it, the same act is asked for."""

LIKE_NEAR, LIKE_FAR = -0.5, -0.75
"""The least `names_likeness` of kinds 1 and 3: a tenth, a twentieth of the names shared. Below the first, an act in
other words could join only if all else agreed; the second loses mentions in reports on something else altogether."""

ANY = -1.0
"""Asks nothing of the reports."""

_NEWS_LEVELS = (1, 31)
_REACH_LEVELS = (7, 93, 402, 70 * 366)
"""The longest stretch of days, in days, that is filed at each level; a stretch is filed at the shortest it fits."""

_BACK_DAYS = 60 * 366
"""Open beginnings are filed for the sixty years before publication."""

_SLACK_DAYS = 1
_TIMELESS = Days(1, 1)
"""What neither text nor report dates is filed for no day; it finds its like."""


class Mark(NamedTuple):
    """Where a claim lies: under a key, for these days."""

    key: str
    days: Days


class Look(NamedTuple):
    """Where a claim looks: under a key, for what was filed for days that meet these.

    Nothing under the key was filed for more than `longest` days. The two reports must be as like as `least`.
    """

    key: str
    days: Days
    longest: int
    least: float


def file_marks(claim: CitedClaim) -> list[Mark]:
    """Under what the claim is filed; another is a candidate where its `look_marks` find one of these."""
    family, act = type_family(claim.type), claim.family or claim.lemma
    if _is_timeless(claim):
        return [Mark(f"{family}|{who}", _TIMELESS) for who in _whos(claim)]
    reach = _bounded(claim)
    level = _level(reach, _REACH_LEVELS)
    marks = [Mark(f"{family}|{who}|{act}|reach{level}", reach) for who in _names(claim)]
    news = news_days(claim)
    if news and news.length <= _NEWS_LEVELS[-1]:
        level = _level(news, _NEWS_LEVELS)
        for who in _whos(claim):
            marks.append(Mark(f"{family}|{who}|news{level}", news))
            marks.append(Mark(f"{family}|{who}|{act}|news{level}", news))
    return marks


def look_marks(claim: CitedClaim) -> list[Look]:
    """Under what candidates for the claim are looked up."""
    family, act = type_family(claim.type), claim.family or claim.lemma
    if _is_timeless(claim):
        return [Look(f"{family}|{who}", _TIMELESS, 1, ANY) for who in _whos(claim)]
    reach = _widened(_bounded(claim), _SLACK_DAYS)
    looks = [
        Look(f"{family}|{who}|{act}|reach{level}", reach, level, LIKE_FAR)
        for who in _names(claim)
        for level in _REACH_LEVELS
    ]
    news = news_days(claim)
    if news and news.length <= _NEWS_LEVELS[-1]:
        around = _widened(news, NEAR_DAYS)
        for who in _whos(claim):
            for level in _NEWS_LEVELS:
                looks.append(Look(f"{family}|{who}|news{level}", around, level, LIKE_NEAR))
                looks.append(Look(f"{family}|{who}|{act}|news{level}", around, level, ANY))
    return looks


def finds(look: Look, mark: Mark) -> bool:
    """Whether a look meets a mark."""
    return look.key == mark.key and look.days.gap(mark.days) == 0


def are_candidates(left: CitedClaim, right: CitedClaim) -> bool:
    """Whether the two are compared; a store finds the same by its index."""
    if left.report.id == right.report.id:
        return True
    marks = {mark.key: mark for mark in file_marks(right)}
    found = [look.least for look in look_marks(left) if look.key in marks and finds(look, marks[look.key])]
    return bool(found) and (min(found) <= ANY or names_likeness(left.report.names, right.report.names) >= min(found))


def _is_timeless(claim: CitedClaim) -> bool:
    return claim.days is None and claim.published_day is None


def _bounded(claim: CitedClaim) -> Days:
    """The claim's reach, its open ends cut to what news speaks of."""
    reach = reach_of(claim)
    around = claim.published_day or reach.last
    first = max(reach.first, min(reach.last, around - _BACK_DAYS))
    return Days(first, min(reach.last, max(reach.first, around + AHEAD_DAYS)))


def _widened(days: Days, by: int) -> Days:
    return Days(max(1, days.first - by), min(date.max.toordinal(), days.last + by))


def _level(days: Days, levels: tuple[int, ...]) -> int:
    return next((level for level in levels if days.length <= level), levels[-1])


def _whos(claim: CitedClaim) -> frozenset[str]:
    """Countries of those involved and of the place; names for what has no country."""
    parties = (*claim.actors, *claim.recipients)
    marks = {party.country or party.name.lower() for party in parties}
    if claim.place:
        marks.add(claim.place.country or claim.place.name.lower())
    return frozenset(marks)


def _names(claim: CitedClaim) -> frozenset[str]:
    """Those involved and the place, as exactly as reports agree on them: sides of states, and names."""
    marks = {mark for party in (*claim.actors, *claim.recipients) for mark in _sides(party)}
    if claim.place:
        marks.add(_spot_name(claim.place.name))
        if claim.place.geonameid is not None:
            marks.add(f"at {claim.place.geonameid}")
    return frozenset(marks)


@lru_cache(maxsize=16384)
def _spot_name(name: str) -> str:
    return f"at {''.join(sorted(name_words(name)))}"


@lru_cache(maxsize=16384)
def _sides(party: Party) -> tuple[str, ...]:
    """What is equal for two of one side (`likeness.is_same_side`), names that are parts of others apart."""
    own = f"{party.country} official" if is_official(party) else " ".join(sorted(name_words(party.name)))
    if party.country and Sector.REB in party.sectors:
        return own, f"{party.country} rebels"
    return (own,)
