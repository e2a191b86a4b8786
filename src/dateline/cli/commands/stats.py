"""`dateline stats`: how much the ledger holds."""

import click

from dateline.cli.filters import ledger_option
from dateline.cli.options import whole_option


@click.command("stats")
@ledger_option
@whole_option
def command(target: str | None, format: str) -> int:
    """Say how much the ledger holds, and of which days.

    \b
    Example:
      dateline stats --ledger desk.db
    """
    import sys
    from dataclasses import asdict

    from dateline.asking.words import say_day
    from dateline.cli.exporting import print_json
    from dateline.cli.filters import open_ledger
    from dateline.cli.plain import print_view
    from dateline.cli.tables import facts_table

    with open_ledger(target) as ledger:
        found = ledger.stats()
    if format == "json":
        print_json(asdict(found), sys.stdout)
        return 0
    days = f"{say_day(found.first_day)} – {say_day(found.last_day)}" if found.first_day and found.last_day else "none"
    facts = [
        (name, f"{getattr(found, name):,}")
        for name in ("reports", "versions", "records", "claims", "events", "decisions", "ratings")
    ]
    print_view(facts_table([*facts, ("known", days), ("schema", found.schema)]), sys.stdout)
    return 0
