"""How the ledger's commands print: a table for reading, or an exporter's format; to standard output or to a file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TextIO

import click
from rich.console import RenderableType

from dateline.cli.output import open_output
from dateline.cli.plain import print_view
from dateline.errors import UsageError
from dateline.exporters import Row, Writer, exporters

TABLE = "table"


def print_rows(
    rows: Sequence[Row],
    *,
    format: str | None,
    out: Path | None,
    columns: Sequence[str],
    table: Callable[[], RenderableType],
) -> None:
    """The rows in the format that was named, or that of the file's ending, or as the table.

    What a format leaves out is counted on standard error, and that there is nothing is said there. `columns` are those
    of a CSV file without rows.
    """
    name = format or _format_of(out)
    writer = None if name == TABLE else _writer(name)
    with open_output(out) as stream:
        if writer is None:
            print_view(table(), stream)
        elif name == "csv" and not rows:
            stream.write(",".join(columns) + "\n")
        else:
            writer(rows, stream)
    if writer is not None and not rows:
        click.echo(str(table()), err=True)
    elif name == "geojson":
        _say_left_out(rows)


def _format_of(out: Path | None) -> str:
    return (exporters.name_for_suffix(out.suffix) if out and out.suffix else None) or TABLE


def _writer(name: str) -> Writer:
    try:
        return exporters.find(name)
    except UsageError as error:
        raise UsageError(error.message, hint=error.hint.replace("of: ", f"of: {TABLE}, ")) from error


def _say_left_out(rows: Sequence[Row]) -> None:
    from dateline.exporters.geojson import has_point

    missing = sum(1 for row in rows if not has_point(row))
    if missing:
        click.echo(f"{missing} of {len(rows)} have no resolved place and are not on the map.", err=True)


def print_json(value: Any, stream: TextIO) -> None:
    """One JSON value, indented."""
    import json

    stream.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")
