"""`dateline exporters`: what events and states can be written as."""

import click


@click.command("exporters")
def command() -> int:
    """List the formats that events and states are written in.

    Packages can add exporters under the entry point group dateline.exporters.

    \b
    Example:
      dateline exporters
    """
    import sys

    from dateline.cli.plain import print_view
    from dateline.cli.tables import registry_table
    from dateline.exporters import exporters

    print_view(registry_table(exporters.entries()), sys.stdout)
    return 0
