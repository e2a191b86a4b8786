"""The speeds, the memory and the size: `make bench`, or `python -m dateline.evaluation.bench`.

    speed       words a second on one core from report to record, and what of it the encoder alone takes,
                both over the same texts in the same run
    cold start  seconds from nothing to one short report's record, in a fresh process
    memory      peak of a fresh process that codes 1,000 reports
    size        of the wheel

Texts are those of the examples, so that the bench needs nothing that does not come with the project.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from rich.console import Console
from rich.table import Table

from dateline.evaluation.corpora import PROJECT
from dateline.model import Report

EXAMPLES = PROJECT / "examples"
ROUNDS = 3
"""Rounds of which the fastest counts: a busy machine only ever makes a round slower."""
STARTS = 5
SPEED_REPORTS = 60
MEMORY_REPORTS = 1_000

Row = tuple[str, str, str]


def reports_like(reports: Sequence[Report], number: int) -> Iterator[Report]:
    """That many reports, the given ones over and over, each with an id of its own."""
    for n, report in enumerate(islice(cycle(reports), number)):
        yield Report(f"bench-{n}", report.text, title=report.title, published=report.published, language="en")


def words_in(reports: Sequence[Report]) -> int:
    """Words between blanks."""
    return sum(len(report.text.split()) for report in reports)


def fastest_seconds(work: Callable[[Report], object], reports: Sequence[Report], *, rounds: int = ROUNDS) -> float:
    """Processor seconds of one round of the work over the reports, the fastest of several.

    Processor time and not the clock's, so that what else runs on the machine is not counted; with one thread the two
    are the same where nothing else runs.
    """
    return min(_seconds(work, reports) for _ in range(rounds))


def _seconds(work: Callable[[Report], object], reports: Sequence[Report]) -> float:
    start = time.process_time()
    for report in reports:
        work(report)
    return time.process_time() - start


def speed_rows(
    reports: Sequence[Report], *, code: Callable[[Report], object], encode: Callable[[str], object]
) -> list[Row]:
    """Words a second of the whole, of the encoder alone, and the ratio of the two."""
    words = words_in(reports)
    fastest_seconds(code, reports[:2], rounds=1)
    whole = fastest_seconds(code, reports)
    encoder = fastest_seconds(lambda report: encode(report.text), reports)
    return [
        ("report to record", f"{words / whole:,.0f}", f"words/s on one core ({words:,} words)"),
        ("encoder alone", f"{words / encoder:,.0f}", "words/s on one core, in the same run"),
        ("ratio", f"{encoder / whole:.2f}", "of the time is the encoder's"),
    ]


def cold_start_row(report: Path) -> Row:
    """The median of several fresh processes that code one short report, by the clock and of the processor."""
    command = [sys.executable, "-m", "dateline", "code", str(report), "--format", "jsonl"]
    runs = [_run_seconds(command) for _ in range(STARTS)]
    clock, processor = (statistics.median(times) for times in zip(*runs, strict=True))
    note = f"s, one report in a fresh process (median of {STARTS}; {processor:.2f} s of processor time)"
    return ("cold start", f"{clock:.2f}", note)


def _run_seconds(command: Sequence[str]) -> tuple[float, float]:
    """Seconds by the clock and of the processor."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, processor


def memory_row(reports: Sequence[Report], *, number: int = MEMORY_REPORTS) -> Row:
    """The peak of a fresh process that codes that many reports from a JSON Lines file."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "reports.jsonl"
        lines = (
            json.dumps({"id": r.id, "published": r.published, "text": r.text}) for r in reports_like(reports, number)
        )
        source.write_text("\n".join(lines), encoding="utf-8")
        out = Path(folder) / "records.jsonl"
        subprocess.run([sys.executable, "-m", "dateline", "code", str(source), "--out", str(out)], check=True)
        coded = sum(1 for _ in out.open(encoding="utf-8"))
    peak_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return ("peak memory", f"{peak_mb:,.0f}", f"MB, coding {coded:,} reports")


def wheel_row() -> Row:
    """The size of a wheel built from this tree."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "-q", "wheel", "--no-deps", "--wheel-dir", folder, str(PROJECT)]
        subprocess.run(command, check=True)
        size = next(Path(folder).glob("dateline-*.whl")).stat().st_size
    return ("wheel", f"{size / 2**20:.1f}", "MB")


def _table(rows: Sequence[Row]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    table.add_column(style="dim")
    for row in rows:
        table.add_row(*row)
    return table


def main(args: Sequence[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--no-wheel", action="store_true", help="leave the wheel out, which has to be built")
    options = parser.parse_args(args)
    os.environ["OMP_NUM_THREADS"] = "1"
    from dateline.language import Reader
    from dateline.pipeline import Resources, code
    from dateline.readers import read_all

    # Fresh processes first: the children's peak must not be that of a build.
    reports = [item for item in read_all([str(EXAMPLES)]) if isinstance(item, Report)]
    rows = [cold_start_row(next(EXAMPLES.glob("*.md"))), memory_row(reports)]
    resources, reader = Resources.load(), Reader.load()
    many = list(reports_like(reports, SPEED_REPORTS))
    rows = speed_rows(many, code=lambda report: code(report, resources=resources), encode=reader.encode_only) + rows
    if not options.no_wheel:
        rows.append(wheel_row())
    Console(markup=False, highlight=False).print(_table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
