"""What bears on a state by key, so that the situation near a place need not read all events.

The snapshots that were written before lie under key 0: what they are is not known, so where one of them still holds,
all are read.
"""

import sqlalchemy as sa
from alembic import op

from dateline.ledger.migrations.ddl import keep_rows, of

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the table, and mark what it does not know."""
    op.create_table(
        "event_shelf",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        of("snapshot_n", "event_snapshot", key=True),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO event_shelf (key, snapshot_n) SELECT 0, n FROM event_snapshot")
    keep_rows("event_shelf")
