"""Rules for weekdays, alone or with a part of the day: Friday, last Tuesday, late on Saturday evening."""

from datetime import date, timedelta

from dateline.times.anchors import resolve_weekday
from dateline.times.calendars import days_of
from dateline.times.grammar import Context, Found, Reading, Rule, Scope, Tense, rule
from dateline.times.words import PARTS_OF_DAY, SHORT_WEEKDAYS

_PAPERS = frozenset("times telegraph mirror express herald mail post independent tribune".split())


def with_part(day: date, found: Found) -> Reading:
    """The day, with the part of day that the group `part` names."""
    part = PARTS_OF_DAY.get(found.word("part"))
    return Reading("TIME", f"{day.isoformat()}T{part}") if part else Reading("DATE", day.isoformat())


def _weekday(found: Found, context: Context) -> Reading | None:
    weekday = found.weekday()
    if found.word("w") in SHORT_WEEKDAYS or (found.after() in _PAPERS and found.lexemes.is_capital(found.end)):
        return None
    day = _day_of(found, context, weekday)
    if is_adverb_before(found, context):
        return None
    if day is None:
        return Reading("DATE", f"XXXX-WXX-{weekday + 1}", is_focus=False)
    return with_part(day, found)


def _day_beside(found: Found, context: Context) -> Reading | None:
    """ "The day before last Tuesday", "the day after Sunday's vote"."""
    day = _day_of(found, context, found.weekday()) if found.word("u") == "day" else None
    if day is None:
        return None
    return Reading("DATE", (day + timedelta(days=1 if "after" in found.words() else -1)).isoformat())


def is_adverb_before(found: Found, context: Context) -> bool:
    """True where "earlier" or "later" goes before a day ("Later Thursday, ..."): to TimeML it is no part of it."""
    return context.scope is Scope.TIMEML and found.words()[0] in ("earlier", "later")


def _day_of(found: Found, context: Context, weekday: int) -> date | None:
    published, rel = context.published, found.word("rel")
    if rel in ("following", "previous", "that"):
        base = days_of(context.day or "")
        if base:
            return _beside(base[0], weekday, rel)
    if published is None:
        return None
    if rel in ("last", "past", "previous") or found.word("way") == "past":
        return resolve_weekday(weekday, published=published - timedelta(days=1), tense=Tense.PAST)
    if rel in ("next", "coming", "upcoming", "following") or found.word("way") in ("coming", "upcoming"):
        return resolve_weekday(weekday, published=published + timedelta(days=1), tense=Tense.FUTURE)
    return resolve_weekday(weekday, published=published, tense=found.tense())


def _beside(base: date, weekday: int, rel: str) -> date:
    if rel == "previous":
        return base - timedelta(days=(base.weekday() - weekday - 1) % 7 + 1)
    if rel == "following":
        return base + timedelta(days=(weekday - base.weekday() - 1) % 7 + 1)
    return base - timedelta(days=(base.weekday() - weekday) % 7)


_REL = "(?:(?:THE(?=PREVIOUS|LAST|NEXT|COMING))?<rel:LAST|PAST|NEXT|THIS|COMING|PREVIOUS|THAT>|THE<rel_:FOLLOWING>)?"
_PART = "<part:{part}>?"

RULES: tuple[Rule, ...] = (
    rule("weekday", f"(?:{{edge}}ON?)?{_REL}<way:COMING|PAST>?<w:{{weekday}}>(?:EARLY|LATE)?{_PART}", _weekday),
    rule("day_beside", f"THE<u:UNIT>(?:AFTER|BEFORE){_REL}<w:WEEKDAY>", _day_beside),
    rule("small_hours", f"THE?EARLY UNITS OF ON?{_REL}<w:WEEKDAY>{_PART}", _weekday),
)
