"""Rules for expressions that lean on the day of publication: yesterday, last week, this morning, recent months, now."""

from datetime import date, timedelta

from dateline.times.anchors import resolve_weekday
from dateline.times.calendars import at_grain, days_of, duration, shift
from dateline.times.grammar import SKIP, Context, Found, Reading, Rule, Scope, Tense, rule
from dateline.times.months import edged
from dateline.times.offsets import moved
from dateline.times.weekdays import is_adverb_before, with_part
from dateline.times.words import FINE_UNITS, PARTS_OF_DAY, REFERENCES

_STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "forthcoming": 1,
}
_FINER = {"week": "day", "quarter": "month", "decade": "year", "century": "year"}
"""At what grain the ends of the past week, the past decade, ... are given."""


def _today(found: Found, context: Context) -> Reading | None:
    if is_adverb_before(found, context):
        return None
    word = found.word("t")
    if context.published is None:
        return Reading("DATE", None)
    step = {"yesterday": -1, "tomorrow": 1}.get(word, 0) * (2 if found.has("beyond") else 1)
    day = context.published + timedelta(days=step)
    if word == "tonight":
        return Reading("TIME", f"{day.isoformat()}TNI")
    return with_part(day, found)


def _this_part(found: Found, context: Context) -> Reading | None:
    if context.published is None:
        return Reading("TIME", None)
    back = found.word("rel") == "last" or found.words()[-1] == "yesterday"
    day = context.published - timedelta(days=back)
    return Reading("TIME", f"{day.isoformat()}T{PARTS_OF_DAY[found.word('p')]}")


_DAWN_LEADS = frozenset("at before after until by since around from until".split())


def _dawn(found: Found, context: Context) -> Reading | None:
    if found.before() not in _DAWN_LEADS:
        return None
    if found.has("w"):
        return _dawn_of(found, context)
    day = context.day or (context.published.isoformat() if context.published else None)
    return Reading("TIME", f"{day}T{PARTS_OF_DAY[found.word('p')]}" if day else None)


def _dawn_of(found: Found, context: Context) -> Reading:
    if context.published is None:
        return Reading("TIME", None)
    day = resolve_weekday(found.weekday(), published=context.published, tense=found.tense())
    return Reading("TIME", f"{day}T{PARTS_OF_DAY[found.word('p')]}")


def _overnight(found: Found, context: Context) -> Reading | None:
    return Reading("TIME", f"{context.published.isoformat()}TNI" if context.published else None)


def _rel_unit(found: Found, context: Context) -> Reading | None:
    """ "Last week", "later this year", "the past month", "the current fiscal year"."""
    unit, word = found.unit(), found.word("rel")
    if unit in (*FINE_UNITS, "millennium") or word not in _STEPS or _is_title(found):
        return None
    if unit == "day":
        return Reading("DATE", moved(context, _STEPS[word], "day")) if word in ("next", "previous") else None
    if context.published is None:
        return _without_day(unit, found)
    if unit == "night":
        return Reading("TIME", f"{context.published - timedelta(days=1)}TNI") if word == "last" else None
    if word == "past" or (found.has("the") and word == "last" and unit != "quarter"):
        return _past_unit(unit, context.published)
    if unit == "weekend":
        return _weekend(found, _STEPS[word], context.published)
    if unit == "week" and word == "this":
        return _this_week(found, context.published)
    day = shift(context.published, _STEPS[word], unit)
    return edged(at_grain(day, unit), found.word("edge")) if day else None


def _is_title(found: Found) -> bool:
    """True for "This Week" within a sentence: the name of a programme."""
    first, last = found.match.span("rel")[0], found.match.span("u")[0]
    words = [found.lexemes.text[found.lexemes.starts[at] : found.lexemes.ends[at]] for at in (first, last)]
    return all(word.istitle() for word in words)


def _without_day(unit: str, found: Found) -> Reading:
    stretch = found.has("the") and found.word("rel") in ("past", "last", "next")
    return Reading("DATE", None, duration(1, unit) if stretch else None)


def _past_unit(unit: str, published: date) -> Reading | None:
    start = shift(published, -1, unit)
    if start is None or unit == "weekend":
        return None
    if unit in ("decade", "century"):
        return Reading("DURATION", duration(1, unit), _from_to(start, published, unit))
    return Reading("DATE", at_grain(start, unit), _from_to(start, published, unit))


def _from_to(start: date, end: date, unit: str) -> str:
    grain = _FINER.get(unit, unit)
    return f"{at_grain(start, grain)}/{at_grain(end, grain)}"


def _this_week(found: Found, published: date) -> Reading:
    """A week that is under way: up to publication, unless what is told lies ahead."""
    value = at_grain(published, "week")
    monday, sunday = days_of(value) or (published, published)
    words = found.words()
    if "later" in words:
        return Reading("DATE", value, f"{published}/{sunday}")
    ahead = "earlier" not in words and found.tense() is Tense.FUTURE
    return Reading("DATE", value, f"{monday}/{sunday if ahead else published}")


