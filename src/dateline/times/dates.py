"""Rules for dates that the calendar names: days, months, seasons, quarters, years, decades, centuries, feasts."""

from datetime import date, timedelta

from dateline.times.anchors import resolve_month, resolve_month_day, resolve_weekday
from dateline.times.calendars import at_grain, days_of, is_day, shift
from dateline.times.grammar import SKIP, Context, Found, Reading, Rule, Scope, Tense, rule
from dateline.times.holidays import holiday_dates, plain_name
from dateline.times.numbers import spoken_year
from dateline.times.words import DECADE_WORDS, PARTS_OF_DAY, SEASONS

_YEAR_WORDS = frozenset(
    "in since of by until till from to between during before after early late mid the and or through for year around "
    "about fiscal end than ( , - – ; — winter summer spring autumn fall january february march april may june july "
    "august september october november december back".split()
)
_COUNTED = frozenset("people troops men women soldiers families police percent per miles km kilometers feet dollars".split())
_NUMBERED = frozenset("no no. flight resolution number route highway room article section title model boeing gate #".split())


def date_reading(value: str | None, *, edtf: str | None = "", **options: bool) -> Reading:
    """A DATE of that TIMEX3 value."""
    return Reading("DATE", value, edtf, **options)  # type: ignore[arg-type]


def _iso(found: Found, context: Context) -> Reading | None:
    words = found.words()[0].upper()
    year, month, day = (int(part) for part in words[:10].split("-"))
    if not is_day(year, month, day):
        return None
    return Reading("TIME" if "T" in words else "DATE", words[:16])


def _numeric(found: Found, context: Context) -> Reading | None:
    word = found.words()[0].replace(" ", "")
    dotted = "." in word
    first, second, year = (int(part) for part in word.replace(".", "/").split("/"))
    if year < 100:
        if dotted:
            return None
        year += 2000 if year < 70 else 1900
    orders = [(second, first)] if dotted else [(first, second), (second, first)]
    days = [date(year, month, day) for month, day in orders if is_day(year, month, day)]
    if not days:
        return None
    near = context.published or days[0]
    return date_reading(min(days, key=lambda day: abs((day - near).days)).isoformat())


def _edged(value: str | None, edge: str) -> Reading:
    """A year, month or longer with "the end of" and the like before it."""
    bounds = days_of(value) if value else None
    if value and bounds and edge in ("end", "close") and len(value) in (4, 7):
        last = bounds[1].isoformat()
        return date_reading(value, edtf=last[:7] if len(value) == 4 else f"{last}~")
    return date_reading(value)


def day_in_month(found: Found, context: Context) -> date | None:
    """The day that the groups `m` and `d`, and `y` or `rel` where there are, point to."""
    month, day, year = found.month(), found.ordinal(), _year_of(found, context)
    if year is not None:
        return date(year, month, day) if is_day(year, month, day) else None
    if context.published is None:
        return None
    tense = found.tense()
    return resolve_month_day(month, day, published=context.published, tense=tense)


def _year_of(found: Found, context: Context) -> int | None:
    if found.has("y"):
        return found.year()
    if found.has("rel"):
        base = context.published.year if context.published else None
        word = found.word("rel")
        if word in ("that", "same", "the") and context.focus:
            return int(context.focus[:4]) if context.focus[:4].isdigit() else base
        return None if base is None else base + {"last": -1, "previous": -1, "next": 1}.get(word, 0)
    return None


def _month_day(found: Found, context: Context) -> Reading | None:
    month, number = found.month(), found.ordinal()
    if not 1 <= number <= 31 or _is_modal(found):
        return None
    day = day_in_month(found, context)
    if day is None:
        known = is_day(2000, month, number) and not found.has("y")
        return date_reading(f"XXXX-{month:02}-{number:02}", edtf=None) if known else None
    return date_reading(day.isoformat())


def _is_modal(found: Found) -> bool:
    """True for "all 20 may have died": a doubtful month in small letters beside a bare number."""
    first, _ = found.match.span("m")
    doubtful = found.word("m") in ("may", "march") and not found.lexemes.is_capital(first)
    return doubtful and not (found.has("y") or found.lexemes.words[found.match.span("d")[0]][-1].isalpha())


def _day_range(found: Found, context: Context) -> Reading | None:
    first = day_in_month(found, context)
    last_number = found.ordinal("last")
    if first is None or last_number <= first.day or _is_modal(found):
        return None
    if not is_day(first.year, first.month, last_number):
        return None
    last = first.replace(day=last_number)
    return date_reading(first.isoformat(), edtf=f"{first.isoformat()}/{last.isoformat()}")


