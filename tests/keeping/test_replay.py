"""Telling only what new claims change leaves what telling everything anew would."""

import sqlite3
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.scenarios.reading import a_reading

from dateline.corroboration import corroborate
from dateline.errors import DatelineError
from dateline.keeping import keep, keep_decision, keep_undo, refresh
from dateline.ledger import Ledger
from dateline.model import Record
from ledger.making import clock

KINDS = ("withdrew RETREAT/withdraw", "seized ASSAULT/seize-territory", "control CONTROL/de-facto", "met CONSULT")
WHO = ("Russia", "Ukraine", "Russian forces")
WHERE = ("Soledar", "Bakhmut")
WHEN = ("", " time=2024-04-16", " time=2024-04-18", " time=2024-04", " time=2023-09/..")
SAYS = ("", "", " says=Kremlin:confirms", " says=Ukraine's military:denies status=denied", " status=unverified")
NAMES = "Soledar Bakhmut Moscow Donetsk Kyiv Kharkiv Sumy Poltava Dnipro Odesa".split()


def a_report(chance: Random, number: int) -> Record:
    """A report of few kinds, sides, places and days, so that many of its claims are linked, and some by chance."""
    lines = [
        f"{chance.choice(KINDS)} by={chance.choice(WHO)} at={chance.choice(WHERE)}"
        f"{chance.choice(WHEN)}{chance.choice(SAYS)} same={chance.randint(1, 2)}"
        for _ in range(chance.randint(1, 4))
    ]
    told = " ".join(f"They spoke of {line.split()[0]} near {' and '.join(chance.sample(NAMES, 3))}." for line in lines)
    hour = chance.choice(("", "T09:30Z", "T10:30+01:00"))
    published = f"2024-04-{chance.randint(14, 22)}{hour}"
    return a_reading(f"r{number}", lines, text=told, published=published, outlet=f"O{number % 5}")


def corrected(record: Record, chance: Random) -> Record:
    """A later version of the same report, with all its claims or the first."""
    report = replace(record.report, text=f"{record.text} Corrected.", published=f"2024-04-{chance.randint(23, 25)}")
    return replace(record, report=report, claims=record.claims[: chance.choice((1, None))])


def back_dated(record: Record, chance: Random) -> Record:
    """Another version of the same report, known on any day, with some of its claims."""
    day = chance.randint(12, 25)
    report = replace(record.report, text=f"{record.text} As of {day}.", published=f"2024-04-{day}")
    return replace(record, report=report, claims=record.claims[: chance.randint(0, len(record.claims))])


def read_again(record: Record, chance: Random) -> Record:
    """What another reader makes of it: not all of the claims, and some of them of another day."""
    kept = [one for one in record.claims if chance.random() < 0.7]
    return replace(record, claims=tuple(replace(one, time=chance.choice((one.time, "2024-04-16"))) for one in kept))


def decide(ledger: Ledger, chance: Random) -> str | None:
    """Some decision on some claims, by its id."""
    claims = ledger.claims()
    if not claims:
        return None
    kind = chance.choice(("retract", "reject", "correct", "merge", "split"))
    targets = {chance.choice(claims).handle for _ in range(2 if kind == "merge" else 1)}
    given: dict[str, Any] = {"field": "time", "value": "2024-04-16"} if kind == "correct" else {}
    try:
        decision = keep_decision(ledger, kind, *targets, who="Ana", made=f"2024-04-{chance.randint(13, 26)}", **given)
    except DatelineError:
        return None
    return decision.id


