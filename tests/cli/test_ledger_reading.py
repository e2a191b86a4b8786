"""The commands that ask the ledger, on the Karabakh scenario."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli.desk import WITHDRAWAL

Say = Callable[..., str]


def lines_of(printed: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in printed.splitlines()]


def test_events_print_the_codebooks_json_as_known_by_the_day(say: Say) -> None:
    [event] = lines_of(
        say("events", "--as-of", "2024-04-16", "--type", "RETREAT", "--standing", "disputed", "--format", "jsonl")
    )
    assert (event["id"], event["standing"], event["time"]) == (WITHDRAWAL, "disputed", "2024-04-16")
    assert list(event) == [
        *("id", "type", "mode", "assertion", "actors", "recipients", "place", "destination", "time"),
        *("standing", "origins", "history", "sources", "quantities"),
    ]


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--near", "Nagorno-Karabakh", "--within", "5", "--type", "RETREAT"], 2),
        (["--near", "40.16,46.29", "--within", "5"], 1),
        (["--near", "Moscow, Russia"], 0),
        (["--country", "Azerbaijan", "--type", "mobilize"], 1),
        (["--actor", "peskov"], 0),
        (["--actor", "ARM", "--type", "SUPPORT"], 1),
        (["--min-origins", "3"], 1),
        (["--text", '"field kitchens" -footage'], 2),
        (["--text", '"field kitchens" convoy'], 0),
        (["--on", "2020-11", "--type", "MOBILIZE"], 1),
        (["--from", "2024-01-01", "--to", "2024-12-31", "--type", "RETREAT"], 3),
    ],
)
def test_events_pass_every_filter(say: Say, filters: list[str], count: int) -> None:
    assert len(lines_of(say("events", *filters, "--format", "jsonl"))) == count


def test_the_table_of_events_fits_eighty_columns(say: Say) -> None:
    printed = say("events", "--as-of", "2024-04-17")
    assert max(map(len, printed.splitlines())) <= 80
    assert WITHDRAWAL in printed
    assert "as known by the end of 17 Apr 2024." in printed


def test_the_format_follows_the_files_ending(say: Say, tmp_path: Path) -> None:
    say("events", "--out", str(tmp_path / "events.csv"))
    rows = list(csv.DictReader(io.StringIO((tmp_path / "events.csv").read_text())))
    assert {row["id"] for row in rows} >= {WITHDRAWAL}


def test_events_on_a_map_are_points_and_the_placeless_are_counted(
    desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from dateline.cli.door import run

    assert run(["events", "--format", "geojson"]) == 0
    out, err = capsys.readouterr()
    features = json.loads(out)["features"]
    assert next(f["geometry"] for f in features if f["id"] == WITHDRAWAL)["coordinates"] == [46.75, 39.8]
    assert "no resolved place" in err


def test_an_event_shows_words_sources_history_and_reasons(say: Say) -> None:
    printed = say("event", WITHDRAWAL[:8])
    for words in (
        "Russian peacekeepers withdrew from Nagorno-Karabakh",
        "17 Apr 2024  confirmed",
        "The Meridian cites Kura Daily",
        "“BAKU — Russian peacekeepers have started withdrawing from Nagorno-Karabakh.”",
        "Why one event",
    ):
        assert words in printed


def test_an_event_as_of_a_day_knows_nothing_later(say: Say) -> None:
    whole = json.loads(say("event", WITHDRAWAL, "--as-of", "2024-04-16", "--format", "json"))
    assert whole["standing"] == "disputed"
    assert {claim["known"] for claim in whole["claims"]} == {"2024-04-16"}
    assert {ref.partition("#")[0] for link in whole["links"] for ref in link["claims"]} <= {"k01", "k02", "k03", "k04"}


def test_every_link_of_an_event_says_why_and_one_passed_over_why_it_was(say: Say) -> None:
    links = json.loads(say("event", WITHDRAWAL, "--format", "json"))["links"]
    claims = {claim["claim"] for claim in json.loads(say("event", WITHDRAWAL, "--format", "json"))["claims"]}
    assert links
    assert all(link["because"].endswith(".") and link["features"] for link in links)
    passed_over = [link for link in links if link["same"] and not claims.issuperset(link["claims"])]
    assert all(link["apart"] for link in passed_over)


def test_an_event_that_was_not_known_yet_says_since_when_it_is(say: Say) -> None:
    said = say("event", WITHDRAWAL[:8], "--as-of", "2024-04-15", code=1)
    assert said.splitlines() == [
        f"Error: Event {WITHDRAWAL} was not known by 2024-04-15.",
        "It is known since 2024-04-16.",
    ]


def test_the_situation_holds_on_one_day_as_known_by_another(say: Say) -> None:
    asked = ["situation", "--on", "2022-06-01", "--type", "DEPLOYMENT", "--format", "jsonl"]
    assert say(*asked, "--as-of", "2024-04-16") == ""
    [state] = lines_of(say(*asked, "--as-of", "2024-04-17"))
    assert list(state) == [
        *("type", "mode", "place", "destination", "actors", "recipients", "valid", "standing", "known_since"),
        *("inferred", "because", "quantities", "events"),
    ]
    assert (state["inferred"], state["actors"][0]["country"]) == (True, "RUS")


def test_the_situation_over_a_stretch_shows_what_held_within(say: Say) -> None:
    held = lines_of(say("situation", "--from", "2020-01-01", "--to", "2021-12-31", "--format", "jsonl"))
    assert {state["type"] for state in held} == {"DEPLOYMENT", "ACCORD"}


@pytest.mark.parametrize(
    ("filters", "types"),
    [
        (["--actor", "Armenia", "--type", "MEMBERSHIP"], ["MEMBERSHIP"]),
        (["--near", "Nagorno-Karabakh", "--type", "CONTROL"], ["CONTROL"]),
        (["--country", "UKR"], []),
        (["--text", "suspended"], ["MEMBERSHIP"]),
        (["--standing", "disputed"], []),
    ],
)
def test_states_pass_every_filter(say: Say, filters: list[str], types: list[str]) -> None:
    held = lines_of(say("situation", "--on", "2024-04-18", *filters, "--format", "jsonl"))
    assert [state["type"] for state in held] == types


def test_the_table_of_states_fits_eighty_columns(say: Say) -> None:
    printed = say("situation", "--as-of", "2024-04-18")
    assert max(map(len, printed.splitlines())) <= 80
    assert "on 18 Apr 2024, as known by the end of 18 Apr 2024." in printed


def test_diff_says_what_a_day_taught(say: Say) -> None:
    days = ["--from", "2024-04-16", "--to", "2024-04-17"]
    rows = {row["id"]: row for row in lines_of(say("diff", *days, "--format", "jsonl")) if "id" in row}
    change = rows[WITHDRAWAL]
    assert (change["change"], change["before"]["standing"], change["standing"]) == ("standing", "disputed", "confirmed")
    assert "new" in {row["change"] for row in rows.values()}
    assert "disputed before" in say("diff", *days)


def test_diff_tells_states_too(say: Say) -> None:
    rows = lines_of(say("diff", "--from", "2024-04-16", "--to", "2024-04-17", "--format", "jsonl"))
    told = {(row["change"], row["type"]) for row in rows if "valid" in row}
    assert told == {("now-known", "DEPLOYMENT"), ("now-known", "MEMBERSHIP")}
    later = lines_of(say("diff", "--from", "2024-06-11", "--to", "2024-06-12", "--format", "jsonl"))
    assert {row["change"] for row in later if row["type"] == "DEPLOYMENT"} == {"now-known", "no-longer-known"}


def test_ratings_are_shown_beside_what_they_rate(say: Say) -> None:
    say("rate", "outlet", "kura daily", "b", "--made", "2024-04-17")
    say("rate", "event", WITHDRAWAL[:8], "2", "--made", "2024-04-17")
    [event] = lines_of(say("events", "--credibility", "2", "--reliability", "B", "--format", "jsonl"))
    graded = {source["claim"]: (source.get("reliability"), source["credibility"]) for source in event["sources"]}
    assert (graded["k01#c1"], graded["k05#c1"]) == (("B", "2"), (None, "2"))
    assert "outlets B" in say("events", "--credibility", "2")
    assert say("events", "--credibility", "2", "--as-of", "2024-04-16", "--format", "jsonl") == ""


def test_diff_of_a_quiet_stretch_says_so(say: Say) -> None:
    assert "Nothing was learned between" in say("diff", "--from", "2024-07-01", "--to", "2024-07-02")


def test_every_sentence_of_the_brief_names_its_reports(say: Say) -> None:
    page = say("brief", "--since", "2024-04-16", "--as-of", "2024-04-18")
    sentences = [line for line in page.splitlines() if line.startswith("- ")]
    assert all(line.endswith("]") for line in sentences)
    assert any("disputed before" in line and "**Confirmed.**" in line for line in sentences)
    assert "Northern Wire, 17 Apr 2024: Kremlin confirms pullout. <https://example.org/k05>" in page


def test_a_state_of_the_brief_names_all_the_reports_behind_it(say: Say) -> None:
    page = say("brief", "--since", "2024-04-16", "--as-of", "2024-04-18")
    reports = dict(re.findall(r"^(\d+)\. .*<https://example.org/(k\d+)>$", page, re.MULTILINE))
    [held] = [line for line in page.splitlines() if "Held by Azerbaijan" in line]
    assert {reports[number] for number in re.findall(r"\[(\d+)\]", held)} == {"k02", "k03", "k08"}


def test_the_brief_lists_open_disputes_with_who_denies(say: Say) -> None:
    page = say("brief", "--since", "2024-04-15", "--as-of", "2024-04-16")
    [_, disputes] = page.split("## Open disputes")
    assert "denied by Russia's Defense Ministry" in disputes.split("##")[0]


def test_the_brief_as_html_has_a_link_for_each_number(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "brief.html"
    say("brief", "--since", "2024-04-16", "--out", str(file))
    page = file.read_text(encoding="utf-8")
    assert 'href="#r1"' in page
    assert 'id="r1"' in page


def test_stats_count_what_is_there(say: Say) -> None:
    counted = json.loads(say("stats", "--format", "json"))
    assert (counted["reports"], counted["first_day"], counted["last_day"]) == (12, "2024-04-16", "2024-11-20")
    assert "16 Apr 2024 – 20 Nov 2024" in say("stats")


def test_exporters_are_listed(say: Say) -> None:
    assert all(name in say("exporters") for name in ("jsonl", "json", "csv", "geojson"))


@pytest.mark.parametrize(
    ("arguments", "code", "lines"),
    [
        (
            ["events", "--near", "Atlantisburg"],
            2,
            [
                "No place called 'Atlantisburg' is in the gazetteer.",
                "Write it in English, or give its point: --near 39.82,46.75.",
            ],
        ),
        (
            ["events", "--country", "Ruritania"],
            2,
            ["There is no country 'Ruritania'.", "Give its ISO alpha-3 code, such as AZE, or its name."],
        ),
        (
            ["diff", "--from", "2024-04-17", "--to", "2024-04-16"],
            2,
            ["From 2024-04-17 to 2024-04-16 runs backwards.", "Give the earlier day first."],
        ),
        (["events", "--within", "5"], 2, ["--within says how near, but not to what.", "Add --near PLACE."]),
        (
            ["events", "--as-of", "yesterday"],
            2,
            ["As of 'yesterday' is neither a day nor a minute.", "Write 2024-04-17 or 2024-04-17T14:05Z."],
        ),
        (
            ["events", "--format", "xml"],
            2,
            ["There is no export format called 'xml'.", "Choose one of: table, csv, geojson, json, jsonl."],
        ),
        (
            ["event", "0123456789abcdef"],
            1,
            ["There is no event 0123456789abcdef.", "List them with `dateline events`."],
        ),
        (
            ["stats", "--ledger", "nowhere.db"],
            1,
            ["There is no ledger at nowhere.db.", "Make one with `dateline add`."],
        ),
    ],
)
def test_what_cannot_be_answered_is_said_with_the_next_step(
    say: Say, arguments: list[str], code: int, lines: list[str]
) -> None:
    assert say(*arguments, code=code).splitlines() == [f"Error: {lines[0]}", lines[1]]