def _month_year(found: Found, context: Context) -> Reading | None:
    year = _year_of(found, context)
    if found.has("y") and year is None:
        return None
    value = f"{year}-{found.month():02}" if year else f"XXXX-{found.month():02}"
    return _edged(value, found.word("edge")) if year else date_reading(value, edtf=None)


def _month(found: Found, context: Context) -> Reading | None:
    month = found.month()
    number, _ = found.match.span("m")
    if found.lexemes.class_at(number) == found.lexemes.class_at(-1):
        return None
    rel = found.word("rel")
    if rel == "this" and found.word("m") in ("march", "may") and not found.lexemes.is_capital(number):
        return None
    if not (rel or found.has("edge") or found.end - found.start > 1) and not _is_month_alone(found, number):
        return None
    if context.published is None:
        return date_reading(f"XXXX-{month:02}", edtf=None)
    return _edged(f"{_month_year_of(found, rel, month, context.published)}-{month:02}", found.word("edge"))


def _month_year_of(found: Found, rel: str, month: int, published: date) -> int:
    if rel in ("last", "past", "previous"):
        return published.year - (month >= published.month)
    if rel in ("next", "coming", "upcoming"):
        return published.year + (month <= published.month)
    if rel == "this":
        return published.year
    return resolve_month(month, published=published, tense=found.tense())


_MONTH_LEADS = frozenset(
    "in since until till by from last next this early late mid of between and during through before after to for on "
    "around about".split()
)


def _is_month_alone(found: Found, number: int) -> bool:
    """Whether a month's name alone is a month: not a name ("Theresa May"), a verb, or an abbreviation without a stop."""
    lexemes, word = found.lexemes, found.lexemes.words[number]
    before, after = lexemes.word_at(number - 1), lexemes.word_at(number + 1)
    led = before in _MONTH_LEADS
    if not lexemes.is_capital(number):
        return led and word not in ("may", "march", "mar")
    if word in ("may", "march", "april", "june", "august", "jan"):
        named = lexemes.is_capital(number + 1) and after not in ("'s", "’s")
        follows_name = lexemes.is_capital(number - 1) and not led
        if named:
            return before in ("in", "since", "until", "last", "next", "early", "late", "mid", "during")
        return led or not (follows_name or word in ("may", "march", "jan") and not after == "'s" and before != ",")
    return len(word) > 3 or led


def _weekday(found: Found, context: Context) -> Reading | None:
    weekday = found.weekday()
    number, _ = found.match.span("w")
    if found.lexemes.words[number].rstrip(".") in ("sun", "sat", "mon", "wed", "fri", "thu", "tue"):
        return None
    day = _weekday_day(found, context, weekday)
    if day is None:
        return date_reading(f"XXXX-WXX-{weekday + 1}", edtf=None, is_focus=False)
    return with_part(day, found)


def with_part(day: date, found: Found) -> Reading:
    """The day, with the part of day that the group `part` names."""
    part = PARTS_OF_DAY.get(found.word("part"))
    if part:
        return Reading("TIME", f"{day.isoformat()}T{part}")
    return date_reading(day.isoformat())


def _weekday_day(found: Found, context: Context, weekday: int) -> date | None:
    published, rel = context.published, found.word("rel")
    if rel in ("following", "previous") or (rel == "that" and context.focus):
        base = days_of(context.focus or "")
        return _beside(base[0], weekday, rel) if base else None
    if published is None:
        return None
    if rel in ("last", "past") and not found.has("coming"):
        return resolve_weekday(weekday, published=published - timedelta(days=1), tense=Tense.PAST)
    if rel in ("next", "coming", "upcoming") or (found.has("coming") and found.word("coming") == "coming"):
        return resolve_weekday(weekday, published=published + timedelta(days=1), tense=Tense.FUTURE)
    return resolve_weekday(weekday, published=published, tense=found.tense())


def _beside(base: date, weekday: int, rel: str) -> date:
    if rel == "previous":
        return base - timedelta(days=(base.weekday() - weekday - 1) % 7 + 1)
    if rel == "following":
        return base + timedelta(days=(weekday - base.weekday() - 1) % 7 + 1)
    return base + timedelta(days=(weekday - base.weekday()) % 7)


def _year(found: Found, context: Context) -> Reading | None:
    if not found.has("edge") and found.end - found.start == 1 and not _is_year_alone(found):
        return None
    year = found.year()
    return _edged(f"{year:04}", found.word("edge")) if year else None


