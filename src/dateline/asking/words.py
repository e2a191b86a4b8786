"""Values of the ledger's JSON in an analyst's words, for the brief and for the commands alike."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?$")


def say_time(edtf: str | None) -> str:
    """An EDTF value as read aloud: `Apr 2024`, `since Sep 2023`, `by 16 Apr 2024`; the unusual stays as it is."""
    if not edtf:
        return ""
    start, slash, end = edtf.partition("/")
    if not slash:
        return say_day(edtf)
    if start in ("", ".."):
        return f"by {say_day(end)}"
    if end in ("", ".."):
        return f"since {say_day(start)}"
    return f"{say_day(start)} – {say_day(end)}"


def say_day(edtf: str) -> str:
    """A day, month or year, with the minute where one is given: `17 Apr 2024 14:05`."""
    day, _, clock = edtf.partition("T")
    about = "about " if day.endswith(("~", "%")) else ""
    plain = day.rstrip("~?%")
    match = _DAY.match(plain)
    if not match or not 1 <= int(match[2]) <= 12:
        return about + plain
    number = f"{int(match[3])} " if match[3] else ""
    minute = f" {clock[:5]}" if clock else ""
    return f"{about}{number}{MONTHS[int(match[2]) - 1]} {match[1]}{minute}"


def say_figures(quantities: Sequence[Mapping[str, Any]]) -> str:
    """All figures: `2,000 personnel (1,960 to 2,000)`."""
    return ", ".join(say_figure(each) for each in quantities)


def say_figure(quantity: Mapping[str, Any]) -> str:
    """The best value with its bound, unit and scope, and low and high where they differ."""
    low, high, best = (f"{quantity[name]:,.15g}" for name in ("low", "high", "best"))
    how = {"min": "at least ", "max": "up to "}.get(quantity.get("bound") or "", "")
    unit = (quantity.get("currency") or "money") if quantity["unit"] == "money" else quantity["unit"]
    spread = f" ({low} to {high})" if low != high else ""
    scope = f" in {quantity['scope']}" if quantity.get("scope") else ""
    return f"{how}{best} {unit}{spread}{scope}"
