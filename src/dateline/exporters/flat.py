"""Comma-separated values, for spreadsheets and statistics."""

import csv
from collections.abc import Iterable
from itertools import chain
from typing import TextIO

from dateline.exporters.formats import Row, exporters
from dateline.exporters.rows import columns_for, flat


@exporters.register("csv", suffixes=(".csv",))
def write_csv(rows: Iterable[Row], out: TextIO) -> None:
    """One event or state a line, flat: several names in a cell are parted by semicolons."""
    stream = iter(rows)
    first = next(stream, None)
    table = csv.DictWriter(out, columns_for(first), lineterminator="\n")
    table.writeheader()
    for row in chain(() if first is None else (first,), stream):
        table.writerow(flat(row))
