"""The scenarios' questions: from the hand reading (what the ledger makes of a right reading), and from text."""

import functools
from typing import Any

import pytest
from tests.scenarios.answers import differences
from tests.scenarios.reading import read_by_hand, read_misreadings, read_questions, read_reports

from dateline.corroboration import Corroborated, corroborate

SCENARIOS = ("karabakh", "soledar")
QUESTIONS = [pytest.param(name, q, id=f"{name}: {q['question']}") for name in SCENARIOS for q in read_questions(name)]


@functools.cache
def from_hand(name: str) -> Corroborated:
    return corroborate(read_by_hand(name))


@functools.cache
def from_text(name: str) -> Corroborated:
    from dateline.pipeline import Resources, code

    resources = Resources.load()
    return corroborate([code(report, resources=resources) for report in read_reports(name).values()])


@pytest.mark.parametrize(("name", "question"), QUESTIONS)
def test_a_right_reading_is_answered_right(name: str, question: dict[str, Any]) -> None:
    assert differences(question, from_hand(name)) == []


@pytest.mark.model
@pytest.mark.parametrize(("name", "question"), QUESTIONS)
def test_the_text_is_answered_right(name: str, question: dict[str, Any]) -> None:
    wrong = differences(question, from_text(name))
    cause = read_misreadings().get((name, question["question"]))
    if wrong and cause:
        pytest.xfail(f"{cause}: {'; '.join(wrong)}")
    assert wrong == []


def test_every_known_misreading_belongs_to_a_question() -> None:
    asked = {(name, question["question"]) for name in SCENARIOS for question in read_questions(name)}
    assert read_misreadings().keys() - asked == set()
