"""`dateline show`: records that were kept, as the view."""

from pathlib import Path

import click

from dateline.cli.options import brief_option, format_option, out_option


@click.command("show")
@click.argument("records", type=click.Path(path_type=Path), metavar="RECORD")
@format_option
@out_option
@brief_option
def command(records: Path, format: str | None, out: Path | None, brief: bool) -> int:
    """Show records that were kept in a file.

    RECORD is JSON (one record or a list), JSON Lines, or a folder of *.json.

    \b
    Examples:
      dateline show records.jsonl
      dateline show records.jsonl --format json --out records.json
    """
    from dateline.cli.output import format_for, open_output, write_records
    from dateline.records import read_records

    with open_output(out) as stream:
        write_records(read_records(records), stream, format=format_for(format, out), brief=brief)
    return 0
