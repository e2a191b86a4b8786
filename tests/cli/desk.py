"""A ledger of the Karabakh scenario as a perfect reader would have it, and what a command prints of it."""

import functools
import shutil
from dataclasses import replace
from pathlib import Path

from dateline.api import Ledger, reader_version
from dateline.cli.batch import Coder
from dateline.model import Record, Report
from scenarios.reading import read_by_hand, read_reports

WITHDRAWAL = "fb8c7092011f30f3"
"""The event that the first report's first claim begins."""
SCENARIO = Path(__file__).parents[1] / "scenarios" / "karabakh.jsonl"


@functools.cache
def hand_records() -> dict[str, Record]:
    """The scenario's records by report."""
    reports = read_reports("karabakh")
    records = read_by_hand("karabakh")
    return {one.report.id: replace(one, report=reports[one.report.id]) for one in records}


def make_hand_coder() -> Coder:
    """A coder that knows the scenario by heart."""

    def coder(report: Report) -> Record:
        return replace(hand_records()[report.id], report=report)

    return coder


def fill(file: Path) -> Path:
    """A ledger of the scenario in this file."""
    with Ledger.open(file) as ledger:
        for record in hand_records().values():
            ledger.add(record, reader=reader_version())
    return file


def copied(file: Path, folder: Path) -> str:
    """A copy to write into."""
    return str(shutil.copy(file, folder / "desk.db"))
