"""Printing a view: with styles on a terminal, without and without padding elsewhere."""

from typing import TextIO

from rich.console import Console, RenderableType


def print_view(view: RenderableType, stream: TextIO) -> None:
    """The view, as wide as the terminal."""
    console = Console(file=stream, highlight=False, emoji=False, markup=False)
    if console.is_terminal and not console.no_color:
        console.print(view)
        return
    with console.capture() as capture:
        console.print(view)
    stream.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))
