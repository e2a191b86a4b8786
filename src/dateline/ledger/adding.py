"""Adding a record: its version, its reading, its claims, each unless it is there already.

All functions work inside the caller's transaction, which holds the writers' lock.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, exists, insert, or_, select

from dateline.errors import RecordInvalid
from dateline.ledger.codec import claims_to_dicts, pack, pack_report, pack_text, reading_text, searched_words
from dateline.ledger.days import Known, interval, known_at, known_when_added
from dateline.ledger.engines import Dialect
from dateline.ledger.ids import claim_handle, content_id, record_id, version_id
from dateline.ledger.rows import Added, Outcome
from dateline.ledger.space import cell_of
from dateline.ledger.statements import Statement
from dateline.ledger.tables import (
    ACTOR,
    CLAIM,
    CLAIM_ACTOR,
    RECORD,
    RECORD_SUPERSEDED,
    VERSION,
    VERSION_SUPERSEDED,
    AnyRow,
)
from dateline.ledger.words import folded, words_of
from dateline.model import Actor, Claim, Record, Report

_Text = TypeVar("_Text", str, str | None)

# Statements are put together once: that takes as long as running them.
_NUMBERED = {
    table.name: Statement(select(table.c.n).where(table.c.id == bindparam("content"))) for table in (VERSION, RECORD)
}
_KNOWN = (VERSION.c.known_minute, VERSION.c.known_day, VERSION.c.known, VERSION.c.known_exactly)
_KNOWN_OF = Statement(select(*_KNOWN).where(VERSION.c.n == bindparam("version")))
_SIBLING = select(VERSION.c.n, *_KNOWN)
_OF_REPORT = Statement(_SIBLING.where(VERSION.c.report_id == bindparam("report")))
_OF_REPORT_OR_URL = Statement(
    _SIBLING.where(or_(VERSION.c.report_id == bindparam("report"), VERSION.c.url == bindparam("url")))
)
_ACTORS_NAMED = Statement(select(ACTOR.c.id, ACTOR.c.n).where(ACTOR.c.id.in_(bindparam("names", expanding=True))))
_ADD_ACTORS = Statement(insert(ACTOR).returning(ACTOR.c.id, ACTOR.c.n))
_ADD_VERSION = Statement(insert(VERSION).returning(VERSION.c.n))
_ADD_RECORD = Statement(insert(RECORD).returning(RECORD.c.n))
_ADD_CLAIMS = Statement(insert(CLAIM).returning(CLAIM.c.n, CLAIM.c.local))
_ADD_CLAIM_ACTORS = Statement(insert(CLAIM_ACTOR))


def add_record(connection: Connection, dialect: Dialect, record: Record, *, reader: str, added: datetime) -> Added:
    """Add what is not there yet; raises RecordInvalid where two claims share an id."""
    if len({claim.id for claim in record.claims}) < len(record.claims):
        raise RecordInvalid(
            f"Two claims of report {record.report.id} have one id.", hint="Code the report again with `dateline code`."
        )
    data = record.to_dict()
    version, text = version_id(record.report), reading_text(data)
    reading = record_id(text, version=version, reader=reader)
    version_n = _number_of(connection, VERSION, version)
    if version_n is not None and _number_of(connection, RECORD, reading) is not None:
        return Added(Outcome.KNOWN, version, version_n, reading, _known(connection, version_n))
    if version_n is None:
        version_n, known, siblings, replaced = _add_version(connection, dialect, record.report, version, added=added)
        outcome, others = Outcome.NEW_VERSION if siblings else Outcome.ADDED, list[AnyRow]()
    else:
        outcome, replaced, known = Outcome.REREAD, list[int](), _known(connection, version_n)
        others = _readings_of(connection, version_n)
    touched = _current_claims(connection, replaced)
    record_n, current, outdated = _add_reading(
        connection, text, reading, version_n, others=others, reader=reader, added=added
    )
    claims = _add_claims(
        connection, dialect, record, data, version=version, known=known, version_n=version_n, record_n=record_n
    )
    touched += _claims_of(connection, outdated)
    return Added(outcome, version, version_n, reading, known, tuple(claims) if current else (), tuple(touched))


def _number_of(connection: Connection, table: Any, content: str) -> int | None:
    found = _NUMBERED[table.name].first(connection, {"content": content})
    return None if found is None else int(found[0])


def _known(connection: Connection, version_n: int) -> Known:
    (row,) = _KNOWN_OF.rows(connection, {"version": version_n})
    return _known_from(row)


def _known_from(row: Sequence[Any]) -> Known:
    minute, day, text, exact = row
    return Known(minute, day, text, bool(exact))


def _add_version(
    connection: Connection, dialect: Dialect, report: Report, version: str, *, added: datetime
) -> tuple[int, Known, int, list[int]]:
    """The new version's number, when it was known, how many siblings it has, and which of them it replaces."""
    siblings = _siblings_of(connection, report)
    known = known_at(report.published, added=added)
    if any(one.minute == known.minute for one in siblings.values()):
        # Changed without a new date: that it changed is known only since we saw it.
        known = known_when_added(added)
    head = {
        "id": version,
        "report_id": bare(report.id),
        "url": bare(report.url),
        "outlet": bare(report.outlet),
        "title": bare(report.title),
        **known_columns(known, "known"),
        "added": added.isoformat(),
        "body": pack_report(report),
    }
    version_n = int(_ADD_VERSION.added(connection, [head])[0][0])
    text = f"{report.title or ''} . {report.text}"
    dialect.index_words(connection, "report_words", [(version_n, words_of(text))])
    replaced = _supersede(connection, version_n, known, siblings)
    return version_n, known, len(siblings), replaced


