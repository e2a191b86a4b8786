"""The readable view of a record: who published what, the text with marks, and its claims as a table."""

from rich import box
from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dateline.cli.marked import STATUS_STYLES, legend, marked_text, numbered
from dateline.cli.wording import say_quantity, say_rule, say_time, say_type, voices
from dateline.codebook import Assertion
from dateline.model import Actor, Claim, Record

WIDEST = 110
"""Columns; longer lines are tiring to read, however wide the terminal."""


def record_view(record: Record, *, plain: bool, brief: bool = False) -> RenderableType:
    """The whole view; `brief` leaves the text out, `plain` does without styles."""
    parts: list[RenderableType] = [_header(record), Rule(style="dim")]
    if not brief:
        parts += [Padding(marked_text(record, plain=plain), (0, 2)), Text()]
        parts += [Padding(legend(plain=plain), (0, 2)), Text()]
    parts.append(_claims_table(record) if record.claims else Padding("No claims of the codebook's kinds.", (0, 2)))
    return Constrain(Group(*parts), WIDEST)


def _header(record: Record) -> Text:
    report = record.report
    facts = [
        report.outlet,
        say_time((report.published or "")[:10]) or "no date",
        ", ".join(report.authors),
        "with " + ", ".join(report.agencies) if report.agencies else None,
        report.language,
    ]
    header = Text(report.title or report.id, style="bold")
    header.append("\n" + " · ".join(fact for fact in facts if fact), style="not bold")
    for line in (report.url, *(f"Note: {note}" for note in report.notes)):
        if line:
            header.append(f"\n{line}", style="not bold dim")
    return header


def _claims_table(record: Record) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=0, pad_edge=False, expand=True, header_style="dim")
    table.add_column("", justify="right", width=3)
    for heading, least in (("What", 19), ("Who → whom", 18), ("Where, when", 16), ("Stands", 18)):
        table.add_column(heading, min_width=least, ratio=least, overflow="fold")
    for number, claim in numbered(record):
        table.add_row(number, _what(record, claim), _who(record, claim), _where(record, claim), _stands(record, claim))
    return table


def _what(record: Record, claim: Claim) -> Text:
    what = Text(say_type(claim), style=f"bold {STATUS_STYLES[claim.status]}".strip())
    what.append(f"\n“{' '.join(claim.anchor.of(record.text).split())}”", style="not bold default")
    for quantity in claim.quantities:
        what.append(f"\n{say_quantity(quantity)}", style="not bold default")
    return what


def _who(record: Record, claim: Claim) -> Text:
    by_id = {actor.id: actor for actor in record.actors}
    who = Text()
    for arrow, ids in (("", claim.actors), ("→ ", claim.recipients)):
        for actor in (by_id[id] for id in ids if id in by_id):
            who.append(("\n" if who else "") + arrow + actor.name)
            who.append(_codes(actor), style="dim")
    return who


def _codes(actor: Actor) -> str:
    codes = [actor.country, *(sector.value for sector in actor.sectors[:2])]
    joined = "/".join(code for code in codes if code)
    return f" {joined}" if joined else ""


def _where(record: Record, claim: Claim) -> Text:
    names = {place.id: place.name for place in record.places}
    lines = [names.get(claim.place or "", "")]
    if claim.destination in names:
        lines.append(f"→ {names[claim.destination]}")
    where = Text("\n".join(line for line in lines if line))
    if claim.time:
        where.append(("\n" if where else "") + say_time(claim.time))
    return where


def _stands(record: Record, claim: Claim) -> Text:
    stands = Text(claim.status.value, style=STATUS_STYLES[claim.status])
    if claim.assertion is not Assertion.ACTUAL:
        stands.append(f", {claim.assertion.value}", style="default")
    if claim.verdict.rule:
        stands.append(f"\n{say_rule(claim.verdict.rule)}", style="dim default")
    for voice in voices(record, claim):
        stands.append(f"\n{voice}", style="default")
    return stands