def _is_year_alone(found: Found) -> bool:
    year, before, after = int(found.word("y")), found.before(), found.after()
    if before in _NUMBERED or after in _COUNTED or (after == "," and found.after(1)[:1].isdigit()):
        return False
    led = before in _YEAR_WORDS
    if not 1800 <= year <= 2060:
        return before in ("in", "since", "of", "until", "from", "to", "by") and not after.endswith("s")
    counted = after.isalpha() and after.endswith("s") and found.before() in ("of", "than", "to", "about", "some", "by")
    if year % 100 == 0 and year != 1900:
        named = found.lexemes.is_capital(found.end)
        return (led and (named or not after.endswith("s"))) or before == "in"
    if before.isalpha() and not led and found.lexemes.is_capital(found.start - 1) and found.lexemes.is_capital(found.start - 2):
        return False
    return not counted


def _year_range(found: Found, context: Context) -> Reading | None:
    first, last = found.word("y"), found.word("last")
    if context.scope is Scope.TIMEML and not found.has("dash"):
        return None
    if found.has("lead") and found.word("lead") == "between" and not found.has("and"):
        return None
    last = first[: 4 - len(last)] + last
    joined = found.has("dash") or found.has("lead") or found.has("until")
    if not 1000 <= int(first) < int(last) <= 2200 or not joined:
        return None
    return date_reading(first, edtf=f"{first}/{last}", is_focus=False)


def _spoken_year(found: Found, context: Context) -> Reading | None:
    year = spoken_year(found.words("y"))
    led = found.has("lead") or found.before() in _YEAR_WORDS
    return date_reading(str(year)) if year and led else None


def _decade(found: Found, context: Context) -> Reading | None:
    word = found.word("d")
    if found.before() in ("his", "her", "their", "my", "your"):
        return SKIP
    if word in DECADE_WORDS:
        return date_reading(str(DECADE_WORDS[word])) if found.before() != "in" or found.has("the") else None
    digits = "".join(sign for sign in word if sign.isdigit())
    if len(digits) == 2:
        digits = ("20" if digits in ("00", "10") else "19") + digits
    if not found.has("the") and not found.has("edge") and not 1500 <= int(digits) <= 2090:
        return None
    return date_reading(digits[:3])


def _century(found: Found, context: Context) -> Reading | None:
    number = found.ordinal("d") - 1
    if not 0 <= number <= 30 or found.unit() != "century":
        return None
    return date_reading(f"{number:02}")


def _season(found: Found, context: Context) -> Reading | None:
    code, rel = SEASONS[found.word("s")], found.word("rel")
    if found.end - found.start == 1 and found.before() not in ("in", "since", "until", "by"):
        return None
    year = found.year()
    if year is None and context.published is not None:
        year = _season_year(code, rel, context.published, found)
    if year is None:
        return date_reading(f"XXXX-{code}", edtf=None)
    return date_reading(f"{year}-{code}")


_SEASON_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}


def _season_year(code: str, rel: str, published: date, found: Found) -> int:
    month = _SEASON_MONTHS[code]
    if rel in ("last", "past"):
        return published.year - (month + 1 >= published.month)
    if rel == "this":
        return published.year
    if rel in ("next", "coming"):
        return published.year + (month - 1 <= published.month)
    return resolve_month(month, published=published, tense=found.tense())


def _holiday(found: Found, context: Context) -> Reading | None:
    name = plain_name(found.words("h")[0])
    dates = holiday_dates(name)
    if not found.lexemes.is_capital(found.match.span("h")[0]) or name == "new year" and found.before() in ("a", "the"):
        return None
    year = found.year()
    if dates is None:
        return date_reading(None, is_focus=False)
    if year is not None:
        return date_reading(dates(year).isoformat())
    if context.published is None:
        return date_reading(f"XXXX-{dates(2000):%m-%d}", edtf=None, is_focus=False)
    return date_reading(_nearest(dates, found, context.published).isoformat())


_FEAST_DAYS = 60
"""A feast so near to the day of publication is meant whatever the verbs say."""


def _nearest(dates: object, found: Found, published: date) -> date:
    assert callable(dates)
    near: list[date] = [dates(published.year + step) for step in (-1, 0, 1)]
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
    if half and not found.has("y") and not found.has("rel") and found.before() != "in":
        return None
    if number and not 1 <= number <= (2 if half else 4) or not number and found.word("d") not in ("last", "final"):
        return None
    year = _year_of(found, context)
    if year is None and found.has("early"):
        year = int(found.word("early"))
    if year is None:
        year = _quarter_year(number, half, found, context)
    if number == 0:
        number = 2 if half else 4
    if year is None:
        return date_reading(f"XXXX-Q{number}", edtf=None)
    value = f"{year}-{'H' if half else 'Q'}{number}"
    if not half and context.published and (context.quarter or "") < value <= at_grain(context.published, "quarter"):
        context.quarter = value
    return date_reading(value)


