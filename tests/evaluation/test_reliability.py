"""Judged confidences: their groups, and the distance between promise and outcome."""

from pathlib import Path

from dateline.evaluation.reliability import (
    Group,
    Measured,
    calibration_error,
    measured,
    read_reliability,
    reliability,
    write_reliability,
)

KEPT = [(0.8, True)] * 4 + [(0.8, False)] + [(0.2, True)] + [(0.2, False)] * 4
BROKEN = [(0.9, True)] * 5 + [(0.9, False)] * 5


def test_neighbours_in_confidence_form_groups_of_equal_size() -> None:
    assert [(g.size, round(g.confidence, 6), g.right) for g in reliability(KEPT, groups=2)] == [
        (5, 0.2, 0.2),
        (5, 0.8, 0.8),
    ]


def test_equal_confidences_are_never_parted() -> None:
    assert [group.size for group in reliability(BROKEN, groups=4)] == [10]


def test_a_promise_that_is_kept_has_no_error() -> None:
    assert round(calibration_error(reliability(KEPT, groups=2)), 6) == 0


def test_a_promise_of_nine_in_ten_that_comes_true_half_the_time_is_off_by_four_tenths() -> None:
    assert round(calibration_error(reliability(BROKEN)), 6) == 0.4


def test_nothing_judged_is_no_error() -> None:
    assert calibration_error(reliability([])) == 0.0


def test_what_was_measured_is_read_back_as_written(tmp_path: Path) -> None:
    taken = {"claims, few": measured(BROKEN)}
    write_reliability(taken, tmp_path / "reliability.json")
    assert read_reliability(tmp_path / "reliability.json") == taken
    assert taken == {"claims, few": Measured(10, 0.4, (Group(10, 0.9, 0.5),))}


def test_before_the_first_time_nothing_is_measured(tmp_path: Path) -> None:
    assert read_reliability(tmp_path / "reliability.json") == {}
