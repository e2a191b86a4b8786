"""The ledger's tables as of the newest schema; `migrations/` is how a database gets there.

Facts (`FACTS`) are only ever added to: the database itself refuses to change or delete their rows. What is derived from
them, the words and the clusters, can be built anew. Columns `n` number the rows of one database; names made from
content (`ids.py`) are what the outside knows. Days and minutes are integers (`days.py`).
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Row,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData()
AnyRow = Row[*tuple[Any, ...]]
"""A row of whatever query."""
_N = BigInteger().with_variant(Integer, "sqlite")


def _number() -> Column[int]:
    return Column("n", _N, primary_key=True, autoincrement=True)


def _of(name: str, target: str, *, key: bool = False) -> Column[int]:
    return Column(name, _N, ForeignKey(f"{target}.n"), primary_key=key, nullable=False, autoincrement=False)


VERSION = Table(
    "report_version",
    METADATA,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("report_id", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text),
    Column("title", Text),
    Column("known_day", Integer, nullable=False),
    Column("known_minute", BigInteger, nullable=False),
    Column("known", Text, nullable=False),
    Column("known_exactly", Boolean, nullable=False),
    Column("added", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_report_version_report_id", "report_id"),
    Index("ix_report_version_url", "url"),
    Index("ix_report_version_known", "known_day"),
)
"""What was published, text and head, packed in `body`."""

VERSION_SUPERSEDED = Table(
    "report_version_superseded",
    METADATA,
    _of("version_n", "report_version", key=True),
    _of("by_n", "report_version", key=True),
    Column("since_day", Integer, nullable=False),
    Column("since_minute", BigInteger, nullable=False),
    Column("since", Text, nullable=False),
    Column("since_exactly", Boolean, nullable=False),
)
"""That a version was replaced by a newer one, and since when that was known."""

RECORD = Table(
    "record",
    METADATA,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    _of("version_n", "report_version"),
    Column("reader", Text, nullable=False),
    Column("reader_order", Text, nullable=False),
    Column("added", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_record_version", "version_n"),
)
"""One reading of one version by one version of the reader, packed in `body` without the text."""

RECORD_SUPERSEDED = Table(
    "record_superseded",
    METADATA,
    _of("record_n", "record", key=True),
    _of("by_n", "record", key=True),
    Column("added", Text, nullable=False),
)
"""That a newer reader has read the same version."""

CLAIM = Table(
    "claim",
    METADATA,
    _number(),
    _of("record_n", "record"),
    _of("version_n", "report_version"),
    Column("local", Text, nullable=False),
    Column("handle", Text, nullable=False),
    Column("anchor_start", Integer, nullable=False),
    Column("anchor_end", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("country", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("cell", Integer),
    Column("earliest", Integer),
    Column("latest", Integer),
    Column("known_day", Integer, nullable=False),
    Column("known_minute", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("record_n", "local", name="uq_claim_record_local"),
    Index("ix_claim_handle", "handle"),
    Index("ix_claim_version", "version_n"),
    Index("ix_claim_cell", "cell", "known_day"),
    Index("ix_claim_type", "type", "known_day"),
    Index("ix_claim_country", "country", "known_day"),
    Index("ix_claim_known", "known_minute"),
    Index("ix_claim_time", "earliest", "latest"),
)
"""One claim of one reading: what is searched by, and in `body` the slice of the record that it needs."""

ACTOR = Table(
    "actor",
    METADATA,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("country", Text),
    Column("sectors", Text, nullable=False),
    Index("ix_actor_country", "country"),
)
"""Each way of naming and coding an actor, once; `key` is the folded name, `sectors` codes between blanks."""

CLAIM_ACTOR = Table(
    "claim_actor",
    METADATA,
    _of("claim_n", "claim", key=True),
    _of("actor_n", "actor", key=True),
    Index("ix_claim_actor_actor", "actor_n"),
)
"""Who acts in a claim or is acted upon."""

DECISION = Table(
    "decision",
    METADATA,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("known_day", Integer, nullable=False),
    Column("known_minute", BigInteger, nullable=False),
    Column("undoes", Text),
    Column("body", LargeBinary, nullable=False),
    Index("ix_decision_undoes", "undoes"),
    Index("ix_decision_kind", "kind"),
)
"""What a person decided; undoing is a further row."""

DECISION_TARGET = Table(
    "decision_target",
    METADATA,
    _of("decision_n", "decision", key=True),
    Column("handle", Text, primary_key=True),
    _of("version_n", "report_version"),
    Column("anchor_start", Integer, nullable=False),
    Column("anchor_end", Integer, nullable=False),
    Index("ix_decision_target_handle", "handle"),
    Index("ix_decision_target_version", "version_n"),
)
"""The claims a decision is about, by their anchor, so that it outlives the reading it was made on."""

DECISION_REPORT = Table(
    "decision_report",
    METADATA,
    _of("decision_n", "decision", key=True),
    Column("report_id", Text, primary_key=True),
    Index("ix_decision_report_report", "report_id"),
)
"""The reports that a retraction takes back."""

RATING = Table(
    "rating",
    METADATA,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("subject", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("grade", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("known_day", Integer, nullable=False),
    Column("known_minute", BigInteger, nullable=False),
    Index("ix_rating_subject", "subject", "key"),
)
"""Reliability of outlets and speakers, A to F, and credibility of claims, 1 to 6, with history."""

SHELF = Table(
    "shelf",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("from_day", Integer, primary_key=True, autoincrement=False),
    Column("to_day", Integer, primary_key=True, autoincrement=False),
    _of("claim_n", "claim", key=True),
    Column("version_n", _N, nullable=False),
    sqlite_with_rowid=False,
)
"""Keys and days for which a claim is filed, where others look that may speak of the same happening."""

REPORT_NAMES = Table(
    "report_names",
    METADATA,
    _of("version_n", "report_version", key=True),
    Column("body", LargeBinary, nullable=False),
)
"""The names in a version, as corroboration packs them, by which most candidates are put aside unread."""

CARD = Table(
    "claim_card",
    METADATA,
    _number(),
    _of("claim_n", "claim"),
    Column("added", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_claim_card_claim", "claim_n"),
)
"""What corroboration keeps of a claim to compare it by; the newest row of a claim holds."""

REPORT_CARD = Table(
    "report_card",
    METADATA,
    _number(),
    _of("version_n", "report_version"),
    Column("added", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_report_card_version", "version_n"),
)
"""What corroboration keeps of a report's version, likewise."""

