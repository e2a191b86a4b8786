"""JSON as the codebook has it: one object a line, or one list."""

import json
from collections.abc import Iterable
from typing import TextIO

from dateline.exporters.formats import Row, exporters


@exporters.register("jsonl", suffixes=(".jsonl", ".ndjson"))
def write_jsonl(rows: Iterable[Row], out: TextIO) -> None:
    """The codebook's JSON, one event or state a line."""
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")


@exporters.register("json", suffixes=(".json",))
def write_json(rows: Iterable[Row], out: TextIO) -> None:
    """The codebook's JSON, as one list."""
    opening = "[\n"
    for row in rows:
        out.write(opening + json.dumps(row, ensure_ascii=False, indent=1))
        opening = ",\n"
    out.write("[]\n" if opening == "[\n" else "\n]\n")
