"""Rules for expressions that lean on the day of publication or on a date named before: last week, three days later."""

from datetime import date, timedelta

from dateline.times.calendars import at_grain, days_of, duration, grain_of, shift
from dateline.times.dates import date_reading, with_part
from dateline.times.grammar import Context, Found, Reading, Rule, Scope, Tense, rule
from dateline.times.words import PARTS_OF_DAY, REFERENCES

_STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "next": 1, "coming": 1, "upcoming": 1}
_FINE = ("second", "minute", "hour")


def _today(found: Found, context: Context) -> Reading | None:
    word = found.word("t")
    if context.published is None:
        return date_reading(None)
    step = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    day = context.published + timedelta(days=step)
    if word == "tonight":
        return Reading("TIME", f"{day.isoformat()}TNI")
    if found.word("after") == "after" or found.word("after") == "before":
        day += timedelta(days=step)
    return with_part(day, found)


def _this_part(found: Found, context: Context) -> Reading | None:
    if context.published is None:
        return Reading("TIME", None)
    back = found.word("rel") == "last" or found.words()[-1] == "yesterday"
    day = context.published - timedelta(days=back)
    return Reading("TIME", f"{day.isoformat()}T{PARTS_OF_DAY[found.word('p')]}")


def _next_part(found: Found, context: Context) -> Reading | None:
    day = _moved(context, 1, "day")
    return Reading("TIME", f"{day}T{PARTS_OF_DAY[found.word('p')]}" if day else None)


def _overnight(found: Found, context: Context) -> Reading | None:
    if context.published is None:
        return Reading("TIME", None)
    return Reading("TIME", f"{context.published.isoformat()}TNI")


def _rel_unit(found: Found, context: Context) -> Reading | None:
    unit, word = found.unit(), found.word("rel")
    if unit in (*_FINE, "millennium") or (word == "this" and unit in ("night",)):
        return None
    if word not in _STEPS and word != "current":
        return None
    step = _STEPS.get(word, 0)
    if context.published is None:
        return date_reading(None)
    if unit == "day":
        return None if word in ("last", "past", "this") else date_reading(_moved(context, step, "day"))
    if unit == "night":
        return Reading("TIME", f"{(context.published - timedelta(days=1)).isoformat()}TNI") if word == "last" else None
    if word == "past" or (found.has("the") and word == "last" and unit != "quarter"):
        return _past_unit(unit, context.published)
    return _unit_at(unit, step, context.published, found)


def _past_unit(unit: str, published: date) -> Reading:
    start = shift(published, -1, unit)
    value = at_grain(start, unit) if start else None
    grain = {"week": "day", "decade": "year", "century": "year", "quarter": "month"}.get(unit, unit)
    if start is None or unit == "weekend":
        return date_reading(value)
    return date_reading(value, edtf=f"{at_grain(start, grain)}/{at_grain(published, grain)}")


def _unit_at(unit: str, step: int, published: date, found: Found) -> Reading:
    if unit == "weekend" and step == 0:
        return _weekend(found, published)
    if unit == "weekend" and step < 0 and published.weekday() >= 5:
        step = -1
    day = shift(published, step, unit)
    value = at_grain(day, unit) if day else None
    edge = found.word("edge")
    bounds = days_of(value) if value else None
    if bounds and unit == "year" and edge == "end":
        return date_reading(value, edtf=f"{bounds[1]:%Y-%m}")
    if bounds and unit == "month" and edge == "end":
        return date_reading(value, edtf=f"{bounds[1].isoformat()}~")
    return date_reading(value)


def _weekend(found: Found, published: date) -> Reading:
    if found.tense() is Tense.FUTURE or published.weekday() >= 5:
        return date_reading(at_grain(published, "weekend"))
    return date_reading(at_grain(published - timedelta(days=7), "weekend"))


def _the_weekend(found: Found, context: Context) -> Reading | None:
    return _weekend(found, context.published) if context.published else date_reading(None)


def _moved(context: Context, step: int, unit: str) -> str | None:
    """The unit that lies `step` from the date in focus, else from the day of publication; None without either."""
    bounds = days_of(context.focus) if context.focus else None
    base = bounds[0] if bounds else context.published
    day = shift(base, step, unit) if base else None
    return at_grain(day, unit) if day else None


def _focus_unit(found: Found, context: Context) -> Reading | None:
    """ "That day", "the next day", "the following week": leaning on the date named last."""
    unit, word = found.unit(), found.word("rel")
    if unit in (*_FINE, "millennium", "decade", "century", "night"):
        return None
    step = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "prior": -1}.get(word, 0)
    if not context.focus and not context.published:
        return date_reading(None)
    value = context.quarter if unit == "quarter" and context.quarter and not step else _moved(context, step, unit)
    if found.has("part") and value:
        return Reading("TIME", f"{value}T{PARTS_OF_DAY[found.word('part')]}")
    return date_reading(value)


