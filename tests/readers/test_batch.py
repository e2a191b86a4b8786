"""Paths into reports: order, formats, what is set aside."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.errors import (
    ReportEmpty,
    ReportMalformed,
    ReportMissing,
    ReportNotText,
    ReportTooLarge,
    ReportUnsupported,
    UsageError,
)
from dateline.model import Report
from dateline.readers import MAX_TEXT_CHARS, SetAside, read, read_all
from dateline.readers.formats import readers

SENTENCE = "The army left the fort on Monday, the mayor of the town said."


def _write(folder: Path, name: str, content: str | bytes = SENTENCE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _short(items: list[Report | SetAside]) -> list[object]:
    return [item.id if isinstance(item, Report) else (Path(item.where).name, type(item.error)) for item in items]


def test_folders_are_read_by_name_with_their_folders_and_without_what_is_hidden_or_no_report(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/deep/c.TXT", "sub/d.txt", ".hidden.txt", ".git/e.txt", "logo.png"):
        _write(tmp_path, name)
    assert _short(list(read_all([tmp_path]))) == ["a", "b", "d", "c"]


def test_bad_files_are_set_aside_in_their_place(tmp_path: Path) -> None:
    _write(tmp_path, "1.txt", "")
    _write(tmp_path, "2.txt", b"\x89PNG\r\n" + bytes(100))
    _write(tmp_path, "3.txt")
    _write(tmp_path, "4.json", "{")
    (tmp_path / "5.txt").symlink_to("nowhere")
    _write(tmp_path, "6.docx", b"PK\x03\x04")
    _write(tmp_path, "7.txt", "a" * (MAX_TEXT_CHARS + 1))
    _write(tmp_path, "8.html", "<p>No.</p>")
    paths = sorted(tmp_path.iterdir())
    items = list(read_all([*paths, tmp_path / "9.txt", "https://a.org/x.html"]))
    assert _short(items) == [
        ("1.txt", ReportEmpty),
        ("2.txt", ReportNotText),
        "3",
        ("4.json", ReportMalformed),
        ("5.txt", ReportMissing),
        ("6.docx", ReportUnsupported),
        ("7.txt", ReportTooLarge),
        ("8.html", ReportEmpty),
        ("9.txt", ReportMissing),
        ("x.html", ReportUnsupported),
    ]
    assert all(item.error.hint and "\n" not in str(item.error) for item in items if isinstance(item, SetAside))


def test_fifty_megabytes_of_text_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as stream:
        stream.truncate(50 * 2**20)
    with pytest.raises(ReportTooLarge, match="more than 32 MB"):
        read(path)


def test_patterns_reach_into_folders_and_say_when_nothing_matches(tmp_path: Path) -> None:
    _write(tmp_path, "sub/a.md")
    _write(tmp_path, "sub/b.txt")
    assert _short(list(read_all([f"{tmp_path}/**/*.md", f"{tmp_path}/*.zzz"]))) == ["a", ("*.zzz", ReportMissing)]


def test_a_folder_without_reports_says_so(tmp_path: Path) -> None:
    _write(tmp_path, "logo.png")
    (item,) = read_all([tmp_path])
    assert isinstance(item, SetAside)
    assert "none of its 1 files" in item.error.message


def test_a_file_named_twice_is_read_once_and_equal_names_become_apart(tmp_path: Path) -> None:
    first, second = _write(tmp_path, "x/a.txt"), _write(tmp_path, "y/a.txt")
    items = list(read_all([first, tmp_path, first]))
    assert _short(items) == ["a", "a-2"]
    assert isinstance(items[1], Report)
    assert items[1].notes[-1] == "Another report of this batch is called 'a' too."
    assert second.exists()


def test_a_forbidden_file_or_folder_is_set_aside(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    (item,) = read_all([path])
    assert isinstance(item, SetAside)
    assert "may not be read" in item.error.message


def _raising(fault: Exception) -> Callable[..., None]:
    def explode(*_: object, **__: object) -> None:
        raise fault

    return explode


def test_a_reader_that_breaks_does_not_stop_the_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken, whole = _write(tmp_path, "a.txt"), _write(tmp_path, "b.md")

    for fault, kind in ((PermissionError(13, "no"), ReportMissing), (ZeroDivisionError("oh"), ReportMalformed)):
        monkeypatch.setattr("dateline.readers.plain.load", _raising(fault))
        assert _short(list(read_all([broken, whole]))) == [("a.txt", kind), "b"]


def test_read_gives_the_first_report_or_raises_its_reason(tmp_path: Path) -> None:
    assert read(_write(tmp_path, "a.txt")).text == SENTENCE
    assert read(str(_write(tmp_path, "noext")), format="text").id == "noext"
    with pytest.raises(ReportUnsupported, match="no extension"):
        read(tmp_path / "noext")
    with pytest.raises(UsageError, match="no reader called 'pdf'"):
        read(tmp_path / "a.txt", format="pdf")
    with pytest.raises(ReportMissing):
        read(tmp_path / "b.txt")


@pytest.mark.parametrize(
    ("content", "title", "text"),
    [
        (SENTENCE, None, SENTENCE),
        (f"# Army leaves\n\n{SENTENCE}", "Army leaves", SENTENCE),
        (json.dumps({"title": "T", "text": SENTENCE}), "T", SENTENCE),
        (json.dumps([{"title": "T", "text": SENTENCE}], indent=1), "T", SENTENCE),
        (f"<!DOCTYPE html><article><h1>Army leaves</h1><p>{SENTENCE}</p><p>{SENTENCE} Twice.</p>", "Army leaves", None),
    ],
)
def test_standard_input_is_told_by_its_first_bytes(
    monkeypatch: pytest.MonkeyPatch, content: str, title: str | None, text: str | None
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    report = read("-")
    assert report.title == title
    assert text is None or report.text == text
    assert report.id.startswith("stdin-")


def test_every_reader_has_a_line_for_users() -> None:
    entries = readers.entries()
    assert [entry.name for entry in entries] == ["html", "json", "jsonl", "markdown", "text"]
    assert all(entry.description.endswith(".") and entry.origin == "dateline" for entry in entries)


def test_reading_text_loads_neither_trafilatura_nor_py3langid_nor_ftfy(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.jsonl", json.dumps({"text": SENTENCE}))
    program = (
        f"import sys; from dateline.readers import read; read({str(path)!r}); "
        "print([name for name in ('trafilatura', 'py3langid', 'ftfy', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
