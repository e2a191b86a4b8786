"""Which group a claim of a large cluster is in since when, and the links by which such a cluster is walked.

All of it is derived: where a claim has no rows, its cluster is led through anew by who needs them.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, or_, select

from dateline.ledger.reading import NUMBERS, batches, one_of
from dateline.ledger.rows import DecisionKind, Spell
from dateline.ledger.statements import Statement
from dateline.ledger.tables import CLAIM, CLAIM_CLUSTER, CLAIM_GROUP, DECISION, DECISION_TARGET, LINK

_FIRSTS = select(CLAIM_GROUP.c.first_n).where(one_of(CLAIM_GROUP.c.claim_n), CLAIM_GROUP.c.first_n.is_not(None))
_SHARING = select(CLAIM_GROUP.c.claim_n).where(CLAIM_GROUP.c.first_n.in_(_FIRSTS))
_AROUND, _OF = (
    Statement(select(CLAIM_GROUP).where(wanted).order_by(*CLAIM_GROUP.primary_key))
    for wanted in (CLAIM_GROUP.c.claim_n.in_(_SHARING), one_of(CLAIM_GROUP.c.claim_n))
)
_JOINTS = select(LINK.c.a_n, LINK.c.b_n, LINK.c.same, LINK.c.score)
_FROM, _TO = (Statement(_JOINTS.where(one_of(end)).order_by(LINK.c.n)) for end in (LINK.c.a_n, LINK.c.b_n))
_ADD = Statement(insert(CLAIM_GROUP))
_TAKE_AWAY = Statement(
    delete(CLAIM_GROUP).where(
        CLAIM_GROUP.c.claim_n == bindparam("claim"), CLAIM_GROUP.c.since_minute == bindparam("minute")
    )
)
_INSIDE = select(CLAIM_CLUSTER.c.claim_n).where(one_of(CLAIM_CLUSTER.c.cluster_n))
_INSIDE_FROM = (CLAIM_GROUP.c.claim_n.in_(_INSIDE), CLAIM_GROUP.c.since_minute >= bindparam("first"))
_FORGET = delete(CLAIM_GROUP).where(*_INSIDE_FROM)
_DECIDED = Statement(
    select(DECISION_TARGET.c.version_n)
    .join(DECISION, DECISION.c.n == DECISION_TARGET.c.decision_n)
    .where(or_(*(DECISION.c.kind == kind.value for kind in (DecisionKind.MERGE, DecisionKind.SPLIT))))
    .distinct()
)
_INSIDE_OF = Statement(
    select(CLAIM.c.n)
    .join(CLAIM_CLUSTER, CLAIM_CLUSTER.c.claim_n == CLAIM.c.n)
    .where(one_of(CLAIM.c.version_n), CLAIM_CLUSTER.c.cluster_n == bindparam("label"))
    .limit(1)
)


def spells_around(connection: Connection, claim_ns: Sequence[int]) -> list[Spell]:
    """Of these claims, and of all that were ever in a group with one of them; ascending by claim and minute."""
    # Of a long list, asked for in parts, a claim's rows may be found by several of them.
    return sorted({Spell(*row) for row in _AROUND.rows(connection, {NUMBERS: claim_ns})})


def spells_of(connection: Connection, claim_ns: Sequence[int]) -> list[Spell]:
    """Of these claims alone."""
    return [Spell(*row) for row in _OF.rows(connection, {NUMBERS: claim_ns})]


def change_spells(connection: Connection, *, gone: Iterable[Spell], new: Iterable[Spell]) -> None:
    """Take away rows, and add others."""
    _TAKE_AWAY.run(connection, [{"claim": one.claim, "minute": one.since} for one in gone])
    _ADD.run(connection, [{"claim_n": one.claim, "since_minute": one.since, "first_n": one.first} for one in new])


def forget_spells(connection: Connection, labels: Sequence[int], *, since: int) -> None:
    """Take away all rows from a minute on of the claims of these clusters, whether they still count or not."""
    for batch in batches(labels):
        connection.execute(_FORGET, {NUMBERS: batch, "first": since})


def joints(connection: Connection, claim_ns: Sequence[int], *, both: bool) -> dict[tuple[int, int], float]:
    """Pairs that a link joins now, and its score: those that begin at one of these claims, or (`both`) end at one."""
    newest: dict[tuple[int, int], float | None] = {}
    for query in (_FROM, _TO) if both else (_FROM,):
        rows = query.rows(connection, {NUMBERS: claim_ns})
        newest |= {(a, b): score if same else None for a, b, same, score in rows}
    return {pair: score for pair, score in newest.items() if score is not None}


def is_decided_on(connection: Connection, label: int) -> bool:
    """Whether people ever merged or split claims of reports that tell of the cluster."""
    versions = [version_n for (version_n,) in _DECIDED.rows(connection, {})]
    return _INSIDE_OF.first(connection, {NUMBERS: versions, "label": label}) is not None
