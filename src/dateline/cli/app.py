"""The commands, by name. Each is a module of this folder, imported when it is asked for."""

from importlib import import_module
from importlib.metadata import version

import click

COMMANDS = {
    "code": "Read reports into records.",
    "show": "Show records that were kept in a file.",
    "add": "Code reports and keep them in the ledger.",
    "events": "List events, as known by a day.",
    "event": "Show one event in full: words, sources, history.",
    "situation": "Show how things stand on a day.",
    "brief": "Write a sourced situation report.",
    "diff": "Say what was learned between two days.",
    "decide": "Accept, correct, reject, merge or split; or undo.",
    "retract": "Record that a report was taken back.",
    "rate": "Rate an outlet, a speaker or a claim.",
    "stats": "Say how much the ledger holds.",
    "evaluate": "Score records against gold records.",
    "readers": "List the formats that reports are read from.",
    "exporters": "List the formats that events are written in.",
    "gazetteer": "Make a gazetteer of all of GeoNames, or describe one.",
    "schema": "Print the JSON Schema of a record, event, state or change.",
}


class LazyGroup(click.Group):
    """A group that lists its commands without importing them, so that help and version are instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which one needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"dateline.cli.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list with one line each, from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _print_version(ctx: click.Context, _: click.Parameter, is_wanted: bool) -> None:
    if is_wanted and not ctx.resilient_parsing:
        click.echo(f"dateline {version('dateline')}")
        ctx.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Show the version."
)
def app() -> None:
    """Read news of conflict and politics into records: who did what to whom, where, when, who says so, and whether
    it stands.

    \b
    Example:
      dateline code examples/03-kremlin-confirms.html
    """
