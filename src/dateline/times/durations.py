"""Rules for lengths of time and for times that recur."""

from datetime import date

from dateline.times.calendars import at_grain, duration, shift
from dateline.times.grammar import SKIP, Context, Found, Reading, Rule, Scope, rule
from dateline.times.words import LONGS, SETS, WEEKDAYS

_FINE = ("second", "minute", "hour")
_GRAINS = {"week": "day", "weekend": "day", "night": "day", "quarter": "month", "decade": "year", "century": "year"}


def _length(found: Found, context: Context) -> Reading | None:
    """ "Nearly three decades", "two more weeks", "a few hours"."""
    unit = found.unit()
    if found.has("n") and found.lexemes.is_capital(found.match.span("u")[0]):
        return None
    count = found.count() if found.has("n") else 1.0 if found.has("one") else None
    if found.has("one") and (unit in ("quarter", "weekend") or not _is_length(found, unit)):
        return None
    if unit == "second" and not found.has("n"):
        return None
    return Reading("DURATION", _halved(found, count, unit), is_focus=False)


def _halved(found: Found, count: float | None, unit: str) -> str:
    if found.has("half") and count is not None:
        return duration(count + 0.5, unit)
    return duration(count, unit)


_LENGTH_LEADS = frozenset("for in within over after nearly almost about least than another every during lasted took spent".split())


def _is_length(found: Found, unit: str) -> bool:
    """Whether "a year", "a day" is a length rather than a rate ("$5 a day") or a thing ("a night out")."""
    if found.word("one") == "another" or found.end - found.start > 2:
        return True
    return found.before() in _LENGTH_LEADS


def _hyphened(found: Found, context: Context) -> Reading | None:
    """ "Two-day talks", "a 14-day truce"; with "old" it is an age, which places nothing in time."""
    unit = found.unit()
    if found.has("old"):
        return SKIP
    if found.word("u") == "quarters":
        return None
    return Reading("DURATION", duration(found.count(), unit), is_focus=False)


def _skip(found: Found, context: Context) -> Reading | None:
    return SKIP


def _long(found: Found, context: Context) -> Reading | None:
    if found.has("l"):
        return Reading("DURATION", LONGS[found.word("l")], is_focus=False)
    word, unit = found.word("u"), found.unit()
    return Reading("DURATION", duration(None if word.endswith("s") else 1, unit), is_focus=False)


_PLURAL_LEADS = frozenset(
    "for in of after within over during spent took lasted despite through just only mere many these those two-three "
    "since until before and until took last lasting takes take".split()
)


def _plural(found: Found, context: Context) -> Reading | None:
    """Bare "weeks", "years": a length where a preposition or verb asks for one, or "of" follows."""
    if found.unit() in ("second", "minute", "night", "weekend", "quarter"):
        return None
    if found.before() not in _PLURAL_LEADS and found.after() not in ("of", "ago", "later", "after", "before", "to"):
        return None
    return Reading("DURATION", duration(None, found.unit()), is_focus=False)


def _window(found: Found, context: Context) -> Reading | None:
    """ "The past two months", "the next few days": TimeML's length, and for the record the stretch it covers."""
    unit, word = found.unit(), found.word("rel")
    count = found.count() if found.has("n") else None
    value = duration(count, unit)
    edtf = None
    if context.published and count is not None and unit not in _FINE and not found.has("y"):
        ahead = word in ("next", "coming")
        edtf = _stretch(context.published, int(count) if ahead else -int(count), unit)
    return Reading("DURATION", value, edtf or "", is_focus=False)


def _stretch(published: date, count: int, unit: str) -> str | None:
    other = shift(published, count, unit)
    grain = _GRAINS.get(unit, unit)
    if other is None:
        return None
    first, last = sorted((other, published))
    return f"{at_grain(first, grain)}/{at_grain(last, grain)}"


def _nth(found: Found, context: Context) -> Reading | None:
    """ "A third day of protests": the day it is written on, or the length so far."""
    unit, number = found.unit(), found.ordinal("d")
    if not number or unit in (*_FINE, "century", "millennium", "decade", "quarter"):
        return None
    if unit == "day" and context.published:
        return Reading("DATE", context.published.isoformat(), is_focus=False)
    if unit == "day" or number < 2:
        return None
    return Reading("DURATION", duration(number, unit), only=Scope.RECORD, is_focus=False)


def _each(found: Found, context: Context) -> Reading | None:
    if found.has("w"):
        return Reading("SET", f"XXXX-WXX-{WEEKDAYS[found.word('w').rstrip('s')] + 1}", None, is_focus=False)
    if found.has("u"):
        count = found.count() if found.has("n") else 1.0
        return Reading("SET", duration(count, found.unit()), None, is_focus=False)
    if found.has("m"):
        return Reading("SET", f"XXXX-{found.month():02}", None, is_focus=False)
    return Reading("SET", "P1D", None, is_focus=False)


def _set_word(found: Found, context: Context) -> Reading | None:
    word = found.word("s")
    if word in ("quarterly", "annually"):
        return Reading("SET", SETS[word], None, Scope.RECORD, is_focus=False)
    if found.lexemes.is_capital(found.start) and found.lexemes.is_capital(found.end):
        return None
    return Reading("SET", SETS[word], None, is_focus=False)


def _weekdays(found: Found, context: Context) -> Reading | None:
    weekday = WEEKDAYS[found.word("w").rstrip("s")] + 1
    return Reading("SET", f"XXXX-WXX-{weekday}{'TNI' if found.has('part') else ''}", None, is_focus=False)


_MIDDLE = "(?:MORE|FULL){0,2}"
_AMOUNT = "(?:<n:{count}|{vague}>|<one:A|ANOTHER>)"

RULES: tuple[Rule, ...] = (
    rule(
        "length",
        f"{{approx}}?{_AMOUNT}(?:(?:TO|OR|DASH){{count}})?{_MIDDLE}<u:{{unit}}>(?:<half:AND A HALF>|OR SO)?",
        _length,
    ),
    rule("the_length", f"THE<n:{{count}}>{_MIDDLE}<u:UNITS>", _length),
    rule("around_the_clock", "{count}UNITS A UNIT", _skip),
    rule("hyphened", "<n:{count}>DASH<u:{unit}>(?:DASH?<old:OLD|OLDS>|DASH LONG)?", _hyphened),
    rule("age", "<n:{count}>(?:UNIT|UNITS)OLD|DECADE DASH OLD", _skip),
    rule("long", "(?:<u:UNIT|UNITS>DASH(?:LONG|OLD)|<l:LONGWORD>)", _long),
    rule("plural", "<u:UNITS>(?:(?:OR|AND)UNITS)?", _plural),
    rule(
        "window",
        "{approx}?THE?<rel:LAST|PAST|NEXT|COMING|LATEST|PREVIOUS|MEMBER|ORDWORD>(?:<n:{count}|{vague}>)MORE?<u:{unit}>(?:OR SO)?(?:OF THE?(?:<y:YEAR>|UNIT))?",
        _window,
    ),
    rule("nth", "(?:THE|A)<d:ORDWORD|ORDINAL>FULL?<u:UNIT>", _nth),
    rule("each", "EACH(?:OTHER|PAST)?(?:<w:WEEKDAY>(?:PART|NIGHT)?|<n:{count}>?<u:{unit}>|<m:MONTH>|PART|NIGHT)", _each),
    rule("set_word", "<s:SET>", _set_word),
    rule("weekdays", "<w:WEEKDAYS>|<w2:WEEKDAY><part:PARTS>", _weekdays),
)
