"""JSON and JSON Lines: text exactly as given, bad lines set aside."""

import io
import json
import tracemalloc
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import ReportEmpty, ReportMalformed, ReportNotText, ReportTooLarge
from dateline.model import Report
from dateline.readers import SetAside, Source, read, read_all
from dateline.readers import jsonl as feed
from dateline.readers.jsonl import read_jsonl

TEXT = "The army left the fort on Monday, the mayor said."


def _read(path: Path, content: str | bytes) -> list[Report | SetAside]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_all([path]))


def test_all_fields_of_a_line_are_read(tmp_path: Path) -> None:
    line = {
        "id": "r 1",
        "url": "https://www.reuters.com/x",
        "title": "Army\nleaves",
        "outlet": None,
        "published": "Wed, 17 Apr 2024 14:00:00 GMT",
        "authors": ["Jo Doe"],
        "text": TEXT + "\r\n\n (Reuters)",
        "unknown": 1,
    }
    assert _read(tmp_path / "a.jsonl", json.dumps(line)) == [
        Report(
            id="r 1",
            url="https://www.reuters.com/x",
            title="Army leaves",
            outlet="Reuters",
            published="2024-04-17T14:00+00:00",
            authors=("Jo Doe",),
            agencies=("Reuters",),
            language="en",
            text=TEXT + "\r\n\n (Reuters)",
        )
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
def test_text_is_kept_exactly(tail: str) -> None:
    data = json.dumps({"text": TEXT + tail, "published": "2024-01-02"}).encode()
    (report,) = read_jsonl(Source("a", "a", lambda: _stream(data), any_language=True))
    assert isinstance(report, Report)
    assert report.text == TEXT + tail


def _stream(data: bytes) -> BinaryIO:
    return io.BytesIO(data)


def test_bad_lines_are_set_aside_with_their_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        json.dumps({"text": TEXT}),
        "no json",
        '{"id": "x"}',
        '{"text": 5}',
        "[1]",
        "",
        '{"text": " "}',
        json.dumps({"text": TEXT}),
    ]
    items = _read(path, "\n".join(lines).encode() + b'\n{"text": "caf\xe9"}')
    assert [item.id if isinstance(item, Report) else (item.where, type(item.error)) for item in items] == [
        "a-1",
        (f"{path}:2", ReportMalformed),
        (f"{path}:3", ReportMalformed),
        (f"{path}:4", ReportMalformed),
        (f"{path}:5", ReportMalformed),
        (f"{path}:7", ReportEmpty),
        "a-8",
        (f"{path}:9", ReportNotText),
    ]
    assert all(item.error.hint and "\n" not in str(item.error) for item in items if isinstance(item, SetAside))


def test_a_line_past_the_limit_is_skipped_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "MAX_FILE_BYTES", 1000)
    path = tmp_path / "a.jsonl"
    items = _read(path, json.dumps({"text": "a" * 3000}) + "\n" + json.dumps({"text": TEXT}))
    assert isinstance(items[0], SetAside)
    assert (items[0].where, type(items[0].error)) == (f"{path}:1", ReportTooLarge)
    assert isinstance(items[1], Report)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marked_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    content = "".join(json.dumps({"id": str(n), "text": TEXT + " — é"}, ensure_ascii=False) + "\n" for n in range(500))
    items = _read(tmp_path / "a.jsonl", content.encode(encoding))
    assert [item.id for item in items if isinstance(item, Report) and item.text == TEXT + " — é"] == [
        str(n) for n in range(500)
    ]


def test_a_long_feed_is_not_held_in_memory() -> None:
    line = json.dumps({"text": (TEXT * 30)[:1000]}).encode().ljust(1023) + b"\n"

    class Endless(io.RawIOBase):
        """A stream that makes its lines on demand."""

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            size = min(len(buffer), len(line))
            buffer[:size] = line[:size]
            return size

    reports = read_jsonl(Source("a", "a", lambda: io.BufferedReader(Endless())))
    tracemalloc.start()
    count = sum(1 for _, _ in zip(range(3000), reports, strict=False))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 3000
    assert peak < 3_000_000


def test_a_json_file_holds_one_report_a_list_or_a_record(tmp_path: Path) -> None:
    record = {"dateline": 1, "report": {"id": "r", "published": "2024-04-17"}, "text": TEXT, "claims": []}
    (one,) = _read(tmp_path / "one.json", json.dumps({"text": TEXT}))
    (coded,) = _read(tmp_path / "coded.json", json.dumps(record))
    several = _read(tmp_path / "list.json", json.dumps([{"text": TEXT}, 7, {"text": TEXT}]))
    assert isinstance(one, Report)
    assert one.id == "one"
    assert coded == Report(id="r", text=TEXT, published="2024-04-17", language="en")
    assert [item.id if isinstance(item, Report) else item.where for item in several] == [
        "list-1",
        f"{tmp_path / 'list.json'}[2]",
        "list-3",
    ]


@pytest.mark.parametrize(
    "content", ['{"text": "The', "[" * 100_000, "9" * 5000, "7", '"x"', '{"text":"a"}\n{"text":"b"}']
)
def test_json_that_breaks_its_layout_is_malformed(tmp_path: Path, content: str) -> None:
    (item,) = _read(tmp_path / "a.json", content)
    assert isinstance(item, SetAside)
    assert isinstance(item.error, ReportMalformed)


def test_half_a_surrogate_pair_becomes_one_sign(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"text": "The army \\ud800 left the fort and the town."}')
    assert read(path).text == "The army \ufffd left the fort and the town."
    assert read(path).notes[0].startswith("Halves of surrogate pairs")
