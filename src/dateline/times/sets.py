"""Rules for times that recur: every Friday, each year, daily, Tuesday nights."""

from dateline.times.calendars import duration
from dateline.times.grammar import Context, Found, Reading, Rule, Scope, rule
from dateline.times.words import SETS, WEEKDAYS


def _set(value: str, *, only: Scope | None = None) -> Reading:
    return Reading("SET", value, None, only=only, is_focus=False)


def _each(found: Found, context: Context) -> Reading | None:
    if found.has("w"):
        return _set(f"XXXX-WXX-{WEEKDAYS[found.word('w')] + 1}")
    if found.has("m"):
        return _set(f"XXXX-{found.month():02}")
    return _set(duration(found.count() if found.has("n") else 1.0, found.unit()) if found.has("u") else "P1D")


_AFTER = frozenset("in on at by for since to from and but with during , . ; : ) \" ” '' ¶".split())


def _word(found: Found, context: Context) -> Reading | None:
    """ "Meet weekly" recurs; "the weekly address" and "the daily Granma" only tell of what kind it is."""
    word, after = found.word("s"), found.after()
    bare = after in _AFTER or not after or found.before() in ("almost", "near", "-")
    if found.lexemes.is_capital(found.end):
        return None
    if word in ("quarterly", "annually"):
        return _set(SETS[word], only=Scope.RECORD) if bare else None
    return _set(SETS[word], only=None if bare else Scope.TIMEML)


def _weekdays(found: Found, context: Context) -> Reading | None:
    if found.has("part") and found.word("part") not in ("mornings", "afternoons", "evenings", "nights"):
        return None
    word = found.word("w")
    weekday = WEEKDAYS[word if word in WEEKDAYS else word.removesuffix("s")] + 1
    return _set(f"XXXX-WXX-{weekday}{'TNI' if found.has('part') else ''}")


RULES: tuple[Rule, ...] = (
    rule("each", "EACH OTHER?(?:<w:WEEKDAY>(?:PART|NIGHT)?|<n:{count}>?<u:{unit}>|<m:MONTH>|PART|NIGHT)", _each),
    rule("set_word", "<s:SET>", _word),
    rule("weekdays", "<w:WEEKDAYS>|<w_:WEEKDAY><part:PARTS|UNITS>", _weekdays),
)
