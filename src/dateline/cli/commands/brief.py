"""`dateline brief`: a situation report whose every sentence names its reports."""

from pathlib import Path

import click

from dateline.cli.filters import Asked, filtering
from dateline.cli.options import out_option


@click.command("brief")
@click.option("--since", required=True, metavar="DAY", help="Tell what became known after the end of this day.")
@filtering
@click.option(
    "--format",
    type=click.Choice(("markdown", "html")),
    help="How to write it. By default that of --out's extension, else Markdown.",
)
@out_option
def command(since: str, asked: Asked, format: str | None, out: Path | None) -> int:
    """Write a sourced situation report.

    What is new since a day, what changed standing, what is told otherwise, which disputes are open, and how things
    stand; each sentence with its standing and the numbers of its reports, which are listed at the end.

    \b
    Examples:
      dateline brief --since 2024-04-16 --as-of 2024-04-18
      dateline brief --since 2024-04-16 --country AZE --out brief.html
    """
    from dateline.cli.output import open_output
    from dateline.exporters.briefs import write_html, write_markdown

    is_html = format == "html" or (format is None and out is not None and out.suffix in (".html", ".htm"))
    with asked.open() as ledger:
        found = ledger.brief(since=since, **asked.wanted())
    with open_output(out) as stream:
        (write_html if is_html else write_markdown)(found, stream)
    return 0
