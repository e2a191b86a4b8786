"""Every command of the tutorial works: with a perfect reading, and with the reader that ships."""

from pathlib import Path

import pytest

from cli.desk import make_hand_coder
from cli.tutorial import PAGE, ROOT, commands, rewritten
from dateline.cli.door import run


@pytest.fixture
def beginning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The page, and no ledger yet."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("DATELINE_LEDGER", str(tmp_path / "karabakh.db"))
    monkeypatch.setenv("COLUMNS", "80")
    return PAGE.read_text(encoding="utf-8")


def test_the_tutorial_runs_with_a_perfect_reading(beginning: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.cli.coder.make_coder", make_hand_coder)
    page = rewritten(beginning, run)
    assert list(commands(page)) == list(commands(beginning))
    assert "disputed" in page


@pytest.mark.model
def test_the_tutorial_runs_with_the_reader_that_ships(beginning: str) -> None:
    assert list(commands(rewritten(beginning, run))) == list(commands(beginning))


def test_the_tutorial_meets_every_command_of_the_ledger(beginning: str) -> None:
    told = {command.split()[1] for command in commands(beginning)}
    ledger = {"add", "events", "event", "situation", "brief", "diff", "decide", "retract", "rate", "stats"}
    assert ledger - told == set()
