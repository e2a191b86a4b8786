import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline.codebook import ActorKind, Assertion, ClaimType, Sector, Status
from dateline.errors import RecordInvalid
from dateline.evaluation.corpora import shared_folder
from dateline.evaluation.records import Scores, score_records
from dateline.model import Actor, Claim, Record, Report, Span, Verdict
from dateline.records import read_records

TEXT = "Aran said its troops had left Belt. Belt denied it."
TROOPS = Actor("a1", "Aran's troops", ActorKind.FORCE, country="RUS", sectors=(Sector.MIL,))
LEFT = Claim("c1", ClaimType.RETREAT, Span(25, 29), mode="withdraw", actors=("a1",))


def a_record(*claims: Claim, text: str = TEXT) -> Record:
    return Record(Report("r1", text), actors=(TROOPS,), claims=claims)


def scores(gold: Record, record: Record) -> Scores:
    return score_records([gold], {record.report.id: record})


def test_a_record_scores_one_against_itself() -> None:
    figures = scores(a_record(LEFT), a_record(LEFT)).figures()
    assert (figures["claims"], figures["status"], figures["record"]) == ([1.0, 1.0, 1.0], 1.0, 1.0)


def test_a_claim_of_the_same_type_elsewhere_in_the_sentence_is_met() -> None:
    moved = replace(LEFT, anchor=Span(14, 20))
    assert scores(a_record(LEFT), a_record(moved)).agreement("claims").f1 == 1.0
    assert scores(a_record(LEFT), a_record(moved)).agreement("anchors").f1 == 0.0


def test_a_claim_in_another_sentence_is_one_missed_and_one_extra() -> None:
    found = scores(a_record(LEFT), a_record(replace(LEFT, anchor=Span(36, 40))))
    assert found.errors == ["missed  r1 RETREAT/withdraw «left»", "extra   r1 RETREAT/withdraw «Belt»"]


def test_a_wrong_status_is_counted_and_told() -> None:
    got = replace(LEFT, verdict=Verdict(Status.DISPUTED, "both_sides"), assertion=Assertion.NEGATED)
    found = scores(a_record(LEFT), a_record(got))
    assert (found.rate("status"), found.rate("assertion"), found.rate("mode")) == (0.0, 0.0, 1.0)
    assert "status  r1 «left» gold asserted got disputed" in found.errors


def test_a_report_without_a_prediction_counts_as_all_missed() -> None:
    found = score_records([a_record(LEFT)], {})
    assert (found.unpredicted, found.agreement("claims").missed) == (1, 1)


def test_another_text_is_refused() -> None:
    with pytest.raises(RecordInvalid, match="r1: the record's text is not the gold's"):
        scores(a_record(LEFT), a_record(text="Another."))


def perturbed(row: dict[str, Any], *, chance: random.Random) -> dict[str, Any]:
    """A worse reading of a record: spans moved, codes and values changed, items dropped."""
    row = json.loads(json.dumps(row))
    for layer in ("claims", "attributions", "places", "times"):
        row[layer] = [item for item in row[layer] if chance.random() > 0.15]
    for claim in row["claims"]:
        start, end = claim["anchor"]
        shift = chance.choice([0, 0, 0, 1, 30, -30])
        claim["anchor"] = [max(0, start + shift), max(1, end + shift)]
        claim["type"] = chance.choice([claim["type"]] * 6 + ["ASSAULT"])
        claim["status"] = chance.choice([claim["status"]] * 3 + ["disputed"])
        claim["assertion"] = chance.choice([claim["assertion"]] * 3 + ["future"])
        claim["actors"] = chance.choice([claim["actors"], claim["actors"][:1], claim["recipients"]])
        claim["time"] = chance.choice([claim.get("time"), None, "2023"])
        claim["place"] = chance.choice([claim.get("place"), row["places"][0]["id"] if row["places"] else None])
    for place in row["places"]:
        place["lat"] = chance.choice([place.get("lat"), None, 40.0])
        place["use"] = chance.choice(["place", "place", "actor"])
    for time in row["times"]:
        time["value"] = chance.choice([time.get("value"), None, "2024-04"])
    for attribution in row["attributions"]:
        attribution["content"] = attribution["content"][:-1] if chance.random() < 0.2 else attribution["content"]
        attribution["stance"] = chance.choice([attribution["stance"], "denies"])
    return row


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(4))
def test_our_figures_are_those_of_the_reference_scorer(seed: int, tmp_path: Path) -> None:
    shared = shared_folder()
    if shared is None:
        pytest.skip("the research folder is absent: set DATELINE_SHARED")
    gold = shared / "gold"
    chance = random.Random(seed)
    rows = [json.loads(file.read_text()) for file in sorted(gold.glob("*.json"))]
    kept = [row for row in rows if seed != 3 or chance.random() < 0.7]
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("\n".join(json.dumps(perturbed(row, chance=chance)) for row in kept))
    command = [sys.executable, str(gold / "score.py"), str(gold), str(predicted), "--errors"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    ours = score_records(read_records(gold), {record.report.id: record for record in read_records(predicted)})
    assert json.loads(printed.splitlines()[-1]) == ours.figures()
    assert printed.startswith("\n".join(ours.errors))
