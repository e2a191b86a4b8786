"""A record's values in an analyst's words: times, quantities, rules and voices."""

import re

from dateline.codebook import Bound, Stance, Unit
from dateline.model import Attribution, Claim, Quantity, Record

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MOST_VOICES = 3
_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?$")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_VERBS = {
    Stance.STATES: "says",
    Stance.REPORTS: "reports",
    Stance.CONFIRMS: "confirms",
    Stance.DENIES: "denies",
    Stance.CLAIMS: "claims",
    Stance.DOUBTS: "doubts",
    Stance.DEMANDS: "demands",
    Stance.PREDICTS: "predicts",
}


def superscript(number: str) -> str:
    """The number's digits, raised."""
    return number.translate(_SUPERSCRIPTS)


def say_time(edtf: str | None) -> str:
    """An EDTF value as read aloud; what is no date or interval of dates stays as it is."""
    if not edtf:
        return ""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _say_date(edtf)
    if start in ("", ".."):
        return f"until {_say_date(end)}"
    if end in ("", ".."):
        return f"since {_say_date(start)}"
    return _say_days(start, end) or f"{_say_date(start)} – {_say_date(end)}"


def _say_days(start: str, end: str) -> str | None:
    first, last = _DAY.match(start), _DAY.match(end)
    if not (first and last and first[3] and last[3] and start[:7] == end[:7]):
        return None
    return f"{int(first[3])}–{_say_date(end)}"


def _say_date(edtf: str) -> str:
    about = "about " if edtf.endswith(("~", "%")) else ""
    plain = edtf.rstrip("~?%")
    match = _DAY.match(plain)
    if not match or not 1 <= int(match[2]) <= 12:
        return about + plain
    day = f"{int(match[3])} " if match[3] else ""
    return f"{about}{day}{MONTHS[int(match[2]) - 1]} {match[1]}"


def say_quantity(quantity: Quantity) -> str:
    """A quantity with its bound, its unit and, for money, its currency."""
    value = f"{quantity.value:,.15g}"
    how = {Bound.MIN: "at least ", Bound.MAX: "up to "}.get(quantity.bound) if quantity.bound else None
    amount = (how or ("about " if quantity.approximate else "")) + value
    unit = quantity.currency or "money" if quantity.unit is Unit.MONEY else quantity.unit.value
    return f"{amount} {unit}"


def say_type(claim: Claim) -> str:
    """Type and mode."""
    return f"{claim.type.value} {claim.mode}" if claim.mode else claim.type.value


def say_rule(rule: str) -> str:
    """The name of the rule that decided, as words."""
    return rule.replace("_", " ")


def voices(record: Record, claim: Claim) -> list[str]:
    """Who says it and how, each once: `Dmitry Peskov confirms`; past the first few only how many more."""
    names = {actor.id: actor.name for actor in record.actors}
    said = {
        f"{_speaker(record, attribution, names)} {_VERBS[attribution.stance]}": None
        for attribution in record.attributions
        if attribution.id in claim.attributions
    }
    told, more = list(said)[:MOST_VOICES], len(said) - MOST_VOICES
    return [*told, f"and {more} more"] if more > 0 else told


def _speaker(record: Record, attribution: Attribution, names: dict[str, str]) -> str:
    if attribution.speaker in names:
        return names[attribution.speaker]
    words = " … ".join(" ".join(span.of(record.text).split()) for span in attribution.source)
    return words or "somebody unnamed"