def _weekend(found: Found, step: int, published: date) -> Reading:
    if step == 0 and found.tense() is not Tense.FUTURE and published.weekday() < 5:
        step = -1
    return Reading("DATE", at_grain(published + timedelta(days=7 * step), "weekend"))


def _the_weekend(found: Found, context: Context) -> Reading | None:
    return _weekend(found, 0, context.published) if context.published else Reading("DATE", None)


def _within(found: Found, context: Context) -> Reading | None:
    """ "Later in the day", "the end of the year"."""
    unit = found.unit()
    if unit in (*FINE_UNITS, "millennium", "night"):
        return None
    if context.published is None:
        return Reading("DATE", None)
    if unit == "day":
        return SKIP if found.has("edge") else Reading("DATE", moved(context, 0, "day"), only=Scope.RECORD)
    return edged(at_grain(context.published, unit), found.word("edge"))


def _reference(found: Found, context: Context) -> Reading | None:
    if found.word("r") == "soon" and _is_of_its_story(found):
        return None
    if found.word("r") == "now" and found.lexemes.is_capital(found.start) and found.after() == ",":
        return None
    return Reading("DATE", REFERENCES[found.word("r")], only=Scope.TIMEML, is_focus=False)


def _is_of_its_story(found: Found) -> bool:
    """True for the "soon" of a tale ("soon after", "was soon freed", "soon became"), which points at no future."""
    after, before = found.after(), found.before()
    told = after.endswith("ed") or after in ("became", "began", "found", "left", "lost", "went", "made", "came")
    return "as" in (before, after) or after == "after" or (told and before not in ("be", "will"))


def _the_future(found: Found, context: Context) -> Reading | None:
    value = "PAST_REF" if found.word("r") == "past" else "FUTURE_REF"
    return Reading("DATE", value, only=Scope.TIMEML, is_focus=False)


def _these_days(found: Found, context: Context) -> Reading | None:
    if found.word("u") != "days":
        return None
    return Reading("DATE", "PRESENT_REF", only=Scope.TIMEML, is_focus=False)


def _recent_units(found: Found, context: Context) -> Reading | None:
    """ "Recent weeks", "the coming months": a length of unknown count, on one side of the present."""
    word, unit = found.word("r"), found.unit()
    if word in ("soon", "now") or (unit in FINE_UNITS and unit != "hour"):
        return None
    value = duration(None, unit)
    if context.published is None:
        return Reading("DURATION", value, None, is_focus=False)
    stretch = _recent_stretch(unit, context.published) if word == "recent" else None
    return Reading("DURATION", value, stretch or value, is_focus=False)


_RECENT = {"month": 2, "week": 3}
"""How far back "recent months" and "recent weeks" are taken to reach, as the annotators of the records took them."""


def _recent_stretch(unit: str, published: date) -> str | None:
    start = shift(published, -_RECENT[unit], unit) if unit in _RECENT else None
    end = at_grain(published, "month" if unit == "month" else "day")
    return f"{at_grain(start, 'month')}~/{end}" if start else None


_SUB = "(?:EARLIER|LATER|EARLY|LATE|SOMETIME)"
_BEYOND = "<beyond:THE UNIT(?:AFTER|BEFORE)>"

RULES: tuple[Rule, ...] = (
    rule("today", f"(?:{_SUB}|{_BEYOND})?<t:TODAY|YESTERDAY|TOMORROW|TONIGHT><part:PART|NIGHT>?", _today),
    rule("this_part", f"{_SUB}?(?:<rel:THIS|LAST>|MID DASH?)<p:PART|NIGHT>YESTERDAY?", _this_part),
    rule("dawn", "<p:DAWN>(?:ON?<w:WEEKDAY>)?", _dawn),
    rule("overnight", "OVERNIGHT", _overnight),
    rule(
        "rel_unit",
        f"(?:{{edge}}|{_SUB}|MID DASH?)?<the:THE>?<rel:LAST|PAST|THIS|NEXT|COMING|PREVIOUS|REF>ADJECTIVE?"
        "<u:UNIT|QUARTER|WEEKEND|NIGHT>",
        _rel_unit,
    ),
    rule("the_weekend", f"{_SUB}?THE WEEKEND", _the_weekend),
    rule("within", "(?:EARLIER|LATER|LATE|EARLY|THE?<edge:END|START|MIDDLE>)(?:IN|OF)THE<u:UNIT|QUARTER>", _within),
    rule("reference", "<r:REF>", _reference),
    rule("the_future", "THE NEAR?<r:FUTURE|PAST>(?!{count}|SEVERAL|FEW|UNIT|UNITS|COUPLE)", _the_future),
    rule("these_days", "THESE<u:UNITS>", _these_days),
    rule("recent_units", "THE?<r:REF|COMING>FEW?<u:UNITS>(?:(?:AND|OR)UNITS)?", _recent_units),
)
