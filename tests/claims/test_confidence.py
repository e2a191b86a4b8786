"""The confidence of claims: a logistic function of the reader's score, with an offset for the type."""

from importlib import resources
from pathlib import Path

import pytest

from dateline.claims.confidence import Calibration, confidence_of, likely, read_calibration
from dateline.codebook import ClaimType
from dateline.evaluation.calibration import weights_digest
from dateline.model import Anchor, Parse, Span

PLAIN = Calibration(base=0.0, slope=1.0, offsets={ClaimType.TALKS: -1.0})


def test_without_base_slope_and_offset_the_score_is_the_confidence() -> None:
    assert round(PLAIN.confidence(0.8, ClaimType.ASSAULT), 6) == 0.8


def test_a_type_that_is_often_wrong_is_less_sure_at_the_same_score() -> None:
    assert round(PLAIN.confidence(0.5, ClaimType.TALKS), 3) == 0.269


def test_scores_of_nought_and_one_stay_within_bounds() -> None:
    assert [round(PLAIN.confidence(score, ClaimType.ASSAULT), 4) for score in (0.0, 1.0)] == [0.0001, 0.9999]


@pytest.mark.parametrize("type", list(ClaimType))
def test_what_ships_knows_every_type_and_rises_with_the_score(type: ClaimType) -> None:
    rising = [confidence_of(score, type) for score in (0.1, 0.3, 0.5, 0.7, 0.9, 0.99)]
    assert rising == sorted(rising)
    assert all(0 < confidence < 1 for confidence in rising)


@pytest.mark.model
def test_what_ships_was_fitted_to_the_weights_that_ship() -> None:
    if not (Path(str(resources.files("dateline.language"))) / "weights" / "reader.onnx").is_file():
        pytest.skip("the reader's weights are not installed")
    assert read_calibration().reader == weights_digest(), "the weights are new: run `make calibrate`"


def test_a_claim_is_made_of_what_is_likely_and_of_a_snippets_event_words() -> None:
    sure = Anchor(Span(0, 4), ClaimType.ASSAULT, score=0.99)
    unsure = Anchor(Span(5, 9), ClaimType.ASSAULT, score=0.02)
    worded = Anchor(Span(10, 14), ClaimType.ASSAULT, score=0.02, is_worded=True)
    parse = Parse("shot fled fire", anchors=(sure, unsure, worded))
    assert likely(parse).anchors == (sure, worded)
    assert likely(parse, least=0.0) == parse
