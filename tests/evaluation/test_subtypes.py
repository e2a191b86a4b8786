"""Scoring kinds of event, one a snippet."""

import pytest

from dateline.evaluation.subtypes import LABELS, macro_f1, score_subtypes, weighted_f1
from dateline.gist import SubType
from dateline.model import Record

FLOOD, FIRE = SubType.NATURAL_DISASTER, SubType.GRENADE


def test_a_type_counts_as_often_as_the_gold_has_it() -> None:
    assert weighted_f1([FLOOD, FLOOD, FLOOD, FIRE], [FLOOD, FLOOD, FLOOD, FLOOD]) == pytest.approx(3 / 4 * 6 / 7)
    assert macro_f1([FLOOD, FLOOD, FLOOD, FIRE], [FLOOD, FLOOD, FLOOD, FLOOD]) == pytest.approx(1 / 2 * 6 / 7)


def test_a_type_that_only_the_prediction_has_weighs_nothing() -> None:
    assert weighted_f1([FLOOD, FLOOD], [FLOOD, FIRE]) == pytest.approx(2 / 3)


def test_every_sub_type_has_one_label() -> None:
    assert sorted(LABELS.values()) == sorted(SubType)


def test_snippets_are_coded_and_the_others_listed() -> None:
    rows = [
        {"id": "s1", "label": "NATURAL_DISASTER", "text": "An earthquake shook the island."},
        {"id": "s2", "label": "GRENADE", "text": "Nothing happened."},
    ]
    errors: list[str] = []
    assert score_subtypes(rows, Record, errors=errors) == {"weighted F1": 0.5, "macro F1": 0.5}
    assert errors == ["sub-type s2 gold Grenade got Other"]
