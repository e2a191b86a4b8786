"""`dateline diff`: what we learned between two days."""

from pathlib import Path

import click

from dateline.cli.filters import Asked, choosing
from dateline.cli.options import export_option, out_option


@click.command("diff")
@click.option("--from", "known_from", required=True, metavar="DAY", help="Compare with what was known then.")
@click.option("--to", "known_to", metavar="DAY", help="What was known by this day's end.  [default: all that is known]")
@choosing
@export_option
@out_option
def command(known_from: str, known_to: str | None, asked: Asked, format: str | None, out: Path | None) -> int:
    """Say what was learned between two days of knowledge.

    Events that are new, that changed standing, that are told otherwise (figures, time, place, parties), and that are
    gone (merged, rejected, or no longer claimed); states that are newly known to hold, or no longer. Other filters
    choose among the events of both days; --on asks for the time at which they happen.

    \b
    Examples:
      dateline diff --from 2024-04-16 --to 2024-04-17
      dateline diff --from 2024-04-16 --to 2024-04-30 --country AZE --format jsonl
    """
    from dateline.cli.changes import changes_view
    from dateline.cli.exporting import is_for_reading, print_rows

    with asked.open() as ledger:
        is_table = is_for_reading(format, out)
        found = ledger.learned(since=known_from, until=known_to, with_states=is_table, **asked.wanted())
    rows = [change.to_dict() for change in found.changes]
    print_rows(rows, format=format, out=out, table=lambda: changes_view(found, since=known_from, until=known_to))
    return 0
