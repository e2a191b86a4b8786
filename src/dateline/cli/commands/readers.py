"""`dateline readers`: what can be read."""

import click


@click.command("readers")
def command() -> int:
    """List the formats that reports are read from.

    Packages can add readers under the entry point group dateline.readers.

    \b
    Example:
      dateline readers
    """
    from rich.console import Console
    from rich.table import Table

    from dateline.readers import readers

    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("Name", "Files", "Reads", "From"):
        table.add_column(heading)
    for entry in readers.entries():
        table.add_row(entry.name, " ".join(entry.suffixes), entry.description, entry.origin)
    Console(markup=False, highlight=False).print(table)
    return 0
