"""What differs between SQLite and PostgreSQL: opening, locking, and the index of words."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Select,
    create_engine,
    event,
    literal_column,
    make_url,
    select,
    text,
)
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from dateline.ledger.errors import LedgerUnavailable
from dateline.ledger.statements import PlainRow, Statement, fetched
from dateline.ledger.words import NOWHERE, Term, counted

WRITING = "dateline_writing"
"""Key in `Connection.info` that makes the next transaction a writing one."""
_STATEMENTS = 512
"""How many statements SQLite's driver keeps prepared: lists of several lengths make several of one."""
_BUSY_SECONDS = 60.0
"""How long a writer waits for another; one report takes some milliseconds, so only a stuck process reaches it."""
_LOCK = 0x64617465
"""The advisory lock that PostgreSQL's writers take in turn: "date" in ASCII."""

_ADD_WORDS_SQLITE, _ADD_WORDS_POSTGRES = (
    {table: Statement(text(f"INSERT INTO {table} {values}")) for table in ("report_words", "claim_words")}
    for values in ("(rowid, words) VALUES (:n, :words)", "(n, words) VALUES (:n, CAST(:words AS tsvector))")
)


Place = tuple[int, int, int, int]
"""On the shelf: a key, the first and the last `from_day` that is wanted, and the least `to_day`."""
_PLACES_AT_ONCE = 512


@cache
def _shelf_query(size: int) -> str:
    """SQLite's query for so many places."""
    places = ", ".join(f"({n}, ?, ?, ?, ?)" for n in range(size))
    return (
        f"WITH place(n, key, first, last, least) AS (VALUES {places}) "
        "SELECT place.n, shelf.claim_n, shelf.version_n FROM place CROSS JOIN shelf "
        "WHERE shelf.key = place.key AND shelf.from_day BETWEEN place.first AND place.last "
        "AND shelf.to_day >= place.least"
    )


