from pathlib import Path

import pytest

from dateline.codebook import ClaimType
from dateline.evaluation.floors import Floor, Floors, read_floors, write_suite
from dateline.evaluation.gate import Check, Taken, check, complaints, measure, set_floors
from dateline.evaluation.suites import SUITES, Suite
from dateline.model import Claim, Record, Report, Span

FLOORS = Floors(0.004, {"gold": Floor("d1", {"record": 0.5, "claims F1": 0.6})})


def taken(**figures: float) -> Taken:
    return Taken("gold", "nine reports", "d1", figures, 1.0)


def test_noise_within_the_tolerance_passes_and_more_does_not() -> None:
    measured = Taken("gold", "nine reports", "d1", {"record": 0.497, "claims F1": 0.59}, 1.0)
    assert complaints(measured, FLOORS) == ["gold: claims F1 is 0.590, below its floor 0.600"]


def test_a_figure_that_is_no_longer_measured_fails() -> None:
    assert complaints(taken(record=0.5), FLOORS) == ["gold: claims F1 is 0.000, below its floor 0.600"]


def test_a_new_figure_has_no_floor_yet() -> None:
    assert check(taken(status=0.1), Floors(0.004, {})) == [Check("gold", "status", 0.1, None, True)]


def test_another_corpus_does_not_pass_unnoticed() -> None:
    other = Taken("gold", "nine reports", "d2", {"record": 0.9, "claims F1": 0.9}, 1.0)
    assert complaints(other, FLOORS) == ["gold: the corpus is d2, but its floors were set on d1"]


@pytest.mark.parametrize(("is_lowering", "floor"), [(False, 0.5), (True, 0.4)])
def test_a_floor_falls_only_when_lowering_is_asked_for(is_lowering: bool, floor: float, tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    file.write_text('# why\ntolerance = 0.004\n\n[gold]\ndigest = "d1"\n"record" = 0.5\n\n[dev]\ndigest = "d9"\n')
    set_floors(taken(record=0.4), read_floors(file), is_lowering=is_lowering, file=file)
    assert read_floors(file) == Floors(0.004, {"gold": Floor("d1", {"record": floor}), "dev": Floor("d9")})
    assert file.read_text().startswith("# why\n")


def test_a_new_suite_is_added_to_the_file(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    file.write_text("tolerance = 0.1\n")
    write_suite("places", digest="d3", figures={"F1": 0.7}, file=file)
    assert read_floors(file) == Floors(0.1, {"places": Floor("d3", {"F1": 0.7})})


def test_a_suite_is_measured_on_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")

    def figures(files: list[Path], code: object, errors: list[str]) -> dict[str, float]:
        errors.append("missed")
        return {"files": float(len(files))}

    def code(report: Report) -> Record:
        return Record(report, claims=(Claim("c1", ClaimType.AID, Span(0, 1)),))

    suite = Suite("one", "about", lambda shared: [shared / "a.txt"], figures)
    measured = measure(suite, shared=tmp_path, code=code)
    assert (measured.figures, measured.errors, len(measured.digest)) == ({"files": 1.0}, ("missed",), 12)


def test_every_suite_has_floors_and_every_floor_a_suite() -> None:
    assert set(read_floors().suites) == {suite.name for suite in SUITES}
