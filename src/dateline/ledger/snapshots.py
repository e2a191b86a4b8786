"""Events as they stood: written when their cluster changes, read as of a moment of knowledge."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, delete, exists, false, func, insert, or_, select

from dateline.ledger.adding import actor_id, bare, known_columns, numbers_of_actors, sector_column
from dateline.ledger.codec import pack, pack_text, unpack
from dateline.ledger.days import MINUTES, Known, interval
from dateline.ledger.engines import Dialect
from dateline.ledger.filing import key_number
from dateline.ledger.filters import AsOf, Filters, Window
from dateline.ledger.ids import canonical, text_id
from dateline.ledger.rating import rated_for
from dateline.ledger.reading import NUMBERS, batches, one_of
from dateline.ledger.rows import Snapshot, StoredEvent
from dateline.ledger.selecting import (
    Condition,
    actors,
    answering,
    answering_beside,
    by_then,
    is_near,
    shared_conditions,
)
from dateline.ledger.space import cell_of
from dateline.ledger.statements import Statement
from dateline.ledger.tables import (
    CLAIM_CLUSTER,
    GROUND,
    SNAPSHOT,
    SNAPSHOT_ACTOR,
    SNAPSHOT_RETIRED,
    SNAPSHOT_SHELF,
    WAITING,
    AnyRow,
)
from dateline.ledger.words import folded

_NONE_WAITS = "dateline_none_waits"
"""Key in `Connection.info`: once none waits, none will, for only a migration lets any wait."""


def write_snapshots(
    connection: Connection,
    claim_ns: Sequence[int],
    snapshots: Iterable[Snapshot],
    *,
    since: Known | None,
    only: Set[tuple[str, int]] | None = None,
    added: datetime,
) -> None:
    """Let these be the snapshots, from `since` on, of the clusters that the claims are in.

    With `only`, of these events at these minutes alone; what waits to be written anew waits on then. New ones are
    added, those that no longer hold are retired, and those that stay are left alone.
    """
    wanted = {one.digest: one for one in map(_said, snapshots)}
    held = _live_in_clusters(connection, claim_ns, since) if only is None else _live_of(connection, only)
    gone = sorted(n for n, digest in held.items() if digest not in wanted)
    _RETIRE.run(connection, [{"snapshot_n": n, "added": added.isoformat()} for n in gone])
    if only is None and any_waiting(connection):
        for batch in batches(list(claim_ns)):
            connection.execute(_WAIT_NO_MORE, {NUMBERS: batch, "first": since.minute if since else 0})
    there = set(held.values())
    _insert(connection, [one for digest, one in wanted.items() if digest not in there], added=added)


@dataclass(frozen=True, slots=True)
class _Said:
    """A snapshot with its body as text, and a hash of all that it says."""

    snapshot: Snapshot
    body: str
    digest: str


def _said(snapshot: Snapshot) -> _Said:
    body = canonical(snapshot.body)
    since = [snapshot.since.minute, snapshot.since.text, snapshot.since.exact]
    ground = [] if snapshot.ground is None else [snapshot.ground.decode()]
    head = canonical([snapshot.event, since])
    tail = canonical([snapshot.origins, snapshot.gone, snapshot.into, *ground])
    return _Said(snapshot, body, text_id(f"{head[:-1]},{body},{tail[1:]}", size=12))


def any_waiting(connection: Connection) -> bool:
    """Whether an older schema wrote some snapshots that are not written anew yet; asked until there are none."""
    if connection.info.get(_NONE_WAITS):
        return False
    waiting = _WAITING.first(connection, {}) is not None
    if not waiting:
        connection.info[_NONE_WAITS] = True
    return waiting


def _live_in_clusters(connection: Connection, claim_ns: Sequence[int], since: Known | None) -> dict[int, str]:
    return dict(_LIVE_FROM.rows(connection, {NUMBERS: claim_ns, "first": since.minute if since else 0}))


def _live_of(connection: Connection, wanted: Set[tuple[str, int]]) -> dict[int, str]:
    """The live snapshots of these events at these minutes."""
    first, last = (pick((minute for _, minute in wanted), default=0) for pick in (min, max))
    asked = {"events": sorted({event for event, _ in wanted}), "first": first, "last": last}
    return {n: digest for n, event, minute, digest in _LIVE_OF.rows(connection, asked) if (event, minute) in wanted}


def is_live(table: Any) -> Condition:
    """That a snapshot was not retired."""
    return ~exists().where(SNAPSHOT_RETIRED.c.snapshot_n == table.c.n)


_ADD = Statement(insert(SNAPSHOT).returning(SNAPSHOT.c.n, SNAPSHOT.c.digest))
_ADD_KEYS, _ADD_ACTORS, _ADD_GROUNDS, _RETIRE = (
    Statement(insert(table)) for table in (SNAPSHOT_SHELF, SNAPSHOT_ACTOR, GROUND, SNAPSHOT_RETIRED)
)
_WAITING = Statement(select(WAITING.c.snapshot_n).limit(1))
_LABELS = select(CLAIM_CLUSTER.c.cluster_n).where(one_of(CLAIM_CLUSTER.c.claim_n))
_INSIDE = select(CLAIM_CLUSTER.c.claim_n).where(CLAIM_CLUSTER.c.cluster_n.in_(_LABELS))
_FROM = (SNAPSHOT.c.claim_n.in_(_INSIDE), SNAPSHOT.c.since_minute >= bindparam("first"))
_LIVE_FROM = Statement(select(SNAPSHOT.c.n, SNAPSHOT.c.digest).where(*_FROM, is_live(SNAPSHOT)))
_LIVE_OF = Statement(
    select(SNAPSHOT.c.n, SNAPSHOT.c.event, SNAPSHOT.c.since_minute, SNAPSHOT.c.digest).where(
        SNAPSHOT.c.event.in_(bindparam("events", expanding=True)),
        SNAPSHOT.c.since_minute.between(bindparam("first"), bindparam("last")),
        is_live(SNAPSHOT),
    )
)
_WAIT_NO_MORE = delete(WAITING).where(WAITING.c.snapshot_n.in_(select(SNAPSHOT.c.n).where(*_FROM)))


def _insert(connection: Connection, new: Sequence[_Said], *, added: datetime) -> None:
    if not new:
        return
    numbers = {digest: int(n) for n, digest in _ADD.added(connection, [_row(one, added) for one in new])}
    numbered = [(numbers[one.digest], one.snapshot) for one in new]
    keyed = sorted({(key_number(key), n) for n, snapshot in numbered for key in snapshot.keys})
    _ADD_KEYS.run(connection, [{"key": key, "snapshot_n": n} for key, n in keyed])
    grounds = [
        {"snapshot_n": n, "tracks": one.tracks, "body": pack(one.ground.decode())} for n, one in numbered if one.ground
    ]
    _ADD_GROUNDS.run(connection, grounds)
    acting = [(n, _actors(snapshot)) for n, snapshot in numbered]
    ids = numbers_of_actors(connection, {key: row for _, rows in acting for key, row in rows.items()})
    pairs = {(n, ids[key]) for n, rows in acting for key in rows}
    _ADD_ACTORS.run(connection, [{"snapshot_n": n, "actor_n": actor_n} for n, actor_n in sorted(pairs)])


def _row(said: _Said, added: datetime) -> dict[str, Any]:
    snapshot, body = said.snapshot, said.snapshot.body
    place, when = body.get("place") or {}, interval(body.get("time"))
    return {
        "event": snapshot.event,
        "claim_n": snapshot.claim,
        **known_columns(snapshot.since, "since"),
        "gone": snapshot.gone,
        "into": snapshot.into,
        "type": body.get("type"),
        "standing": body.get("standing"),
        "origins": snapshot.origins,
        "country": place.get("country"),
        "lat": place.get("lat"),
        "lon": place.get("lon"),
        "cell": cell_of(place.get("lat"), place.get("lon")),
        "earliest": when.earliest if when else None,
        "latest": when.latest if when else 0,
        "digest": said.digest,
        "added": added.isoformat(),
        "body": pack_text(said.body),
    }


def _actors(snapshot: Snapshot) -> dict[str, dict[str, Any]]:
    rows = {}
    for actor in (*snapshot.body.get("actors", ()), *snapshot.body.get("recipients", ())):
        sectors = tuple(actor.get("sectors") or ())
        key = actor_id(actor["name"], actor.get("country"), sectors)
        rows[key] = {
            "id": key,
            "name": bare(actor["name"]),
            "key": folded(actor["name"]),
            "country": actor.get("country"),
            "sectors": sector_column(sectors),
        }
    return rows


def find_events(
    connection: Connection, dialect: Dialect, filters: Filters, *, changed: Window | None = None
) -> tuple[StoredEvent, ...]:
    """The events that pass the filters, latest happening first, those without a time at the end.

    With `changed` only those of which something became known within it.
    """
    query = (
        select(SNAPSHOT)
        .where(*holding(filters.as_of), SNAPSHOT.c.gone == false(), *_conditions(filters, dialect))
        .order_by(SNAPSHOT.c.latest.desc(), SNAPSHOT.c.event)
    )
    if changed is not None:
        query = query.where(SNAPSHOT.c.event.in_(changed_within(changed)))
    rated = rated_for(connection, filters)
    if filters.limit is not None and filters.near is None and filters.text is None and rated is None:
        query = query.limit(filters.limit)
    rows = connection.execute(query)
    found: Iterable[StoredEvent] = (_event(row) for row in rows if is_near(filters, row.lat, row.lon))
    if rated is not None:
        found = (event for event in found if rated.fits(event.body.get("sources", ())))
    if filters.text is not None:
        found = _answering(connection, dialect, filters, found)
    return tuple(islice(found, filters.limit))


def changed_within(window: Window) -> Select[Any]:
    """The ids of the events of which something became known within the window."""
    after, until = window
    moment, known = SNAPSHOT.c.since_minute, by_then(after, SNAPSHOT, "since")
    # By minutes, which have an index, and then by what the two ends mean; a printed day is a day off at most.
    query = select(SNAPSHOT.c.event).where(moment >= (after.day - 1) * MINUTES, is_live(SNAPSHOT))
    if until is None:
        return query.where(~known)
    return query.where(moment < (until.day + 2) * MINUTES, known != by_then(until, SNAPSHOT, "since"))


def count_events(connection: Connection) -> int:
    """How many events there are now: those that were merged into others, or lost all their claims, apart."""
    query = select(func.count()).select_from(SNAPSHOT).where(*holding(None), SNAPSHOT.c.gone == false())
    return int(connection.execute(query).scalar_one())


def holding(as_of: AsOf | None) -> list[Condition]:
    """That a snapshot holds as of then: it is live, and no later live one of its event was known by then."""
    later = SNAPSHOT.alias("later")
    after = and_(
        later.c.event == SNAPSHOT.c.event,
        or_(
            later.c.since_minute > SNAPSHOT.c.since_minute,
            and_(later.c.since_minute == SNAPSHOT.c.since_minute, later.c.n > SNAPSHOT.c.n),
        ),
        is_live(later),
    )
    if as_of is None:
        return [is_live(SNAPSHOT), ~exists().where(after)]
    return [
        by_then(as_of, SNAPSHOT, "since"),
        is_live(SNAPSHOT),
        ~exists().where(after, by_then(as_of, later, "since")),
    ]


def _conditions(filters: Filters, dialect: Dialect) -> list[Condition]:
    found = shared_conditions(filters, SNAPSHOT)
    if filters.standings:
        found.append(SNAPSHOT.c.standing.in_(filters.standings))
    if filters.min_origins:
        found.append(SNAPSHOT.c.origins >= filters.min_origins)
    if filters.actor:
        acting = select(SNAPSHOT_ACTOR.c.snapshot_n).where(SNAPSHOT_ACTOR.c.actor_n.in_(actors(filters.actor)))
        found.append(SNAPSHOT.c.n.in_(acting))
    if filters.text is not None:
        found.append(SNAPSHOT.c.claim_n.in_(_claims_beside(filters, dialect)))
    return found


def _claims_beside(filters: Filters, dialect: Dialect) -> Select[Any]:
    """The claims of every cluster in which a claim, or its report, answers the text."""
    labels = select(CLAIM_CLUSTER.c.cluster_n).where(CLAIM_CLUSTER.c.claim_n.in_(answering(filters, dialect)))
    return select(CLAIM_CLUSTER.c.claim_n).where(CLAIM_CLUSTER.c.cluster_n.in_(labels))


def _answering(
    connection: Connection, dialect: Dialect, filters: Filters, events: Iterable[StoredEvent]
) -> Iterator[StoredEvent]:
    """Those of the events, found by their clusters, that answer the text themselves."""
    found = list(events)
    for batch in batches(found):
        refs = answering_beside(connection, filters, dialect, [event.claim for event in batch])
        yield from (event for event in batch if any(one["claim"] in refs for one in event.body.get("sources", ())))


def event_named(connection: Connection, name: str, *, as_of: AsOf | None) -> StoredEvent | None:
    """The event of this id, or the one it was merged into, as of then; None where there is none."""
    seen: set[str] = set()
    while name not in seen:
        seen.add(name)
        row = connection.execute(select(SNAPSHOT).where(SNAPSHOT.c.event == name, *holding(as_of))).first()
        if row is None or (row.gone and row.into is None):
            return None
        if not row.gone:
            return _event(row)
        name = row.into
    return None


def ids_beginning(connection: Connection, beginning: str) -> tuple[str, ...]:
    """The ids of the events of today that begin so; hexadecimal digits."""
    event = SNAPSHOT.c.event
    inside = (event >= beginning, event < f"{beginning}g")
    query = select(event).where(*inside, *holding(None), SNAPSHOT.c.gone == false()).distinct().order_by(event)
    return tuple(connection.execute(query).scalars())


def events_beside(connection: Connection, claim_n: int, *, as_of: AsOf | None) -> tuple[StoredEvent, ...]:
    """The events of the cluster that a claim is in, as of then, by id."""
    label = select(CLAIM_CLUSTER.c.cluster_n).where(CLAIM_CLUSTER.c.claim_n == claim_n)
    inside = select(CLAIM_CLUSTER.c.claim_n).where(CLAIM_CLUSTER.c.cluster_n.in_(label))
    query = select(SNAPSHOT).where(SNAPSHOT.c.claim_n.in_(inside), *holding(as_of), SNAPSHOT.c.gone == false())
    return tuple(_event(row) for row in connection.execute(query.order_by(SNAPSHOT.c.event)))


def _event(row: AnyRow) -> StoredEvent:
    since = Known(row.since_minute, row.since_day, row.since, row.since_exactly)
    return StoredEvent(row.event, since, row.origins, row.claim_n, unpack(row.body))
