"""The page on errors, docs/errors.md: what goes wrong how often, before and now. `make calibrate` runs it last.

    python -m dateline.evaluation.errors SHARED            count on the gold and write the page
    python -m dateline.evaluation.errors SHARED --before   the same, and let the count be the "before" of later ones

The counts are kept in `evaluation/errors.json`, so that the page can be written without the research folder.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from dateline.evaluation.accuracy import DOCS
from dateline.evaluation.corpora import shared_folder
from dateline.evaluation.error_kinds import Kinds, count_errors
from dateline.model import Record
from dateline.pipeline import Resources, code
from dateline.records import read_records

COUNTS_FILE = Path(__file__).with_name("errors.json")
PAGE = "errors.md"
BEFORE, NOW = "before", "now"
ROWS = 20
"""Kinds shown of a section; the rarer ones are added up in a last row."""

Counts = Mapping[str, Mapping[str, Kinds]]
"""Before and now → corpus → section → kind → how often."""

CORPORA = {"dev": "102 development reports", "gold": "9 adjudicated reports"}

SECTIONS = {
    "claims": "A claim is right where anchor and type agree; misread where the anchor agrees and the type does not.",
    "actors": "Countries of who does it, on the claims that were found. *Another one linked*: dateline names an actor "
    "whose mentions the gold's has none of.",
    "recipients": "The same for to whom it is done.",
    "places of claims": "Where it happened, on the claims that were found; right within 161 km.",
    "times of claims": "When it happened, on the claims that were found.",
    "assertion": "Gold first. Whether it happened, on the claims that were found.",
    "status": "Gold first. How it stands in the report, on the claims that were found.",
    "mode": "Gold first.",
    "toponyms": "Names of places, in use as such; whether a claim needs them or not.",
    "expressions of time": "Every expression, whether a claim needs it or not.",
    "attributions": "Cues that agree, by stance (gold first); cues missed and added.",
}
"""The sections in the order of the page, with what they count."""


def read_counts(file: Path = COUNTS_FILE) -> Counts:
    """The counts in the file; empty where there is none."""
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def write_counts(counts: Counts, file: Path = COUNTS_FILE) -> None:
    """Keep the counts."""
    file.write_text(json.dumps(counts, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def page(counts: Counts) -> str:
    """The whole page as Markdown."""
    return "\n".join([_OPENING, *(line for name in SECTIONS for line in _section(name, counts))]) + "\n"


_OPENING = """# What goes wrong, and how often

Made by `python -m dateline.evaluation.errors` (`make calibrate`); change the program, not this page.

Kinds of error by frequency, on the development reports and on the adjudicated ones; *before* is the reader of the
first release, *now* the one that ships. Percentages are of all that the column looked at in the section: a column that
looked at more (because more claims were found) may show more errors and yet be better. What the scores come to is on
[the page on accuracy](accuracy.md)."""

_SUMS = {"claims": {"all missed": "missed ", "all added": "added ", "all misread": " read as "}}
"""Rows that add up kinds, by a section and by what their names share."""


def _section(name: str, counts: Counts) -> Iterator[str]:
    columns = [
        Counter(counts.get(when, {}).get(corpus, {}).get(name, {})) for corpus in CORPORA for when in (BEFORE, NOW)
    ]
    yield f"\n## {name[0].upper()}{name[1:]}\n"
    yield f"{SECTIONS[name]}\n"
    headings = (f"{corpus}, {when}" for corpus in CORPORA for when in (BEFORE, NOW))
    yield f"| kind | {' | '.join(headings)} |"
    yield f"| --- |{' ---: |' * len(columns)}"
    shown = _by_frequency(columns)
    yield _row("right", ["right"], columns)
    for label, part in _SUMS.get(name, {}).items():
        yield _row(f"**{label}**", [kind for kind in shown if part in kind], columns)
    yield from (_row(kind, [kind], columns) for kind in shown[:ROWS])
    if rest := shown[ROWS:]:
        yield _row(f"{len(rest)} rarer kinds", rest, columns)


def _by_frequency(columns: Sequence[Counter[str]]) -> list[str]:
    """The kinds but "right", the most frequent now and over both corpora first."""
    now = sum((columns[1], columns[3]), Counter[str]())
    everything = sum(columns, Counter[str]())
    return sorted(everything.keys() - {"right"}, key=lambda kind: (-now[kind], -everything[kind], kind))


def _row(label: str, kinds: Sequence[str], columns: Sequence[Counter[str]]) -> str:
    return f"| {label} | {' | '.join(_cell(column, kinds) for column in columns)} |"


def _cell(column: Counter[str], kinds: Sequence[str]) -> str:
    number, total = sum(column[kind] for kind in kinds), column.total()
    return f"{number:,} ({100 * number / total:.1f} %)" if total else "–"


def count_corpora(shared: Path) -> dict[str, Kinds]:
    """The errors of what ships on each corpus."""
    loaded = Resources.load()
    files = {"dev": [shared / "gold" / "dev.jsonl"], "gold": sorted((shared / "gold").glob("*.json"))}
    return {corpus: count_errors(_coded(files[corpus], loaded)) for corpus in CORPORA}


def _coded(files: Iterable[Path], loaded: Resources) -> Iterator[tuple[Record, Record]]:
    for gold in (record for file in files for record in read_records(file)):
        yield gold, code(gold.report, resources=loaded)


def main(args: Sequence[str]) -> int:
    """Count and write; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m dateline.evaluation.errors")
    parser.add_argument("shared", nargs="?", type=Path, default=shared_folder(), help="the research folder")
    parser.add_argument("--before", action="store_true", help='let this be the "before" of later counts')
    options = parser.parse_args(args)
    if options.shared is None:
        Console(markup=False, highlight=False).print("ERRORS SKIPPED: there is no research folder; name it.")
        return 0
    counted = count_corpora(options.shared)
    counts = {**read_counts(), NOW: counted} | ({BEFORE: counted} if options.before else {})
    write_counts(counts)
    (DOCS / PAGE).write_text(page(counts), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
