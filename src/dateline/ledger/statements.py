"""Statements that are run for every report: compiled once, then handed to the driver as text.

For statements as small as these, SQLAlchemy's own running takes several times as long as SQLite's. What comes back are
the driver's plain rows: without names, and with 0 and 1 for truths in SQLite.
"""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import BindParameter, Connection, Insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import iterate

Values = Mapping[str, Any]
PlainRow = tuple[Any, ...]

_ASKED_AT_ONCE, _ADDED_AT_ONCE = 512, 32
"""Values of a list in one query, rows of an insertion that returns some; databases limit how many values one has."""


class Statement:
    """A query, with at most one list among its values, or a change.

    A long list is asked for in parts, so an order that the query asks for holds only within each.
    """

    def __init__(self, clause: ClauseElement) -> None:
        self._clause = clause
        self._listed = next(
            (one.key for one in iterate(clause) if isinstance(one, BindParameter) and one.expanding), None
        )
        self._texts: dict[tuple[Any, ...], _Text] = {}

    def rows(self, connection: Connection, values: Values) -> list[PlainRow]:
        """What a query finds, given its values by name."""
        listed = self._listed
        if listed is None:
            return self._text(connection).rows(connection, values)
        found, every = list[PlainRow](), list(values[listed])
        for start in range(0, len(every), _ASKED_AT_ONCE):
            given = every[start : start + _ASKED_AT_ONCE]
            # Filled up to a power of two with what is in it, so that few texts serve lists of all lengths.
            size = 1 << (len(given) - 1).bit_length()
            named = {f"{listed}_{n}": one for n, one in enumerate(given, start=1)}
            named |= {f"{listed}_{n}": given[0] for n in range(len(given) + 1, size + 1)}
            found += self._text(connection, listed=listed, size=size).rows(connection, {**values, **named})
        return found

    def first(self, connection: Connection, values: Values) -> PlainRow | None:
        """The first row of what a query finds."""
        return next(iter(self.rows(connection, values)), None)

    def run(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Make a change, once with the values of each row: of an insertion, all its columns."""
        if rows:
            self._text(connection, columns=tuple(rows[0])).run(connection, rows)

    def added(self, connection: Connection, rows: Sequence[Values]) -> list[PlainRow]:
        """Add rows, all with the same columns, and give what the insertion returns of each, in any order."""
        found: list[PlainRow] = []
        for start in range(0, len(rows), _ADDED_AT_ONCE):
            batch = rows[start : start + _ADDED_AT_ONCE]
            text = self._text(connection, columns=tuple(batch[0]), size=len(batch))
            named = {f"{name}_m{n}": value for n, row in enumerate(batch) for name, value in row.items()}
            found += text.rows(connection, named)
        return found

    def _text(
        self, connection: Connection, *, listed: str | None = None, columns: tuple[str, ...] = (), size: int = 0
    ) -> "_Text":
        wanted = (connection.dialect.name, listed, columns, size)
        found = self._texts.get(wanted)
        if found is None:
            found = self._texts[wanted] = self._compiled(connection, listed, columns, size)
        return found

    def _compiled(self, connection: Connection, listed: str | None, columns: tuple[str, ...], size: int) -> "_Text":
        clause = self._clause
        if isinstance(clause, Insert):
            clause = clause.values([dict.fromkeys(columns)] * size) if size else clause.inline()
        compiled = clause.compile(dialect=connection.dialect, column_keys=list(columns) or None)
        assert isinstance(compiled, SQLCompiler)
        if listed is None:
            return _Text(str(compiled), compiled.positiontup, compiled.params)
        expanded = compiled.construct_expanded_state({**compiled.params, listed: [0] * size})
        return _Text(expanded.statement, expanded.positiontup, compiled.params)


class _Text:
    """A statement as one kind of driver wants it, its values by place or by name."""

    def __init__(self, text: str, places: Sequence[str] | None, fixed: Values) -> None:
        self._text = text
        self._fixed = {name: value for name, value in fixed.items() if value is not None}
        self._given = _by_name if places is None else _by_place(places)

    def rows(self, connection: Connection, values: Values) -> list[PlainRow]:
        return fetched(connection, self._text, self._given({**self._fixed, **values}))

    def run(self, connection: Connection, rows: Sequence[Values]) -> None:
        cursor = connection.connection.cursor()
        try:
            cursor.executemany(self._text, [self._given(row) for row in rows])
        except connection.dialect.loaded_dbapi.Error as error:
            raise _told(connection, self._text, error) from error
        finally:
            cursor.close()


def fetched(connection: Connection, text: str, given: Any) -> list[PlainRow]:
    """What a query finds that is written, with its values, as the driver wants it."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(text, given)
        return list(cursor.fetchall())
    except connection.dialect.loaded_dbapi.Error as error:
        raise _told(connection, text, error) from error
    finally:
        cursor.close()


def _by_name(values: Values) -> Values:
    return values


def _by_place(names: Sequence[str]) -> Callable[[Values], Any]:
    if len(names) == 1:
        return lambda values: (values[names[0]],)
    return itemgetter(*names) if names else lambda _: ()


def _told(connection: Connection, text: str, error: Exception) -> BaseException:
    """The driver's error as SQLAlchemy tells it."""
    return DBAPIError.instance(text, None, error, connection.dialect.loaded_dbapi.Error)
