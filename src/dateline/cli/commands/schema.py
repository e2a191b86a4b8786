"""`dateline schema`: the contract, for other programs."""

import click


@click.command("schema")
@click.argument("of", type=click.Choice(("record", "event", "state", "change")), default="record", metavar="[WHAT]")
def command(of: str) -> int:
    """Print the JSON Schema of what dateline prints as JSON.

    \b
    WHAT is one of:
      record   a line of `dateline code --format jsonl`  [default]
      event    a line of `dateline events --format jsonl`
      state    a line of `dateline situation --format jsonl`
      change   a line of `dateline diff --format jsonl`

    \b
    Examples:
      dateline schema > record.schema.json
      dateline schema event > event.schema.json
    """
    import json

    from dateline.schema import SCHEMAS

    click.echo(json.dumps(SCHEMAS[of](), indent=1))
    return 0
