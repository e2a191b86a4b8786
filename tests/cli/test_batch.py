import pytest
from tests.cli.coders import make_coder, make_nothing

from dateline.cli.batch import Outcome, code_each, code_in_processes
from dateline.cli.tally import Tally
from dateline.errors import ModelMissing, ReportMissing
from dateline.model import Record, Report
from dateline.readers import SetAside
from factories import a_report

MISSING = SetAside("gone.txt", ReportMissing("gone.txt is not there.", hint="Check the path."))


def reports(*texts: str) -> list[Report]:
    return [a_report(text, id=f"r{n}") for n, text in enumerate(texts)]


def told(outcomes: list[Outcome]) -> list[str]:
    return [one.report.id if isinstance(one, Record) else f"{one.where}: {one.error}" for one in outcomes]


def test_order_is_kept_and_the_bad_are_set_aside_in_their_place() -> None:
    one, two, three = reports("Fine.", "fail", "complain")
    assert told(list(code_each([one, MISSING, two, three], make_coder=make_coder))) == [
        "r0",
        "gone.txt: gone.txt is not there. Check the path.",
        "r1: Coding it failed (ZeroDivisionError: by nothing). This is a fault of ours: please send us the report.",
        "r2: It is too long. Cut it.",
    ]


def test_the_coder_is_not_made_when_there_is_nothing_to_code() -> None:
    assert list(code_each([MISSING], make_coder=make_nothing)) == [MISSING]


def test_several_processes_keep_the_order() -> None:
    items = [*reports(*["Fine."] * 11), MISSING, *reports("complain")]
    outcomes = list(code_in_processes(items, jobs=2, make_coder=make_coder))
    assert [told([one])[0].split(":")[0] for one in outcomes] == [*(f"r{n}" for n in range(11)), "gone.txt", "r0"]


def test_a_process_that_dies_takes_one_report_with_it() -> None:
    items = reports("die", "Fine.", "Fine.")
    outcomes = list(code_in_processes(items, jobs=1, make_coder=make_coder))
    assert told(outcomes) == [
        "r0: The process that coded it, or one beside it, ended abruptly. "
        "Often memory ran out: try again with fewer `--jobs`.",
        "r1",
        "r2",
    ]


def test_what_keeps_every_process_from_coding_stops_the_run() -> None:
    with pytest.raises(ModelMissing, match="No weights"):
        list(code_in_processes(reports("Fine."), jobs=1, make_coder=make_nothing))


def test_the_tally_counts_and_tells_what_was_set_aside() -> None:
    tally = Tally()
    outcomes = code_each([*reports("Fine.", "complain"), MISSING], make_coder=make_coder)
    assert [record.report.id for record in tally.records(outcomes)] == ["r0"]
    assert (tally.exit_code, list(tally.lines())) == (
        1,
        [
            "1 report coded, 2 set aside:",
            "  r1: It is too long. Cut it.",
            "  gone.txt is not there. Check the path.",
        ],
    )
