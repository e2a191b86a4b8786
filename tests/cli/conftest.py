"""A filled ledger for reading, made once, and a copy of it for commands that write."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli.desk import copied, fill
from dateline.cli.door import run


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("desk") / "karabakh.db")


@pytest.fixture
def desk(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a ledger that a test may write into; commands find it by themselves."""
    path = copied(filled, tmp_path)
    monkeypatch.setenv("DATELINE_LEDGER", path)
    monkeypatch.setenv("DATELINE_BY", "Ana")
    monkeypatch.setenv("COLUMNS", "80")
    return path


@pytest.fixture
def say(desk: str, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command that has to succeed, and gives back what it printed."""

    def printed(*arguments: str, code: int = 0) -> str:
        capsys.readouterr()
        assert run(arguments) == code
        out, err = capsys.readouterr()
        return err if code else out

    return printed
