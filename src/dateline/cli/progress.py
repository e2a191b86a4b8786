"""The progress line: on standard error, and only where somebody can see it without its being in the way."""

import sys
from collections.abc import Iterable, Iterator
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