@pytest.mark.parametrize("large", [0, 3, 100])
@pytest.mark.parametrize("seed", range(200, 212))
def test_versions_readings_and_decisions_leave_the_snapshots_that_a_whole_replay_writes(
    seed: int, large: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("dateline.keeping.keep"), "LARGE", large)
    chance, records, decided = Random(seed), list[Record](), list[str]()
    path = tmp_path / "some.db"
    with Ledger.open(path, clock=clock) as ledger:
        for number in range(20):
            what = chance.choice(("report", "report", "report", "version", "reading", "decision", "undo"))
            if what == "undo" and decided:
                keep_undo(ledger, chance.choice(decided), who="Bob", why=str(number))
            elif what == "decision" and (made := decide(ledger, chance)):
                decided.append(made)
            elif what == "reading" and records:
                keep(ledger, read_again(chance.choice(records), chance), reader=chance.choice(("0.9", "1.1", "2.0")))
            else:
                is_new = what == "report" or not records
                records.append(a_report(chance, number) if is_new else back_dated(chance.choice(records), chance))
                keep(ledger, records[-1], reader="1.0")
        found, kept = live(path), spells(path)
        with sqlite3.connect(path) as connection:
            every = [n for (n,) in connection.execute("SELECT claim_n FROM claim_cluster")]
        refresh(ledger, every)
    assert found == live(path)
    assert {spell for spell in kept if spell[1]} <= spells(path)


def events_on(ledger: Ledger, day: str | None) -> list[dict[str, Any]]:
    return sorted((dict(event.body) for event in ledger.events(as_of=day)), key=lambda body: str(body["id"]))


def live(path: Path) -> set[tuple[Any, ...]]:
    query = (
        "SELECT event, since, since_minute, gone, `into`, digest, count(*) FROM event_snapshot "
        "WHERE n NOT IN (SELECT snapshot_n FROM event_retired) GROUP BY 1, 2, 3, 4, 5, 6"
    )
    with sqlite3.connect(path) as connection:
        return set(connection.execute(query))


def spells(path: Path) -> set[tuple[Any, ...]]:
    with sqlite3.connect(path) as connection:
        return set(connection.execute("SELECT * FROM claim_group"))


@pytest.mark.parametrize("large", [0, 3, 100])
@pytest.mark.parametrize("seed", range(25))
def test_any_arrivals_leave_the_snapshots_that_a_whole_replay_writes(
    seed: int, large: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("dateline.keeping.keep"), "LARGE", large)
    chance = Random(seed)
    records = [a_report(chance, number) for number in range(chance.randint(4, 16))]
    arriving = records + [corrected(one, chance) for one in records if chance.random() < 0.15]
    chance.shuffle(arriving)
    path = tmp_path / "some.db"
    with Ledger.open(path, clock=clock) as ledger:
        for number, record in enumerate(arriving):
            keep(ledger, record, reader="1.0")
            if number == len(arriving) // 2:
                target = chance.choice(ledger.claims())
                kind = chance.choice(("retract", "split", "accept"))
                keep_decision(ledger, kind, target.handle, who="Ana", made="2024-04-20T12:00:00Z")
        found, kept = live(path), spells(path)
        refresh(ledger, [claim.n for claim in ledger.claims(as_of=None)])
        refresh(ledger, [claim.n for day in range(14, 26) for claim in ledger.claims(as_of=f"2024-04-{day}")])
    assert found == live(path)
    assert {spell for spell in kept if spell[1]} <= spells(path)


@pytest.mark.parametrize("seed", range(100, 115))
def test_any_arrivals_give_on_every_day_what_corroborating_all_at_once_gives(seed: int) -> None:
    chance = Random(seed)
    records = [a_report(chance, number) for number in range(14)]
    records = [replace(one, report=replace(one.report, published=(one.report.published or "")[:10])) for one in records]
    with Ledger.open(":memory:", clock=clock) as ledger:
        for record in chance.sample(records, len(records)):
            keep(ledger, record, reader="1.0")
        for day in range(13, 24):
            expected = corroborate(records, as_of=f"2024-04-{day}").events
            told = sorted((event.to_dict() for event in expected), key=lambda body: str(body["id"]))
            assert events_on(ledger, f"2024-04-{day}") == told