class Dialect(Protocol):
    """One kind of database."""

    name: str

    def lock(self, connection: Connection) -> None:
        """Wait until no other writes; held until the transaction ends."""

    def index_words(self, connection: Connection, table: str, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Make row numbers findable by their words."""

    def numbers_matching(self, table: str, terms: Sequence[Term]) -> Select[Any]:
        """The row numbers whose words answer the terms, as a query."""

    def sought(self, connection: Connection, places: Sequence[Place]) -> list[PlainRow]:
        """What lies on the shelf in these places: the number of the place among them, claim and version."""


class Sqlite:
    """A file (or memory): writers queue at BEGIN IMMEDIATE, readers see the last commit (WAL)."""

    name = "sqlite"

    def lock(self, connection: Connection) -> None:
        """Nothing to do: BEGIN IMMEDIATE has the lock."""

    def index_words(self, connection: Connection, table: str, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Into FTS5, which keeps positions and no text."""
        given = [{"n": n, "words": " ".join(counted(words))} for n, words in rows]
        _ADD_WORDS_SQLITE[table].run(connection, given)

    def sought(self, connection: Connection, places: Sequence[Place]) -> list[PlainRow]:
        """By a join with the places as values: to take them out of JSON takes longer than to look."""
        found: list[PlainRow] = []
        for start in range(0, len(places), _PLACES_AT_ONCE):
            batch = places[start : start + _PLACES_AT_ONCE]
            size = 1 << (len(batch) - 1).bit_length()
            values = [*chain.from_iterable(batch), *(-1, 0, 0, 0) * (size - len(batch))]
            rows = fetched(connection, _shelf_query(size), values)
            found += ((start + n, claim, version) for n, claim, version in rows) if start else rows
        return found

    def numbers_matching(self, table: str, terms: Sequence[Term]) -> Select[Any]:
        """By FTS5's MATCH; words hold letters and digits only, so quoting is enough."""
        wanted = " AND ".join(self._term(term) for term in terms if not term.negated)
        barred = "".join(f" NOT {self._term(term)}" for term in terms if term.negated)
        query = text(f"SELECT rowid AS n FROM {table} WHERE {table} MATCH :query_{table}")
        bound = query.bindparams(**{f"query_{table}": f"({wanted}){barred}"})
        found = bound.columns(literal_column("n")).subquery()
        return select(found.c.n)

    @staticmethod
    def _term(term: Term) -> str:
        return f'"{" ".join(term.words)}"' + ("*" if term.prefix else "")


class Postgres:
    """A server: writers queue at an advisory lock, so that each sees what the one before it linked."""

    name = "postgresql"

    def lock(self, connection: Connection) -> None:
        """Take the writers' lock until the transaction ends."""
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})

    def index_words(self, connection: Connection, table: str, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """As a tsvector made here, not by a parser of the server's, so that words are cut alike."""
        given = [{"n": n, "words": self._vector(words)} for n, words in rows]
        _ADD_WORDS_POSTGRES[table].run(connection, given)

    def sought(self, connection: Connection, places: Sequence[Place]) -> list[PlainRow]:
        """By a join with the places as JSON."""
        return self._shelf_query.rows(connection, {"sought": json.dumps(places)})

    _shelf_query = Statement(
        text(
            "SELECT a.n - 1, s.claim_n, s.version_n "
            "FROM jsonb_array_elements(CAST(:sought AS jsonb)) WITH ORDINALITY AS a(place, n) JOIN shelf AS s "
            "ON s.key = CAST(a.place ->> 0 AS bigint) "
            "AND s.from_day BETWEEN CAST(a.place ->> 1 AS int) AND CAST(a.place ->> 2 AS int) "
            "AND s.to_day >= CAST(a.place ->> 3 AS int)"
        )
    )

    def numbers_matching(self, table: str, terms: Sequence[Term]) -> Select[Any]:
        """By a tsquery made here."""
        parts = [("!" if term.negated else "") + self._term(term) for term in terms]
        query = text(f"SELECT n FROM {table} WHERE words @@ CAST(:query_{table} AS tsquery)")
        bound = query.bindparams(**{f"query_{table}": " & ".join(parts)})
        found = bound.columns(literal_column("n")).subquery()
        return select(found.c.n)

    @staticmethod
    def _vector(words: Sequence[str]) -> str:
        places: dict[str, list[str]] = {}
        for number, word in enumerate(counted(words), start=1):
            if word != NOWHERE:
                places.setdefault(word, []).append(str(number))
        return " ".join(f"'{word}':{','.join(at)}" for word, at in places.items())

    @staticmethod
    def _term(term: Term) -> str:
        words = [f"'{word}'" for word in term.words]
        if term.prefix:
            words[-1] += ":*"
        return f"({' <-> '.join(words)})"


def read_target(target: str | Path) -> URL:
    """The database that a path or URL means; raises LedgerUnavailable on a URL of another kind."""
    if isinstance(target, Path) or "://" not in target:
        return URL.create("sqlite", database=str(target))
    try:
        url = make_url(target)
    except ArgumentError as error:
        raise _unusable(target) from error
    if url.get_backend_name() in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() != "sqlite":
        raise _unusable(target)
    return url


def _unusable(target: str) -> LedgerUnavailable:
    scheme = target.partition("://")[0]
    return LedgerUnavailable(
        f"A ledger cannot be kept at {scheme}://.", hint="Give a file's path, or postgresql://user@host/database."
    )


def open_engine(url: URL, *, create: bool) -> tuple[Engine, Dialect]:
    """An engine for one connection at a time; nothing is opened yet."""
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url, create=create), Sqlite()
    try:
        return create_engine(url, poolclass=NullPool), Postgres()
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise LedgerUnavailable(
            "The driver for PostgreSQL is not installed.", hint="Install it: pip install 'dateline[postgres]'."
        ) from error


def _sqlite_engine(url: URL, *, create: bool) -> Engine:
    path = Path(url.database or ":memory:")
    if str(path) != ":memory:" and not path.exists():
        _check_new(path, create=create)
    engine = create_engine(
        url, poolclass=NullPool, connect_args={"timeout": _BUSY_SECONDS, "cached_statements": _STATEMENTS}
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _check_new(path: Path, *, create: bool) -> None:
    if not create:
        raise LedgerUnavailable(f"There is no ledger at {path}.", hint="Make one with `dateline add`.")
    if not path.absolute().parent.is_dir():
        raise LedgerUnavailable(f"There is no folder for the ledger {path}.", hint="Make the folder first.")


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Take transactions out of the driver's hands, so that DDL and BEGIN IMMEDIATE are ours."""
    connection.isolation_level = None
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "wal_autocheckpoint = 4000",
        "foreign_keys = ON",
        "cache_size = -65536",
        "temp_store = MEMORY",
        "mmap_size = 2147418112",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.info.get(WRITING) else "BEGIN")


def unavailable(error: DBAPIError, url: URL) -> LedgerUnavailable:
    """The error of a driver, as one that says what to do."""
    reason = str(error.orig).strip().splitlines()[0].rstrip(".") if str(error.orig).strip() else "no reason given"
    where = url.render_as_string(hide_password=True) if url.get_backend_name() != "sqlite" else url.database
    if "locked" in reason:
        hint = "Another process has been writing for a long time; end it or wait, then try again."
    elif url.get_backend_name() == "sqlite":
        hint = "Check that the file is a ledger of dateline's and that you may write it and its folder."
    else:
        hint = "Check that the server runs and that the URL names a user and a database that exist."
    return LedgerUnavailable(f"The ledger {where} cannot be used: {reason}.", hint=hint)
