"""Fitting confidence: what is judged right, and what the fit makes of it."""

from dateline.codebook import ClaimType
from dateline.evaluation.calibration import Judgement, cross_validated, fit, judged_by
from dateline.evaluation.reliability import calibration_error, reliability


def judgements(type: ClaimType, score: float, *, right: int, wrong: int) -> list[Judgement]:
    return [Judgement(f"r{n % 10}", score, type, n < right) for n in range(right + wrong)]


TOO_SURE = [
    *judgements(ClaimType.ASSAULT, 0.9, right=140, wrong=60),
    *judgements(ClaimType.ASSAULT, 0.6, right=80, wrong=120),
]


def test_a_score_that_promises_too_much_is_taken_back() -> None:
    calibration = fit(TOO_SURE)
    assert round(calibration.confidence(0.9, ClaimType.ASSAULT), 2) == 0.7
    assert round(calibration.confidence(0.6, ClaimType.ASSAULT), 2) == 0.4


def test_a_type_that_is_seldom_right_gets_a_lower_offset() -> None:
    calibration = fit([*TOO_SURE, *judgements(ClaimType.TALKS, 0.9, right=20, wrong=80)])
    assert calibration.offsets[ClaimType.TALKS] < calibration.offsets[ClaimType.ASSAULT]


def test_a_type_with_few_claims_hardly_moves() -> None:
    calibration = fit([*TOO_SURE, *judgements(ClaimType.TALKS, 0.9, right=0, wrong=2)])
    assert -0.5 < calibration.offsets[ClaimType.TALKS] < 0


def test_what_was_fitted_keeps_its_promise_on_what_it_was_fitted_to() -> None:
    assert calibration_error(reliability(judged_by(fit(TOO_SURE), TOO_SURE))) < 0.01


def test_in_folds_every_claim_is_judged_once() -> None:
    assert len(cross_validated(TOO_SURE)) == len(TOO_SURE)
