"""Which group a claim of a large cluster is in since when, so that such a cluster is told from a part of it.

Nothing is filled in here: a cluster is led through from its beginning when the next claim comes to it.
"""

import sqlalchemy as sa
from alembic import op

from dateline.ledger.migrations.ddl import NUMBER, of

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "claim_group",
        of("claim_n", "claim", key=True),
        sa.Column("since_minute", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("first_n", NUMBER),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_group_first", "claim_group", ["first_n"])
