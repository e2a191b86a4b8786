"""Rules for dates counted from another: ten days ago, three weeks later, the following month, that night."""

from datetime import date

from dateline.times.calendars import at_grain, days_of, duration, grain_of, shift
from dateline.times.grammar import Context, Found, Reading, Rule, Scope, rule
from dateline.times.words import FINE_UNITS, PARTS_OF_DAY

_PARTS = {
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
    "quarter": ("month", 3),
    "fortnight": ("week", 2),
}
_HALVES = {"year": ("month", 12), "month": ("week", 4), "week": ("day", 7)}


def moved(context: Context, step: int, unit: str) -> str | None:
    """The unit that lies `step` from the date in focus, else from the day of publication; None without either.

    A day or a week is counted from the last day named, not from a year that was named since.
    """
    focus = context.day if unit in ("day", "week", "weekend") else context.focus
    bounds = days_of(focus) if focus else None
    base = bounds[0] if bounds else context.published
    day = shift(base, step, unit) if base else None
    return at_grain(day, unit) if day else None


def year_before(quarter: str) -> str:
    """The same quarter a year earlier."""
    return f"{int(quarter[:4]) - 1}{quarter[4:]}"


def _focus_unit(found: Found, context: Context) -> Reading | None:
    """ "That day", "the next day", "the following week": leaning on the date named last."""
    unit, word = found.unit(), found.word("rel")
    if unit in (*FINE_UNITS, "millennium", "decade", "century"):
        return None
    step = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "prior": -1}.get(word, 0)
    if unit == "night":
        return _night(context, step)
    value = context.quarter if unit == "quarter" and context.quarter and not step else moved(context, step, unit)
    if found.has("part") and value:
        return Reading("TIME", f"{value}T{PARTS_OF_DAY[found.word('part')]}")
    return Reading("DATE", value)


def _night(context: Context, step: int) -> Reading:
    day = moved(context, step, "day")
    return Reading("TIME", f"{day}TNI" if day else None)


def _focus_part(found: Found, context: Context) -> Reading | None:
    """ "The next morning", "that evening"."""
    day = moved(context, found.word("rel") in ("next", "following"), "day")
    return Reading("TIME", f"{day}T{PARTS_OF_DAY[found.word('p')]}" if day else None)


def _unit_before(found: Found, context: Context) -> Reading | None:
    """ "The night before", where nothing follows that it was before: counted from the day named last."""
    text, end = found.lexemes.text, found.lexemes.ends[found.end - 1]
    if context.scope is Scope.TIMEML or text[end : end + 1] not in (".", ",", ";", "”", '"', ")"):
        return None
    unit = found.unit()
    if unit in ("night", "day"):
        return _night(context, -1) if unit == "night" else Reading("DATE", moved(context, -1, "day"))
    return None


def _amount(found: Found) -> float | None:
    if found.has("n"):
        return found.count()
    return 1.0 if found.has("one") else None


def _ago(found: Found, context: Context) -> Reading | None:
    count, unit = _amount(found), found.unit()
    if context.published is None:
        return Reading("DATE", None, is_focus=False)
    if unit in FINE_UNITS:
        near = count is not None and count < 12
        return Reading("DATE", context.published.isoformat() if near else None, is_focus=False)
    if count is None:
        return Reading("DATE", "PAST_REF", is_focus=False)
    if _is_company_year(count, unit, context):
        return Reading("DATE", year_before(context.quarter or ""), is_focus=False)
    return _offset(context.published, -count, unit)


def _is_company_year(count: float, unit: str, context: Context) -> bool:
    """In company news "a year ago" is the same quarter of the year before."""
    return unit == "year" and count == 1 and bool(context.quarter) and context.scope is Scope.TIMEML


def _offset(base: date, count: float, unit: str) -> Reading:
    coarse = unit in ("decade", "century", "millennium")
    if unit in _PARTS:
        unit, times = _PARTS[unit]
        count *= times
    elif unit in _HALVES and count != int(count):
        unit, times = _HALVES[unit]
        count *= times
    day = shift(base, int(count), unit)
    if day is None:
        return Reading("DATE", None)
    value = at_grain(day, unit)
    if unit == "week":
        return Reading("DATE", value, f"{day.isoformat()}~")
    return Reading("DATE", value, f"{value}~" if coarse else "")


def _later(found: Found, context: Context) -> Reading | None:
    """ "Three days later": counted from the date named last; with nothing to count from, a length and no date."""
    count, unit = _amount(found), found.unit()
    sign = -1 if found.word("way") == "earlier" else 1
    if sign < 0 and count is not None and _is_company_year(count, unit, context):
        return Reading("DATE", year_before(context.quarter or ""), is_focus=False)
    bounds = days_of(context.focus) if context.focus else None
    if unit in FINE_UNITS or count is None or bounds is None:
        return Reading("DURATION", duration(count, unit), _same_day(unit, context), is_focus=False)
    if unit == "year" and grain_of(context.focus or "") == "quarter":
        day = shift(bounds[0], int(sign * count), unit)
        return Reading("DATE", at_grain(day, "quarter") if day else None)
    return _offset(bounds[0], sign * count, unit)


def _same_day(unit: str, context: Context) -> str | None:
    """ "Hours later" is still the day that was spoken of."""
    return context.day if unit in FINE_UNITS else None


def _after_event(found: Found, context: Context) -> Reading | None:
    """ "Two weeks after the attack": a length, for the event gives no day to count from.

    "A day after" it in a report dates the report's own news: the day of publication.
    """
    count, unit = _amount(found), found.unit()
    if context.scope is Scope.TIMEML:
        return Reading("DURATION", duration(count, unit), is_focus=False)
    if context.published is None:
        return Reading("DURATION", duration(count, unit), None, is_focus=False)
    if unit == "day" and count == 1 and found.after() == "after":
        return Reading("DATE", context.published.isoformat(), is_focus=False)
    return Reading("DURATION", duration(count, unit), is_focus=False)


_AMOUNT = "(?:<n:{count}|{vague}>|<one:A|ANOTHER>)"

RULES: tuple[Rule, ...] = (
    rule(
        "focus_unit",
        "(?:EARLIER|LATER|LATE|EARLY)?(?:ON?THAT SAME?|THE<rel:SAME|NEXT|FOLLOWING|PREVIOUS>)"
        "<u:UNIT|QUARTER|WEEKEND|NIGHT><part:PART>?",
        _focus_unit,
    ),
    rule("focus_part", "(?:LATE|LATER|EARLY)?(?:THAT SAME?|THE<rel:NEXT|FOLLOWING>)<p:PART>", _focus_part),
    rule("unit_before", "THE<u:UNIT|NIGHT>BEFORE", _unit_before),
    rule("ago", f"{{approx}}?(?:{_AMOUNT}MORE?FULL?<u:{{unit}}>(?:OR SO)?|<u_:UNITS>)AGO", _ago),
    rule("later", f"{{approx}}?(?:{_AMOUNT}MORE?FULL?<u:{{unit}}>|<u_:UNITS>)<way:LATER|EARLIER>", _later),
    rule("after_event", f"{{approx}}?{_AMOUNT}FULL?<u:{{unit}}>(?=AFTER|BEFORE|SINCE)", _after_event),
)
