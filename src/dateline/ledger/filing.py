"""The file that claims are compared from, and the links between them.

A claim is filed under keys, for some days; what lies under one of its keys for one of its days is a candidate to be the
same happening. Links that say so join claims into clusters, which only ever grow: events, as of any moment, are parts
of a cluster.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, func, insert, or_, select

from dateline.ledger.clusters import CARDS_OF, LINKS_OF, join_clusters
from dateline.ledger.codec import deflated, inflated, inflated_report
from dateline.ledger.engines import Dialect
from dateline.ledger.ids import canonical
from dateline.ledger.reading import NUMBERS, batches, one_of
from dateline.ledger.rows import Card, Filed, Link, Sight, Sought
from dateline.ledger.selecting import current_reading
from dateline.ledger.statements import Statement
from dateline.ledger.tables import (
    CARD,
    CLAIM,
    CLAIM_CLUSTER,
    LINK,
    RECORD,
    RECORD_SUPERSEDED,
    REPORT_CARD,
    REPORT_NAMES,
    SHELF,
    AnyRow,
)

_PLACED = Statement(select(CLAIM_CLUSTER.c.claim_n).where(one_of(CLAIM_CLUSTER.c.claim_n)))
_NAMES_OF = Statement(select(REPORT_NAMES.c.version_n, REPORT_NAMES.c.body).where(one_of(REPORT_NAMES.c.version_n)))
_REPORT_CARDS_OF = Statement(
    select(REPORT_CARD.c.version_n, REPORT_CARD.c.body).where(one_of(REPORT_CARD.c.version_n)).order_by(REPORT_CARD.c.n)
)
_REREAD = Statement(
    select(RECORD.c.version_n)
    .join(RECORD_SUPERSEDED, RECORD_SUPERSEDED.c.record_n == RECORD.c.n)
    .where(one_of(RECORD.c.version_n))
)
_CURRENT = Statement(select(CLAIM.c.n).where(one_of(CLAIM.c.n), current_reading()))
_ADD_CARDS, _ADD_SHELVED, _ADD_LINKS, _ADD_CLUSTERS, _ADD_REPORT_CARD, _ADD_REPORT_NAMES = (
    Statement(insert(table)) for table in (CARD, SHELF, LINK, CLAIM_CLUSTER, REPORT_CARD, REPORT_NAMES)
)


@lru_cache(maxsize=16384)
def key_number(key: str) -> int:
    """A key as the integer it is filed under; two keys that collide only cost a comparison."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest()) >> 1


def file_cards(connection: Connection, cards: Sequence[Card], *, anew: bool, added: datetime) -> None:
    """File claims, `anew` where some may be filed, as after a correction; places only ever come on top."""
    if not cards:
        return
    ns = [card.n for card in cards]
    stamp = added.isoformat()
    rows = [{"claim_n": card.n, "added": stamp, "body": deflated(card.body, level=1)} for card in cards]
    _ADD_CARDS.run(connection, rows)
    placed = {int(n) for (n,) in _PLACED.rows(connection, {NUMBERS: ns})} if anew else set[int]()
    _shelve(connection, cards, known=placed)
    _ADD_CLUSTERS.run(connection, [{"claim_n": n, "cluster_n": n} for n in ns if n not in placed])


def _shelve(connection: Connection, cards: Sequence[Card], *, known: set[int]) -> None:
    numbers = {key: key_number(key) for key in {place.key for card in cards for place in card.places}}
    rows = {
        (numbers[place.key], place.first, place.last, card.n): card.version_n for card in cards for place in card.places
    }
    keys = {key for key, _, _, n in rows if n in known}
    for batch in batches(sorted(keys)):
        query = select(SHELF).where(SHELF.c.key.in_(batch), SHELF.c.claim_n.in_(known))
        for row in connection.execute(query):
            rows.pop((row.key, row.from_day, row.to_day, row.claim_n), None)
    names = ("key", "from_day", "to_day", "claim_n", "version_n")
    _ADD_SHELVED.run(connection, [dict(zip(names, (*row, rows[row]), strict=True)) for row in sorted(rows)])


def file_report(
    connection: Connection, version_n: int, body: bytes, *, names: bytes, anew: bool, added: datetime
) -> None:
    """Keep what corroboration needs of a report's version; `anew` where that may have been kept before."""
    row = {"version_n": version_n, "added": added.isoformat(), "body": deflated(body, level=1)}
    _ADD_REPORT_CARD.run(connection, [row])
    if not (anew and report_names(connection, [version_n])):
        _ADD_REPORT_NAMES.run(connection, [{"version_n": version_n, "body": names}])


def report_names(connection: Connection, versions: Sequence[int]) -> dict[int, bytes]:
    """The packed names of these versions."""
    return dict(_NAMES_OF.rows(connection, {NUMBERS: versions}))


