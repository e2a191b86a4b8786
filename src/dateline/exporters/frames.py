"""Events and states as data frames; pandas and PyArrow are extras."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from dateline.errors import UsageError
from dateline.exporters.formats import Row
from dateline.exporters.rows import columns_for, rows_of


def to_pandas(rows: Iterable[Row]) -> Any:
    """A pandas DataFrame, one event or state a row, columns as in the CSV; raises UsageError without pandas."""
    items = list(rows)
    return _library("pandas").DataFrame(rows_of(items), columns=list(columns_for(next(iter(items), None))))


def to_arrow(rows: Iterable[Row]) -> Any:
    """A PyArrow table, one event or state a row, columns as in the CSV; raises UsageError without PyArrow."""
    items = list(rows)
    columns = columns_for(next(iter(items), None))
    flat_rows = rows_of(items)
    return _library("pyarrow").table({name: [row[name] for row in flat_rows] for name in columns})


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        extra = {"pandas": "pandas", "pyarrow": "arrow"}[name]
        raise UsageError(
            f"{name} is not installed.", hint=f"Install it with `pip install 'dateline[{extra}]'`."
        ) from error