LINK = Table(
    "link",
    METADATA,
    _number(),
    _of("a_n", "claim"),
    _of("b_n", "claim"),
    Column("same", Boolean, nullable=False),
    Column("score", Float, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("features", Text, nullable=False),
    Column("added", Text, nullable=False),
    Index("ix_link_a", "a_n", "b_n"),
    Index("ix_link_b", "b_n"),
)
"""Whether two claims speak of one happening; the newest row of a pair holds."""

CLAIM_CLUSTER = Table(
    "claim_cluster",
    METADATA,
    _of("claim_n", "claim", key=True),
    Column("cluster_n", _N, nullable=False),
    Index("ix_claim_cluster_cluster", "cluster_n"),
)
"""Derived: which claims links have ever joined, named by the lowest row number among them."""

CLAIM_GROUP = Table(
    "claim_group",
    METADATA,
    _of("claim_n", "claim", key=True),
    Column("since_minute", BigInteger, primary_key=True, autoincrement=False),
    Column("first_n", _N),
    Index("ix_claim_group_first", "first_n"),
    sqlite_with_rowid=False,
)
"""Derived, for the claims of large clusters: from which minute of knowledge on a claim is in which group.

A group goes by its first claim; none from when on a claim stands no more. Claims without rows are of small clusters, or
of ones that were not led through since this table is there.
"""

SNAPSHOT = Table(
    "event_snapshot",
    METADATA,
    _number(),
    Column("event", Text, nullable=False),
    _of("claim_n", "claim"),
    Column("since_day", Integer, nullable=False),
    Column("since_minute", BigInteger, nullable=False),
    Column("since", Text, nullable=False),
    Column("since_exactly", Boolean, nullable=False),
    Column("gone", Boolean, nullable=False),
    Column("into", Text),
    Column("type", Text),
    Column("standing", Text),
    Column("origins", SmallInteger, nullable=False),
    Column("country", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("cell", Integer),
    Column("earliest", Integer),
    Column("latest", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("added", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_event_snapshot_event", "event", "since_minute"),
    Index("ix_event_snapshot_claim", "claim_n"),
    Index("ix_event_snapshot_cell", "cell", "since_day"),
    Index("ix_event_snapshot_type", "type", "since_day"),
    Index("ix_event_snapshot_country", "country", "since_day"),
    Index("ix_event_snapshot_since", "since_minute"),
    Index("ix_event_snapshot_latest", "latest", "event"),
    Index("ix_event_snapshot_standing", "standing", "since_day"),
)
"""An event as it stood from a moment of knowledge on; `claim_n` is one of its claims, by which its cluster is found.

`latest` is 0 without a time, so that one index serves the order "latest happening first" in both databases.
"""

SNAPSHOT_RETIRED = Table(
    "event_retired",
    METADATA,
    _of("snapshot_n", "event_snapshot", key=True),
    Column("added", Text, nullable=False),
)
"""That later additions, back-dated or not, make a snapshot no longer hold."""

SNAPSHOT_SHELF = Table(
    "event_shelf",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    _of("snapshot_n", "event_snapshot", key=True),
    sqlite_with_rowid=False,
)
"""Keys under which the situation looks for what bears on a state; 0 for snapshots from before there were any."""

GROUND = Table(
    "event_ground",
    METADATA,
    _of("snapshot_n", "event_snapshot", key=True),
    Column("tracks", SmallInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""What the situation needs of an event that bears on a state, and in bits the tracks that it bears on."""

WAITING = Table("event_waiting", METADATA, _of("snapshot_n", "event_snapshot", key=True))
"""Derived: snapshots that an older schema wrote, to be written anew with their keys and grounds."""

SNAPSHOT_ACTOR = Table(
    "event_actor",
    METADATA,
    _of("snapshot_n", "event_snapshot", key=True),
    _of("actor_n", "actor", key=True),
    Index("ix_event_actor_actor", "actor_n"),
)
"""Who acts in an event or is acted upon, as of a snapshot."""

FACTS = tuple(table for table in METADATA.sorted_tables if table not in (CLAIM_CLUSTER, CLAIM_GROUP, WAITING))
"""The tables whose rows are never changed or deleted."""
