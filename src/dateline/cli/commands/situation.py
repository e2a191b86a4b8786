"""`dateline situation`: what is the case on a day, as known on another."""

from pathlib import Path

import click

from dateline.cli.filters import Asked, filtering
from dateline.cli.options import export_option, out_option


@click.command("situation")
@filtering
@export_option
@out_option
def command(asked: Asked, format: str | None, out: Path | None) -> int:
    """Show how things stand: who holds what, who is deployed where, which accords are in force.

    States are those that reports claim, and those that follow from events (marked inferred). With --on a day, those
    that hold on it; with a month, or --from and --to, those that hold at some time within. Without any of these the
    day is that of --as-of, else all states over time are shown.

    \b
    Examples:
      dateline situation --on 2024-01-15 --as-of 2024-04-16
      dateline situation --type CONTROL --country UKR --format jsonl
    """
    from dateline.asking.words import say_day, say_time
    from dateline.cli.exporting import print_rows
    from dateline.cli.tables import states_table
    from dateline.exporters.rows import STATE_COLUMNS

    wanted = asked.wanted()
    if asked.as_of and not any(wanted.get(name) for name in ("on", "from_", "to")):
        wanted["on"] = asked.as_of[:10]
    with asked.open() as ledger:
        rows = ledger.situation(**wanted)
    first, last = wanted.get("from_"), wanted.get("to")
    days = f" on {say_time(str(wanted['on']))}" if wanted.get("on") else ""
    days += f" from {say_day(str(first))}" if first else ""
    days += f" to {say_day(str(last))}" if last else ""
    print_rows(
        rows,
        format=format,
        out=out,
        columns=STATE_COLUMNS,
        table=lambda: states_table(rows, asked=days, as_of=asked.as_of),
    )
    return 0
