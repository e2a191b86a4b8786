"""The file that claims are compared from, the links, and the events as they stood."""

import sqlalchemy as sa
from alembic import op

from dateline.ledger.migrations.ddl import NUMBER, keep_rows, number, of

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "block",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        of("claim_n", "claim", key=True),
        sqlite_with_rowid=False,
    )

    op.create_table(
        "claim_card",
        number(),
        of("claim_n", "claim"),
        sa.Column("added", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_claim_card_claim", "claim_card", ["claim_n"])

    op.create_table(
        "report_card",
        number(),
        of("version_n", "report_version"),
        sa.Column("added", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_report_card_version", "report_card", ["version_n"])

    op.create_table(
        "link",
        number(),
        of("a_n", "claim"),
        of("b_n", "claim"),
        sa.Column("same", sa.Boolean, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("features", sa.Text, nullable=False),
        sa.Column("added", sa.Text, nullable=False),
    )
    op.create_index("ix_link_a", "link", ["a_n", "b_n"])
    op.create_index("ix_link_b", "link", ["b_n"])

    op.create_table(
        "claim_cluster",
        of("claim_n", "claim", key=True),
        sa.Column("cluster_n", NUMBER, nullable=False),
    )
    op.create_index("ix_claim_cluster_cluster", "claim_cluster", ["cluster_n"])

    op.create_table(
        "event_snapshot",
        number(),
        sa.Column("event", sa.Text, nullable=False),
        of("claim_n", "claim"),
        sa.Column("since_day", sa.Integer, nullable=False),
        sa.Column("since_minute", sa.BigInteger, nullable=False),
        sa.Column("since", sa.Text, nullable=False),
        sa.Column("since_exactly", sa.Boolean, nullable=False),
        sa.Column("gone", sa.Boolean, nullable=False),
        sa.Column("into", sa.Text),
        sa.Column("type", sa.Text),
        sa.Column("standing", sa.Text),
        sa.Column("origins", sa.SmallInteger, nullable=False),
        sa.Column("country", sa.Text),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("cell", sa.Integer),
        sa.Column("earliest", sa.Integer),
        sa.Column("latest", sa.Integer, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("added", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_event_snapshot_event", "event_snapshot", ["event", "since_minute"])
    op.create_index("ix_event_snapshot_claim", "event_snapshot", ["claim_n"])
    op.create_index("ix_event_snapshot_cell", "event_snapshot", ["cell", "since_day"])
    op.create_index("ix_event_snapshot_type", "event_snapshot", ["type", "since_day"])
    op.create_index("ix_event_snapshot_country", "event_snapshot", ["country", "since_day"])
    op.create_index("ix_event_snapshot_since", "event_snapshot", ["since_minute"])
    op.create_index("ix_event_snapshot_latest", "event_snapshot", ["latest", "event"])

    op.create_table(
        "event_retired",
        of("snapshot_n", "event_snapshot", key=True),
        sa.Column("added", sa.Text, nullable=False),
    )

    op.create_table(
        "event_actor",
        of("snapshot_n", "event_snapshot", key=True),
        of("actor_n", "actor", key=True),
    )
    op.create_index("ix_event_actor_actor", "event_actor", ["actor_n"])
    keep_rows(
        "block",
        "claim_card",
        "report_card",
        "link",
        "event_snapshot",
        "event_retired",
        "event_actor",
    )
