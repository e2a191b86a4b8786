"""The commands that write into the ledger: adding, deciding, retracting, rating."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.desk import SCENARIO, WITHDRAWAL, make_hand_coder
from dateline.cli.door import run

Say = Callable[..., str]
GRADED = [
    ["--reliability", "B", "--type", "RETREAT", "--as-of", "2024-05-01"],
    ["--reliability", "A"],
    ["--credibility", "2"],
    ["--credibility", "1"],
]
CORRECT = ["decide", "correct", "k01#c1"]


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without a ledger, and a reader that knows the scenario by heart."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_LEDGER", raising=False)
    monkeypatch.setattr("dateline.cli.coder.make_coder", make_hand_coder)
    return tmp_path


def test_adding_counts_what_is_new_and_what_is_known(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", str(SCENARIO)]) == 0
    assert capsys.readouterr().out.startswith("12 reports: 12 added, 0 known. The ledger holds ")
    assert run(["add", str(SCENARIO)]) == 0
    assert capsys.readouterr().out.startswith("12 reports: 0 added, 12 known. ")
    assert (empty / "dateline.db").exists()


def test_a_changed_text_is_a_new_version(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["add", str(SCENARIO)])
    changed = SCENARIO.read_text(encoding="utf-8").replace("Trucks carried tents", "Lorries carried tents")
    (empty / "again.jsonl").write_text(changed, encoding="utf-8")
    capsys.readouterr()
    assert run(["add", "again.jsonl"]) == 0
    assert capsys.readouterr().out.startswith("12 reports: 0 added, 11 known, 1 new version. ")


def test_what_cannot_be_read_is_set_aside_with_its_reason(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (empty / "empty.txt").write_text("")
    assert run(["add", "empty.txt", str(SCENARIO)]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("12 reports: 12 added, 0 known, 1 set aside. ")
    assert err.startswith("empty.txt")
    assert len(err.splitlines()) == 1


def decision_id(printed: str) -> str:
    found = re.search(r"decide undo ([0-9a-f]+)", printed)
    assert found is not None
    return found[1]


def standing(say: Say, *asked: str) -> str:
    return str(json.loads(say("event", WITHDRAWAL, "--format", "json", *asked))["standing"])


def test_rejecting_the_denial_ends_the_dispute_until_it_is_undone(say: Say) -> None:
    assert standing(say, "--as-of", "2024-04-16") == "disputed"
    done = decision_id(say("decide", "reject", "k04#c1", "--why", "not about this"))
    assert standing(say, "--as-of", "2024-04-16") == "single-source"
    say("decide", "undo", done[:6])
    assert standing(say, "--as-of", "2024-04-16") == "disputed"
    listed = say("decide", "--list")
    assert "Ana: reject k04#c1 (not about this)  [undone]\n" in listed
    assert f"Ana: undo {done}\n" in listed


def test_a_correction_changes_what_the_event_says(say: Say) -> None:
    say("decide", "correct", "k08#c1", "--field", "time", "--value", "2020-11-10")
    say("decide", "correct", "k08#c1", "--field", "place", "--value", "Stepanakert")
    say("decide", "correct", "k08#c1", "--field", "actors", "--value", "Russian peacekeepers/RUS/MIL")
    say("decide", "correct", "k08#c1", "--field", "quantities", "--value", "1,950 personnel")
    whole = json.loads(_claims_of(say, "MOBILIZE"))
    [claim] = [one for one in whole["claims"] if one["claim"] == "k08#c1"]
    assert len(claim["decisions"]) == 4
    assert 1950 in {figure["by"].get("k08#c1") for figure in whole["quantities"]}


def _claims_of(say: Say, type: str) -> str:
    events = [json.loads(line) for line in say("events", "--type", type, "--format", "jsonl").splitlines()]
    [event] = [one for one in events if any(source["claim"] == "k08#c1" for source in one["sources"])]
    return say("event", event["id"], "--format", "json")


def test_two_events_merge_and_a_claim_splits_off(say: Say) -> None:
    listed = [json.loads(line) for line in say("events", "--type", "RETREAT", "--format", "jsonl").splitlines()]
    other = next(event["id"] for event in listed if event["id"] != WITHDRAWAL)
    say("decide", "merge", WITHDRAWAL, other)
    assert len(say("events", "--type", "RETREAT", "--format", "jsonl").splitlines()) == len(listed) - 1
    say("decide", "split", "k12#c2")
    whole = json.loads(say("event", WITHDRAWAL, "--format", "json"))
    assert "k12#c2" not in {claim["claim"] for claim in whole["claims"]}


def test_a_retraction_counts_from_its_day_and_not_before(say: Say) -> None:
    for report in ("k01", "https://example.org/k10", "k07#c1"):
        say("retract", report, "--made", "2024-05-02", "--why", "made up")
    listed = [
        json.loads(line)
        for line in say("events", "--near", "40.16,46.29", "--within", "5", "--format", "jsonl").splitlines()
    ]
    assert [event["standing"] for event in listed] == ["retracted"]
    before = say("event", listed[0]["id"], "--as-of", "2024-05-01")
    assert ["retract" in before, "corroborated" in before] == [False, True]


def test_ratings_stand_beside_what_they_rate(say: Say) -> None:
    say("rate", "outlet", "Kura Daily", "b", "--made", "2024-04-16")
    say("rate", "speaker", "Dmitry Peskov", "C", "--made", "2024-04-16")
    say("rate", "claim", "k01#c1", "2", "--made", "2024-04-16", "--why", "a reporter was there")
    printed = say("event", WITHDRAWAL)
    assert all(
        words in printed for words in ("Kura Daily, 16 Apr 2024 [B]  asserted [2]", "Dmitry Peskov [C]: confirms")
    )
    assert [len(say("events", *asked, "--format", "jsonl").splitlines()) for asked in GRADED] == [2, 0, 1, 0]
    assert say("rate", "--list").splitlines()[-1].endswith("Ana: claim k01#c1 2 (a reporter was there)")


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["decide"], 2, "Nothing is decided."),
        (["decide", "accept"], 2, "Nothing is named to accept."),
        (["decide", "correct", "k01#c1"], 2, "A correction needs a field and its value."),
        (["decide", "reject", "k01#c1", "--field", "time"], 2, "--field and --value are for correct, not for reject."),
        (
            ["decide", "correct", "k01#c1", "--field", "anchor", "--value", "x"],
            1,
            "A claim's anchor cannot be corrected.",
        ),
        (["decide", "correct", "k01#c1", "--field", "type", "--value", "WAR"], 1, "'WAR' is no type of a claim."),
        ([*CORRECT, "--field", "quantities", "--value", "many"], 2, "'many' is no quantity."),
        ([*CORRECT, "--field", "place", "--value", "Qwxz"], 2, "No place called 'Qwxz' is in the gazetteer."),
        ([*CORRECT, "--field", "actors", "--value", "[1"], 2, "[1 is not JSON (Expecting ',' delimiter)."),
        (["decide", "reject", "k01#c99"], 1, "There is no claim k01#c99."),
        (["decide", "undo", "ffff"], 1, "There is no decision ffff."),
        (["retract", "k99"], 1, "There is no report k99."),
        (["rate", "outlet", "Kura Daily"], 2, "A rating needs what is rated, its name and a grade."),
        (["rate", "outlet", "Kura Daily", "7"], 1, "An outlet cannot be rated '7'."),
    ],
)
def test_what_cannot_be_done_is_said_with_the_next_step(say: Say, arguments: list[str], code: int, line: str) -> None:
    first, *rest = say(*arguments, code=code).splitlines()
    assert (first, len(rest)) == (f"Error: {line}", 1)
