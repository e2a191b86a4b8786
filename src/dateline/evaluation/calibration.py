"""Fit the confidence of claims to the development reports: `make calibrate`, or this module with the research folder.

    python -m dateline.evaluation.calibration SHARED

1. The development reports are coded; a claim is right where the scorer pairs it with one of the gold: anchors overlap
   and types agree or, failing that, one of its type in the same sentence is still free.
2. Logistic regression on the reader's score and the type, with a prior that holds the types' offsets near zero.
3. Judged in ten folds by report (no report has a say in its own confidences), and on the nine adjudicated reports;
   places, whose confidence has its own table (`places/find.py`), are judged on both and on GeoWebNews.
4. Written: `claims/confidence.json` (what ships), `evaluation/reliability.json` (what was measured), and the page on
   accuracy with its diagram.

To be run after the weights, the thresholds or the types of claims change; a minute on one core.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib import resources
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console

from dateline.claims.confidence import CONFIDENCE_FILE, LEAST, Calibration, logit
from dateline.codebook import ClaimType, PlaceUse
from dateline.evaluation.corpora import digest, shared_folder
from dateline.evaluation.matching import NEAR_KM, distance_km, pair
from dateline.evaluation.records import pair_claims
from dateline.evaluation.reliability import Judged, Measured, measured, write_reliability
from dateline.evaluation.toponyms import near_judged, read_corpus
from dateline.model import Parse, Record, Report
from dateline.pipeline import Resources, code
from dateline.records import read_records

FOLDS = 10
PRIOR = 3.0
"""Strength of the pull towards zero on the types' offsets: a type of five claims hardly has one. Chosen by
folds from 1, 2, 5 and 10; the difference is in the third decimal."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One claim that was made: in which report, with which score of its anchor, and whether the gold has it."""

    report: str
    score: float
    type: ClaimType
    is_right: bool


def judge_claims(golds: Iterable[Record], coded: Iterable[tuple[Parse, Record]]) -> Iterator[Judgement]:
    """Every claim of the records against the gold of the same report."""
    for gold, (parse, record) in zip(golds, coded, strict=True):
        scores = {anchor.span: anchor.score for anchor in parse.anchors}
        right = {j for _, j in pair_claims(gold, record)}
        for number, claim in enumerate(record.claims):
            if claim.anchor in scores:
                yield Judgement(gold.report.id, scores[claim.anchor], claim.type, number in right)


def fit(judgements: Sequence[Judgement], *, reader: str = "", prior: float = PRIOR) -> Calibration:
    """The calibration under which the judgements are likeliest, by Newton's method."""
    types = sorted({judgement.type for judgement in judgements})
    rows = [[1.0, logit(j.score), *(float(j.type is type) for type in types)] for j in judgements]
    inputs, wanted = np.asarray(rows), np.asarray([float(j.is_right) for j in judgements])
    pull = np.asarray([1e-3, 1e-3, *(prior for _ in types)])
    weights = np.zeros(len(pull))
    for _ in range(25):
        weights = weights - _newton_step(inputs, wanted, weights, pull)
    base, slope, *offsets = (round(float(weight), 4) for weight in weights)
    return Calibration(base, slope, dict(zip(types, offsets, strict=True)), reader)


def _newton_step(inputs: Floats, wanted: Floats, weights: Floats, pull: Floats) -> Floats:
    shares = 1 / (1 + np.exp(-inputs @ weights))
    slope = inputs.T @ (shares - wanted) + pull * weights
    bend = (inputs * (shares * (1 - shares))[:, None]).T @ inputs + np.diag(pull)
    return np.asarray(np.linalg.solve(bend, slope))


def judged_by(calibration: Calibration, judgements: Iterable[Judgement]) -> list[Judged]:
    """The judgements with the confidence that the calibration gives them."""
    return [(calibration.confidence(j.score, j.type), j.is_right) for j in judgements]


