"""`dateline code`: reports in, records out."""

from pathlib import Path

import click

from dateline.cli.options import (
    any_language_option,
    brief_option,
    format_option,
    gazetteer_option,
    jobs_option,
    out_option,
    reader_option,
)


@click.command("code")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option
@out_option
@jobs_option
@brief_option
@reader_option
@gazetteer_option
@any_language_option
def command(
    paths: tuple[str, ...],
    format: str | None,
    out: Path | None,
    jobs: int,
    brief: bool,
    reader: str | None,
    gazetteer: Path | None,
    any_language: bool,
) -> int:
    """Read reports into records.

    PATH is a file (text, Markdown, HTML, JSON, JSON Lines), a folder, a pattern, or - for standard input. A report
    that cannot be read is set aside and listed at the end, and the exit code is then 1; the others are coded all
    the same.

    \b
    Examples:
      dateline code report.html
      dateline code reports/ --format jsonl --out records.jsonl --jobs 4
      curl -s https://example.org/news.html | dateline code -
    """
    from dateline.cli.coder import code_reports
    from dateline.cli.output import format_for, open_output, write_records
    from dateline.cli.progress import is_progress_seen, with_progress
    from dateline.cli.tally import Tally
    from dateline.readers import read_all

    tally = Tally()
    outcomes = code_reports(read_all(paths, format=reader, any_language=any_language), jobs=jobs, gazetteer=gazetteer)
    if is_progress_seen(to_stdout=out is None):
        outcomes = with_progress(outcomes, tally)
    with open_output(out) as stream:
        write_records(tally.records(outcomes), stream, format=format_for(format, out), brief=brief)
    for line in tally.lines():
        click.echo(line, err=True)
    return tally.exit_code
