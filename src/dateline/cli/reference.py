"""The reference pages that are made from the program: `python -m dateline.cli.reference docs/` writes them.

    cli.md              every command's help
    codebook.md         the codebook's tables
    WHAT.schema.json    the JSON Schemas of a record, an event, a state and a change

A test fails when a page and the program differ.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

import click

from dateline import codebook
from dateline.cli.app import app
from dateline.codebook import MODES, STATE_TYPES, ClaimType
from dateline.schema import SCHEMAS

WIDTH = 100

ENUMERATIONS: tuple[type[StrEnum], ...] = (
    codebook.Assertion,
    codebook.Status,
    codebook.Stance,
    codebook.Medium,
    codebook.ActorKind,
    codebook.Sector,
    codebook.Feature,
    codebook.PlaceUse,
    codebook.TimeKind,
    codebook.Unit,
    codebook.Bound,
    codebook.Standing,
)


def pages() -> dict[str, str]:
    """The content of each page, by file name."""
    return {
        "cli.md": cli_page(),
        "codebook.md": codebook_page(),
        **{f"{name}.schema.json": json.dumps(schema(), indent=1) + "\n" for name, schema in SCHEMAS.items()},
    }


def cli_page() -> str:
    """Every command's help, as printed."""
    parts = ["# The command line", _made_by(), "```", _help(app, "dateline"), "```"]
    for name, command in commands():
        parts += [f"\n## dateline {name}\n", "```", _help(command, f"dateline {name}"), "```"]
    return "\n".join(parts) + "\n"


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command, by name, in the order of the help; those of a group by both names."""
    context = click.Context(app)
    for name in app.list_commands(context):
        command = app.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", one) for inner, one in command.commands.items())
        else:
            yield name, command


def _help(command: click.Command, path: str) -> str:
    context = click.Context(
        command, info_name=path, terminal_width=WIDTH, max_content_width=WIDTH, help_option_names=["-h", "--help"]
    )
    return command.get_help(context)


def codebook_page() -> str:
    """Types with their modes, then every other list of codes with what it is for."""
    events = (type for type in ClaimType if type not in STATE_TYPES)
    states = (type for type in ClaimType if type in STATE_TYPES)
    parts = ["# The codebook's tables", _made_by()]
    parts += ["## Events (PLOVER 2.0)\n", *_types(events), "\n## States\n", *_types(states)]
    for enumeration in ENUMERATIONS:
        codes = ", ".join(f"`{code.value}`" for code in enumeration)
        parts += [f"\n## {enumeration.__name__}\n", f"{_sentence(enumeration)}\n", codes]
    return "\n".join(parts) + "\n"


def _types(types: Iterable[ClaimType]) -> Iterator[str]:
    yield "| type | modes |"
    yield "|---|---|"
    for type in types:
        yield f"| `{type.value}` | {', '.join(f'`{mode}`' for mode in MODES[type])} |"


def _sentence(enumeration: type[StrEnum]) -> str:
    return (enumeration.__doc__ or "").strip()


def _made_by() -> str:
    return "\nMade by `python -m dateline.cli.reference docs/`; change the program, not this page.\n"


def main(folder: Path) -> None:
    """Write the pages."""
    for name, content in pages().items():
        (folder / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
