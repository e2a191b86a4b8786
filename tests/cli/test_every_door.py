"""Every command with every filter and format: no fault, the right columns, and plain words where there is nothing."""

import csv
import io
import json
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from cli.desk import WITHDRAWAL
from dateline.cli.door import run
from dateline.exporters.rows import CHANGE_COLUMNS, EVENT_COLUMNS, STATE_COLUMNS
from dateline.schema import SCHEMAS

Said = tuple[int, str, str]
COMMANDS: dict[str, tuple[list[str], tuple[str, ...], str]] = {
    "events": (["events"], EVENT_COLUMNS, "event"),
    "situation": (["situation"], STATE_COLUMNS, "state"),
    "diff": (["diff", "--from", "2024-04-16"], CHANGE_COLUMNS, "change"),
}
FILTERS: dict[str, list[str]] = {
    "none": [],
    "on": ["--on", "2024-04"],
    "near": ["--near", "40.16,46.29", "--within", "120"],
    "country": ["--country", "AZE"],
    "actor": ["--actor", "RUS"],
    "type": ["--type", "RETREAT", "--type", "deployment"],
    "standing": ["--standing", "confirmed", "--standing", "single-source"],
    "min-origins": ["--min-origins", "1"],
    "text": ["--text", "peacekeep*"],
    "reliability": ["--reliability", "C"],
    "credibility": ["--credibility", "2"],
    "all": [
        *("--on", "2020/2024", "--near", "40.16,46.29", "--within", "120", "--country", "Azerbaijan"),
        *("--actor", "RUS", "--min-origins", "1", "--text", "peacekeep*", "--reliability", "E"),
    ],
}
CLOCKS = {"as-of": ["--as-of", "2024-04-20"], "from-to": ["--from", "2020-01-01", "--to", "2024-12-31"]}
NOTHING = ["--text", "zeppelin"]


@pytest.fixture(scope="module")
def asked(filled: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger in which something is rated."""
    from cli.desk import copied

    path = copied(filled, tmp_path_factory.mktemp("doors"))  # type: ignore[arg-type]
    for subject, name, grade in (("outlet", "Kura Daily", "B"), ("event", WITHDRAWAL, "2")):
        assert run(["rate", subject, name, grade, "--ledger", path, "--by", "Ana", "--made", "2024-04-16"]) == 0
    return path


@pytest.fixture
def say(asked: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    monkeypatch.setenv("COLUMNS", "80")

    def said(*arguments: str) -> Said:
        capsys.readouterr()
        code = run([*arguments, "--ledger", asked])
        out, err = capsys.readouterr()
        return code, out, err

    return said


def rows_in(text: str, format: str) -> int:
    match format:
        case "jsonl":
            return len(text.splitlines())
        case "json":
            return len(json.loads(text))
        case "csv":
            return len(list(csv.DictReader(io.StringIO(text))))
        case _:
            return len(json.loads(text)["features"])


@pytest.mark.parametrize("filters", FILTERS.values(), ids=FILTERS)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_format_has_the_same_rows(say: Callable[..., Said], command: str, filters: list[str]) -> None:
    arguments, columns, schema = COMMANDS[command]
    code, lines, err = say(*arguments, *filters, "--format", "jsonl")
    assert (code, bool(lines)) == (0, not err)
    rows = [json.loads(line) for line in lines.splitlines()]
    validator = Draft202012Validator(SCHEMAS[schema]())
    assert [error.message for row in rows for error in validator.iter_errors(row)] == []
    placed = [row for row in rows if (row["place"] or {}).get("lat") is not None]
    for format, count in (("json", len(rows)), ("csv", len(rows)), ("geojson", len(placed))):
        code, text, _ = say(*arguments, *filters, "--format", format)
        assert (code, rows_in(text, format)) == (0, count)
        if format == "csv":
            assert text.splitlines()[0] == ",".join(columns)
    code, table, err = say(*arguments, *filters)
    assert (code, err) == (0, "")
    assert max(map(len, table.splitlines())) <= 80


@pytest.mark.parametrize("clock", CLOCKS.values(), ids=CLOCKS)
@pytest.mark.parametrize("command", ["events", "situation"])
def test_both_clocks_are_asked_of_events_and_states(say: Callable[..., Said], command: str, clock: list[str]) -> None:
    code, text, err = say(command, *clock, "--format", "jsonl")
    assert (code, bool(text), err) == (0, True, "")


@pytest.mark.parametrize("format", ["jsonl", "json", "csv", "geojson", None])
@pytest.mark.parametrize("command", COMMANDS)
def test_where_nothing_passes_it_is_said_and_the_form_is_kept(
    say: Callable[..., Said], command: str, format: str | None
) -> None:
    arguments, columns, _ = COMMANDS[command]
    code, out, err = say(*arguments, *NOTHING, *(("--format", format) if format else ()))
    words = err if format else out
    assert code == 0
    assert words.startswith(("No event passes", "No state passes", "Nothing was learned"))
    if format:
        assert rows_in(out, format) == 0
    if format == "csv":
        assert out == ",".join(columns) + "\n"


@pytest.mark.parametrize("filters", FILTERS.values(), ids=FILTERS)
@pytest.mark.parametrize("format", ["markdown", "html"])
def test_a_brief_passes_every_filter(say: Callable[..., Said], format: str, filters: list[str]) -> None:
    code, page, err = say("brief", "--since", "2024-04-15", *filters, "--format", format)
    assert (code, err) == (0, "")
    assert page.startswith("# Situation report" if format == "markdown" else "<!doctype html>")


BAD: dict[str, tuple[list[str], str]] = {
    "as-of": (["--as-of", "17 April"], "As of '17 April' is neither a day nor a minute."),
    "on": (["--on", "last week"], "on 'last week' is not a time in EDTF."),
    "from": (["--from", "2024-13-01"], "from '2024-13-01' is not a time in EDTF."),
    "backwards": (["--from", "2024-04-17", "--to", "2024-04-16"], "From 2024-04-17 to 2024-04-16 runs backwards."),
    "near": (["--near", "Atlantisburg"], "No place called 'Atlantisburg' is in the gazetteer."),
    "nowhere": (["--near", "95,10"], "95.0, 10.0 is no point on Earth."),
    "within": (["--within", "10"], "--within says how near, but not to what."),
    "far": (["--near", "40,46", "--within", "-1"], "Invalid value for '--within'"),
    "country": (["--country", "Ruritania"], "There is no country 'Ruritania'."),
    "type": (["--type", "BATTLE"], "Invalid value for '--type'"),
    "standing": (["--standing", "true"], "Invalid value for '--standing'"),
    "min-origins": (["--min-origins", "two"], "Invalid value for '--min-origins'"),
    "reliability": (["--reliability", "F"], "There is no grade 'F' to be as good as."),
    "credibility": (["--credibility", "B"], "There is no grade 'B' to be as good as."),
    "text": (["--text", "-denied"], "--text '-denied' asks for no word."),
    "actor": (["--actor", "…"], "--actor '…' names nobody."),
}


@pytest.mark.parametrize("command", [["events"], ["situation"], ["brief", "--since", "2024-04-16"]], ids=" ".join)
@pytest.mark.parametrize("bad", BAD)
def test_a_bad_value_is_said_with_the_next_step(say: Callable[..., Said], command: list[str], bad: str) -> None:
    filters, message = BAD[bad]
    code, out, err = say(*command, *filters)
    assert (code, out) == (2, "")
    assert f"Error: {message}" in err
    assert "Traceback" not in err
    assert len(err.splitlines()) >= 2
