"""The coder that the commands use: the pipeline with the resources that ship with it."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from dateline.cli.batch import Coder, Outcome, code_each, code_in_processes
from dateline.model import Record, Report
from dateline.readers.source import SetAside


def make_coder(*, gazetteer: Path | None = None) -> Coder:
    """The pipeline with its resources loaded; once in each process."""
    from dateline.pipeline import Resources, code

    resources = Resources.load(gazetteer=gazetteer)

    def coder(report: Report) -> Record:
        return code(report, resources=resources)

    return coder


def code_reports(items: Iterable[Report | SetAside], *, jobs: int, gazetteer: Path | None = None) -> Iterator[Outcome]:
    """Records in the reports' order, from one process or several; nothing is loaded before the first is asked for.

    `gazetteer` is a file of places to use instead of the default one.
    """
    make = partial(make_coder, gazetteer=gazetteer) if gazetteer else make_coder
    if jobs == 1:
        yield from code_each(items, make_coder=make)
    else:
        yield from code_in_processes(items, jobs=jobs, make_coder=make)
