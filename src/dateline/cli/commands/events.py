"""`dateline events`: what happened, as was known."""

from pathlib import Path

import click

from dateline.cli.filters import Asked, filtering
from dateline.cli.options import export_option, limit_option, out_option


@click.command("events")
@filtering
@limit_option
@export_option
@out_option
def command(asked: Asked, limit: int | None, format: str | None, out: Path | None) -> int:
    """List events: claims of many reports about one happening, latest first.

    Every filter must be passed. Asked --as-of a day, an event is told as it was known by the end of that day: with that
    standing, those sources, those figures.

    \b
    Examples:
      dateline events --as-of 2024-04-17 --country AZE
      dateline events --near Stepanakert --within 80 --type RETREAT --standing confirmed
      dateline events --from 2024-04-01 --to 2024-04-30 --format geojson --out april.geojson
    """
    from dateline.cli.exporting import print_rows
    from dateline.cli.tables import events_table
    from dateline.exporters.rows import EVENT_COLUMNS

    wanted = asked.wanted()
    if limit is not None:
        wanted["limit"] = limit
    with asked.open() as ledger:
        rows = ledger.events(**wanted)
    print_rows(rows, format=format, out=out, columns=EVENT_COLUMNS, table=lambda: events_table(rows, as_of=asked.as_of))
    return 0
