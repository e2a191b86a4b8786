from dateline.evaluation.bench import reports_like, speed_rows, words_in
from dateline.model import Report

REPORTS = [Report("a", "one two"), Report("b", "three", published="2024-04-17")]


def test_reports_are_repeated_with_ids_of_their_own() -> None:
    made = list(reports_like(REPORTS, 3))
    assert [(report.id, report.text) for report in made] == [
        ("bench-0", "one two"),
        ("bench-1", "three"),
        ("bench-2", "one two"),
    ]
    assert words_in(made) == 5


def test_speeds_are_taken_of_the_whole_and_of_the_encoder_alone() -> None:
    coded: list[str] = []
    encoded: list[str] = []
    rows = speed_rows(REPORTS, code=lambda report: coded.append(report.id), encode=encoded.append)
    assert [name for name, _, _ in rows] == ["report to record", "encoder alone", "ratio"]
    assert (coded, encoded) == (["a", "b"] * 4, ["one two", "three"] * 3)
