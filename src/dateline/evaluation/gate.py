"""The gate: every suite's figures against their floors. `make gate`, or `python -m dateline.evaluation.gate`.

    --errors        list what was missed, added or coded otherwise
    --only SUITE    run only this suite (may be repeated)
    --raise         set the floors up to what stands now, pin the corpora, and write the page on accuracy anew
    --lower         as --raise, but down as well: the commit has to say why

Exits with 1 when a figure is below its floor or a corpus is not the pinned one; skips aloud, with 0, where the
research folder is absent.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from dateline.evaluation.accuracy import write_page
from dateline.evaluation.corpora import digest, shared_folder
from dateline.evaluation.floors import FLOORS_FILE, Floor, Floors, moved, read_floors, write_suite
from dateline.evaluation.suites import SUITES, Code, Suite
from dateline.model import Record, Report


@dataclass(frozen=True, slots=True)
class Taken:
    """One suite's figures as measured, on which corpus, in how many seconds."""

    suite: str
    about: str
    digest: str
    figures: Mapping[str, float]
    seconds: float
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the table: a figure and the floor that it has to reach (None where none was set)."""

    suite: str
    name: str
    value: float
    floor: float | None
    holds: bool


def measure(suite: Suite, *, shared: Path, code: Code) -> Taken:
    """Run one suite."""
    start = time.perf_counter()
    files, errors = suite.files(shared), list[str]()
    figures = suite.measure(files, code, errors)
    return Taken(suite.name, suite.about, digest(files), figures, time.perf_counter() - start, tuple(errors))


def check(taken: Taken, floors: Floors) -> list[Check]:
    """Each figure against its floor; a floor whose figure was not measured does not hold either."""
    floor = floors.suites.get(taken.suite, Floor())
    names = [*taken.figures, *(name for name in floor.figures if name not in taken.figures)]
    return [
        _check(taken.suite, name, taken.figures.get(name, 0.0), floor.figures.get(name), tolerance=floors.tolerance)
        for name in names
    ]


def _check(suite: str, name: str, value: float, floor: float | None, *, tolerance: float) -> Check:
    return Check(suite, name, value, floor, floor is None or value >= floor - tolerance)


def complaints(taken: Taken, floors: Floors) -> list[str]:
    """Why this suite does not pass; empty when it does."""
    floor = floors.suites.get(taken.suite, Floor())
    found = [
        f"{line.suite}: {line.name} is {line.value:.3f}, below its floor {line.floor:.3f}"
        for line in check(taken, floors)
        if not line.holds
    ]
    if floor.digest and floor.digest != taken.digest:
        found.append(f"{taken.suite}: the corpus is {taken.digest}, but its floors were set on {floor.digest}")
    return found


def table(all_taken: Iterable[Taken], floors: Floors) -> Table:
    """All figures beside their floors."""
    rows = Table(box=box.SIMPLE_HEAD, header_style="dim", pad_edge=False)
    for heading in ("suite", "figure"):
        rows.add_column(heading)
    for heading in ("now", "floor", ""):
        rows.add_column(heading, justify="right")
    for taken in all_taken:
        label = f"{taken.suite}\n{taken.about}\n{taken.seconds:.0f} s"
        lines = check(taken, floors)
        names, values, least, marks = (
            "\n".join(cells) for cells in zip(*(_cells(line) for line in lines), strict=True)
        )
        rows.add_row(label, names, values, least, marks)
        rows.add_section()
    return rows


def _cells(line: Check) -> tuple[str, str, str, str]:
    floor = "" if line.floor is None else f"{line.floor:.3f}"
    return line.name, f"{line.value:.3f}", floor, "" if line.holds else "BELOW"


def set_floors(taken: Taken, floors: Floors, *, is_lowering: bool, file: Path = FLOORS_FILE) -> None:
    """Write this suite's floors: up to what was measured, or down as well."""
    floor = floors.suites.get(taken.suite, Floor())
    figures = moved(floor, taken.figures, is_lowering=is_lowering)
    write_suite(taken.suite, digest=taken.digest, figures=figures, file=file)


def shipped_coder() -> Code:
    """The pipeline with what ships."""
    from dateline.pipeline import Resources, code

    resources = Resources.load()
    wide = replace(resources, adjectives=True)

    def coder(report: Report, *, adjectives: bool = False) -> Record:
        return code(report, resources=wide if adjectives else resources)

    return coder


def _arguments(args: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m dateline.evaluation.gate", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--errors", action="store_true", help="list what was missed, added or coded otherwise")
    parser.add_argument("--only", action="append", choices=[suite.name for suite in SUITES], help="run this suite only")
    parser.add_argument("--raise", dest="raises", action="store_true", help="set the floors up to what stands now")
    parser.add_argument("--lower", action="store_true", help="set the floors to what stands now, down as well")
    return parser.parse_args(args)


def main(args: Sequence[str]) -> int:
    """Run the gate; the exit code."""
    options = _arguments(args)
    console = Console(markup=False, highlight=False)
    shared = shared_folder()
    if shared is None:
        console.print(
            "GATE SKIPPED: there is no research folder, neither ../shared beside the project nor $DATELINE_SHARED."
        )
        return 0
    code = shipped_coder()
    chosen = [suite for suite in SUITES if not options.only or suite.name in options.only]
    all_taken = [measure(suite, shared=shared, code=code) for suite in chosen]
    floors = read_floors()
    for line in (line for taken in all_taken for line in taken.errors if options.errors):
        console.print(line)
    console.print(table(all_taken, floors))
    if options.raises or options.lower:
        for taken in all_taken:
            set_floors(taken, floors, is_lowering=options.lower)
        write_page()
        console.print(f"The floors in {FLOORS_FILE.name} are set, and the page on accuracy is written.")
        return 0
    found = [complaint for taken in all_taken for complaint in complaints(taken, floors)]
    for complaint in found:
        console.print(f"GATE: {complaint}")
    console.print("The gate is closed." if found else "The gate is open.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
