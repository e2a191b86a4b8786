import functools
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.records import RECORD

from dateline.cli.door import run

DATELINE = [sys.executable, "-m", "dateline"]


def test_version_and_help_load_nothing_heavy() -> None:
    heavy = "{'numpy', 'onnxruntime', 'rich', 'trafilatura', 'tokenizers', 'sqlite3'}"
    code = f"import sys; from dateline.cli.door import run; run(['--help']); sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL).returncode == 0


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("dateline 0.")


@pytest.mark.parametrize("arguments", [["nonsense"], ["code"], ["code", "--jobs", "0", "x"], ["code", "--what"]])
def test_a_wrong_command_line_is_explained_with_exit_code_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert "Error: " in capsys.readouterr().err


def test_bad_reports_are_set_aside_listed_and_end_in_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "picture.xyz").write_bytes(b"\x00\x01")
    paths = [str(tmp_path / name) for name in ("empty.txt", "picture.xyz", "missing.html")]
    assert run(["code", *paths, "--format", "jsonl"]) == 1
    out, err = capsys.readouterr()
    first, *lines = err.splitlines()
    assert (out, first) == ("", "0 reports coded, 3 set aside:")
    assert [path in line for path, line in zip(paths, lines, strict=True)] == [True, True, True]


def test_an_unknown_reader_is_refused_with_the_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["code", str(tmp_path), "--reader", "runes"]) == 2
    assert "runes" in capsys.readouterr().err


def test_show_reads_what_code_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(json.dumps(RECORD.to_dict()))
    assert run(["show", str(file)]) == 0
    assert "Troops Leave Upper Belt" in capsys.readouterr().out


def test_show_says_what_is_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text("never\n")
    assert run(["show", str(file)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"Error: {file}, line 1: is not JSON (Expecting value).",
        "A record file is what `dateline code PATH --format jsonl --out FILE` writes.",
    ]


def test_evaluate_prints_the_figures_of_predictions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "gold.json"
    file.write_text(json.dumps(RECORD.to_dict()))
    assert run(["evaluate", str(tmp_path), str(file), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["claims"] == [1.0, 1.0, 1.0]


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "dateline record"


def test_readers_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["readers"]) == 0
    assert "markdown" in capsys.readouterr().out


def test_a_reader_of_the_output_that_goes_away_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "records.json"
    file.write_text(json.dumps([RECORD.to_dict()] * 2000))
    command = [*DATELINE, "show", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as shown:
        assert shown.stdout is not None
        assert shown.stderr is not None
        shown.stdout.readline()
        shown.stdout.close()
        assert shown.stderr.read() == b""


@pytest.mark.skipif(os.name != "posix", reason="interrupts are sent as signals")
def test_an_interrupt_ends_in_one_line() -> None:
    # A build that runs in the background is born deaf to interrupts, and so would its children be.
    hear = functools.partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    command = [*DATELINE, "code", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=hear) as reading:
        time.sleep(1.5)
        reading.send_signal(signal.SIGINT)
        _, errors = reading.communicate(timeout=30)
        assert (errors.strip(), reading.returncode) == (b"Stopped.", 130)


def test_no_colours_in_a_pipe() -> None:
    printed = subprocess.run([*DATELINE, "show", "--help"], capture_output=True, check=True).stdout
    assert b"\x1b" not in printed
