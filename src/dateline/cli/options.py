"""The options that several commands share, so that they mean the same everywhere."""

import getpass
from pathlib import Path

import click

FORMATS = ("view", "jsonl", "json", "csv")


def _login() -> str:
    """The name under which somebody works here."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


format_option = click.option(
    "--format",
    type=click.Choice(FORMATS),
    help="How to print records: for reading, one JSON object a line, a JSON list, or a table with a line a claim. "
    "By default that of --out's extension, else the view.",
)
out_option = click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write to FILE instead of standard output; it appears when it is complete.",
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Code in N processes; the order is kept.",
)
brief_option = click.option("--brief", is_flag=True, help="In the view, leave the text out.")
errors_option = click.option("--errors", is_flag=True, help="Also list what was missed, added or coded otherwise.")
reader_option = click.option(
    "--reader",
    metavar="NAME",
    help="Read every PATH as this format, whatever its ending; `dateline readers` lists them.",
)
any_language_option = click.option(
    "--any-language", is_flag=True, help="Also code what is not English; expect little of it."
)
gazetteer_option = click.option(
    "--gazetteer",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    envvar="DATELINE_GAZETTEER",
    help="Resolve places with this gazetteer, made by `dateline gazetteer build`.  "
    "[env: DATELINE_GAZETTEER; default: the one that ships]",
)
export_option = click.option(
    "--format",
    metavar="FORMAT",
    help="How to print: table, jsonl, json, csv, geojson, or another that `dateline exporters` lists. "
    "By default that of --out's extension, else the table.",
)
whole_option = click.option(
    "--format", type=click.Choice(("table", "json")), default="table", show_default=True, help="How to print."
)
limit_option = click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="Only the first N, latest happening first."
)
by_option = click.option(
    "--by",
    default=_login,
    metavar="WHO",
    envvar="DATELINE_BY",
    help="Who decides.  [env: DATELINE_BY; default: your login name]",
)
why_option = click.option("--why", default="", metavar="TEXT", help="The reason; kept with the decision.")
made_option = click.option(
    "--made", metavar="DAY", help="The day (or minute) from which it counts as decided.  [default: now]"
)
