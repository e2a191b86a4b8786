"""Find the times of a text: lex it, ask the rules at every island, keep the longest answer at each point."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from dateline.codebook import TimeKind
from dateline.model import Labelled, Parse, Span, Time, Timex
from dateline.times import business, clock, deictic, durations, months, offsets, seasons, sets, weekdays, years
from dateline.times.calendars import parse_day, to_edtf
from dateline.times.grammar import Context, Found, Reading, Rule, Scope
from dateline.times.lexer import CLASS_SIGNS, OTHER, Lexemes, lex
from dateline.times.ranges import Placed, join_ranges
from dateline.times.tense import tense_of

_KINDS_OF_RULES = (clock, months, weekdays, years, seasons, deictic, offsets, business, durations, sets)
RULES: tuple[Rule, ...] = tuple(rule for kind in _KINDS_OF_RULES for rule in kind.RULES)

_UNNAMED = re.compile(r"\(\?P<\w+>")


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches wherever one of them does; it keeps no groups, whose names rules share."""
    return re.compile("|".join(f"(?:{_UNNAMED.sub('(?:', pattern)})" for pattern in patterns))


_RULES_BY_KIND = tuple((_any_of(rule.pattern.pattern for rule in kind.RULES), kind.RULES) for kind in _KINDS_OF_RULES)
"""The rules of each kind behind a pattern that says whether any of them matches: at most places none does."""

_HEADS = (
    "ISO NUMERIC CLOCK YEAR DECADE HOLIDAY MONTH DOUBTFUL WEEKDAY SHORTDAY UNIT UNITS QUARTER WEEKEND NIGHT PART PARTS "
    "DAWN OVERNIGHT NOON SEASON TODAY YESTERDAY TOMORROW TONIGHT SET REF LONGWORD WEEKDAYS AMPM OCLOCK FUTURE PAST "
    "NUMWORD HUNDRED HALF"
).split()
_HEAD = re.compile(f"[{''.join(CLASS_SIGNS[name] for name in _HEADS)}]")
_ISLAND = re.compile(rf"[^{re.escape(OTHER)}]+")
_REACH = 28
"""The most lexemes that one rule can take; no island is offered to a rule beyond it, so cost stays linear."""

_KINDS = {"DATE": TimeKind.DATE, "TIME": TimeKind.DATE, "DURATION": TimeKind.DURATION, "SET": TimeKind.SET}


def find_times(
    parse: Parse, *, published: str | None, scope: Scope = Scope.RECORD, home: str | None = None
) -> tuple[Time, ...]:
    """The time expressions of a text, in reading order, with EDTF and TIMEX3 values.

    `published` is an ISO 8601 day or minute; without it what leans on it keeps a null value. `home` is the country of
    the outlet (alpha-3), by whose custom a date in figures is read that could be read two ways. The record's scope
    leaves out ages and words for the present, past or future as a whole; `Scope.TIMEML` gives all that TimeML marks.
    """
    lexemes = lex(parse.text)
    context = Context(parse_day(published), partial(tense_of, lexemes), scope, home)
    people = tuple(name for name in parse.names if name.label == "PER")
    times: list[Time] = []
    placed = _placed(lexemes, context)
    for start, end, reading in join_ranges(placed, lexemes) if scope is Scope.RECORD else placed:
        span = Span(lexemes.starts[start], lexemes.ends[end - 1])
        if reading.type and reading.only in (None, scope) and not _is_in_name(span, people):
            times.append(_time(f"t{len(times) + 1}", span, reading))
    return tuple(times)


def time_at(times: Iterable[Time], span: Span) -> Time | None:
    """The time that shares most with `span`, the first of equals; None where none overlaps it."""
    overlapping = [time for time in times if time.span.overlaps(span)]
    return max(overlapping, key=lambda time: _shared(time.span, span), default=None)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _placed(lexemes: Lexemes, context: Context) -> Iterator[Placed]:
    for island in _ISLAND.finditer(lexemes.classes):
        if not _HEAD.search(lexemes.classes, *island.span()):
            continue
        at, end = island.span()
        while at < end:
            best = _best(lexemes, context, at, min(end, at + _REACH))
            if best is None:
                at += 1
                continue
            found, reading = best
            context.note(reading)
            yield found.start, found.end, reading
            at = found.end


def _best(lexemes: Lexemes, context: Context, at: int, end: int) -> tuple[Found, Reading] | None:
    """The longest reading that starts at lexeme `at`; the first rule wins a tie."""
    classes = lexemes.classes
    rules = (rule for any_of, kind in _RULES_BY_KIND if any_of.match(classes, at, end) for rule in kind)
    matches = [(match, rule) for rule in rules if (match := rule.pattern.match(classes, at, end))]
    for match, rule in sorted(matches, key=lambda pair: -pair[0].end()):
        found = Found(lexemes, match, context)
        if reading := rule.resolve(found, context):
            return found, reading
    return None


def _time(number: str, span: Span, reading: Reading) -> Time:
    edtf = to_edtf(reading.value) if reading.edtf == "" else reading.edtf
    kind = _KINDS[reading.type]
    if kind is not TimeKind.SET and edtf:
        kind = TimeKind.DURATION if edtf.startswith("P") else TimeKind.DATE
    return Time(number, span, edtf, kind, Timex(reading.type, reading.value))


def _is_in_name(span: Span, people: tuple[Labelled, ...]) -> bool:
    return any(name.span.contains(span) and len(name.span) > len(span) for name in people)
