from pathlib import Path

import click
import pytest

from dateline.cli.reference import commands, pages

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", sorted(pages()))
def test_the_page_is_what_the_program_says(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name]


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_every_command_says_what_it_does_and_shows_an_example(name: str, command: click.Command) -> None:
    assert command.help is not None
    assert f"dateline {name}" in command.help.partition("Example")[2]


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_every_option_is_explained(name: str, command: click.Command) -> None:
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_an_option_means_the_same_in_every_command() -> None:
    meanings: dict[str, set[str]] = {}
    for _, command in commands():
        for option in command.params:
            if isinstance(option, click.Option) and option.name != "format":
                meanings.setdefault(str(option.name), set()).add(str(option.help))
    assert {name: helps for name, helps in meanings.items() if len(helps) > 1} == {}
