"""`dateline event`: one event in full."""

from pathlib import Path

import click

from dateline.cli.filters import Asked, asking
from dateline.cli.options import out_option, whole_option


@click.command("event")
@click.argument("id", metavar="ID")
@asking
@whole_option
@out_option
def command(id: str, asked: Asked, format: str, out: Path | None) -> int:
    """Show one event in full.

    Its claims with their words, the tree of its sources (who has it from whom), the history of its standing, every
    figure with its source, what joined the claims, ratings, and what people decided. ID is an event's id or the
    beginning of it; an event that was merged into another shows that one.

    \b
    Examples:
      dateline event fb8c7092
      dateline event fb8c7092011f30f3 --as-of 2024-04-16 --format json
    """
    from dateline.cli.eventview import event_view
    from dateline.cli.exporting import print_json
    from dateline.cli.output import open_output
    from dateline.cli.plain import print_view

    with asked.open() as ledger:
        found = ledger.event(id, as_of=asked.as_of)
    with open_output(out) as stream:
        if format == "json":
            print_json(found.to_dict(), stream)
        else:
            print_view(event_view(found, as_of=asked.as_of), stream)
    return 0
