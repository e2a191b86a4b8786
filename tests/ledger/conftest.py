"""Every test that asks for `target` runs twice: on a SQLite file and on a PostgreSQL server."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from dateline.ledger import Ledger
from ledger.making import clock
from ledger.servers import binaries, running_server

_NUMBERS = count()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A server with a migrated database `template` to copy; skips aloud where there are no binaries."""
    if binaries() is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    with running_server() as url:
        _execute(url, "CREATE DATABASE template")
        Ledger.open(url.format(name="template"), clock=clock).close()
        yield url


def _execute(url: str, statement: str) -> None:
    import psycopg

    with psycopg.connect(url.format(name="postgres"), autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[call-overload]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    path = tmp_path_factory.mktemp("ledger") / "template.db"
    Ledger.open(path, clock=clock).close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty ledger of the newest schema is."""
    if request.param == "sqlite":
        path = tmp_path / "dateline.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        return str(path)
    return _copied(request.getfixturevalue("postgres_server"), template="template")


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where nothing is yet."""
    if request.param == "sqlite":
        return str(tmp_path / "dateline.db")
    return _copied(request.getfixturevalue("postgres_server"), template="template1")


def _copied(url: str, *, template: str) -> str:
    name = f"ledger_{next(_NUMBERS)}"
    _execute(url, f"CREATE DATABASE {name} TEMPLATE {template}")
    return url.format(name=name)


@pytest.fixture
def ledger(target: str) -> Iterator[Ledger]:
    """An empty ledger with a clock that stands still."""
    with Ledger.open(target, clock=clock) as opened:
        yield opened


@pytest.fixture
def opened(target: str) -> Any:
    """A function that opens the ledger under test once more."""
    return lambda: Ledger.open(target, clock=clock)


@pytest.fixture
def in_memory() -> Any:
    """A function that opens a new ledger in memory."""
    return lambda: Ledger.open(":memory:", clock=clock)
