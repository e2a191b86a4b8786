import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.records import RECORD

from dateline.cli.output import Format, format_for, open_output, write_records
from dateline.errors import UsageError
from dateline.model import Record
from dateline.records import read_records


@pytest.mark.parametrize("format", [Format.JSONL, Format.JSON])
def test_what_is_written_can_be_read_again(format: Format, tmp_path: Path) -> None:
    out = tmp_path / "records.any"
    with open_output(out) as stream:
        write_records([RECORD, RECORD], stream, format=format)
    assert list(read_records(out)) == [Record.from_dict(RECORD.to_dict())] * 2


def test_no_records_are_an_empty_list() -> None:
    stream = io.StringIO()
    write_records([], stream, format=Format.JSON)
    assert json.loads(stream.getvalue()) == []


@pytest.mark.parametrize(
    ("named", "out", "format"),
    [
        (None, None, Format.VIEW),
        ("json", "a.jsonl", Format.JSON),
        (None, "a.jsonl", Format.JSONL),
        (None, "a.json", Format.JSON),
        (None, "a.txt", Format.VIEW),
    ],
)
def test_the_format_is_the_named_one_or_that_of_the_extension(
    named: str | None, out: str | None, format: Format
) -> None:
    assert format_for(named, Path(out) if out else None) is format


def test_a_file_that_could_not_be_finished_leaves_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    out.write_text("before")

    def broken() -> Iterator[Record]:
        yield RECORD
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), open_output(out) as stream:
        write_records(broken(), stream, format=Format.JSONL)
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("records.jsonl", "before")]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written: No such file"), open_output(tmp_path / "a" / "b.jsonl"):
        pass
