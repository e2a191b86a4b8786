import json
from pathlib import Path

from dateline.evaluation.toponyms import GoldText, GoldToponym, ToponymScores, read_corpus, score_toponyms
from dateline.model import Place, Span

TEXT = "From Derna to eastern Syria."


def a_place(start: int, end: int, lat: float | None, lon: float | None) -> Place:
    return Place(id="p", name=TEXT[start:end], span=Span(start, end), lat=lat, lon=lon)


def test_found_near_and_all_are_counted_apart():
    gold = GoldText("t", TEXT, (GoldToponym(Span(5, 10), 32.8, 22.6), GoldToponym(Span(22, 27), 35.0, 38.0)))
    scores = score_toponyms(
        [(gold, [a_place(5, 10, 32.8, 22.6), a_place(14, 27, 10.0, 10.0), a_place(0, 4, None, None)])]
    )
    assert (scores.gold, scores.predicted, scores.found, scores.placed_gold) == (2, 3, 2, 2)
    assert (scores.near_of_found, scores.near_of_all) == (0.5, 0.5)
    assert round(scores.f1, 2) == 0.8


def test_an_unresolved_place_is_infinitely_far():
    gold = GoldText("t", TEXT, (GoldToponym(Span(5, 10), 32.8, 22.6),))
    assert score_toponyms([(gold, [a_place(5, 10, None, None)])]).near_of_found == 0.0


def test_nothing_predicted_scores_nothing():
    assert ToponymScores(0, 0, 0, 0, ()).f1 == 0.0


def test_only_types_that_name_a_place_are_read(tmp_path: Path):
    rows = [
        {"start": 0, "end": 4, "type": "Demonym", "lat": None, "lon": None},
        {"start": 5, "end": 10, "type": "Literal", "lat": 32.8, "lon": 22.6},
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text(json.dumps({"id": "t", "text": TEXT, "toponyms": rows}) + "\n", encoding="utf-8")
    assert list(read_corpus(path)) == [GoldText("t", TEXT, (GoldToponym(Span(5, 10), 32.8, 22.6, "Literal"),))]
