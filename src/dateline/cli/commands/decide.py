"""`dateline decide`: what a person decides about the machine's reading."""

import click

from dateline.cli.deciding import ACTIONS
from dateline.cli.filters import ledger_option
from dateline.cli.options import by_option, made_option, why_option


@click.command("decide")
@click.argument("action", type=click.Choice(ACTIONS), required=False, metavar="[ACTION]")
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@ledger_option
@click.option("--field", metavar="NAME", help="For correct: the field that is set (type, mode, time, place, …).")
@click.option(
    "--value",
    metavar="VALUE",
    help="For correct: what it is set to; parties as 'Name/RUS/MIL; Other', a place by its name, figures as "
    "'1960 personnel', the rest as in the codebook, or JSON.",
)
@by_option
@why_option
@made_option
@click.option("--list", "is_listing", is_flag=True, help="List what there is instead.")
def command(
    action: str | None,
    targets: tuple[str, ...],
    target: str | None,
    field: str | None,
    value: str | None,
    by: str,
    why: str,
    made: str | None,
    is_listing: bool,
) -> int:
    """Accept, correct, reject, merge or split what the machine read; or undo a decision.

    TARGET is a claim (report-id#c1, from `dateline event ID`) or an event's id, which stands for all of its claims.

    \b
    accept   the claims are read right
    correct  a field of the claims is otherwise: --field and --value
    reject   the machine misread: there is no such claim
    merge    the events are one
    split    the claims are taken, together, out of the event that they are in
    undo     a decision (by its id) is taken back

    Decisions are kept beside the machine's reading with who, when and why; they outlive a re-reading, and undoing
    brings back what was.

    \b
    Examples:
      dateline decide correct k08#c1 --field time --value 2020-11-10 --why "date of the agreement"
      dateline decide merge fb8c7092011f30f3 d80c27f3b3ee061c
      dateline decide undo 5d1f0a77
      dateline decide --list
    """
    from dateline.cli.deciding import Deed, decide, listing
    from dateline.cli.filters import open_ledger

    with open_ledger(target) as ledger:
        if is_listing:
            lines = listing(ledger)
        else:
            lines = decide(ledger, Deed(action, targets, field=field, value=value, by=by, why=why, made=made))
    for line in lines:
        click.echo(line)
    return 0
