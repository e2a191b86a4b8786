"""An open database: one connection, its transactions, and its errors in words."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from dateline.ledger.engines import WRITING, open_engine, read_target, unavailable
from dateline.ledger.schema import bring_to_head

DEFAULT_FILE = "dateline.db"
Clock = Callable[[], datetime]


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def default_target() -> str:
    """Where the ledger is when nobody says: the environment's DATELINE_LEDGER, else a file in this folder."""
    return os.environ.get("DATELINE_LEDGER") or DEFAULT_FILE


class Connected:
    """The part of the ledger that opens, closes and begins; what is asked of it the classes on top say."""

    def __init__(self, target: str | Path, *, create: bool, clock: Clock) -> None:
        self._url = read_target(target)
        self._engine, self._dialect = open_engine(self._url, create=create)
        self._clock = clock
        with self._speaking():
            self._connection = self._engine.connect()
        try:
            with self._speaking():
                bring_to_head(self._connection, self._dialect)
        except BaseException:
            self.close()
            raise

    @classmethod
    def open(cls, target: str | Path | None = None, *, create: bool = True, clock: Clock = now) -> Self:
        """Open a ledger by path or URL, bringing it to the newest schema; `create` makes a new one where none is.

        Raises LedgerUnavailable or LedgerTooNew.
        """
        return cls(default_target() if target is None else target, create=create, clock=clock)

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise unavailable(error, self._url) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside happens, or nothing; writers take turns. May be nested."""
        with self._writing():
            yield

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        connection = self._connection
        if connection.in_transaction() and connection.info.get(WRITING):
            yield connection
            return
        connection.info[WRITING] = True
        try:
            with self._speaking(), connection.begin():
                self._dialect.lock(connection)
                yield connection
        finally:
            connection.info[WRITING] = False

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        connection = self._connection
        if connection.in_transaction():
            yield connection
            return
        with self._speaking(), connection.begin():
            yield connection
