from pathlib import Path

from tests.factories import a_report, mark

from dateline.codebook import ClaimType
from dateline.model import Claim, Record
from dateline.training.times import Settings, examples, learn, write_table

TEXT, SPANS = mark("Rebels {c:attacked} a post on Friday. The army would {c:attack} them.")


def a_record() -> Record:
    claims = tuple(
        Claim(f"c{n}", ClaimType.ASSAULT, span, time=time)
        for n, (span, time) in enumerate(zip(SPANS["c"], ("2024-04-12", None), strict=True), 1)
    )
    return Record(a_report(TEXT), claims=claims)


def test_each_gold_claim_teaches_which_of_its_choices_is_right() -> None:
    dated, undated = examples([a_record()])
    right = [signs[0] for signs, is_right in zip(dated.signs, dated.right, strict=True) if is_right]
    assert right == [("side", "same")]
    assert undated.signs[undated.right.index(True)][0] == ("choice", "none")


def test_a_claim_whose_time_is_no_choice_teaches_nothing() -> None:
    record = a_record()
    odd = Record(record.report, claims=(Claim("c1", ClaimType.ASSAULT, SPANS["c"][0], time="1999"),))
    assert list(examples([odd])) == []


def test_learning_raises_the_weight_of_what_the_right_choices_have() -> None:
    weights = learn(list(examples([a_record()] * 8)), Settings(steps=40))
    assert weights["side", "same"] > 0 > weights["side", "last1"]


def test_the_table_leaves_out_what_is_nearly_nothing(tmp_path: Path) -> None:
    write_table(tmp_path / "t.tsv", {("a b", "x y"): 0.5, ("c", "z"): 0.001}, claims=2, day="2026-01-02", smallest=0.01)
    lines = (tmp_path / "t.tsv").read_text().splitlines()
    assert [line for line in lines if not line.startswith("#")] == ["a b\tx y\t0.500"]
