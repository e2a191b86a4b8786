"""Events, states and changes as tables for a terminal of 80 columns and more."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.table import Table
from rich.text import Text

from dateline.asking.phrasing import say_valid
from dateline.asking.words import say_day, say_figure, say_time
from dateline.cli.tally import count
from dateline.cli.view import WIDEST
from dateline.codebook import Assertion, Standing
from dateline.exporters.rows import codes_of
from dateline.registry import Entry

STANDING_STYLES: Mapping[str, str] = {
    Standing.CONFIRMED: "green",
    Standing.CORROBORATED: "cyan",
    Standing.SINGLE_SOURCE: "",
    Standing.UNVERIFIED: "yellow",
    Standing.DISPUTED: "bright_red",
    Standing.DENIED: "red",
    Standing.RETRACTED: "strike",
}
MOST_PARTIES = 2
"""Parties that a cell names; the others are counted."""

_Columns = Sequence[tuple[str, int]]
_EVENT_COLUMNS: _Columns = (("When", 16), ("What", 15), ("Who → whom", 13), ("Where", 16), ("Stands", 13))
_STATE_COLUMNS: _Columns = (("What", 15), ("Who", 14), ("Where", 16), ("Holds", 15), ("Stands", 13))


def events_table(rows: Sequence[Mapping[str, Any]], *, as_of: str | None) -> RenderableType:
    """The events, with their ids, and how many there are."""
    if not rows:
        return Text(f"No event passes{known_words(as_of)}.")
    table = new_table(_EVENT_COLUMNS)
    for row in rows:
        table.add_row(_when(row), _what(row), parties(row), place_of(row), _stands(row))
    return Constrain(Group(table, Text(f"{count(len(rows), 'event')}{known_words(as_of)}.", style="dim")), WIDEST)


def states_table(rows: Sequence[Mapping[str, Any]], *, asked: str, as_of: str | None) -> RenderableType:
    """The states; `asked` says of which days."""
    if not rows:
        return Text(f"No state passes{asked}{known_words(as_of)}.")
    table = new_table(_STATE_COLUMNS)
    for row in rows:
        table.add_row(_what(row), parties(row), place_of(row), say_valid(row["valid"]), _state_stands(row))
    foot = f"{count(len(rows), 'state')}{asked}{known_words(as_of)}."
    return Constrain(Group(table, Text(foot, style="dim")), WIDEST)


def new_table(columns: _Columns) -> Table:
    """An empty table in the house's form; the widths share the line in proportion."""
    table = Table(box=box.SIMPLE_HEAD, padding=0, pad_edge=False, expand=True, header_style="dim")
    for heading, least in columns:
        table.add_column(heading, min_width=least, ratio=least, overflow="fold")
    return table


def known_words(as_of: str | None) -> str:
    """`, as known by the end of 17 Apr 2024`; nothing where all that is known counts."""
    if as_of is None:
        return ""
    return f", as known by {'' if 'T' in as_of else 'the end of '}{say_day(as_of)}"


def _when(row: Mapping[str, Any]) -> Text:
    when = Text(say_time(row.get("time")) or "no time")
    return when.append(f"\n{row['id']}", style="dim")


def _what(row: Mapping[str, Any]) -> Text:
    style = STANDING_STYLES[row["standing"]]
    what = Text(f"{row['type']} {row['mode'] or ''}".strip(), style=f"bold {style}".strip())
    for quantity in row.get("quantities") or ():
        what.append(f"\n{say_figure(quantity)}", style="not bold default")
    return what


def parties(row: Mapping[str, Any]) -> Text:
    """Actors and recipients, a line each, with their codes."""
    who = Text()
    for arrow, role in (("", "actors"), ("→\u00a0", "recipients")):
        named = row.get(role) or ()
        for party in named[:MOST_PARTIES]:
            who.append(("\n" if who else "") + arrow + party["name"])
            codes = "/".join(codes_of(party).split("/")[:2])
            who.append(f" {codes}" if codes else "", style="dim")
        if len(named) > MOST_PARTIES:
            who.append(f"\n{arrow}and {len(named) - MOST_PARTIES} more", style="dim")
    return who


def place_of(row: Mapping[str, Any]) -> Text:
    """The place, its country, and where to."""
    place, destination = row.get("place") or {}, row.get("destination") or {}
    where = Text(place.get("name") or "")
    where.append(f" {place['country']}" if place.get("country") else "", style="dim")
    if destination:
        where.append(("\n" if where else "") + f"→\u00a0{destination['name']}")
    return where


def _stands(row: Mapping[str, Any]) -> Text:
    stands = standing_text(row["standing"])
    if row.get("assertion") not in (None, Assertion.ACTUAL):
        stands.append(f"\n{row['assertion']}", style="default not strike")
    stands.append(f"\n{count(row['origins'], 'origin')}", style="dim not strike")
    for name, words in (("reliability", "outlets"), ("credibility", "claims")):
        grades = sorted({source[name] for source in row.get("sources") or () if source.get(name)})
        stands.append(f"\n{words} {', '.join(grades)}" if grades else "", style="cyan not strike")
    return stands


def _state_stands(row: Mapping[str, Any]) -> Text:
    stands = standing_text(row["standing"])
    stands.append(f"\n{say_day(row['known_since'])}", style="dim")
    if row["inferred"]:
        stands.append("\ninferred", style="dim")
    return stands


def standing_text(standing: str) -> Text:
    """The standing in its colour."""
    return Text(standing, style=STANDING_STYLES[standing])


def facts_table(facts: Iterable[tuple[str, str]]) -> Table:
    """Names and values, two columns."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim")
    table.add_column()
    for name, value in facts:
        table.add_row(name, value)
    return table


def registry_table(entries: Iterable[Entry[Any]]) -> Table:
    """What a registry holds: names, file endings, what each is for, and which package it is from."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("Name", "Files", "Writes", "From"):
        table.add_column(heading)
    for entry in entries:
        table.add_row(entry.name, " ".join(entry.suffixes), entry.description, entry.origin)
    return table