def cross_validated(judgements: Sequence[Judgement], *, folds: int = FOLDS) -> list[Judged]:
    """Each report's claims with the confidence of a calibration that was fitted without it."""
    reports = sorted({judgement.report for judgement in judgements})
    fold_of = {report: number % folds for number, report in enumerate(reports)}
    judged: list[Judged] = []
    for fold in range(folds):
        others = [j for j in judgements if fold_of[j.report] != fold]
        judged += judged_by(fit(others), (j for j in judgements if fold_of[j.report] == fold)) if others else []
    return judged


def judge_places(golds: Iterable[Record], records: Iterable[Record]) -> list[Judged]:
    """The found places that the gold has coordinates for, and whether they are within 161 km."""
    judged: list[Judged] = []
    for gold, record in zip(golds, records, strict=True):
        wanted, got = (tuple(p for p in one.places if p.use is PlaceUse.PLACE) for one in (gold, record))
        for i, j in pair(wanted, got, lambda g, p: g.span.overlaps(p.span)):
            if wanted[i].lat is not None:
                judged.append((got[j].confidence, distance_km(wanted[i], got[j]) <= NEAR_KM))
    return judged


def _code_all(golds: Iterable[Record], loaded: Resources) -> list[tuple[Parse, Record]]:
    parses = [(gold, loaded.parser(gold.report.text)) for gold in golds]
    return [
        (parse, code(gold.report, resources=replace(loaded, parser=partial(_read_before, parse))))
        for gold, parse in parses
    ]


def _read_before(parse: Parse, text: str) -> Parse:
    return parse


def weights_digest() -> str:
    """Which weights ship."""
    return digest([Path(str(resources.files("dateline.language"))) / "weights" / "reader.onnx"])


def write_calibration(calibration: Calibration, *, claims: int, reports: int, file: Path = CONFIDENCE_FILE) -> None:
    """Write what ships."""
    facts = {
        "about": "Parameters of claims' confidence; made by `python -m dateline.evaluation.calibration`, not by hand.",
        "version": 1,
        "reader": calibration.reader,
        "fitted": f"{claims} claims of {reports} development reports",
        "base": calibration.base,
        "slope": calibration.slope,
        "offsets": {type.value: offset for type, offset in calibration.offsets.items()},
    }
    file.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")


def _made(judged: Iterable[Judged]) -> list[Judged]:
    """Those that are confident enough to be made; the fit looks below that, too."""
    return [one for one in judged if one[0] >= LEAST]


def calibrate(shared: Path) -> dict[str, Measured]:
    """Fit, judge, write both files; what was measured."""
    loaded = replace(Resources.load(), least=0.0)
    dev = list(read_records(shared / "gold" / "dev.jsonl"))
    nine = [record for file in sorted((shared / "gold").glob("*.json")) for record in read_records(file)]
    coded, coded_nine = _code_all(dev, loaded), _code_all(nine, loaded)
    judgements = list(judge_claims(dev, coded))
    calibration = fit(judgements, reader=weights_digest())
    write_calibration(calibration, claims=len(judgements), reports=len(dev))
    places = judge_places([*dev, *nine], [record for _, record in [*coded, *coded_nine]])
    wide = replace(loaded, adjectives=True)
    texts = read_corpus(shared / "data" / "geoparsing" / "geowebnews.jsonl")
    web = near_judged((text, code(Report(text.id, text.text), resources=wide).places) for text in texts)
    return {
        "claims, development reports (ten folds)": measured(_made(cross_validated(judgements)), groups=10),
        "claims, nine adjudicated reports": measured(
            _made(judged_by(calibration, judge_claims(nine, coded_nine))), groups=5
        ),
        "places, development and adjudicated reports": measured(places, groups=5),
        "places, GeoWebNews": measured(web, groups=10),
    }


def main(args: Sequence[str]) -> int:
    """Run it; the exit code."""
    from dateline.evaluation.accuracy import write_page

    console = Console(markup=False, highlight=False)
    shared = Path(args[0]) if args else shared_folder()
    if shared is None:
        console.print("CALIBRATION SKIPPED: there is no research folder; name it.")
        return 0
    taken = calibrate(shared)
    write_reliability(taken)
    write_page()
    for name, found in taken.items():
        console.print(f"{name}: {found.size} judged, expected calibration error {found.error:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
