"""What people decide, and how they rate outlets, speakers and claims."""

import sqlalchemy as sa
from alembic import op

from dateline.ledger.migrations.ddl import keep_rows, number, of

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "decision",
        number(),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("made", sa.Text, nullable=False),
        sa.Column("known_day", sa.Integer, nullable=False),
        sa.Column("known_minute", sa.BigInteger, nullable=False),
        sa.Column("undoes", sa.Text),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_decision_undoes", "decision", ["undoes"])
    op.create_index("ix_decision_kind", "decision", ["kind"])

    op.create_table(
        "decision_target",
        of("decision_n", "decision", key=True),
        sa.Column("handle", sa.Text, primary_key=True),
        of("version_n", "report_version"),
        sa.Column("anchor_start", sa.Integer, nullable=False),
        sa.Column("anchor_end", sa.Integer, nullable=False),
    )
    op.create_index("ix_decision_target_handle", "decision_target", ["handle"])
    op.create_index("ix_decision_target_version", "decision_target", ["version_n"])

    op.create_table(
        "decision_report",
        of("decision_n", "decision", key=True),
        sa.Column("report_id", sa.Text, primary_key=True),
    )
    op.create_index("ix_decision_report_report", "decision_report", ["report_id"])

    op.create_table(
        "rating",
        number(),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("grade", sa.Text, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("made", sa.Text, nullable=False),
        sa.Column("known_day", sa.Integer, nullable=False),
        sa.Column("known_minute", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_rating_subject", "rating", ["subject", "key"])
    keep_rows(
        "decision",
        "decision_target",
        "decision_report",
        "rating",
    )
