"""Two dates that the text joins become one stretch of time: "from July 10 to October 31", "Monday through Friday"."""

from collections.abc import Iterable, Iterator

from dateline.times.calendars import days_of, to_edtf
from dateline.times.grammar import Reading
from dateline.times.lexer import Lexemes

Placed = tuple[int, int, Reading]
"""A reading with its first lexeme and the one after its last."""

_FIRM_JOINTS = frozenset("through thru - –".split())
_OPENERS = {"to": "from", "until": "from", "till": "from", "and": "between"}
"""The joint and the word that must open the stretch for it to be one."""


def join_ranges(placed: Iterable[Placed], lexemes: Lexemes) -> Iterator[Placed]:
    """The readings, with each joined pair of dates made one; the record's EDTF is the interval between them."""
    held: Placed | None = None
    for item in placed:
        joined = _joined(held, item, lexemes) if held else None
        if joined:
            held = joined
            continue
        if held:
            yield held
        held = item
    if held:
        yield held


def _joined(first: Placed, last: Placed, lexemes: Lexemes) -> Placed | None:
    start, end, reading = first
    if last[0] != end + 1 or reading.type != "DATE" or last[2].type != "DATE" or (reading.edtf or "").count("/"):
        return None
    joint = lexemes.word_at(end)
    if joint not in _FIRM_JOINTS and lexemes.word_at(start - 1) != _OPENERS.get(joint, ""):
        return None
    interval = _interval(reading.value or "", last[2].value or "")
    return (start, last[1], Reading("DATE", reading.value, interval)) if interval else None


def _interval(first: str, last: str) -> str | None:
    """EDTF from one TIMEX3 date to the other; None where they are out of order or not plain dates."""
    bounds = days_of(first), days_of(last)
    edges = to_edtf(first), to_edtf(last)
    if bounds[0] is None or bounds[1] is None or edges[0] is None or edges[1] is None:
        return None
    return f"{edges[0]}/{edges[1]}" if bounds[0] < bounds[1] and "/" not in edges[0] + edges[1] else None
