"""Rules for times of day, with or without their day."""

from datetime import date, timedelta

from dateline.times.anchors import resolve_weekday
from dateline.times.calendars import parse_day
from dateline.times.grammar import Context, Found, Reading, Rule, rule
from dateline.times.months import day_in_month
from dateline.times.words import CLOCK_WORDS


def _time(found: Found, context: Context) -> Reading | None:
    clock = _clock_of(found)
    if clock is None:
        return None
    day = _day_of(found, context)
    if day is None:
        return Reading("TIME", f"XXXX-XX-XXT{clock}" if not context.published else None, None, is_focus=False)
    return Reading("TIME", f"{day.isoformat()}T{clock}")


_NOON_LEADS = frozenset("at by until till before after around about from to since".split())


_CLOCK_LEADS = frozenset("at around about by until till before after since from".split())


def _alone(found: Found, context: Context) -> Reading | None:
    """ "At 22:15": without a half of the day or a zone, only where a preposition says that it is a time."""
    return _time(found, context) if found.before() in _CLOCK_LEADS else None


def _clock_of(found: Found) -> str | None:
    if found.has("noon"):
        if found.end - found.start == 1 and found.before() not in _NOON_LEADS:
            return None
        return CLOCK_WORDS[found.word("noon")]
    hour, _, minutes = (found.word("c") or found.word("h")).replace(" ", "").replace(".", ":").partition(":")
    half = found.word("half") or ("".join(found.words("ampm")).replace(".", "").replace(" ", ""))
    number = int(hour)
    if number > 24 or not (found.has("c") or half):
        return None
    if half in ("pm", "afternoon", "evening", "night") and number < 12:
        number += 12
    elif half in ("am", "morning") and number == 12:
        number = 0
    return f"{number:02}:{minutes[:2] or '00'}"


def _day_of(found: Found, context: Context) -> date | None:
    """The day that the words name, else the day named last, else the day of publication."""
    if found.has("m"):
        return day_in_month(found, context)
    if not found.has("w") and not found.has("t") and context.day:
        return parse_day(context.day)
    if context.published is None:
        return None
    if found.has("w"):
        return resolve_weekday(found.weekday(), published=context.published, tense=found.tense())
    step = {"yesterday": -1, "tomorrow": 1}.get(found.word("t"), 0)
    return context.published + timedelta(days=step)


_ZONE = "(?:OPEN?(?:(?:BIG|YEAR|CLOCK)?ZONE|LOCAL TIME)CLOSE?)?"
_DAY = (
    "(?:COMMA?ON?(?:<w:WEEKDAY>|<t:TODAY|YESTERDAY|TOMORROW>|(?:{weekday}COMMA?)?"
    "<m:{month}>DOT?<d:{day}>(?:COMMA?<y:YEAR>)?))?"
)

RULES: tuple[Rule, ...] = (
    rule("time", f"APPROX?(?:<c:CLOCK>|<h:DAY>)<ampm:AMPM|OCLOCK>(?:IN THE<half:PART>)?{_ZONE}{_DAY}", _time),
    rule("time_part", f"<h:DAY>IN THE<half:PART>{_DAY}", _time),
    rule("time_zone", f"APPROX?<c:CLOCK>(?:OPEN?(?:ZONE|LOCAL TIME)CLOSE?){_DAY}", _time),
    rule("time_day", "<c:CLOCK>(?:COMMA?ON?(?:<w:WEEKDAY>|<t:TODAY|YESTERDAY|TOMORROW>))", _time),
    rule("time_alone", "<c:CLOCK>", _alone),
    rule("noon", f"<noon:NOON>{_ZONE}{_DAY}", _time),
)
