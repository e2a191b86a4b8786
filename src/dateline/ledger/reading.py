"""Asking for reports, records and claims, as of a moment of knowledge."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from dateline.ledger.codec import unpack, unpack_reading, unpack_report
from dateline.ledger.days import Known
from dateline.ledger.deciding import (
    any_decisions,
    corrected,
    current_handles,
    deciding_on_versions,
    pointed_at,
    retraction,
)
from dateline.ledger.engines import Dialect
from dateline.ledger.filters import AsOf, Filters
from dateline.ledger.rating import Rated, rated_for
from dateline.ledger.rows import Decision, DecisionKind, StoredClaim, StoredRecord, StoredVersion
from dateline.ledger.selecting import (
    by_then,
    claim_conditions,
    current_reading,
    fits,
    is_near,
    latest_version,
    matching,
)
from dateline.ledger.statements import Statement
from dateline.ledger.tables import (
    CLAIM,
    DECISION,
    DECISION_TARGET,
    RECORD,
    RECORD_SUPERSEDED,
    VERSION,
    VERSION_SUPERSEDED,
    AnyRow,
)
from dateline.model import Record

_Item = TypeVar("_Item")

_BATCH = 500
"""Rows asked for at once; databases limit how many values one statement may name."""

_CLAIM_ROWS = (
    select(
        CLAIM.c.n,
        CLAIM.c.handle,
        CLAIM.c.version_n,
        CLAIM.c.lat,
        CLAIM.c.lon,
        CLAIM.c.known_minute,
        CLAIM.c.body,
        VERSION.c.id.label("version"),
        RECORD.c.id.label("record_id"),
        VERSION.c.report_id,
        VERSION.c.outlet,
        VERSION.c.known_day,
        VERSION.c.known,
        VERSION.c.known_exactly,
    )
    .join(VERSION, VERSION.c.n == CLAIM.c.version_n)
    .join(RECORD, RECORD.c.n == CLAIM.c.record_n)
)


NUMBERS = "numbers"
"""The parameter of `one_of`."""


def one_of(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """That a column is among the numbers given at execution.

    A query that is written once with it costs a third of one that is put together anew for each list of numbers.
    """
    return column.in_(bindparam(NUMBERS, expanding=True))


def batches(items: Sequence[_Item], size: int = _BATCH) -> Iterator[Sequence[_Item]]:
    """The items in runs of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def known_of(row: AnyRow) -> Known:
    """When the row's report was known."""
    return Known(row.known_minute, row.known_day, row.known, row.known_exactly)


def find_claims(connection: Connection, dialect: Dialect, filters: Filters) -> tuple[StoredClaim, ...]:
    """The claims that pass the filters, latest known first."""
    conditions = claim_conditions(filters, dialect)
    query = _CLAIM_ROWS.where(*conditions).order_by(CLAIM.c.known_minute.desc(), CLAIM.c.handle)
    rated = rated_for(connection, filters)
    changed = _corrected_claims(connection)
    if changed:
        return _find_corrected(connection, dialect, filters, query, changed, rated)
    if filters.limit is not None and filters.near is None and rated is None:
        query = query.limit(filters.limit)
    return claims_from(connection, _passing(connection, query, filters, rated)[: filters.limit])


def _passing(connection: Connection, query: Select[Any], filters: Filters, rated: Rated | None) -> list[AnyRow]:
    """The query's rows that are as near, and rated as well, as asked."""
    rows = connection.execute(query)
    return [row for row in rows if is_near(filters, row.lat, row.lon) and _is_rated(row, rated)]


def _is_rated(row: AnyRow, rated: Rated | None) -> bool:
    return rated is None or (rated.has_outlet(row.outlet) and rated.has_claim(row.handle))


def _find_corrected(
    connection: Connection,
    dialect: Dialect,
    filters: Filters,
    query: Select[Any],
    changed: Sequence[int],
    rated: Rated | None,
) -> tuple[StoredClaim, ...]:
    """As `find_claims`, with corrected claims judged by what they were corrected to."""
    anywhere = replace(filters, near=None, country=None, actor=None, types=(), when=None, status=None)
    corrected_ones = _CLAIM_ROWS.where(CLAIM.c.n.in_(changed), *claim_conditions(anywhere, dialect))
    others = claims_from(connection, _passing(connection, corrected_ones, anywhere, rated))
    as_read = [row for row in _passing(connection, query, filters, rated) if row.n not in set(changed)]
    found = [*claims_from(connection, as_read), *(claim for claim in others if fits(filters, claim))]
    found.sort(key=lambda claim: (-claim.known.minute, claim.handle))
    return tuple(found[: filters.limit])


def _corrected_claims(connection: Connection) -> list[int]:
    """Row numbers of the claims whose version somebody corrected a claim of."""
    versions = (
        select(DECISION_TARGET.c.version_n)
        .join(DECISION, DECISION.c.n == DECISION_TARGET.c.decision_n)
        .where(DECISION.c.kind == DecisionKind.CORRECT.value)
    )
    found = select(CLAIM.c.n).where(CLAIM.c.version_n.in_(versions), current_reading())
    return [int(n) for n in connection.execute(found).scalars()]


