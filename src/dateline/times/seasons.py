"""Rules for parts of the year and its feasts: last summer, the third quarter of 2003, Christmas Eve, World War II."""

from collections.abc import Callable
from datetime import date

from dateline.times.anchors import resolve_month
from dateline.times.calendars import at_grain
from dateline.times.grammar import Context, Found, Reading, Rule, Scope, Tense, rule
from dateline.times.holidays import PERIODS, PLAIN, holiday_dates, plain_name
from dateline.times.months import is_of_year, year_of
from dateline.times.words import SEASONS

_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}
"""The month that stands for the season when its year is looked for."""
_BARE_LEADS = frozenset("in since until by".split())


def _season(found: Found, context: Context) -> Reading | None:
    word, rel = found.word("s"), found.word("rel")
    if found.end - found.start == 1 and found.before() not in _BARE_LEADS:
        return None
    dated = found.has("y") or found.has("rel")
    if not dated and ((word == "fall" and found.after() == "of") or found.lexemes.is_capital(found.end)):
        return None
    year = found.year()
    if year is None and context.published is not None:
        year = _season_year(SEASONS[word], rel, context.published, found)
    return Reading("DATE", f"{year if year else 'XXXX'}-{SEASONS[word]}")


def _season_year(code: str, rel: str, published: date, found: Found) -> int:
    month = _MONTHS[code]
    if rel in ("last", "past"):
        return published.year - (month + 1 >= published.month)
    if rel == "this":
        return published.year
    if rel in ("next", "coming"):
        return published.year + (month - 1 <= published.month)
    return resolve_month(month, published=published, tense=found.tense())


_FEAST_LEADS = frozenset("on over at since until before after by for in during of around and this , .".split())
_FEAST_DAYS = 60
"""A feast so near to the day of publication is meant whatever the verbs say."""


def _holiday(found: Found, context: Context) -> Reading | None:
    """A feast where it dates something ("over Christmas"), not where it names a thing ("the Christmas tree")."""
    name = plain_name(found.words("h")[0])
    if name in PERIODS:
        return Reading("DATE", PERIODS[name][:4], PERIODS[name], only=Scope.RECORD, is_focus=False)
    dates = holiday_dates(name)
    led = name in PLAIN or found.has("rel") or found.has("y") or found.before() in _FEAST_LEADS or not found.before()
    if dates is None or not led or not _is_name(found):
        return None
    year = found.year()
    if year is not None:
        return Reading("DATE", dates(year).isoformat())
    if context.published is None:
        return Reading("DATE", f"XXXX-{dates(2000):%m-%d}", is_focus=False)
    return Reading("DATE", _nearest(dates, found, context.published).isoformat())


def _is_name(found: Found) -> bool:
    return found.lexemes.shouts or found.lexemes.is_capital(found.match.span("h")[0])


def _nearest(dates: Callable[[int], date], found: Found, published: date) -> date:
    near = [dates(published.year + step) for step in (-1, 0, 1)]
    tense, rel = found.tense(), found.word("rel")
    if not rel and min(abs((day - published).days) for day in near) <= _FEAST_DAYS:
        tense = Tense.UNKNOWN
    if tense is Tense.PAST or rel == "last":
        near = [day for day in near if day <= published]
    elif tense is Tense.FUTURE or rel in ("next", "coming"):
        near = [day for day in near if day >= published]
    return min(near, key=lambda day: abs((day - published).days))


def _quarter(found: Found, context: Context) -> Reading | None:
    number, half = found.ordinal("d") or found.ordinal("dd"), found.has("half")
    last = found.word("d") in ("last", "final")
    if half and not (found.has("y") or found.has("rel") or found.before() == "in"):
        return None
    if not is_of_year(found) or not (last or 1 <= number <= (2 if half else 4)):
        return None
    number = number or (2 if half else 4)
    year = year_of(found, context) or (int(found.word("year")) if found.has("year") else None)
    if year is None:
        year = _quarter_year(number, half, found, context)
    value = f"{year if year else 'XXXX'}-{'H' if half else 'Q'}{number}"
    if not half and context.published and (context.quarter or "") < value <= at_grain(context.published, "quarter"):
        context.quarter = value
    return Reading("DATE", value)


def _quarter_year(number: int, half: bool, found: Found, context: Context) -> int | None:
    """The year of a quarter or half without one: the last that has begun, unless it is long gone and one is to come."""
    if context.published is None:
        return None
    if found.has("whose"):
        return context.published.year + {"last": -1, "next": 1}.get(found.word("whose"), 0)
    current = 1 + (context.published.month > 6) if half else (context.published.month + 2) // 3
    tense = found.tense()
    if number > current:
        return context.published.year - (tense is not Tense.FUTURE)
    return context.published.year + (tense is Tense.FUTURE and current - number >= 2)


_REL_YEAR = "(?:<rel:LAST|NEXT|THIS|THAT|SAME|PREVIOUS|FOLLOWING><whole:UNIT>)"

RULES: tuple[Rule, ...] = (
    rule(
        "season",
        "(?:{edge}|THE)?<rel:LAST|PAST|NEXT|THIS|COMING>?(?:PAST|COMING)?(?:EARLY|LATE)?<s:SEASON>(?:OF?<y:{year}>)?",
        _season,
    ),
    rule("holiday", "<rel:LAST|NEXT|THIS|COMING>?<h:HOLIDAY>(?:COMMA?<y:YEAR>)?", _holiday),
    rule(
        "quarter",
        "(?:(?:<whose:THIS|LAST|NEXT>UNIT ADD)?THE?<year:YEAR>?(?:ADJECTIVE DASH?)?<d:ORDWORD|ORDINAL|LAST|MEMBER>"
        "(?:QUARTER|<half:HALF>)|(?:THE?ADJECTIVE DASH?)?<dd:ORDWORD|ORDINAL>DASH QUARTER)"
        f"(?:COMMA?(?:OF|IN)?THE?(?:<y:YEAR>|{_REL_YEAR}))?",
        _quarter,
    ),
)
