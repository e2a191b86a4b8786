"""`dateline evaluate`: the figures of records against gold."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.options import errors_option, jobs_option

if TYPE_CHECKING:
    from dateline.cli.tally import Tally
    from dateline.model import Record


@click.command("evaluate")
@click.argument("gold", type=click.Path(exists=True, path_type=Path), metavar="GOLD_DIR")
@click.argument("predicted", type=click.Path(exists=True, path_type=Path), required=False, metavar="[PREDICTED]")
@click.option("--format", type=click.Choice(("view", "json")), default="view", show_default=True, help="How to print.")
@errors_option
@jobs_option
def command(gold: Path, predicted: Path | None, format: str, errors: bool, jobs: int) -> int:
    """Score records against gold records.

    GOLD_DIR is a folder of gold records (*.json), or a file of them. PREDICTED is a file or folder of records of
    the same reports; without it the gold's texts are coded now.

    \b
    Examples:
      dateline evaluate gold/
      dateline evaluate gold/ records.jsonl --errors
    """
    import json

    from rich.console import Console

    from dateline.cli.figures import figures_table
    from dateline.cli.tally import Tally
    from dateline.evaluation.records import score_records
    from dateline.records import read_records

    tally = Tally()
    golds = list(read_records(gold))
    records = read_records(predicted) if predicted else _coded(golds, tally, jobs=jobs)
    scores = score_records(golds, {record.report.id: record for record in records})
    for line in scores.errors if errors else ():
        click.echo(line)
    if format == "json":
        click.echo(json.dumps(scores.figures()))
    else:
        Console(markup=False, highlight=False).print(figures_table(scores))
    if scores.unpredicted:
        click.echo(f"{scores.unpredicted} gold reports have no predicted record.", err=True)
    for line in tally.lines():
        click.echo(line, err=True)
    return tally.exit_code


def _coded(golds: "list[Record]", tally: "Tally", *, jobs: int) -> "Iterator[Record]":
    from dateline.cli.coder import code_reports

    yield from tally.records(code_reports((gold.report for gold in golds), jobs=jobs))
