"""Reports, their readings, the claims in them, and the words of both."""

import sqlalchemy as sa
from alembic import op

from dateline.ledger.migrations.ddl import keep_rows, number, of, word_index

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "report_version",
        number(),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("report_id", sa.Text, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("known_day", sa.Integer, nullable=False),
        sa.Column("known_minute", sa.BigInteger, nullable=False),
        sa.Column("known", sa.Text, nullable=False),
        sa.Column("known_exactly", sa.Boolean, nullable=False),
        sa.Column("added", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_report_version_report_id", "report_version", ["report_id"])
    op.create_index("ix_report_version_url", "report_version", ["url"])
    op.create_index("ix_report_version_known", "report_version", ["known_day"])

    op.create_table(
        "report_version_superseded",
        of("version_n", "report_version", key=True),
        of("by_n", "report_version", key=True),
        sa.Column("since_day", sa.Integer, nullable=False),
        sa.Column("since_minute", sa.BigInteger, nullable=False),
        sa.Column("since", sa.Text, nullable=False),
        sa.Column("since_exactly", sa.Boolean, nullable=False),
    )

    op.create_table(
        "record",
        number(),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        of("version_n", "report_version"),
        sa.Column("reader", sa.Text, nullable=False),
        sa.Column("reader_order", sa.Text, nullable=False),
        sa.Column("added", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_record_version", "record", ["version_n"])

    op.create_table(
        "record_superseded",
        of("record_n", "record", key=True),
        of("by_n", "record", key=True),
        sa.Column("added", sa.Text, nullable=False),
    )

    op.create_table(
        "claim",
        number(),
        of("record_n", "record"),
        of("version_n", "report_version"),
        sa.Column("local", sa.Text, nullable=False),
        sa.Column("handle", sa.Text, nullable=False),
        sa.Column("anchor_start", sa.Integer, nullable=False),
        sa.Column("anchor_end", sa.Integer, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("country", sa.Text),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("cell", sa.Integer),
        sa.Column("earliest", sa.Integer),
        sa.Column("latest", sa.Integer),
        sa.Column("known_day", sa.Integer, nullable=False),
        sa.Column("known_minute", sa.BigInteger, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("record_n", "local", name="uq_claim_record_local"),
    )
    op.create_index("ix_claim_handle", "claim", ["handle"])
    op.create_index("ix_claim_version", "claim", ["version_n"])
    op.create_index("ix_claim_cell", "claim", ["cell", "known_day"])
    op.create_index("ix_claim_type", "claim", ["type", "known_day"])
    op.create_index("ix_claim_country", "claim", ["country", "known_day"])
    op.create_index("ix_claim_known", "claim", ["known_minute"])
    op.create_index("ix_claim_time", "claim", ["earliest", "latest"])

    op.create_table(
        "actor",
        number(),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("country", sa.Text),
        sa.Column("sectors", sa.Text, nullable=False),
    )
    op.create_index("ix_actor_country", "actor", ["country"])

    op.create_table(
        "claim_actor",
        of("claim_n", "claim", key=True),
        of("actor_n", "actor", key=True),
    )
    op.create_index("ix_claim_actor_actor", "claim_actor", ["actor_n"])
    word_index("report_words")
    word_index("claim_words")
    keep_rows(
        "report_version",
        "report_version_superseded",
        "record",
        "record_superseded",
        "claim",
        "actor",
        "claim_actor",
    )
