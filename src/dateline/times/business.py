"""Rules for the periods of company news, which only TimeML marks: the quarter, the year-ago period."""

from dateline.times.calendars import at_grain, shift
from dateline.times.grammar import Context, Found, Reading, Rule, Scope, rule
from dateline.times.offsets import year_before


def _period(found: Found, context: Context) -> Reading | None:
    quarter = context.quarter or _last_quarter(context)
    if quarter is None:
        return None
    if found.has("ago"):
        return _only_timeml("DATE", year_before(quarter))
    if found.has("y"):
        return _only_timeml("DATE", f"{found.year()}{quarter[4:]}")
    return _only_timeml("DATE", quarter)


def _last_quarter(context: Context) -> str | None:
    back = shift(context.published, -1, "quarter") if context.published else None
    return at_grain(back, "quarter") if back else None


def _only_timeml(kind: str, value: str | None) -> Reading:
    return Reading(kind, value, None, only=Scope.TIMEML, is_focus=False)


def _year(found: Found, context: Context) -> Reading | None:
    if "year" not in found.words():
        return None
    if found.after() in ("ended", "ending"):
        return _only_timeml("DURATION", "P1Y")
    return _only_timeml("DATE", f"{context.published.year:04}" if context.published else None)


RULES: tuple[Rule, ...] = (
    rule(
        "period",
        "(?:THE COMPARABLE?<ago:UNIT DASH(?:AGO|EARLIER)>ORDWORD?(?:QUARTER|PERIOD)|<ago_:UNIT DASH(?:AGO|EARLIER)>|"
        "THE LATEST?QUARTER(?!DASH)|THE LATEST PERIOD|THE<y:YEAR>(?:QUARTER|PERIOD))",
        _period,
    ),
    rule("year_under_way", "(?:THE(?:FULL|ADJECTIVE|LATEST){0,2}UNIT(?!DASH)|UNIT(?:DASH|ADD)?END)", _year),
)
