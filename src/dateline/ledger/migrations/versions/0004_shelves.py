"""Candidates by key and day instead of by key alone, and the names by which reports are told apart unread.

Versions that were filed before are filed anew when reports are next added (`Ledger.unfiled`); their events stay.
"""

import sqlalchemy as sa
from alembic import op

from dateline.ledger.migrations.ddl import NUMBER, keep_rows, of

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables, and drop the one that they replace."""
    op.create_table(
        "shelf",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("from_day", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("to_day", sa.Integer, primary_key=True, autoincrement=False),
        of("claim_n", "claim", key=True),
        sa.Column("version_n", NUMBER, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report_names",
        of("version_n", "report_version", key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.drop_table("block")
    keep_rows("shelf", "report_names")