def claims_numbered(connection: Connection, ns: Iterable[int]) -> tuple[StoredClaim, ...]:
    """The claims of these row numbers, in this order; rejected ones fall away."""
    wanted = list(ns)
    rows = {
        row.n: row for batch in batches(wanted) for row in connection.execute(_CLAIM_ROWS.where(CLAIM.c.n.in_(batch)))
    }
    return claims_from(connection, [rows[n] for n in wanted if n in rows])


def claims_handled(connection: Connection, handles: Sequence[str]) -> tuple[StoredClaim, ...]:
    """The current readings' claims of these handles, by when they were known."""
    query = _CLAIM_ROWS.where(CLAIM.c.handle.in_(handles), current_reading())
    rows = connection.execute(query.order_by(CLAIM.c.known_minute, CLAIM.c.handle)).all()
    return claims_from(connection, rows)


def claims_from(connection: Connection, rows: Sequence[AnyRow]) -> tuple[StoredClaim, ...]:
    """Claim rows as claims, with what was decided on them; order kept."""
    versions = sorted({row.version_n for row in rows})
    superseded = superseded_since(connection, versions)
    decisions, meant = decisions_on(connection, versions)
    found = (_claim(row, superseded.get(row.version_n), decisions, meant) for row in rows)
    return tuple(claim for claim in found if claim is not None)


def decisions_on(connection: Connection, versions: Sequence[int]) -> tuple[tuple[Decision, ...], dict[str, str]]:
    """The decisions in force on these versions, pointing at current handles, and the map of handles."""
    if not versions or not any_decisions(connection):
        return (), {}
    found: dict[str, Decision] = {}
    meant: dict[str, str] = {}
    for batch in batches(versions):
        found |= {decision.id: decision for decision in deciding_on_versions(connection, batch)}
        meant |= current_handles(connection, batch)
    return pointed_at(found.values(), meant), meant


_SUPERSEDED = Statement(
    select(
        VERSION_SUPERSEDED.c.version_n,
        VERSION_SUPERSEDED.c.since_minute,
        VERSION_SUPERSEDED.c.since_day,
        VERSION_SUPERSEDED.c.since,
        VERSION_SUPERSEDED.c.since_exactly,
    ).where(one_of(VERSION_SUPERSEDED.c.version_n))
)


def superseded_since(connection: Connection, versions: Sequence[int]) -> dict[int, Known]:
    """Since when each of these versions is no longer the latest known; absent where it still is."""
    found: dict[int, Known] = {}
    for version_n, minute, day, text, exact in _SUPERSEDED.rows(connection, {NUMBERS: versions}):
        since = Known(minute, day, text, bool(exact))
        found[version_n] = min(since, found.get(version_n, since))
    return found


def _claim(
    row: AnyRow, superseded: Known | None, decisions: Sequence[Decision], meant: Mapping[str, str]
) -> StoredClaim | None:
    """The claim of a row; None where somebody rejected it."""
    data = unpack(row.body)
    on_it = [decision for decision in decisions if row.handle in decision.targets]
    record = decided(Record.from_dict(data), {row.handle: data["claims"][0]["id"]}, on_it)
    if not record.claims:
        return None
    return StoredClaim(
        n=row.n,
        handle=row.handle,
        version=row.version,
        record_id=row.record_id,
        known=known_of(row),
        record=record,
        words=data["words"],
        anchor=data["anchor"],
        sources=tuple(data["sources"]),
        superseded=superseded,
        retracted=retraction(decisions, handle=row.handle, report_id=row.report_id),
        decisions=tuple(decision.id for decision in on_it),
    )


def decided(record: Record, claim_ids: Mapping[str, str], decisions: Iterable[Decision]) -> Record:
    """The record with corrections made and rejected claims left out; `claim_ids` are the claims' ids by handle."""
    for decision in decisions:
        for claim_id in (claim_ids[handle] for handle in decision.targets if handle in claim_ids):
            if decision.kind is DecisionKind.REJECT:
                kept = tuple(claim for claim in record.claims if claim.id != claim_id)
                record = replace(record, claims=kept)
            elif decision.kind is DecisionKind.CORRECT and any(claim.id == claim_id for claim in record.claims):
                record = corrected(record, claim_id, field=decision.field or "", value=decision.value)
    return record


