"""`dateline retract`: a report was taken back."""

import click

from dateline.cli.filters import ledger_option
from dateline.cli.options import by_option, made_option, why_option


@click.command("retract")
@click.argument("report", metavar="REPORT")
@ledger_option
@by_option
@why_option
@made_option
def command(report: str, target: str | None, by: str, why: str, made: str | None) -> int:
    """Record that a report was taken back.

    REPORT is its id or URL; a claim (report-id#c1) takes back that claim alone. From --made on, it counts no more;
    asked as of an earlier day, everything is as it was. An event that rests on nothing else is then retracted.

    \b
    Examples:
      dateline retract k07 --made 2024-04-19 --why "the footage is from 2020"
      dateline retract https://example.org/k07
    """
    from dateline.cli.filters import open_ledger
    from dateline.cli.retracting import retract

    with open_ledger(target) as ledger:
        click.echo(retract(ledger, report, by=by, why=why, made=made))
    return 0
