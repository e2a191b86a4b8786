"""`dateline schema`: the contract, for other programs."""

import click


@click.command("schema")
def command() -> int:
    """Print the JSON Schema of a record.

    \b
    Example:
      dateline schema > record.schema.json
    """
    import json

    from dateline.schema import record_schema

    click.echo(json.dumps(record_schema(), indent=1))
    return 0
