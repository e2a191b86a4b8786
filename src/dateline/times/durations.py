"""Rules for lengths of time: nearly three decades, a 14-day truce, weeks, the past two months, a third day."""

from datetime import date

from dateline.times.calendars import at_grain, duration, shift
from dateline.times.grammar import SKIP, Context, Found, Reading, Rule, Scope, rule
from dateline.times.words import FINE_UNITS, LONGS

_GRAINS = {"week": "day", "weekend": "day", "night": "day", "fortnight": "day", "quarter": "month"}
_LONG_UNITS = ("year", "decade", "century", "millennium")

_LEADS = frozenset(
    "for in within over after nearly almost about least than another during lasted took spent by".split()
)


def _length(found: Found, context: Context) -> Reading | None:
    """ "Nearly three decades", "two more weeks", "a few hours"; "a year" only where it is a length, not a rate."""
    unit = found.unit()
    if (unit == "second" and not found.has("n")) or found.lexemes.is_capital(found.match.span("u")[0]):
        return None
    if found.has("one") and not _is_length(found, unit):
        return None
    count = found.count() if found.has("n") else 1.0
    if found.has("half") and count is not None:
        count += 0.5
    return Reading("DURATION", duration(count, unit), is_focus=False)


def _is_length(found: Found, unit: str) -> bool:
    if unit in ("quarter", "weekend"):
        return False
    return found.word("one") == "another" or found.end - found.start > 2 or found.before() in _LEADS


_THINGS = frozenset(
    "conflict war civil truce ceasefire cease peace talks insurgency rebellion dispute embargo siege blockade standoff "
    "government agreement accord deal crisis campaign offensive strike ban feud monarchy regime policy dream".split()
)


def _hyphened(found: Found, context: Context) -> Reading | None:
    """ "Two-day talks", "a two-week-old truce"; a person's age places nothing in time."""
    unit = found.unit()
    if found.has("old") and not _THINGS.intersection((found.after(), found.after(1))):
        return SKIP
    if unit == "quarter" or not (found.has("old") or found.has("joined")):
        return None
    return Reading("DURATION", duration(found.count(), unit), is_focus=False)


def _skip(found: Found, context: Context) -> Reading | None:
    return SKIP


def _long(found: Found, context: Context) -> Reading | None:
    if found.has("l"):
        return Reading("DURATION", LONGS[found.word("l")], is_focus=False)
    count = None if found.word("u").endswith("s") else 1
    return Reading("DURATION", duration(count, found.unit()), is_focus=False)


_PLURAL_LEADS = frozenset(
    "for in of after within over during spent took lasted despite through just only mere many these those since until "
    "before last lasting takes take".split()
)


def _plural(found: Found, context: Context) -> Reading | None:
    """Bare "weeks", "years": a length where a preposition or verb asks for one, or "of" follows."""
    unit, before, after = found.unit(), found.before(), found.after()
    if unit in ("second", "minute", "night", "weekend", "quarter"):
        return None
    if found.lexemes.is_capital(found.start) and before:
        return None
    if after in ("after", "before") and before not in ("for", "in", "within", "of"):
        return Reading("DURATION", duration(None, unit), only=Scope.TIMEML, is_focus=False)
    if before not in _PLURAL_LEADS and after not in ("of", "to"):
        return None
    return Reading("DURATION", duration(None, unit), is_focus=False)


def _window(found: Found, context: Context) -> Reading | None:
    """ "The past two months", "the next few days": TimeML's length, and for the record the stretch it covers.

    Counts of years stay lengths in the record too: their ends are too vague to be dates.
    """
    unit, word = found.unit(), found.word("rel")
    count = found.count() if found.has("n") else None
    value = duration(count, unit)
    if context.published is None or count is None or unit in (*FINE_UNITS, *_LONG_UNITS):
        return Reading("DURATION", value, is_focus=False)
    if found.has("y") or word not in ("last", "past", "next", "coming"):
        return Reading("DURATION", value, is_focus=False)
    ahead = word in ("next", "coming")
    stretch = _stretch(context.published, int(count) if ahead else -int(count), unit)
    return Reading("DURATION", value, stretch or "", is_focus=False)


def _stretch(published: date, count: int, unit: str) -> str | None:
    other = shift(published, count, unit)
    if other is None:
        return None
    grain = _GRAINS.get(unit, unit)
    first, last = sorted((other, published))
    return f"{at_grain(first, grain)}/{at_grain(last, grain)}"


def _nth(found: Found, context: Context) -> Reading | None:
    """ "A third day of protests": the day it is written on; "the second week": the length so far."""
    unit, number = found.unit(), found.ordinal("d")
    if not number or unit in (*FINE_UNITS, "century", "millennium", "decade", "quarter"):
        return None
    if unit == "day":
        day = context.published.isoformat() if context.published else None
        return Reading("DATE", day, is_focus=False)
    if number < 2:
        return None
    return Reading("DURATION", duration(number, unit), only=Scope.RECORD, is_focus=False)


_AMOUNT = "(?:<n:{count}|{vague}>|<one:A|ANOTHER>)"
_MIDDLE = "(?:MORE|FULL){0,2}"

RULES: tuple[Rule, ...] = (
    rule(
        "length",
        f"{{approx}}?{_AMOUNT}(?:(?:TO|OR|DASH){{count}})?{_MIDDLE}<u:{{unit}}>(?:<half:AND A HALF>|OR SO)?",
        _length,
    ),
    rule("the_length", f"THE<n:{{count}}>{_MIDDLE}<u:UNITS>", _length),
    rule("around_the_clock", "{count}UNITS A UNIT", _skip),
    rule("hyphened", "<n:{count}><joined:DASH>?<u:{unit}>(?:DASH?<old:OLD|OLDS>|DASH LONG)?", _hyphened),
    rule("decade_old", "DECADE DASH OLD", _skip),
    rule("long", "(?:<u:UNIT|UNITS>DASH(?:LONG|OLD)|<l:LONGWORD>)", _long),
    rule("plural", "<u:UNITS>(?:(?:OR|AND)UNITS)?", _plural),
    rule(
        "window",
        "{approx}?THE?<rel:LAST|PAST|NEXT|COMING|LATEST|PREVIOUS|MEMBER|ORDWORD><n:{count}|{vague}>MORE?ADJECTIVE?"
        "<u:{unit}>(?:OR SO)?(?:OF THE?(?:<y:YEAR>|UNIT))?",
        _window,
    ),
    rule("nth", "(?<=THE|A|POSS)<d:ORDWORD|ORDINAL>FULL?<u:UNIT>(?!DASH)", _nth),
)
