"""What the situation needs of events, as of a moment of knowledge: by keys, by actors, by what changed, or all."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, exists, false, select

from dateline.ledger.codec import unpack
from dateline.ledger.days import Known
from dateline.ledger.filing import key_number
from dateline.ledger.filters import ActorWanted, AsOf, Window
from dateline.ledger.reading import batches
from dateline.ledger.rows import StoredGround
from dateline.ledger.selecting import actors
from dateline.ledger.snapshots import any_waiting, changed_within, holding
from dateline.ledger.tables import GROUND, SNAPSHOT, SNAPSHOT_ACTOR, SNAPSHOT_SHELF, WAITING, AnyRow

_COLUMNS = (
    SNAPSHOT.c.n,
    SNAPSHOT.c.event,
    SNAPSHOT.c.claim_n,
    SNAPSHOT.c.since_day,
    SNAPSHOT.c.since_minute,
    SNAPSHOT.c.since,
    SNAPSHOT.c.since_exactly,
    GROUND.c.body,
)


def find_grounds(
    connection: Connection,
    *,
    tracks: int,
    types: Sequence[str],
    as_of: AsOf | None,
    actor: ActorWanted | None = None,
    changed: Window | None = None,
) -> tuple[StoredGround, ...]:
    """What bears on one of the tracks (bits), by id; of what an older schema wrote, all events of these types.

    With `actor` only what that actor does or suffers, with `changed` only what changed within that window.
    """
    kept = _holding(as_of, outer=False).where(GROUND.c.tracks.op("&")(tracks) != 0)
    queries = [kept]
    if any_waiting(connection):
        waiting = SNAPSHOT.c.n.in_(select(WAITING.c.snapshot_n))
        queries.append(_holding(as_of, outer=True).where(GROUND.c.body.is_(None), waiting, SNAPSHOT.c.type.in_(types)))
    found: list[StoredGround] = []
    for query in queries:
        if actor is not None:
            acting = select(SNAPSHOT_ACTOR.c.snapshot_n).where(SNAPSHOT_ACTOR.c.actor_n.in_(actors(actor)))
            query = query.where(SNAPSHOT.c.n.in_(acting))
        if changed is not None:
            query = query.where(SNAPSHOT.c.event.in_(changed_within(changed)))
        found += (_ground(row) for row in connection.execute(query))
    return tuple(sorted(found, key=lambda ground: ground.id))


def grounds_keyed(connection: Connection, keys: Sequence[str], *, as_of: AsOf | None) -> tuple[StoredGround, ...]:
    """What lies under one of these keys, by id."""
    rows: dict[int, AnyRow] = {}
    for batch in batches(sorted({key_number(key) for key in keys})):
        shelved = select(SNAPSHOT_SHELF.c.snapshot_n).where(SNAPSHOT_SHELF.c.key.in_(batch))
        query = _holding(as_of, outer=True).where(SNAPSHOT.c.n.in_(shelved))
        rows |= {row.n: row for row in connection.execute(query)}
    return tuple(_ground(row) for row in sorted(rows.values(), key=lambda row: str(row.event)))


def are_all_keyed(connection: Connection) -> bool:
    """Whether no snapshot still holds that was written before there were keys."""
    if not any_waiting(connection):
        return True
    waits = exists().where(WAITING.c.snapshot_n == SNAPSHOT_SHELF.c.snapshot_n)
    unkeyed = select(SNAPSHOT_SHELF.c.snapshot_n).where(SNAPSHOT_SHELF.c.key == 0, waits)
    return connection.execute(unkeyed.limit(1)).first() is None


def claims_waiting(connection: Connection, *, limit: int) -> tuple[int, ...]:
    """Claims by which the clusters of snapshots are found that wait to be written anew; none where none waits."""
    query = select(SNAPSHOT.c.claim_n).join(WAITING, WAITING.c.snapshot_n == SNAPSHOT.c.n)
    found = connection.execute(query.order_by(WAITING.c.snapshot_n).limit(limit)).scalars()
    return tuple(sorted({int(n) for n in found}))


def _holding(as_of: AsOf | None, *, outer: bool) -> Select[Any]:
    joined = select(*_COLUMNS).join(GROUND, GROUND.c.snapshot_n == SNAPSHOT.c.n, isouter=outer)
    return joined.where(*holding(as_of), SNAPSHOT.c.gone == false())


def _ground(row: AnyRow) -> StoredGround:
    since = Known(row.since_minute, row.since_day, row.since, row.since_exactly)
    return StoredGround(row.event, since, row.claim_n, None if row.body is None else unpack(row.body).encode())
