import json
import random
from pathlib import Path

import pytest

from dateline.evaluation.corpora import shared_folder
from dateline.evaluation.linking import by_lemma, by_linking, figures, first_date, read_mentions, score_linking, show


def a_mark(id: str, kind: str, surface: str, text: str, chain: str) -> dict[str, object]:
    start = text.index(surface)
    span = {"start": start, "end": start + len(surface)}
    return {"id": id, "kind": kind, **span, "surface": surface, "sentence": 0, "chain": chain}


def a_document(number: int, verb: str, chain: str) -> dict[str, object]:
    text = f"Police in Oxbridge {verb} Jane Miller on March 3 , 2009 ."
    marks = [
        a_mark("1", "HUMAN_PART_ORG", "Police", text, "H1"),
        a_mark("2", "LOC_GEO", "Oxbridge", text, "L1"),
        a_mark("3", "ACTION_OCCURRENCE", verb, text, chain),
        a_mark("4", "HUMAN_PART_PER", "Jane Miller", text, "H2"),
    ]
    return {"id": f"1_{number}ecb", "topic": 1, "subtopic": "1_ecb", "text": text, "checked": [0], "mentions": marks}


ROWS = [a_document(1, "arrested", "A1"), a_document(2, "detained", "A1"), a_document(3, "praised", "A2")]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "dev.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    return path


def test_a_mention_becomes_a_stand_in_claim(corpus: Path) -> None:
    claim = read_mentions(corpus)[0].claim
    assert (claim.type, claim.anchor, claim.time) == ("COERCE", "arrested", "2009-03-03")
    assert [party.name for party in claim.actors] == ["Police"]
    assert [party.name for party in claim.recipients] == ["Jane Miller"]
    assert claim.place is not None
    assert claim.place.name == "Oxbridge"


def test_linking_joins_other_words_for_one_act_where_the_lemma_does_not(corpus: Path) -> None:
    mentions = read_mentions(corpus)
    assert len(set(by_lemma(mentions).values())) == 3
    assert len(set(by_linking(mentions).values())) == 2


def test_the_order_of_mentions_changes_nothing(corpus: Path) -> None:
    mentions = list(read_mentions(corpus))
    expected = by_linking(mentions)
    random.Random(1).shuffle(mentions)
    assert by_linking(mentions) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on March 3 , 2009 .", "2009-03-03"),
        ("3 Mar 2009", "2009-03-03"),
        ("February 31 , 2009", None),
        ("last week", None),
    ],
)
def test_the_first_full_date_is_read(text: str, day: str | None) -> None:
    assert first_date(text) == day


def test_the_figures_are_shown_in_per_cent(corpus: Path) -> None:
    shown = show(score_linking(read_mentions(corpus)), title="three mentions")
    assert shown.splitlines()[0].split() == ["three", "mentions", "MUC", "B3", "CEAFe", "CoNLL"]
    assert shown.splitlines()[3].split() == ["dateline", "100.0", "100.0", "100.0", "100.0"]


def test_the_gates_figures_are_of_our_types_and_of_all_mentions(corpus: Path) -> None:
    assert figures(read_mentions(corpus)) == {
        "CoNLL F1": 1.0,
        "B³ F1": 1.0,
        "lead": 0.511,
        "CoNLL F1, all": 1.0,
        "B³ F1, all": 1.0,
        "lead, all": 0.511,
    }


@pytest.mark.shared
def test_linking_beats_the_head_lemma_by_twelve_points_within_our_types() -> None:
    folder = shared_folder()
    if folder is None:
        pytest.skip("no research data: set DATELINE_SHARED or put it at ../shared")
    mentions = [mention for mention in read_mentions(folder / "data/ecbplus/dev.jsonl") if mention.in_types]
    scores = score_linking(mentions)
    assert scores["dateline"].conll - scores["head lemma"].conll >= 0.12
