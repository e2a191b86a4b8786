"""Clusters: which claims links have ever joined, and what is known of them and their links."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, exists, func, select, update

from dateline.ledger.codec import inflated
from dateline.ledger.days import Known
from dateline.ledger.deciding import retraction
from dateline.ledger.reading import NUMBERS, batches, decisions_on, one_of, superseded_since
from dateline.ledger.rows import Cluster, Decision, DecisionKind, Link, Member
from dateline.ledger.selecting import current_reading
from dateline.ledger.statements import Statement
from dateline.ledger.tables import CARD, CLAIM, CLAIM_CLUSTER, LINK, VERSION

_CLUSTER_OF = Statement(
    select(CLAIM_CLUSTER.c.claim_n, CLAIM_CLUSTER.c.cluster_n).where(one_of(CLAIM_CLUSTER.c.claim_n))
)
CARDS_OF = Statement(select(CARD.c.claim_n, CARD.c.body).where(one_of(CARD.c.claim_n)).order_by(CARD.c.n))
LINKS_OF = Statement(
    select(LINK.c.a_n, LINK.c.b_n, LINK.c.same, LINK.c.score, LINK.c.sentence)
    .where(one_of(LINK.c.a_n))
    .order_by(LINK.c.n)
)
_CLAIMS = (
    select(
        CLAIM.c.n,
        CLAIM.c.version_n,
        CLAIM.c.handle,
        CLAIM.c.local,
        CLAIM_CLUSTER.c.cluster_n,
        VERSION.c.report_id,
        VERSION.c.known_day,
        VERSION.c.known_minute,
        VERSION.c.known,
        VERSION.c.known_exactly,
    )
    .join(CLAIM_CLUSTER, CLAIM_CLUSTER.c.claim_n == CLAIM.c.n)
    .join(VERSION, VERSION.c.n == CLAIM.c.version_n)
    .where(current_reading())
)
_MEMBERS, _NUMBERED = (Statement(_CLAIMS.where(one_of(column))) for column in (CLAIM_CLUSTER.c.cluster_n, CLAIM.c.n))
_SIZES = Statement(
    select(CLAIM_CLUSTER.c.cluster_n, func.count())
    .where(one_of(CLAIM_CLUSTER.c.cluster_n))
    .group_by(CLAIM_CLUSTER.c.cluster_n)
)


class _Row(NamedTuple):
    """A row of `_CLAIMS`."""

    n: int
    version_n: int
    handle: str
    local: str
    cluster_n: int
    report_id: str
    known_day: int
    known_minute: int
    known: str
    known_exactly: int


_MINE, _OTHER = CLAIM.alias("mine"), CLAIM.alias("other")
_NAMESAKES = (
    select(_MINE.c.n, _OTHER.c.n)
    .join(_OTHER, _OTHER.c.local == _MINE.c.local)
    .where(_MINE.c.version_n == bindparam("version"), one_of(_OTHER.c.version_n), _MINE.c.n != _OTHER.c.n)
    .where(*(exists().where(CLAIM_CLUSTER.c.claim_n == claim.c.n) for claim in (_MINE, _OTHER)))
)
_REPORT = select(VERSION.c.report_id).where(VERSION.c.n == bindparam("version")).scalar_subquery()
_SIBLINGS = select(VERSION.c.n).where(VERSION.c.report_id == _REPORT)
_RELABEL = Statement(update(CLAIM_CLUSTER).where(CLAIM_CLUSTER.c.cluster_n == bindparam("old")))


def join_clusters(connection: Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """Let the claims of each pair be of one cluster: the one with the lowest number stays."""
    joined = list(pairs)
    if not joined:
        return
    labels = labels_of(connection, sorted({n for pair in joined for n in pair}))
    parents = {label: label for label in labels.values()}
    for a, b in joined:
        low, high = sorted((_root(parents, labels[a]), _root(parents, labels[b])))
        parents[high] = low
    moved = [{"cluster_n": root, "old": old} for old in parents if (root := _root(parents, old)) != old]
    _RELABEL.run(connection, moved)


def _root(parents: Mapping[int, int], label: int) -> int:
    while parents[label] != label:
        label = parents[label]
    return label


def labels_of(connection: Connection, claim_ns: Sequence[int]) -> dict[int, int]:
    """The number of the cluster that each of these claims is in."""
    return dict(_CLUSTER_OF.rows(connection, {NUMBERS: claim_ns}))


def sizes_of(connection: Connection, labels: Sequence[int]) -> dict[int, int]:
    """How many claims were ever filed in each of these clusters."""
    return dict(_SIZES.rows(connection, {NUMBERS: labels}))


def clusters_of(connection: Connection, labels: Sequence[int]) -> tuple[Cluster, ...]:
    """The clusters of these numbers, in their order."""
    rows: dict[int, list[_Row]] = {label: [] for label in labels}
    for row in _read(_MEMBERS, connection, labels):
        rows[row.cluster_n].append(row)
    every = {row.n: row for found in rows.values() for row in found}
    members, decisions = _members(connection, every.values())
    links = _links_from(connection, sorted(every))
    return tuple(
        _cluster([members[row.n] for row in rows[label] if row.n in members], links, decisions) for label in labels
    )


def members_of(connection: Connection, claim_ns: Sequence[int]) -> dict[int, Member]:
    """These claims as their clusters have them; outdated readings and rejected claims are left out."""
    return _members(connection, _read(_NUMBERED, connection, claim_ns))[0]


def _read(query: Statement, connection: Connection, numbers: Sequence[int]) -> list[_Row]:
    return [_Row._make(row) for row in query.rows(connection, {NUMBERS: numbers})]


def _members(connection: Connection, rows: Iterable[_Row]) -> tuple[dict[int, Member], tuple[Decision, ...]]:
    """The claims of rows that are filed and not rejected, and the decisions in force on their versions."""
    given = list(rows)
    cards = _cards(connection, sorted(row.n for row in given))
    versions = sorted({row.version_n for row in given})
    superseded = superseded_since(connection, versions)
    decisions, _ = decisions_on(connection, versions)
    rejected = {handle for one in decisions if one.kind is DecisionKind.REJECT for handle in one.targets}
    found = {
        row.n: Member(
            n=row.n,
            version_n=row.version_n,
            handle=row.handle,
            report_id=row.report_id,
            local=row.local,
            known=Known(row.known_minute, row.known_day, row.known, bool(row.known_exactly)),
            card=cards[row.n],
            superseded=superseded.get(row.version_n),
            retracted=retraction(decisions, handle=row.handle, report_id=row.report_id),
        )
        for row in given
        if row.n in cards and row.handle not in rejected
    }
    return found, decisions


def _cards(connection: Connection, ns: Sequence[int]) -> dict[int, bytes]:
    newest: dict[int, bytes] = dict(CARDS_OF.rows(connection, {NUMBERS: ns}))
    return {n: inflated(body) for n, body in newest.items()}


def _links_from(connection: Connection, ns: Sequence[int]) -> dict[int, list[Link]]:
    """The newest link of each pair that begins at these claims, by the claim that it begins at; without features."""
    newest = {(row[0], row[1]): row for row in LINKS_OF.rows(connection, {NUMBERS: ns})}
    found: dict[int, list[Link]] = {}
    for (a, _), row in sorted(newest.items()):
        found.setdefault(a, []).append(Link(*row))
    return found


def _cluster(members: Sequence[Member], links: Mapping[int, Sequence[Link]], decisions: Sequence[Decision]) -> Cluster:
    kept = sorted(members, key=lambda one: (one.known.minute, one.handle))
    inside = {one.n for one in kept}
    among = tuple(link for n in sorted(inside) for link in links.get(n, ()) if link.b in inside)
    handles = {one.handle for one in kept}
    joint = tuple(
        one
        for one in decisions
        if one.kind in (DecisionKind.MERGE, DecisionKind.SPLIT) and handles & {*one.targets, *one.others}
    )
    return Cluster(tuple(kept), among, joint)


def namesakes(connection: Connection, version_n: int) -> tuple[tuple[int, int], ...]:
    """Pairs of filed claims with one reference: one in this version, one in any version or reading of its report."""
    siblings = connection.execute(_SIBLINGS, {"version": version_n}).scalars().all()
    found: set[tuple[int, int]] = set()
    for batch in batches(siblings):
        rows = connection.execute(_NAMESAKES, {"version": version_n, NUMBERS: batch})
        found.update((int(a), int(b)) for a, b in rows)
    return tuple(sorted(found))
