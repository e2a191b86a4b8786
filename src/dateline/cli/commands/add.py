"""`dateline add`: reports in, events out."""

from pathlib import Path

import click

from dateline.cli.filters import ledger_option
from dateline.cli.options import any_language_option, gazetteer_option, jobs_option, reader_option


@click.command("add")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@ledger_option
@jobs_option
@reader_option
@gazetteer_option
@any_language_option
def command(
    paths: tuple[str, ...],
    target: str | None,
    jobs: int,
    reader: str | None,
    gazetteer: Path | None,
    any_language: bool,
) -> int:
    """Code reports and keep them in the ledger.

    PATH is a file (text, Markdown, HTML, JSON, JSON Lines), a folder, a pattern, or - for standard input. Each report
    is kept as soon as it is coded, with the events that it touches; what is there already is not coded again, so a run
    that was stopped is taken up by running it again. A report that cannot be read is set aside and listed at the end,
    and the exit code is then 1.

    \b
    Examples:
      dateline add reports/
      dateline add feed.jsonl --jobs 4 --ledger postgresql://desk@host/dateline
    """
    from dateline.cli.adding import Additions, add_reports
    from dateline.cli.filters import open_ledger
    from dateline.cli.progress import is_progress_seen, with_progress
    from dateline.cli.tally import count
    from dateline.readers import read_all

    additions = Additions()
    items = read_all(paths, format=reader, any_language=any_language)
    with open_ledger(target, create=True) as ledger:
        steps = add_reports(ledger, items, additions, jobs=jobs, gazetteer=gazetteer)
        for _ in with_progress(steps, additions) if is_progress_seen(to_stdout=False) else steps:
            pass
        stats = ledger.stats()
        additions.held = f"{count(stats.reports, 'report')} and {count(stats.claims, 'claim')}"
    click.echo(additions.summary())
    for line in additions.lines():
        click.echo(line, err=True)
    return additions.exit_code
