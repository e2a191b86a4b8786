"""The scenarios' questions: from the hand reading (what the ledger makes of a right reading), and from text."""

import functools
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.scenarios.answers import differences
from tests.scenarios.reading import read_by_hand, read_misreadings, read_questions, read_reports

from dateline.corroboration import Corroborated, corroborate
from dateline.schema import SCHEMAS
from dateline.situation import tracks

SCENARIOS = ("karabakh", "soledar", "hodeidah", "gao", "ruwaba", "teorama")
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


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_is_told_of_a_scenario_is_as_the_schemas_have_it(name: str) -> None:
    known = from_hand(name)
    events = [event.to_dict() for event in known.events]
    states = [state.to_dict() for state in tracks(known)]
    for schema, rows in (("event", events), ("state", states)):
        validator = Draft202012Validator(SCHEMAS[schema]())
        assert rows
        assert [error.message for row in rows for error in validator.iter_errors(row)] == []
