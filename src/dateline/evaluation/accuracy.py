"""The page on accuracy, docs/accuracy.md, from the suites, the floors and the reliability: `make docs`.

    python -m dateline.evaluation.accuracy [DOCS]

It measures nothing itself. Its scores are the floors that the gate holds: `gate --raise` measures, sets them and writes
this page anew; `make calibrate` does the same for confidence. A test fails where page and floors differ.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from dateline.evaluation.corpora import PROJECT
from dateline.evaluation.diagram import table, write_diagram
from dateline.evaluation.floors import Floor, Floors, read_floors
from dateline.evaluation.reliability import Measured, read_reliability
from dateline.evaluation.suites import SUITES, Peer, Suite

DOCS = PROJECT / "docs"
PAGE, DIAGRAM = "accuracy.md", "confidence.svg"

FIGURES: Mapping[str, str] = {
    "claims F1": "of the claims that an annotator and dateline make, the share on which they agree in word and type",
    "record": "one number to steer by: claims F1 times the mean of assertion, status, countries, place and time",
    "mode": "of the claims found, the share with the right mode (a *visit*, an *aerial* assault)",
    "assertion": "the share that is rightly held to have happened, to be to come, to be possible, or not to have been",
    "status": "the share whose standing in the report is right: asserted, attributed, confirmed, disputed …",
    "actor.country": "the share where the country of who does it is right, or rightly left open",
    "recipient.country": "the same for to whom it is done",
    "place": "the share that is put within 161 km of where the annotator puts it",
    "time": "the share with the right day, month or year, or rightly without one",
    "source F1": "agreement on the words that name who speaks",
    "cue F1": "agreement on the words of saying, showing or believing",
    "content F1": "agreement on the words that are said",
    "places F1": "agreement on which stretches name a place",
    "times F1": "agreement on which stretches name a time",
    "stance": "the share where what the speaker does with the content (states, denies, doubts …) is right",
    "CoNLL F1": "of mentions joined into events: the mean of three measures of how far the groups agree",
    "B³ F1": "the same by one of them: for each mention, how much of its group is right and there",
    "lead": "CoNLL F1 above that of a baseline that joins whatever shares its head word, in the same run",
    "calibration": "1 less the expected calibration error of the claims' confidence; no more than 0.970 is asked of it",
}
"""What a figure tells, for those whose names do not say it; they come up in several suites."""


def page(suites: Sequence[Suite], floors: Floors, taken: Mapping[str, Measured]) -> str:
    """The whole page as Markdown."""
    parts = ["# How accurate dateline is", _opening(floors.tolerance), *_summary(suites, floors)]
    for suite in suites:
        parts += _section(suite, floors.suites.get(suite.name, Floor()))
    parts += [*_glossary(floors), *_confidence(taken)]
    return "\n".join(parts) + "\n"


def _opening(tolerance: float) -> str:
    return f"""
Made by `python -m dateline.evaluation.accuracy` (`make docs`); change the program, not this page.

Every score is one that `make gate` holds: it was measured on the corpus named beside it, and a change that takes it
down by more than {tolerance} does not pass. The corpora are development data: errors on them were looked at while the
rules were written, so expect somewhat less on texts that nobody here has seen. Beside each score stands what others
reach on the same measure and where that is written; those figures are theirs, not measured by us. What goes wrong how
often is on [the page on errors](errors.md), how the scores are taken on [the page on measuring](evaluation.md).
"""


def _summary(suites: Iterable[Suite], floors: Floors) -> Iterator[str]:
    """Every figure that the field has one for, best of the field beside it."""
    yield "| test set | figure | dateline | the field |"
    yield "| --- | --- | --- | --- |"
    for suite in suites:
        figures = floors.suites.get(suite.name, Floor()).figures
        for name in (name for name in figures if any(peer.figure == name for peer in suite.peers)):
            yield f"| {suite.about} | {name} | {figures[name]:.3f} | {_beside(suite.peers, name)} |"


def _beside(peers: Iterable[Peer], figure: str) -> str:
    return "; ".join(f"{peer.who} {peer.value:.3f}" for peer in peers if peer.figure == figure)


def _section(suite: Suite, floor: Floor) -> Iterator[str]:
    yield f"\n## `{suite.name}`: {suite.about}\n"
    if suite.meaning:
        yield f"{suite.meaning}\n"
    yield "| figure | dateline | the field |"
    yield "| --- | --- | --- |"
    for name, value in floor.figures.items():
        yield f"| {name} | {value:.3f} | {_beside(suite.peers, name)} |"
    if not floor.figures:
        yield "| not measured yet | | |"
    sources = dict.fromkeys(f"{peer.who}: {peer.source}" for peer in suite.peers)
    if sources:
        yield f"\nSources of the field's figures: {'; '.join(sources)}."
    if suite.failures:
        yield "\nKnown failures:\n"
        yield from (f"- {failure}" for failure in suite.failures)


def _glossary(floors: Floors) -> Iterator[str]:
    used = {name for floor in floors.suites.values() for name in floor.figures}
    yield "\n## What the figures say\n"
    yield from (f"- **{name}**: {meaning}." for name, meaning in FIGURES.items() if name in used)


def _confidence(taken: Mapping[str, Measured]) -> Iterator[str]:
    yield """
## Confidence

Every claim carries a `confidence`: of a hundred claims with 0.9, ninety should be right. *Right* means that an
annotator makes the claim too: the anchors overlap and the types agree (or, failing that, one of its type in the same
sentence is still free), as everywhere on this page. It says nothing of the claim's roles and status. What falls below
the reader's threshold is no claim and has no confidence. A place's `confidence` is the chance that it lies within 161
km of the truth, given that the words do name a place. How the claims' is fitted: `dateline.evaluation.calibration`;
the ten folds never ask a report about itself.

The expected calibration error is the mean distance between promise and outcome over groups of equal size:
"""
    yield "| judged | how many | expected calibration error |"
    yield "| --- | --- | --- |"
    yield from (f"| {name} | {found.size:,} | {found.error:.3f} |" for name, found in taken.items())
    yield f"\n![Reliability diagram: the share that is right against confidence, close to the diagonal]({DIAGRAM})\n"
    yield from table(taken)


def write_page(folder: Path = DOCS) -> None:
    """Write the page and its diagram."""
    taken = read_reliability()
    (folder / PAGE).write_text(page(SUITES, read_floors(), taken), encoding="utf-8")
    (folder / DIAGRAM).write_text(write_diagram(taken), encoding="utf-8")


if __name__ == "__main__":
    write_page(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS)
