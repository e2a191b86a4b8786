"""The suites of the gate: each a corpus in the research folder and the figures that coding it comes to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from dateline.evaluation.attributions import score_attributions
from dateline.evaluation.corpora import read_rows
from dateline.evaluation.founding import FOUNDING_REPORT, founding_figures
from dateline.evaluation.records import Scores, score_records
from dateline.evaluation.timex import evaluate_timexes
from dateline.evaluation.toponyms import read_corpus, score_toponyms
from dateline.model import Record, Report
from dateline.records import read_records

Errors = list[str]


class Code(Protocol):
    """Reads a report into its record; with `adjectives`, those of places count as toponyms too."""

    def __call__(self, report: Report, *, adjectives: bool = False) -> Record: ...


@dataclass(frozen=True, slots=True)
class Suite:
    """A named measurement: which files it reads (relative to the research folder) and how it is taken.

    `measure` gets the paths of the files, a coder, and a list for one line on each error.
    """

    name: str
    about: str
    files: Callable[[Path], list[Path]]
    measure: Callable[[list[Path], Code, Errors], Mapping[str, float]]


def _gold_files(shared: Path) -> list[Path]:
    return sorted((shared / "gold").glob("*.json"))


def _one(*parts: str) -> Callable[[Path], list[Path]]:
    return lambda shared: [shared.joinpath(*parts)]


def _score(golds: list[Record], code: Code) -> Scores:
    return score_records(golds, {gold.report.id: code(gold.report) for gold in golds})


def _measure_records(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    scores = _score([record for file in files for record in read_records(file)], code)
    errors += scores.errors
    return record_figures(scores)


def record_figures(scores: Scores) -> dict[str, float]:
    """The figures that have floors: F1 of each layer, the roles and attributes of claims, and `record`."""
    figures = scores.figures()
    layers = ("claims", "source", "cue", "content", "places", "times")
    rates = ("mode", "assertion", "status", "actor.country", "recipient.country", "place", "time", "stance")
    chosen = {"record": figures["record"]} | {f"{layer} F1": figures[layer][2] for layer in layers}
    return chosen | {rate: figures[rate] for rate in rates if figures[rate] is not None}


def _measure_founding(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    gold = next(iter(read_records(files[0])))
    record = code(gold.report)
    errors += score_records([gold], {gold.report.id: record}).errors
    return founding_figures(gold, record)


def _measure_attributions(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    totals = score_attributions(read_rows(files[0]), lambda report: code(report).attributions, errors=errors)
    return {f"{part} F1": round(agreement.f1, 3) for part, agreement in totals.items()}


def _measure_times(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    figures = evaluate_timexes(files).figures()
    return {f"{name} F1": round(figures[name], 3) for name in ("strict", "relaxed", "value")}


def _measure_places(files: list[Path], code: Code, errors: Errors) -> Mapping[str, float]:
    texts = [text for file in files for text in read_corpus(file)]
    # GeoWebNews annotates "Russian" as a toponym, which the codebook does not: the wide form is what it can score.
    scores = score_toponyms((text, code(Report(text.id, text.text), adjectives=True).places) for text in texts)
    return {"strict F1": round(scores.f1, 3), "near, of found": round(scores.near_of_found, 3)}


SUITES = (
    Suite("gold", "9 adjudicated reports", _gold_files, _measure_records),
    Suite("founding", "the founding report", _one("gold", f"{FOUNDING_REPORT}.json"), _measure_founding),
    Suite("dev", "102 development reports", _one("gold", "dev.jsonl"), _measure_records),
    Suite("times", "AQUAINT, TempEval-3", _one("data", "tempeval3", "aquaint.jsonl"), _measure_times),
    Suite("places", "GeoWebNews, two thirds", _one("data", "geoparsing", "geowebnews.jsonl"), _measure_places),
    Suite("attributions", "PolNeAR, development part", _one("data", "polnear", "dev.jsonl"), _measure_attributions),
)