def _siblings_of(connection: Connection, report: Report) -> dict[int, Known]:
    """The versions of the same report, same id or same URL, and when each was known."""
    asked = _OF_REPORT_OR_URL if report.url else _OF_REPORT
    rows = asked.rows(connection, {"report": bare(report.id), "url": bare(report.url)})
    return {int(n): _known_from(known) for n, *known in rows}


def _supersede(connection: Connection, version_n: int, known: Known, siblings: Mapping[int, Known]) -> list[int]:
    """Say of each pair which replaces which: the one known later; of two at once, the one added later."""
    rows, replaced = [], []
    for n, other in siblings.items():
        if other.minute <= known.minute:
            replaced.append(n)
            rows.append({"version_n": n, "by_n": version_n, **known_columns(known, "since")})
        else:
            rows.append({"version_n": version_n, "by_n": n, **known_columns(other, "since")})
    if rows:
        connection.execute(insert(VERSION_SUPERSEDED), rows)
    return replaced


def _readings_of(connection: Connection, version_n: int) -> list[AnyRow]:
    query = select(RECORD.c.n, RECORD.c.reader_order, RECORD.c.id).where(RECORD.c.version_n == version_n)
    return list(connection.execute(query))


def _add_reading(
    connection: Connection,
    text: str,
    reading: str,
    version_n: int,
    *,
    others: Iterable[AnyRow],
    reader: str,
    added: datetime,
) -> tuple[int, bool, list[int]]:
    """The reading's number, whether it is the current one, and which readings it makes outdated."""
    order = reader_order(reader)
    row = {
        "id": reading,
        "version_n": version_n,
        "reader": reader,
        "reader_order": order,
        "added": added.isoformat(),
        "body": pack_text(text),
    }
    record_n = int(_ADD_RECORD.added(connection, [row])[0][0])
    older = [int(other.n) for other in others if (other.reader_order, other.id) < (order, reading)]
    newer = [int(other.n) for other in others if (other.reader_order, other.id) > (order, reading)]
    pairs = [(n, record_n) for n in older] + [(record_n, n) for n in newer]
    if pairs:
        rows = [{"record_n": n, "by_n": by, "added": added.isoformat()} for n, by in pairs]
        connection.execute(insert(RECORD_SUPERSEDED), rows)
    return record_n, not newer, older