def _later_in(found: Found, context: Context) -> Reading | None:
    unit = found.unit()
    if unit in (*_FINE, "millennium", "night"):
        return None
    if context.published is None:
        return date_reading(None)
    if unit == "day":
        return Reading("DATE", _moved(context, 0, "day"), only=Scope.RECORD)
    value = at_grain(context.published, unit)
    bounds = days_of(value)
    if found.has("end") and bounds and unit in ("month", "year"):
        last = bounds[1].isoformat()
        return date_reading(value, edtf=f"{last}~" if unit == "month" else last[:7])
    return date_reading(value)


def _business_unit(found: Found, context: Context) -> Reading | None:
    """ "The quarter", "the latest period", "the year-ago quarter" of company news: TimeML only."""
    quarter = context.quarter or (at_grain(_back(context.published), "quarter") if context.published else None)
    if quarter is None:
        return None
    if found.has("ago") or found.has("ago2"):
        return Reading("DATE", _year_before(quarter), None, Scope.TIMEML, is_focus=False)
    if found.has("y"):
        value = f"{found.year()}{quarter[4:]}"
        return Reading("DATE", value, None, Scope.TIMEML, is_focus=False)
    return Reading("DATE", quarter, None, Scope.TIMEML, is_focus=False)


def _back(published: date) -> date:
    return shift(published, -1, "quarter") or published


def _business_year(found: Found, context: Context) -> Reading | None:
    if "year" not in found.words():
        return None
    if found.after() in ("ended", "ending"):
        return Reading("DURATION", "P1Y", None, Scope.TIMEML, is_focus=False)
    year = f"{context.published.year:04}" if context.published else None
    return Reading("DATE", year, None, Scope.TIMEML, is_focus=False)


def _ago(found: Found, context: Context) -> Reading | None:
    count, unit = _amount(found), found.unit("few" if found.has("few") else "u")
    if context.published is None:
        return date_reading(None)
    if unit in (*_FINE,):
        return date_reading(context.published.isoformat() if count is not None and count < 12 else None, is_focus=False)
    if count is None:
        return Reading("DATE", "PAST_REF", None, is_focus=False)
    if unit == "year" and count == 1 and context.quarter and context.scope is Scope.TIMEML:
        return date_reading(_year_before(context.quarter), is_focus=False)
    return _offset(context.published, -count, unit)


def _year_before(quarter: str) -> str:
    return f"{int(quarter[:4]) - 1}{quarter[4:]}"


def _amount(found: Found) -> float | None:
    if found.has("n"):
        return found.count()
    return 1.0 if found.has("one") else None


def _offset(base: date, count: float, unit: str) -> Reading:
    if unit in ("century", "millennium", "decade"):
        count, unit = count * {"decade": 10, "century": 100, "millennium": 1000}[unit], "year"
        day = shift(base, int(count), unit)
        return date_reading(at_grain(day, "year") if day else None, edtf=f"{day.year}~" if day else None)
    if unit in ("year", "month", "week") and count != int(count):
        count, unit = count * {"year": 12, "month": 4, "week": 7}[unit], {"year": "month", "month": "week", "week": "day"}[unit]
    day = shift(base, int(count), unit)
    if day is None:
        return date_reading(None)
    if unit == "week":
        return date_reading(at_grain(day, "week"), edtf=f"{day.isoformat()}~")
    return date_reading(at_grain(day, unit))


def _later(found: Found, context: Context) -> Reading | None:
    """ "Three days later": counted from the date named last; nothing to count from, no value."""
    count, unit = _amount(found), found.unit()
    sign = -1 if found.word("way") in ("earlier", "before") else 1
    if unit == "year" and count == 1 and sign < 0 and context.quarter and context.scope is Scope.TIMEML:
        return date_reading(_year_before(context.quarter), is_focus=False)
    if unit in _FINE or count is None or not context.focus:
        return Reading("DURATION", duration(count, unit), None, is_focus=False)
    bounds = days_of(context.focus)
    if bounds is None:
        return date_reading(None)
    grain = grain_of(context.focus)
    if unit == "year" and grain == "quarter":
        day = shift(bounds[0], int(sign * count), unit)
        return date_reading(at_grain(day, "quarter") if day else None)
    return _offset(bounds[0], sign * count, unit)


