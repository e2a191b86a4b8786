"""Filters as SQL: the conditions on claims and on events, and the same judgement in Python for corrected claims."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, exists, false, or_, select

from dateline.ledger.days import Known
from dateline.ledger.engines import Dialect
from dateline.ledger.filters import ActorWanted, AsOf, Filters
from dateline.ledger.rows import StoredClaim
from dateline.ledger.space import Box, box_around, cells_in, distance_km
from dateline.ledger.tables import (
    ACTOR,
    CLAIM,
    CLAIM_ACTOR,
    CLAIM_CLUSTER,
    RECORD_SUPERSEDED,
    VERSION,
    VERSION_SUPERSEDED,
)
from dateline.ledger.words import folded, terms_of

Condition = ColumnElement[bool]


def by_then(as_of: AsOf, table: FromClause, name: str = "known") -> Condition:
    """Whether something was known by then; `name` begins the columns of its moment."""
    if as_of.minute is None:
        return table.c[f"{name}_day"] <= as_of.day
    return table.c[f"{name}_minute"] <= as_of.minute


def is_by(known: Known, as_of: AsOf | None) -> bool:
    """The same in Python."""
    if as_of is None:
        return True
    return known.day <= as_of.day if as_of.minute is None else known.minute <= as_of.minute


def current_reading(table: FromClause = CLAIM) -> Condition:
    """That no newer reader has read the version."""
    return ~exists().where(RECORD_SUPERSEDED.c.record_n == table.c.record_n)


def latest_version(as_of: AsOf | None, table: FromClause = CLAIM) -> Condition:
    """That no newer version of the report was known by then."""
    newer = VERSION_SUPERSEDED.c.version_n == table.c.version_n
    if as_of is not None:
        newer = and_(newer, by_then(as_of, VERSION_SUPERSEDED, "since"))
    return ~exists().where(newer)


def claim_conditions(filters: Filters, dialect: Dialect) -> list[Condition]:
    """What a claim's row must satisfy; nearness only roughly, by its box."""
    found = [current_reading(), latest_version(filters.as_of)]
    if filters.as_of is not None:
        found.append(by_then(filters.as_of, CLAIM))
    found += shared_conditions(filters, CLAIM)
    if filters.status:
        found.append(CLAIM.c.status == filters.status)
    if filters.actor:
        found.append(
            CLAIM.c.n.in_(select(CLAIM_ACTOR.c.claim_n).where(CLAIM_ACTOR.c.actor_n.in_(actors(filters.actor))))
        )
    if filters.text is not None:
        found.append(CLAIM.c.n.in_(matching("claim_words", filters.text, dialect)))
    return found


def shared_conditions(filters: Filters, table: FromClause) -> list[Condition]:
    """What claims and events are filtered by alike: place, country, type and event time."""
    found: list[Condition] = []
    if filters.near is not None:
        found += _in_box(box_around(*filters.near, filters.within_km), table)
    if filters.country:
        found.append(table.c.country == filters.country)
    if filters.types:
        found.append(table.c.type.in_(filters.types))
    if filters.when is not None:
        found += [table.c.earliest <= filters.when.latest, table.c.latest >= filters.when.earliest]
    return found


def _in_box(box: Box, table: FromClause) -> list[Condition]:
    cells = cells_in(box)
    found: list[Condition] = [] if cells is None else [table.c.cell.in_(cells)]
    found.append(table.c.lat.between(box.south, box.north))
    if box.west <= box.east:
        found.append(table.c.lon.between(box.west, box.east))
    else:
        found.append(or_(table.c.lon >= box.west, table.c.lon <= box.east))
    return found


def actors(wanted: ActorWanted) -> Select[Any]:
    """The row numbers of the actors that are meant."""
    query = select(ACTOR.c.n)
    if wanted.words:
        query = query.where((" " + ACTOR.c.key + " ").like(f"% {wanted.words} %"))
    if wanted.country:
        query = query.where(ACTOR.c.country == wanted.country)
    if wanted.sector:
        query = query.where(ACTOR.c.sectors.like(f"% {wanted.sector} %"))
    return query


def matching(table: str, text: str, dialect: Dialect) -> Select[Any]:
    """The row numbers whose words answer a query; none where it asks for no word."""
    terms = terms_of(text)
    if all(term.negated for term in terms):
        return select(CLAIM.c.n).where(false())
    return dialect.numbers_matching(table, terms)


def answering(filters: Filters, dialect: Dialect) -> Select[Any]:
    """The row numbers of the claims that answer the text, or whose report does, as known by then."""
    text = filters.text or ""
    own = select(CLAIM.c.n).where(CLAIM.c.n.in_(matching("claim_words", text, dialect)))
    reports = select(CLAIM.c.n).where(CLAIM.c.version_n.in_(matching("report_words", text, dialect)))
    if filters.as_of is not None:
        own, reports = (query.where(by_then(filters.as_of, CLAIM)) for query in (own, reports))
    return select(own.union(reports).subquery().c.n)


def answering_beside(
    connection: Connection, filters: Filters, dialect: Dialect, claim_ns: Sequence[int]
) -> frozenset[str]:
    """Of the claims in one cluster with these, `report-id#c1` of those that answer the text in what stood then."""
    labels = select(CLAIM_CLUSTER.c.cluster_n).where(CLAIM_CLUSTER.c.claim_n.in_(claim_ns))
    beside = select(CLAIM_CLUSTER.c.claim_n).where(CLAIM_CLUSTER.c.cluster_n.in_(labels))
    query = (
        select(VERSION.c.report_id, CLAIM.c.local)
        .join(VERSION, VERSION.c.n == CLAIM.c.version_n)
        .where(CLAIM.c.n.in_(beside), CLAIM.c.n.in_(answering(filters, dialect)))
        .where(current_reading(), latest_version(filters.as_of))
    )
    return frozenset(f"{row.report_id}#{row.local}" for row in connection.execute(query))


def is_near(filters: Filters, lat: float | None, lon: float | None) -> bool:
    """Whether a point is as near as asked, by great circle; an unresolved place never is."""
    if filters.near is None:
        return True
    return lat is not None and lon is not None and distance_km(*filters.near, lat, lon) <= filters.within_km


def fits(filters: Filters, claim: StoredClaim) -> bool:
    """Whether a claim, as it is after corrections, passes the filters; words and knowledge apart."""
    place, when = claim.place, claim.interval
    return (
        is_near(filters, place.lat if place else None, place.lon if place else None)
        and filters.country in (None, place.country if place else None)
        and (not filters.types or claim.claim.type.value in filters.types)
        and (filters.when is None or (when is not None and when.overlaps(filters.when)))
        and filters.status in (None, claim.claim.status.value)
        and (filters.actor is None or _acts(filters.actor, claim))
    )


def _acts(wanted: ActorWanted, claim: StoredClaim) -> bool:
    return any(
        wanted.fits(
            key=folded(actor.name),
            country=actor.country,
            sectors=tuple(sector.value for sector in actor.sectors),
        )
        for actor in (*claim.actors, *claim.recipients)
    )
