"""What migrations share: numbered rows, references, tables whose rows stay, and indexes of words.

Part of the migrations: as these are never edited after release, neither is what is here.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def is_sqlite() -> bool:
    """Which of the two databases is being migrated."""
    return op.get_bind().dialect.name == "sqlite"


def number() -> sa.Column[Any]:
    """The column that numbers a table's rows."""
    return sa.Column("n", NUMBER, primary_key=True, autoincrement=True)


def of(name: str, target: str, *, key: bool = False) -> sa.Column[Any]:
    """A column that refers to a row of another table."""
    return sa.Column(name, NUMBER, sa.ForeignKey(f"{target}.n"), primary_key=key, nullable=False, autoincrement=False)


def keep_rows(*tables: str) -> None:
    """Let the database refuse to change or delete rows of these tables."""
    if is_sqlite():
        for table in tables:
            for verb in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, 'rows of {table} are only ever added'); END"
                )
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION dateline_keep_rows() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME; END $$"
    )
    for table in tables:
        op.execute(
            f"CREATE TRIGGER {table}_keep BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION dateline_keep_rows()"
        )


def word_index(table: str) -> None:
    """A table that finds row numbers by words: FTS5 without content, or a tsvector."""
    if is_sqlite():
        op.execute(f"CREATE VIRTUAL TABLE {table} USING fts5(words, content='', tokenize='ascii')")
        return
    op.execute(f"CREATE TABLE {table} (n bigint PRIMARY KEY, words tsvector NOT NULL)")
    op.execute(f"CREATE INDEX ix_{table} ON {table} USING gin (words)")
