"""Which group a claim of a large cluster is in since when, and the links by which such a cluster is walked.

All of it is derived: where a claim has no rows, its cluster is led through anew by who needs them.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select

from dateline.ledger.reading import NUMBERS, batches, one_of
from dateline.ledger.rows import DecisionKind, Spell
from dateline.ledger.tables import CLAIM, CLAIM_CLUSTER, CLAIM_GROUP, DECISION, DECISION_TARGET, LINK

_FIRSTS = select(CLAIM_GROUP.c.first_n).where(one_of(CLAIM_GROUP.c.claim_n), CLAIM_GROUP.c.first_n.is_not(None))
_SHARING = select(CLAIM_GROUP.c.claim_n).where(CLAIM_GROUP.c.first_n.in_(_FIRSTS))
_AROUND = select(CLAIM_GROUP).where(CLAIM_GROUP.c.claim_n.in_(_SHARING)).order_by(*CLAIM_GROUP.primary_key)
_OF = select(CLAIM_GROUP).where(one_of(CLAIM_GROUP.c.claim_n)).order_by(*CLAIM_GROUP.primary_key)
_JOINTS = select(LINK.c.a_n, LINK.c.b_n, LINK.c.same, LINK.c.score)
_FROM = _JOINTS.where(one_of(LINK.c.a_n)).order_by(LINK.c.n)
_TO = _JOINTS.where(one_of(LINK.c.b_n)).order_by(LINK.c.n)
_ADD = insert(CLAIM_GROUP)
_TAKE_AWAY = delete(CLAIM_GROUP).where(
    CLAIM_GROUP.c.claim_n == bindparam("claim"), CLAIM_GROUP.c.since_minute == bindparam("minute")
)
_INSIDE = select(CLAIM_CLUSTER.c.claim_n).where(one_of(CLAIM_CLUSTER.c.cluster_n))
_INSIDE_FROM = (CLAIM_GROUP.c.claim_n.in_(_INSIDE), CLAIM_GROUP.c.since_minute >= bindparam("first"))
_FORGET = delete(CLAIM_GROUP).where(*_INSIDE_FROM)
_DECIDED = (
    select(DECISION_TARGET.c.version_n)
    .join(DECISION, DECISION.c.n == DECISION_TARGET.c.decision_n)
    .where(DECISION.c.kind.in_([DecisionKind.MERGE.value, DecisionKind.SPLIT.value]))
    .distinct()
)
_INSIDE_OF = (
    select(CLAIM.c.n)
    .join(CLAIM_CLUSTER, CLAIM_CLUSTER.c.claim_n == CLAIM.c.n)
    .where(one_of(CLAIM.c.version_n), CLAIM_CLUSTER.c.cluster_n == bindparam("label"))
    .limit(1)
)


def spells_around(connection: Connection, claim_ns: Sequence[int]) -> list[Spell]:
    """Of these claims, and of all that were ever in a group with one of them; ascending by claim and minute."""
    return [Spell(*row) for batch in batches(claim_ns) for row in connection.execute(_AROUND, {NUMBERS: batch})]


def spells_of(connection: Connection, claim_ns: Sequence[int]) -> list[Spell]:
    """Of these claims alone."""
    return [Spell(*row) for batch in batches(claim_ns) for row in connection.execute(_OF, {NUMBERS: batch})]


def change_spells(connection: Connection, *, gone: Iterable[Spell], new: Iterable[Spell]) -> None:
    """Take away rows, and add others."""
    old = [{"claim": one.claim, "minute": one.since} for one in gone]
    if old:
        connection.execute(_TAKE_AWAY, old)
    rows = [{"claim_n": one.claim, "since_minute": one.since, "first_n": one.first} for one in new]
    if rows:
        connection.execute(_ADD, rows)


def forget_spells(connection: Connection, labels: Sequence[int], *, since: int) -> None:
    """Take away all rows from a minute on of the claims of these clusters, whether they still count or not."""
    for batch in batches(labels):
        connection.execute(_FORGET, {NUMBERS: batch, "first": since})


def joints(connection: Connection, claim_ns: Sequence[int], *, both: bool) -> dict[tuple[int, int], float]:
    """Pairs that a link joins now, and its score: those that begin at one of these claims, or (`both`) end at one."""
    newest: dict[tuple[int, int], float | None] = {}
    for query in (_FROM, _TO) if both else (_FROM,):
        for batch in batches(claim_ns):
            rows = connection.execute(query, {NUMBERS: batch})
            newest |= {(a, b): score if same else None for a, b, same, score in rows}
    return {pair: score for pair, score in newest.items() if score is not None}


def is_decided_on(connection: Connection, label: int) -> bool:
    """Whether people ever merged or split claims of reports that tell of the cluster."""
    versions = connection.execute(_DECIDED).scalars().all()
    found = (connection.execute(_INSIDE_OF, {NUMBERS: batch, "label": label}).first() for batch in batches(versions))
    return any(one is not None for one in found)
