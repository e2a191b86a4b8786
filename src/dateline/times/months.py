"""Rules for days and months that the calendar names: 5 May 2010, 05/05/2010, March 5-7, last July, early March."""

from datetime import date

from dateline.times.anchors import resolve_month, resolve_month_day
from dateline.times.calendars import at_grain, days_of, is_day
from dateline.times.grammar import Context, Found, Reading, Rule, Scope, rule
from dateline.times.order import is_day_first


def _iso(found: Found, context: Context) -> Reading | None:
    words = found.words()[0].upper()
    year, month, day = (int(part) for part in words[:10].split("-"))
    if not is_day(year, month, day):
        return None
    return Reading("TIME" if "T" in words else "DATE", words[:16])


def _numeric(found: Found, context: Context) -> Reading | None:
    """Dots mean day first; with slashes the report's other dates or its outlet's country decide.

    Where they do not, it is the day nearer to publication.
    """
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
    if len(days) == 2 and (day_first := is_day_first(found.lexemes.text, home=context.home)) is not None:
        return Reading("DATE", days[day_first].isoformat())
    near = context.published or days[0]
    return Reading("DATE", min(days, key=lambda day: abs((day - near).days)).isoformat())


def edged(value: str, edge: str) -> Reading:
    """A year or month that "the end of" and the like may stand before."""
    bounds = days_of(value)
    if bounds and edge in ("end", "close") and len(value) in (4, 7):
        last = bounds[1].isoformat()
        return Reading("DATE", value, last[:7] if len(value) == 4 else f"{last}~")
    return Reading("DATE", value)


def day_in_month(found: Found, context: Context) -> date | None:
    """The day that the groups `m` and `d`, and `y` or `rel` where there are, point to."""
    month, day, year = found.month(), found.ordinal(), year_of(found, context)
    if year is not None:
        return date(year, month, day) if is_day(year, month, day) else None
    if context.published is None:
        return None
    return resolve_month_day(month, day, published=context.published, tense=found.tense())


def year_of(found: Found, context: Context) -> int | None:
    """The year that the groups `y` ("2003") or `rel` ("last year", "that year") give; None without them."""
    if found.has("y"):
        return found.year()
    if not found.has("rel"):
        return None
    base = context.published.year if context.published else None
    word = found.word("rel")
    if word in ("that", "same") and context.focus and context.focus[:4].isdigit():
        return int(context.focus[:4])
    return None if base is None else base + {"last": -1, "previous": -1, "next": 1}.get(word, 0)


def _wire_day(found: Found, context: Context) -> Reading | None:
    """ "30 JAN 90": a wire's own way with dates, the month cut short and in capitals."""
    number, _ = found.match.span("m")
    lexemes = found.lexemes
    month, year = lexemes.text[lexemes.starts[number] : lexemes.ends[number]], found.word("y")
    if not (month.isupper() and len(month) <= 4 and len(year) == 2 and year.isdigit()):
        return None
    full = (1900 if int(year) >= 50 else 2000) + int(year)
    day = found.ordinal()
    return Reading("DATE", f"{full}-{found.month():02}-{day:02}") if is_day(full, found.month(), day) else None


def _months(found: Found, context: Context) -> Reading | None:
    """ "From May to July 2010": the year is said once, for both."""
    first, last, year = found.month(), found.month("last"), found.year()
    if year is None or context.scope is Scope.TIMEML:
        return None
    start = year - (first >= last)
    return Reading("DATE", f"{start}-{first:02}", f"{start}-{first:02}/{year}-{last:02}")


def is_of_year(found: Found) -> bool:
    """False where the words after "last", "this", ... turn out not to be a year: "in May. Last month"."""
    return not found.has("whole") or found.word("whole") == "year"


def _month_day(found: Found, context: Context) -> Reading | None:
    month, number = found.month(), found.ordinal()
    if not 1 <= number <= 31 or _is_modal(found) or not is_of_year(found):
        return None
    day = day_in_month(found, context)
    if day is not None:
        return Reading("DATE", day.isoformat())
    known = is_day(2000, month, number) and not found.has("y")
    return Reading("DATE", f"XXXX-{month:02}-{number:02}") if known else None


def _week_of(found: Found, context: Context) -> Reading | None:
    """ "The week of March 6"."""
    day = day_in_month(found, context) if found.unit() == "week" else None
    return Reading("DATE", at_grain(day, "week")) if day else None


def _is_modal(found: Found) -> bool:
    """True for "all 20 may have died": a doubtful month in small letters beside a bare number."""
    if not _is_doubtful(found):
        return False
    return not (found.has("y") or found.words("d")[-1][-1].isalpha())


def _is_doubtful(found: Found) -> bool:
    number, _ = found.match.span("m")
    return found.word("m") in ("may", "march", "mar") and not found.lexemes.is_capital(number)