def _quarter_year(number: int, half: bool, found: Found, context: Context) -> int | None:
    """The year of a quarter or half without one: the last that has begun, unless it is long gone and one is to come."""
    if context.published is None:
        return None
    if found.has("rel0"):
        return context.published.year + {"last": -1, "next": 1}.get(found.word("rel0"), 0)
    current = (context.published.month + 2) // 3 if not half else 1 + (context.published.month > 6)
    tense = found.tense()
    if number > current:
        return context.published.year - (tense is not Tense.FUTURE)
    return context.published.year + (tense is Tense.FUTURE and current - number >= 2)


def shifted(value: str, count: int, unit: str) -> date | None:
    """The first day of `value`, moved."""
    bounds = days_of(value)
    return shift(bounds[0], count, unit) if bounds else None


_REL_YEAR = "(?:OF?<rel:LAST|NEXT|THIS|THAT|SAME|PREVIOUS|FOLLOWING>UNIT)"

RULES: tuple[Rule, ...] = (
    rule("iso", "ISO", _iso),
    rule("numeric", "NUMERIC", _numeric),
    rule(
        "month_day",
        "(?:{weekday}DOT?COMMA?OPEN?)?(?:{edge}|LAST|THIS|NEXT)?<m:{month}>DOT?THE?<d:{day}>"
        f"(?:DOT?COMMA?OF?<y:YEAR>|COMMA?{_REL_YEAR})?",
        _month_day,
    ),
    rule(
        "day_month",
        "(?:{weekday}DOT?COMMA?OPEN?)?THE?<d:{day}>OF?<m:{month}>DOT?" f"(?:COMMA?OF?<y:YEAR>|COMMA?{_REL_YEAR})?",
        _month_day,
    ),
    rule("days_of_month", "<m:{month}>DOT?<d:{day}>{span}<last:{day}>(?:COMMA?<y:YEAR>)?", _day_range),
    rule("month_of_days", "<d:{day}>{span}<last:{day}>OF?<m:{month}>DOT?(?:COMMA?<y:YEAR>)?", _day_range),
    rule("month_year", "(?:{edge}DASH?)?<m:{month}>DOT?COMMA?(?:OF?<y:{year}>|" + _REL_YEAR + ")", _month_year),
    rule("month", "(?:(?:{edge}DASH?)?<rel:LAST|PAST|NEXT|THIS|COMING|PREVIOUS>?)<m:{month}>", _month),
    rule(
        "weekday",
        "(?:{edge}ON?)?THE?(?:THIS??<rel:LAST|PAST|NEXT|THIS|COMING|FOLLOWING|PREVIOUS|THAT>)?<coming:COMING|PAST>?"
        "<w:{weekday}>(?:EARLY|LATE)?<part:{part}>?",
        _weekday,
    ),
    rule("year", "(?:{edge}DASH?|THE UNIT)?<fiscal:ADJECTIVE>?<y:YEAR>", _year),
    rule("the_year", "THE UNIT<y:{year}>", _year),
    rule(
        "years",
        "<lead:FROM|BETWEEN>?<y:YEAR>(?:<dash:DASH|SLASH>|TO|<and:AND>|<until:UNTIL>)<last:YEAR|DAY|BIG>",
        _year_range,
    ),
    rule("spoken_year", "<lead:{edge}|THE UNIT>?<y:NUMWORD NUMWORD(?:(?:DASH|AND)?NUMWORD)?>", _spoken_year),
    rule("decade", "<the:THE>?(?:EARLY|LATE|MID|MIDDLE|START|END|<edge:LAST>)?(?:HALF)?DASH?OF?THE?<d:DECADE>", _decade),
    rule("century", "THE?(?:EARLY|LATE|MID)?DASH?<d:ORDINAL|(?:NUMWORD DASH)?ORDWORD>DASH?<u:UNIT>", _century),
    rule(
        "season",
        "(?:{edge}|THE)?<rel:LAST|PAST|NEXT|THIS|COMING>?<rel2:PAST|COMING>?(?:EARLY|LATE)?<s:SEASON>(?:OF?<y:{year}>)?",
        _season,
    ),
    rule("holiday", "(?:<rel:LAST|NEXT|THIS|COMING>)?<h:HOLIDAY>(?:COMMA?<y:YEAR>)?", _holiday),
    rule(
        "quarter",
        "(?:(?:<rel0:THIS|LAST|NEXT>UNIT ADD)?THE?<early:YEAR>?(?:ADJECTIVE DASH?)?<d:ORDWORD|ORDINAL|LAST|MEMBER>(?:QUARTER|<half:HALF>)|"
        "(?:THE?ADJECTIVE DASH?)?<dd:ORDWORD|ORDINAL>DASH QUARTER)"
        f"(?:COMMA?(?:OF|IN)?THE?(?:<y:YEAR>|{_REL_YEAR}))?",
        _quarter,
    ),
)
