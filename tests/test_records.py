import json
from pathlib import Path

import pytest

from dateline.errors import RecordInvalid
from dateline.model import Record, Report
from dateline.records import read_records

ONE, TWO = Record(Report("r1", "One.")), Record(Report("r2", "Two."))


def test_lines_lists_single_records_and_folders_are_all_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(ONE.to_dict())}\n\n{json.dumps(TWO.to_dict())}\n")
    (tmp_path / "b.json").write_text(json.dumps([ONE.to_dict()]))
    (tmp_path / "c.json").write_text(json.dumps(TWO.to_dict(), indent=1))
    (tmp_path / "notes.txt").write_text("left alone")
    assert list(read_records(tmp_path / "a.jsonl")) == [ONE, TWO]
    assert list(read_records(tmp_path)) == [ONE, TWO]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "holds nothing"),
        ('{"id": 1}\n{"id"', "line 1: This is not a record"),
        ("never\n", "line 1: is not JSON"),
        ("[1]", "This is not a record"),
    ],
)
def test_what_is_no_record_is_named_with_its_line(content: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(content)
    with pytest.raises(RecordInvalid, match=message):
        list(read_records(file))


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(RecordInvalid, match=r"none\.jsonl: cannot be read \(No such file"):
        list(read_records(tmp_path / "none.jsonl"))
