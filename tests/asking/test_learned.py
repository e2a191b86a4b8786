"""What was learned: each kind of change, from small records."""

from dataclasses import replace
from pathlib import Path

import pytest

from dateline import Ledger
from dateline.ledger import NotInLedger
from keeping.test_keep import CONFIRMED, a_telling


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    opened = Ledger.open(tmp_path / "small.db")
    opened.add(a_telling(1, "2024-04-16", "Border guards left the Arvo pass before dawn."))
    opened.add(a_telling(2, "2024-04-18", "Russian guards left Arvo, the Kremlin confirmed.", **CONFIRMED))
    opened.add(a_telling(5, "2024-04-18", "Elsewhere marines left the Orsk base.", place=None, time="2023-01-10"))
    return opened


def kinds(ledger: Ledger, since: str, until: str | None = None) -> list[str]:
    return [change.kind for change in ledger.learned(since=since, until=until).changes]


def test_new_events_and_changed_standings_are_told_apart(ledger: Ledger) -> None:
    assert kinds(ledger, "2024-04-15", "2024-04-16") == ["new"]
    assert kinds(ledger, "2024-04-16", "2024-04-18") == ["new", "standing"]
    assert kinds(ledger, "2024-04-18") == []


def test_a_new_version_that_says_nothing_takes_its_event_with_it(ledger: Ledger) -> None:
    told = a_telling(5, "2024-04-18", "Elsewhere marines left the Orsk base.", place=None, time="2023-01-10")
    corrected = replace(told.report, text=told.report.text + " Corrected.", published="2024-04-20")
    ledger.add(replace(told, report=corrected, claims=()))
    [change] = ledger.learned(since="2024-04-19").changes
    assert (change.kind, change.into, change.to_dict()["change"]) == ("gone", None, "gone")


def test_filters_choose_the_events_and_do_not_make_old_ones_new(ledger: Ledger) -> None:
    [change] = ledger.learned(since="2024-04-16", until="2024-04-18", standing="confirmed").changes
    assert (change.kind, change.fields[0]) == ("standing", "standing")


def test_what_is_not_there_is_said(ledger: Ledger) -> None:
    with pytest.raises(NotInLedger, match="There is no event"):
        ledger.event("0" * 16)