def find_versions(
    connection: Connection, dialect: Dialect, *, as_of: AsOf | None, text: str | None, limit: int | None
) -> tuple[StoredVersion, ...]:
    """The latest known versions of all reports, latest first."""
    query = select(VERSION).order_by(VERSION.c.known_minute.desc(), VERSION.c.id).limit(limit)
    newer = VERSION_SUPERSEDED.c.version_n == VERSION.c.n
    if as_of is None:
        query = query.where(~select(VERSION_SUPERSEDED).where(newer).exists())
    else:
        later = select(VERSION_SUPERSEDED).where(newer, by_then(as_of, VERSION_SUPERSEDED, "since"))
        query = query.where(by_then(as_of, VERSION), ~later.exists())
    if text is not None:
        query = query.where(VERSION.c.n.in_(matching("report_words", text, dialect)))
    return versions_from(connection, connection.execute(query).all())


def versions_of(connection: Connection, name: str) -> tuple[StoredVersion, ...]:
    """All versions of the report with this id, URL or version id, oldest first."""
    direct = select(VERSION).where((VERSION.c.report_id == name) | (VERSION.c.url == name) | (VERSION.c.id == name))
    rows = {row.n: row for row in connection.execute(direct)}
    pairs = select(VERSION_SUPERSEDED.c.version_n, VERSION_SUPERSEDED.c.by_n)
    either = VERSION_SUPERSEDED.c.version_n.in_([*rows]) | VERSION_SUPERSEDED.c.by_n.in_([*rows])
    siblings = {n for pair in connection.execute(pairs.where(either)) for n in pair} - rows.keys()
    if siblings:
        rows |= {row.n: row for row in connection.execute(select(VERSION).where(VERSION.c.n.in_(siblings)))}
    return versions_from(connection, sorted(rows.values(), key=lambda row: (row.known_minute, row.n)))


def versions_from(connection: Connection, rows: Sequence[AnyRow]) -> tuple[StoredVersion, ...]:
    """Version rows as versions; order kept."""
    numbers = [row.n for row in rows]
    superseded = superseded_since(connection, numbers)
    decisions, _ = decisions_on(connection, numbers)
    return tuple(
        StoredVersion(
            n=row.n,
            id=row.id,
            report=unpack_report(row.body),
            known=known_of(row),
            added=row.added,
            superseded=superseded.get(row.n),
            retracted=retraction(decisions, handle="", report_id=row.report_id),
        )
        for row in rows
    )


def iter_records(
    connection: Connection, *, as_of: AsOf | None, as_read: bool, versions: Sequence[int] | None = None
) -> Iterator[StoredRecord]:
    """The current readings of the latest known versions, earliest known first; or of the given versions."""
    query = _record_rows().where(~select(RECORD_SUPERSEDED).where(RECORD_SUPERSEDED.c.record_n == RECORD.c.n).exists())
    if versions is not None:
        query = query.where(RECORD.c.version_n.in_(versions))
    else:
        query = query.where(latest_version(as_of, RECORD))
        if as_of is not None:
            query = query.where(by_then(as_of, VERSION))
    numbers = list(connection.execute(query).scalars())
    for batch in batches(numbers):
        yield from records_numbered(connection, batch, as_read=as_read)


def _record_rows() -> Select[Any]:
    return (
        select(RECORD.c.n)
        .join(VERSION, VERSION.c.n == RECORD.c.version_n)
        .order_by(VERSION.c.known_minute, VERSION.c.id)
    )


def records_numbered(connection: Connection, numbers: Sequence[int], *, as_read: bool) -> Iterator[StoredRecord]:
    """The records of these row numbers, in this order."""
    joined = select(RECORD, VERSION.c.id.label("version"), VERSION.c.body.label("report")).add_columns(
        VERSION.c.known_day, VERSION.c.known_minute, VERSION.c.known, VERSION.c.known_exactly
    )
    query = joined.join(VERSION, VERSION.c.n == RECORD.c.version_n).where(RECORD.c.n.in_(numbers))
    rows = {row.n: row for row in connection.execute(query)}
    claims = _claims_by_record(connection, numbers)
    versions = sorted({row.version_n for row in rows.values()})
    decisions, _ = ((), {}) if as_read else decisions_on(connection, versions)
    for row in (rows[n] for n in numbers):
        record = unpack_reading(row.body, report=unpack_report(row.report))
        mine = claims.get(row.n, {})
        record = decided(record, {handle: local for local, (_, handle) in mine.items()}, decisions)
        yield StoredRecord(
            id=row.id,
            version=row.version,
            version_n=row.version_n,
            reader=row.reader,
            known=known_of(row),
            added=row.added,
            record=record,
            claim_ns=tuple(mine[claim.id][0] for claim in record.claims),
        )


def _claims_by_record(connection: Connection, records: Sequence[int]) -> dict[int, dict[str, tuple[int, str]]]:
    """For each record, its claims' row numbers and handles by their id."""
    found: dict[int, dict[str, tuple[int, str]]] = {}
    query = select(CLAIM.c.record_n, CLAIM.c.local, CLAIM.c.n, CLAIM.c.handle).where(CLAIM.c.record_n.in_(records))
    for row in connection.execute(query):
        found.setdefault(row.record_n, {})[row.local] = (row.n, row.handle)
    return found
