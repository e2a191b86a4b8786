"""What the situation needs of the events that bear on a state, so that no event need be put together again for it.

The events that were written before wait in `event_waiting` to be written anew (`keeping.keep_unfiled`); until then what
bears on a state of them is worked out when it is asked for.
"""

import sqlalchemy as sa
from alembic import op

from dateline.ledger.migrations.ddl import keep_rows, of

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the tables, and say which events wait."""
    op.create_table(
        "event_ground",
        of("snapshot_n", "event_snapshot", key=True),
        sa.Column("tracks", sa.SmallInteger, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table("event_waiting", of("snapshot_n", "event_snapshot", key=True))
    op.execute(
        "INSERT INTO event_waiting (snapshot_n) SELECT n FROM event_snapshot "
        "WHERE n NOT IN (SELECT snapshot_n FROM event_retired)"
    )
    op.create_index("ix_event_snapshot_standing", "event_snapshot", ["standing", "since_day"])
    keep_rows("event_ground")
