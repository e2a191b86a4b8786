"""`dateline rate`: reliability of sources, credibility of claims."""

import click

from dateline.cli.filters import ledger_option
from dateline.cli.options import by_option, made_option, why_option

SUBJECTS = ("outlet", "speaker", "claim", "event")


@click.command("rate")
@click.argument(
    "subject", type=click.Choice(("outlet", "speaker", "claim", "event")), required=False, metavar="[SUBJECT]"
)
@click.argument("name", required=False, metavar="[NAME]")
@click.argument("grade", required=False, metavar="[GRADE]")
@ledger_option
@by_option
@why_option
@made_option
@click.option("--list", "is_listing", is_flag=True, help="List what there is instead.")
def command(
    subject: str | None,
    name: str | None,
    grade: str | None,
    target: str | None,
    by: str,
    why: str,
    made: str | None,
    is_listing: bool,
) -> int:
    """Rate an outlet or a speaker from A to F, or a claim from 1 to 6 (the Admiralty system).

    \b
    A  completely reliable     1  confirmed by other sources
    B  usually reliable        2  probably true
    C  fairly reliable         3  possibly true
    D  not usually reliable    4  doubtful
    E  unreliable              5  improbable
    F  cannot be judged        6  cannot be judged

    A claim is named report-id#c1; an event's id stands for all the claims that it has now. The last rating by a day
    holds on that day; earlier ones are kept. Ratings are shown beside what they rate, in tables and in JSON, never
    multiplied into one number; --reliability and --credibility choose events by them.

    \b
    Examples:
      dateline rate outlet "Kura Daily" B
      dateline rate claim k07#c1 4 --why "no date on the footage"
      dateline rate event fb8c7092 1
      dateline rate --list
    """
    from dateline.cli.filters import open_ledger
    from dateline.cli.rating import listing, rate

    with open_ledger(target) as ledger:
        lines = listing(ledger) if is_listing else [rate(ledger, subject, name, grade, by=by, why=why, made=made)]
    for line in lines:
        click.echo(line)
    return 0
