"""The scorer of time expressions, on hand-made pairs."""

import json
import os
from pathlib import Path

import pytest

from dateline.codebook import TimeKind
from dateline.evaluation.timex import GoldTimex, TimexScores, evaluate_timexes, pair_timexes, score_timexes
from dateline.model import Span, Time, Timex


def gold(start: int, end: int, value: str = "2024", kind: str = "DATE") -> GoldTimex:
    return GoldTimex(Span(start, end), Timex(kind, value))


def found(start: int, end: int, value: str = "2024", kind: str = "DATE") -> Time:
    return Time(f"t{start}", Span(start, end), None, TimeKind.DATE, Timex(kind, value))


def test_exact_spans_are_strict_and_overlaps_are_relaxed() -> None:
    scores = score_timexes([gold(0, 4), gold(10, 20), gold(30, 34)], [found(0, 4), found(12, 20), found(40, 44)])
    assert scores == TimexScores(gold=3, found=3, strict=1, pairs=2, values=2, types=2)


def test_value_f1_counts_relaxed_pairs_with_the_right_value_over_all() -> None:
    scores = score_timexes([gold(0, 4), gold(10, 20)], [found(0, 4, "2023"), found(12, 20), found(30, 34)])
    assert scores.figures() == pytest.approx(
        {"strict": 0.4, "relaxed": 0.8, "value": 0.4, "type": 0.8, "precision": 2 / 3, "recall": 1.0}
    )


def test_pairs_are_one_to_one_and_exact_spans_go_first() -> None:
    wide, exact = found(0, 9), found(5, 9)
    assert pair_timexes([gold(5, 9), gold(0, 4)], [wide, exact]) == [(gold(0, 4), wide), (gold(5, 9), exact)]


def test_nothing_found_and_nothing_to_find_scores_nothing() -> None:
    assert set(score_timexes([], []).figures().values()) == {0.0}


def test_scores_add_up() -> None:
    one = score_timexes([gold(0, 4)], [found(0, 4)])
    assert one + one == TimexScores(gold=2, found=2, strict=2, pairs=2, values=2, types=2)


def test_a_file_of_texts_is_scored_as_a_whole(tmp_path: Path) -> None:
    text = "It fell on Friday and rose in 2003."
    timexes = [
        {"start": 11, "end": 17, "type": "DATE", "value": "2024-04-12"},
        {"start": 30, "end": 34, "type": "DATE", "value": "2003"},
    ]
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps({"text": text, "dct": "2024-04-17", "timexes": timexes}) + "\n", encoding="utf-8")
    assert evaluate_timexes([path]) == TimexScores(gold=2, found=2, strict=2, pairs=2, values=2, types=2)


SHARED = Path(os.environ.get("DATELINE_SHARED") or Path(__file__).parents[3] / "shared")


@pytest.mark.shared
@pytest.mark.parametrize(
    ("corpus", "floors"),
    [
        ("aquaint", {"strict": 0.83, "relaxed": 0.93, "value": 0.75}),
        ("timebank", {"strict": 0.89, "relaxed": 0.93, "value": 0.82}),
    ],
)
def test_the_grammar_stays_above_its_floors(corpus: str, floors: dict[str, float]) -> None:
    path = SHARED / "data" / "tempeval3" / f"{corpus}.jsonl"
    if not path.is_file():
        pytest.skip(f"the research data is not here: {path}")
    figures = evaluate_timexes([path]).figures()
    assert {name: figures[name] >= floor for name, floor in floors.items()} == dict.fromkeys(floors, True)
