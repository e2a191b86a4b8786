"""The progress line: on standard error, and only where somebody can see it without its being in the way."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from dateline.cli.tally import Tally

T = TypeVar("T")


def is_progress_seen(*, to_stdout: bool) -> bool:
    """True on a terminal, unless the records go to that same terminal: then they are the progress."""
    return sys.stderr.isatty() and not (to_stdout and sys.stdout.isatty())


def with_progress(outcomes: Iterable[T], tally: Tally) -> Iterator[T]:
    """The outcomes, with a line on standard error that says how far the tally has come."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Loading the reader")
        for outcome in outcomes:
            yield outcome
            progress.update(task, description=str(tally))


@contextmanager
def step_shown() -> Iterator[Callable[[str, int], None]]:
    """A function to tell of each step and of the rows that it is through, shown where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _step, _rows: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Opening")
        yield lambda step, rows: progress.update(task, description=f"{step}: {rows:,}" if rows else step)