def reader_order(reader: str) -> str:
    """A reader's version such that text order is version order: each number padded to eight digits."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(8), reader)


def _current_claims(connection: Connection, versions: Iterable[int]) -> list[int]:
    wanted = [*versions]
    if not wanted:
        return []
    outdated = exists().where(RECORD_SUPERSEDED.c.record_n == CLAIM.c.record_n)
    found = select(CLAIM.c.n).where(CLAIM.c.version_n.in_(wanted), ~outdated)
    return [int(n) for n in connection.execute(found).scalars()]


def _claims_of(connection: Connection, records: list[int]) -> list[int]:
    if not records:
        return []
    return [int(n) for n in connection.execute(select(CLAIM.c.n).where(CLAIM.c.record_n.in_(records))).scalars()]


def _add_claims(
    connection: Connection,
    dialect: Dialect,
    record: Record,
    data: Mapping[str, Any],
    *,
    version: str,
    known: Known,
    version_n: int,
    record_n: int,
) -> list[int]:
    if not record.claims:
        return []
    parts = claims_to_dicts(record, data)
    shared = {"record_n": record_n, "version_n": version_n, "known_day": known.day, "known_minute": known.minute}
    handles = handles_of(record, version)
    rows = [
        {**shared, **_searched(record, claim), "handle": handle, "body": pack(part)}
        for claim, handle, part in zip(record.claims, handles, parts, strict=True)
    ]
    numbers = {local: int(n) for n, local in _ADD_CLAIMS.added(connection, rows)}
    in_order = [numbers[bare(claim.id)] for claim in record.claims]
    words = [words_of(searched_words(part)) for part in parts]
    dialect.index_words(connection, "claim_words", zip(in_order, words, strict=True))
    _add_claim_actors(connection, record, in_order)
    return in_order


def handles_of(record: Record, version: str) -> tuple[str, ...]:
    """The claims' handles, in the record's order."""
    seen: Counter[Any] = Counter()
    handles = []
    for claim in record.claims:
        handles.append(claim_handle(version, claim.anchor, ordinal=seen[claim.anchor]))
        seen[claim.anchor] += 1
    return tuple(handles)


def _searched(record: Record, claim: Claim) -> dict[str, Any]:
    place = next((place for place in record.places if place.id == claim.place), None)
    when = interval(claim.time)
    return {
        "local": bare(claim.id),
        "anchor_start": claim.anchor.start,
        "anchor_end": claim.anchor.end,
        "type": claim.type.value,
        "status": claim.status.value,
        "country": place.country if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "cell": cell_of(place.lat, place.lon) if place else None,
        "earliest": when.earliest if when else None,
        "latest": when.latest if when else None,
    }


def _add_claim_actors(connection: Connection, record: Record, claim_ns: list[int]) -> None:
    actors = {actor.id: actor for actor in record.actors}
    acting = [{*claim.actors, *claim.recipients} & actors.keys() for claim in record.claims]
    numbers = actor_numbers(connection, [actors[actor_id] for actor_id in sorted(set().union(*acting))])
    pairs = {(n, numbers[actor_key(actors[one])]) for n, ids in zip(claim_ns, acting, strict=True) for one in ids}
    rows = [{"claim_n": claim_n, "actor_n": actor_n} for claim_n, actor_n in sorted(pairs)]
    _ADD_CLAIM_ACTORS.run(connection, rows)


def actor_key(actor: Actor) -> str:
    """The name of a way of naming and coding an actor."""
    return actor_id(actor.name, actor.country, tuple(sector.value for sector in actor.sectors))


@lru_cache(maxsize=16384)
def actor_id(name: str, country: str | None, sectors: tuple[str, ...]) -> str:
    """The same, from its parts."""
    return content_id([bare(name), country, list(sectors)], size=12)


def actor_numbers(connection: Connection, actors: Iterable[Actor]) -> dict[str, int]:
    """The row numbers of these actors by their key, added where they are new."""
    rows = {
        actor_key(actor): {
            "id": actor_key(actor),
            "name": bare(actor.name),
            "key": folded(actor.name),
            "country": actor.country,
            "sectors": sector_column(tuple(sector.value for sector in actor.sectors)),
        }
        for actor in actors
    }
    return numbers_of_actors(connection, rows)


def numbers_of_actors(connection: Connection, rows: dict[str, dict[str, Any]]) -> dict[str, int]:
    """The row numbers of actors given as rows by id, added where they are new."""
    numbers = {name: int(n) for name, n in _ACTORS_NAMED.rows(connection, {"names": list(rows)})}
    missing = [row for key, row in rows.items() if key not in numbers]
    return numbers | {name: int(n) for name, n in _ADD_ACTORS.added(connection, missing)}


def sector_column(sectors: tuple[str, ...]) -> str:
    """Codes between blanks, so that one is found by ` CODE `."""
    return f" {' '.join(sectors)} " if sectors else ""


def known_columns(known: Known, name: str) -> dict[str, Any]:
    """A moment of knowledge as the four columns that begin with `name`."""
    return {
        f"{name}_day": known.day,
        f"{name}_minute": known.minute,
        name: known.text,
        f"{name}_exactly": known.exact,
    }


def bare(text: _Text) -> _Text:
    """Text as any database can hold it in a column: without NUL. The packed body keeps it."""
    return text.replace("\x00", "") if text else text
