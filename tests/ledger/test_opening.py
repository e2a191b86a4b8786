"""Opening a ledger: making it, upgrading it from every schema there was, and what goes wrong."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, inspect, select, text

from dateline.asking import states
from dateline.keeping import keep, keep_unfiled, keep_waiting
from dateline.ledger import Ledger, LedgerTooNew, LedgerUnavailable
from dateline.ledger.engines import WRITING, open_engine, read_target
from dateline.ledger.schema import HEAD, REVISIONS, revision_of, upgrade
from dateline.ledger.tables import CLAIM_CLUSTER, FACTS, METADATA, SNAPSHOT, WAITING
from dateline.ledger.words import words_of
from ledger.making import READER, a_record, clock, contents, generated
from scenarios.reading import a_reading


def test_a_new_ledger_has_the_newest_schema(bare_target: str) -> None:
    with Ledger.open(bare_target, clock=clock) as ledger:
        assert ledger.stats().schema == HEAD
    with Ledger.open(bare_target, clock=clock) as ledger:
        assert ledger.stats().schema == HEAD


def test_migrations_make_the_tables_that_the_queries_are_written_for(target: str) -> None:
    engine, _ = open_engine(read_target(target), create=False)
    with engine.connect() as connection:
        there = inspect(connection)
        for table in METADATA.sorted_tables:
            columns = {(column["name"], bool(column["nullable"])) for column in there.get_columns(table.name)}
            assert columns == {(column.name, bool(column.nullable)) for column in table.columns}, table.name
            indexes = {index["name"] for index in there.get_indexes(table.name)}
            assert {index.name for index in table.indexes} <= indexes, table.name
            assert there.get_pk_constraint(table.name)["constrained_columns"] == [
                column.name for column in table.primary_key.columns
            ]


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_ledger_of_every_schema_is_upgraded_with_what_it_holds(
    bare_target: str, tmp_path: Path, revision: str
) -> None:
    source = str(tmp_path / "source.db")
    with Ledger.open(source, clock=clock) as ledger:
        for number in range(5):
            ledger.add(generated(number), reader=READER)
        ledger.add(a_record(), reader=READER)
        ledger.add(a_record("Changed, the ministry said.", published="2024-05-01"), reader="2.0")
        told = contents(ledger)
    copy_into(bare_target, source, revision)
    with Ledger.open(bare_target, clock=clock) as ledger:
        assert ledger.stats().schema == HEAD
        assert contents(ledger)[:3] == told[:3]
        assert len(ledger.unfiled()) == 7


def copy_into(target: str, source: str, revision: str) -> None:
    """Make a ledger of an old schema that holds what another holds, words apart."""
    engine, dialect = open_engine(read_target(target), create=True)
    old, _ = open_engine(read_target(source), create=False)
    with engine.connect() as connection, old.connect() as holding:
        upgrade(connection, dialect, to=revision)
        there = inspect(connection).get_table_names()
        connection.rollback()
        with connection.begin():
            for table in METADATA.sorted_tables:
                rows: list[Any] = [dict(row._mapping) for row in holding.execute(select(table))]
                if table is SNAPSHOT:
                    # What a snapshot says was hashed without its ground.
                    rows = [{**row, "digest": f"older {row['digest']}"} for row in rows]
                if table.name in there and rows:
                    connection.execute(insert(table), rows)
                    if dialect.name == "postgresql" and "n" in table.c:
                        number = f"pg_get_serial_sequence('{table.name}', 'n')"
                        connection.execute(text(f"SELECT setval({number}, (SELECT max(n) FROM {table.name}))"))
        assert revision_of(connection) == revision


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_events_of_a_ledger_of_every_schema_get_their_keys_and_grounds(
    bare_target: str, tmp_path: Path, revision: str
) -> None:
    source, near = str(tmp_path / "source.db"), {"near": (39.8, 46.75), "within_km": 20.0}
    lines = {
        "2020-11-11": "deployed MOBILIZE/troops by=Russia at=Nagorno-Karabakh time=2020-11",
        "2024-04-17": "withdrew RETREAT/withdraw by=Russia at=Nagorno-Karabakh time=2024-04-16",
    }
    with Ledger.open(source, clock=clock) as ledger:
        for day, line in lines.items():
            keep(ledger, a_reading(day, [line], published=day), reader=READER)
        told = states(ledger, **near)
        assert [state.valid for state in told] == ["2020-11/2024-04-16"]
    copy_into(bare_target, source, revision)
    with Ledger.open(bare_target, clock=clock) as ledger:
        # Before there was a file of claims there were no events either.
        assert states(ledger, **near) == (told if revision >= "0003" else ())
        keep_unfiled(ledger)
        keep_waiting(ledger)
        assert (ledger.are_all_keyed(), ledger.waiting(limit=1)) == (True, ())
        assert states(ledger, **near) == told
        assert {one.body is None for one in ledger.grounds(tracks=127, types=(), as_of=None)} == {False}


@pytest.mark.parametrize("revision", REVISIONS)
def test_texts_of_a_ledger_of_every_schema_find_its_events_after_the_upgrade(
    bare_target: str, tmp_path: Path, revision: str
) -> None:
    source = str(tmp_path / "source.db")
    with Ledger.open(source, clock=clock) as ledger:
        ledger.add(a_record(), reader=READER)
    copy_into(bare_target, source, revision)
    index_words(bare_target)
    with Ledger.open(bare_target, clock=clock) as ledger:
        assert keep_unfiled(ledger) == 1
        found = [len(ledger.events(text=text)) for text in ("relief", "left the pass", '"guards leave"', "marines")]
        assert found == [1, 1, 1, 0]


def index_words(target: str) -> None:
    """What copying left out: the words of the one report and its claim, as the older schema had them."""
    record = a_record()
    engine, dialect = open_engine(read_target(target), create=False)
    with engine.connect() as connection, connection.begin():
        connection.info[WRITING] = True
        text = f"{record.report.title} . {record.text}"
        dialect.index_words(connection, "report_words", [(1, words_of(text))])
        dialect.index_words(connection, "claim_words", [(1, words_of(record.sentences[0].of(record.text)))])


def test_the_database_guards_the_rows_of_every_table_of_facts(target: str) -> None:
    engine, _ = open_engine(read_target(target), create=False)
    with engine.connect() as connection:
        if target.startswith("postgresql"):
            query = "SELECT DISTINCT event_object_table FROM information_schema.triggers"
        else:
            query = "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger'"
        guarded = set(connection.execute(text(query)).scalars())
    assert guarded == {table.name for table in FACTS}
    assert not {CLAIM_CLUSTER, WAITING} & {*FACTS}


def test_opening_an_up_to_date_ledger_does_not_import_alembic(target: str) -> None:
    code = (
        "import sys; from dateline.ledger import Ledger; Ledger.open(sys.argv[1]).close(); "
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, target], check=False).returncode == 0


def test_a_ledger_of_a_later_dateline_is_refused(target: str) -> None:
    engine, _ = open_engine(read_target(target), create=False)
    with engine.connect() as connection, connection.begin():
        connection.execute(text("UPDATE dateline_schema SET version_num = '9999'"))
    with pytest.raises(LedgerTooNew, match="9999"):
        Ledger.open(target)


def test_a_file_that_is_no_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database, but long enough to look at " * 40)
    with pytest.raises(LedgerUnavailable, match=r"notes\.txt"):
        Ledger.open(path)
    assert path.read_text().startswith("not a database")


@pytest.mark.parametrize(
    "target",
    ["mysql://u@h/d", "://", "postgresql://nobody@/none?host=/nowhere", "missing/folder/dateline.db"],
)
def test_what_cannot_be_opened_says_so_with_a_hint(target: str) -> None:
    with pytest.raises(LedgerUnavailable) as caught:
        Ledger.open(target)
    assert caught.value.hint


def test_a_reader_does_not_make_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerUnavailable, match="no ledger"):
        Ledger.open(tmp_path / "dateline.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_the_environment_names_the_default_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_LEDGER", str(tmp_path / "mine.db"))
    Ledger.open().close()
    assert (tmp_path / "mine.db").exists()