def _day_range(found: Found, context: Context) -> Reading | None:
    first, last_number = day_in_month(found, context), found.ordinal("last")
    if first is None or last_number <= first.day or _is_modal(found):
        return None
    if not is_day(first.year, first.month, last_number):
        return None
    last = first.replace(day=last_number)
    return Reading("DATE", first.isoformat(), f"{first.isoformat()}/{last.isoformat()}")


def _month_year(found: Found, context: Context) -> Reading | None:
    year = year_of(found, context)
    if not is_of_year(found) or (found.has("y") and year is None) or (found.has("rel") and _is_doubtful(found)):
        return None
    return edged(f"{year}-{found.month():02}", found.word("edge")) if year else _unknown_year(found.month())


def _unknown_year(month: int) -> Reading:
    return Reading("DATE", f"XXXX-{month:02}")


def _month(found: Found, context: Context) -> Reading | None:
    month, rel = found.month(), found.word("rel")
    number, _ = found.match.span("m")
    if rel == "this" and _is_doubtful(found):
        return None
    if found.end - found.start == 1 and not _is_month_alone(found, number):
        return None
    if context.published is None:
        return _unknown_year(month)
    year = _year_of_month(found, rel, month, context.published)
    return edged(f"{year}-{month:02}", found.word("edge"))


def _year_of_month(found: Found, rel: str, month: int, published: date) -> int:
    if rel in ("last", "past", "previous"):
        return published.year - (month >= published.month)
    if rel in ("next", "coming", "upcoming"):
        return published.year + (month <= published.month)
    if rel == "this":
        return published.year
    return resolve_month(month, published=published, tense=found.tense())


_LEADS = frozenset(
    "in since until till by from last next this early late mid of between and during through before after to for on "
    "around about".split()
)
_FIRM_LEADS = frozenset("in since until last next early late mid during".split())
_ALSO_NAMES = frozenset("may march april june august jan".split())
_MARCH_ON = frozenset("of on to for in from through towards toward by against and".split())


def _is_month_alone(found: Found, number: int) -> bool:
    """Whether a month's name alone is a month: not a person's ("June Smith"), a verb, or short without a stop."""
    lexemes, word = found.lexemes, found.lexemes.words[number]
    before, after = lexemes.word_at(number - 1), lexemes.word_at(number + 1)
    led = before in _LEADS
    if not lexemes.is_capital(number):
        return word not in ("may", "march", "mar") and (led or (lexemes.shouts and len(word) > 3))
    if word not in _ALSO_NAMES:
        return len(word) > 3 or led
    if lexemes.is_capital(number + 1):
        return before in _FIRM_LEADS
    if led or lexemes.is_capital(number - 1):
        return led
    if word == "march":
        return after.isalpha() and after not in _MARCH_ON
    return word not in ("may", "jan")


_REL_YEAR = "(?:OF?<rel:LAST|NEXT|THIS|THAT|SAME|PREVIOUS|FOLLOWING><whole:UNIT>)"
_WEEKDAY = "(?:{weekday}DOT?COMMA?OPEN?)?"

RULES: tuple[Rule, ...] = (
    rule("iso", "ISO", _iso),
    rule("numeric", "NUMERIC", _numeric),
    rule(
        "month_day",
        f"{_WEEKDAY}(?:{{edge}}|LAST|THIS|NEXT)?<m:{{month}}>DOT?THE?<d:{{day}}>"
        f"(?:DOT?COMMA?OF?<y:YEAR>|COMMA?{_REL_YEAR})?",
        _month_day,
    ),
    rule(
        "day_month",
        f"{_WEEKDAY}THE?<d:{{day}}>OF?<m:{{month}}>(?:DOT?COMMA?OF?<y:YEAR>|COMMA?{_REL_YEAR})?",
        _month_day,
    ),
    rule("week_of", "THE<u:UNIT>OF<m:{month}>DOT?<d:{day}>(?:COMMA?<y:YEAR>)?", _week_of),
    rule("wire_day", "<d:DAY><m:{month}><y:DAY|BIG>", _wire_day),
    rule("months", "<m:{month}>{span}<last:{month}>OF?<y:YEAR>", _months),
    rule("days_of_month", "<m:{month}>DOT?<d:{day}>{span}<last:{day}>(?:COMMA?<y:YEAR>)?", _day_range),
    rule("month_of_days", "<d:{day}>{span}<last:{day}>OF?<m:{month}>DOT?(?:COMMA?<y:YEAR>)?", _day_range),
    rule("month_year", f"(?:{{edge}}DASH?)?<m:{{month}}>DOT?COMMA?(?:OF?<y:{{year}}>|{_REL_YEAR})", _month_year),
    rule("month", "(?:{edge}DASH?)?<rel:LAST|PAST|NEXT|THIS|COMING|PREVIOUS>?<m:{month}>", _month),
)