def _after_event(found: Found, context: Context) -> Reading | None:
    """ "Two weeks after the attack": a length; the event gives no day to count from."""
    count, unit = _amount(found), found.unit()
    if unit in _FINE and count is None:
        return Reading("DURATION", duration(count, unit), is_focus=False)
    if unit == "day" and count == 1 and context.published and context.scope is Scope.RECORD:
        return date_reading(context.published.isoformat(), is_focus=False)
    return Reading("DURATION", duration(count, unit), is_focus=False)


def _reference(found: Found, context: Context) -> Reading | None:
    if found.word("r") == "soon" and "as" in (found.before(), found.after()):
        return None
    return Reading("DATE", REFERENCES[found.word("r")], None, Scope.TIMEML, is_focus=False)


def _these_days(found: Found, context: Context) -> Reading | None:
    value = "PRESENT_REF" if found.words()[1] == "days" else None
    return Reading("DATE", value, None, Scope.TIMEML, is_focus=False) if value else None


def _the_future(found: Found, context: Context) -> Reading | None:
    value = "PAST_REF" if found.word("r") == "past" else "FUTURE_REF"
    return Reading("DATE", value, None, Scope.TIMEML, is_focus=False)


def _recent_units(found: Found, context: Context) -> Reading | None:
    unit = found.unit()
    if unit in _FINE and unit != "hour":
        return None
    ahead = found.word("r") != "recent"
    value = "FUTURE_REF" if ahead else "PAST_REF"
    return Reading("DATE", value, duration(None, unit), is_focus=False)


_SUB = "(?:EARLIER|LATER|EARLY|LATE|SOMETIME)"
_AMOUNT = "(?:<n:{count}|{vague}>|<one:A|ANOTHER>)"

RULES: tuple[Rule, ...] = (
    rule("today", f"{_SUB}?<t:TODAY|YESTERDAY|TOMORROW|TONIGHT><part:PART|NIGHT>?", _today),
    rule("day_before_yesterday", "THE UNIT<after:AFTER|BEFORE><t:YESTERDAY|TOMORROW>", _today),
    rule("this_part", f"{_SUB}?(?:<rel:THIS|LAST>|MID DASH?)<p:PART|NIGHT>YESTERDAY?", _this_part),
    rule("next_part", "THE(?:NEXT|FOLLOWING)<p:PART>", _next_part),
    rule("overnight", "OVERNIGHT", _overnight),
    rule(
        "rel_unit",
        f"(?:{{edge}}|{_SUB}|MID DASH?)?<the:THE>?<rel:LAST|PAST|THIS|NEXT|COMING|REF>(?:ADJECTIVE)?<u:UNIT|QUARTER|WEEKEND>",
        _rel_unit,
    ),
    rule("the_weekend", f"{_SUB}?THE WEEKEND", _the_weekend),
    rule(
        "focus_unit",
        f"{_SUB}?(?:THAT SAME?|THE<rel:SAME|NEXT|FOLLOWING|PREVIOUS>)<u:UNIT|QUARTER|WEEKEND><part:PART>?",
        _focus_unit,
    ),
    rule("later_in", "(?:EARLIER|LATER|LATE|EARLY|THE?<end:END|START|MIDDLE>)(?:IN|OF)THE<u:UNIT|QUARTER>", _later_in),
    rule("ago", f"{{approx}}?(?:{_AMOUNT}MORE?FULL?<u:{{unit}}>(?:OR SO)?|<few:UNITS>)AGO", _ago),
    rule("later", f"{{approx}}?{_AMOUNT}MORE?(?:FULL)?<u:{{unit}}><way:LATER|EARLIER>", _later),
    rule("after_event", f"{{approx}}?{_AMOUNT}(?:FULL)?<u:{{unit}}>(?=AFTER|BEFORE|SINCE)", _after_event),
    rule(
        "business_unit",
        "(?:THE COMPARABLE?<ago:UNIT DASH(?:AGO|EARLIER)>(?:ORDWORD)?(?:QUARTER|PERIOD)|<ago2:UNIT DASH(?:AGO|EARLIER)>|"
        "THE(?:LATEST)?QUARTER(?!DASH)|THE LATEST PERIOD|THE<y:YEAR>(?:QUARTER|PERIOD))",
        _business_unit,
    ),
    rule("business_year", "(?:THE(?:FULL|ADJECTIVE|LATEST){0,2}UNIT(?!DASH)|UNIT(?:DASH|ADD)?END)", _business_year),
    rule("reference", "RIGHT?<r:REF>", _reference),
    rule("the_future", "THE(?:NEAR)?<r:FUTURE|PAST>(?!{count}|SEVERAL|FEW|UNIT|UNITS|COUPLE)", _the_future),
    rule("these_days", "THESE UNITS", _these_days),
    rule("recent_units", "THE?<r:REF|COMING>(?:FEW)?<u:UNITS>(?:(?:AND|OR)UNITS)?", _recent_units),
)