def report_cards(connection: Connection, versions: Sequence[int]) -> dict[int, bytes]:
    """What was kept of these versions."""
    newest: dict[int, bytes] = dict(_REPORT_CARDS_OF.rows(connection, {NUMBERS: versions}))
    return {version_n: inflated_report(body) for version_n, body in newest.items()}


def sought(connection: Connection, dialect: Dialect, places: Sequence[Sought]) -> list[Sight]:
    """What lies in the file where these look."""
    asked = [(key_number(one.key), one.first - one.longest + 1, one.last, one.first) for one in places]
    return [Sight._make(row) for row in dialect.sought(connection, asked)]


def filed(connection: Connection, versions: Mapping[int, int]) -> dict[int, Filed]:
    """The cards of these claims, given with the numbers of their versions; those of outdated readings are left out.

    Claims are asked whether they are outdated only where their version was read again: their rows are large.
    """
    reread = {version_n for (version_n,) in _REREAD.rows(connection, {NUMBERS: sorted({*versions.values()})})}
    doubtful = [n for n, version_n in versions.items() if version_n in reread]
    outdated = {*doubtful} - {n for (n,) in _CURRENT.rows(connection, {NUMBERS: doubtful})}
    newest: dict[int, bytes] = dict(CARDS_OF.rows(connection, {NUMBERS: sorted(versions.keys() - outdated)}))
    return {n: Filed(n, versions[n], inflated(body)) for n, body in newest.items()}


def unfiled(connection: Connection, *, limit: int | None) -> tuple[int, ...]:
    """Row numbers of the versions with claims of current readings that are not filed yet, earliest known first."""
    query = (
        select(CLAIM.c.version_n)
        .join(CLAIM_CLUSTER, CLAIM_CLUSTER.c.claim_n == CLAIM.c.n, isouter=True)
        .join(REPORT_NAMES, REPORT_NAMES.c.version_n == CLAIM.c.version_n, isouter=True)
        .where(or_(CLAIM_CLUSTER.c.claim_n.is_(None), REPORT_NAMES.c.version_n.is_(None)), current_reading())
        .group_by(CLAIM.c.version_n)
        .order_by(func.min(CLAIM.c.known_minute), CLAIM.c.version_n)
        .limit(limit)
    )
    return tuple(int(n) for n in connection.execute(query).scalars())


def add_links(connection: Connection, links: Iterable[Link], *, anew: bool, added: datetime) -> None:
    """Keep links that say something new (`anew`: some may be kept already), and join the clusters of the linked."""
    wanted = {(min(link.a, link.b), max(link.a, link.b)): link for link in links}
    known = _latest_links(connection, wanted) if anew else {}
    new = [link for pair, link in sorted(wanted.items()) if known.get(pair) != _said(link)]
    _ADD_LINKS.run(connection, [_link_row(link, added.isoformat()) for link in new])
    join_clusters(connection, ((link.a, link.b) for link in new if link.same))


def _latest_links(connection: Connection, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], tuple[Any, ...]]:
    rows = LINKS_OF.rows(connection, {NUMBERS: sorted({a for a, _ in pairs})})
    return {(a, b): (bool(same), score, sentence) for a, b, same, score, sentence in rows}


def _said(link: Link) -> tuple[Any, ...]:
    return (link.same, link.score, link.sentence)


def _link_row(link: Link, added: str) -> dict[str, Any]:
    return {
        "a_n": min(link.a, link.b),
        "b_n": max(link.a, link.b),
        "same": link.same,
        "score": link.score,
        "sentence": link.sentence,
        "features": canonical([list(feature) for feature in link.features]),
        "added": added,
    }


def link_of(row: AnyRow) -> Link:
    """A row of the link table as a link."""
    features = tuple((str(name), float(value)) for name, value in json.loads(row.features))
    return Link(row.a_n, row.b_n, bool(row.same), row.score, row.sentence, features)


def links_of(connection: Connection, claim_n: int) -> tuple[Link, ...]:
    """Every newest link of a claim, those that refuse included, best first."""
    query = select(LINK).where((LINK.c.a_n == claim_n) | (LINK.c.b_n == claim_n)).order_by(LINK.c.n)
    newest = {(row.a_n, row.b_n): link_of(row) for row in connection.execute(query)}
    return tuple(sorted(newest.values(), key=lambda link: (-link.score, link.a, link.b)))


def versions_holding(connection: Connection, claim_ns: Sequence[int]) -> tuple[int, ...]:
    """The versions that these claims are in."""
    found: set[int] = set()
    for batch in batches(claim_ns):
        found.update(connection.execute(select(CLAIM.c.version_n).where(CLAIM.c.n.in_(batch))).scalars())
    return tuple(sorted(found))
