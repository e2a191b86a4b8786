"""A scorer's figures as a table."""

from rich import box
from rich.table import Table

from dateline.evaluation.records import AGREEMENTS, RATES, Scores


def figures_table(scores: Scores) -> Table:
    """Agreements with precision, recall and F1; rates with how many were asked; `record` last."""
    table = Table(box=box.SIMPLE_HEAD, header_style="dim")
    table.add_column("")
    for heading in ("P", "R", "F1", "of"):
        table.add_column(heading, justify="right")
    for name in AGREEMENTS:
        found = scores.agreement(name)
        table.add_row(name, *(f"{value:.3f}" for value in (found.precision, found.recall, found.f1)), f"{found.gold:,}")
    table.add_section()
    for name in RATES:
        rate = scores.rate(name)
        table.add_row(name, "", "", "–" if rate is None else f"{rate:.3f}", f"{scores.asked[name]:,}")
    table.add_section()
    table.add_row("record", "", "", f"{scores.figures()['record']:.3f}", "", style="bold")
    return table
