"""The tutorial's commands, run one after the other; `python -m tests.cli.tutorial` writes their outputs anew.

A command is a line that begins with `$ ` in a block marked `console`; what follows it there is its output.
"""

import contextlib
import io
import os
import re
import shlex
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "tutorial.md"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)$", re.MULTILINE)

Run = Callable[[list[str]], int]


def commands(page: str) -> Iterator[str]:
    """Every command, in order."""
    for block in _BLOCK.finditer(page):
        yield from _COMMAND.findall(block[1])


def arguments_of(command: str) -> list[str]:
    """What is handed to dateline."""
    program, *arguments = shlex.split(command)
    assert program == "dateline"
    return arguments


def rewritten(page: str, run: Run) -> str:
    """The page with each command's output as it is now; the commands have to succeed."""

    def block(found: re.Match[str]) -> str:
        return "```console\n" + "\n".join(_shown(command, run) for command in _COMMAND.findall(found[1])) + "\n```"

    return _BLOCK.sub(block, page)


def _shown(command: str, run: Run) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = run(arguments_of(command))
    assert code == 0, command
    return f"$ {command}\n{out.getvalue()}".rstrip("\n")


def main() -> None:
    """Write the page's outputs anew, with the reader that ships."""
    from dateline.cli.door import run

    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(ROOT):
        os.environ |= {"DATELINE_LEDGER": f"{folder}/karabakh.db", "COLUMNS": "80"}
        PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8"), run), encoding="utf-8")


if __name__ == "__main__":
    main()
