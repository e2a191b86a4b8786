"""`dateline diff`: what we learned between two days."""

from pathlib import Path

import click

from dateline.cli.filters import Asked, choosing
from dateline.cli.options import export_option, out_option


@click.command("diff")
@click.option("--from", "known_from", required=True, metavar="DAY", help="Compare with what was known by its end.")
@click.option("--to", "known_to", metavar="DAY", help="What was known by its end.  [default: all that is known]")
@choosing
@export_option
@out_option
def command(known_from: str, known_to: str | None, asked: Asked, format: str | None, out: Path | None) -> int:
    """Say what was learned between two days.

    Here --from and --to are days of knowledge, not of what happens as with other commands: what was known by the end of
    the one is compared with what was known by the end of the other. To choose by when it happens, use --on, which
    takes a day, a month, a year or a stretch (2024-04-01/2024-04-17).

    Events that are new, that changed standing, that are told otherwise (figures, time, place, parties), and that are
    gone (merged, rejected, or no longer claimed); states that are now known to hold, or no longer. The filters choose
    among the events and states of both days.

    \b
    Examples:
      dateline diff --from 2024-04-16 --to 2024-04-17
      dateline diff --from 2024-04-16 --to 2024-04-30 --country AZE --format jsonl
    """
    from dateline.cli.changes import changes_view
    from dateline.cli.exporting import print_rows
    from dateline.exporters.rows import CHANGE_COLUMNS

    with asked.open() as ledger:
        found = ledger.learned(since=known_from, until=known_to, **asked.wanted())
    print_rows(
        found.rows(),
        format=format,
        out=out,
        columns=CHANGE_COLUMNS,
        table=lambda: changes_view(found, since=known_from, until=known_to),
    )
    return 0
