"""What the situation needs of an event, and no more: little enough to be kept beside each event that bears on a state.

A ground says all of its event that a rule of this room asks, so the states that follow from grounds are those that
follow from the events; the events themselves, with all their claims and sources, need not be put together again.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dateline.codebook import Assertion, ClaimType, Standing, Unit
from dateline.corroboration import Event, EventQuantity, Party, Spot
from dateline.corroboration.cards import party_of, party_row, spot_of, spot_row
from dateline.corroboration.sources import Vote

FIRM = frozenset({Standing.SINGLE_SOURCE, Standing.CORROBORATED, Standing.CONFIRMED})
"""Standings in which an event moves a state."""

SHOWN = FIRM | {Standing.DISPUTED, Standing.UNVERIFIED}
"""Standings in which a state that reports claim is shown at all, with its standing."""

GROUND_VERSION = 1
"""To be raised whenever the meaning of a field changes, so that no stale ground is read."""


@dataclass(frozen=True, slots=True)
class Ground:
    """An event as the situation sees it; most fields are the event's own.

    `known_since` is the moment of its first report, `learned` that since which it has stood as it does, firmly or not;
    `because` are the claims behind its last standing. `deniers` are the named speakers who deny it. `is_dated`: some
    claim gives it a time; `is_suspension`: some claim's word says that it suspends.
    """

    id: str
    type: ClaimType
    mode: str | None
    assertion: Assertion
    standing: Standing
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Spot | None
    destination: Spot | None
    time: str | None
    known_since: str
    learned: str
    because: tuple[str, ...]
    deniers: tuple[Party, ...]
    is_dated: bool
    is_suspension: bool
    quantities: tuple[EventQuantity, ...]


def ground_of(event: Event) -> Ground:
    """What the situation needs of the event."""
    return Ground(
        id=event.id,
        type=event.type,
        mode=event.mode,
        assertion=event.assertion,
        standing=event.standing,
        actors=event.actors,
        recipients=event.recipients,
        place=event.place,
        destination=event.destination,
        time=event.time,
        known_since=event.known_since,
        learned=_learned(event),
        because=event.history[-1].because,
        deniers=_deniers(event),
        is_dated=any(claim.days for claim in event.claims),
        is_suspension=any(claim.family == "suspend" for claim in event.claims),
        quantities=event.quantities,
    )


def _learned(event: Event) -> str:
    """Since when the event has stood as it does, firmly or not: what was disputed for a week was learned at its end."""
    firm = event.standing in FIRM
    since = event.history[-1].since
    for step in reversed(event.history):
        if (step.standing in FIRM) is not firm:
            break
        since = step.since
    return since


def _deniers(event: Event) -> tuple[Party, ...]:
    return tuple(
        source.speaker for source in event.sources if source.vote is Vote.DENIES and source.speaker is not None
    )


def ground_to_bytes(ground: Ground) -> bytes:
    """Compact JSON; equal grounds have equal bytes."""
    row = [
        GROUND_VERSION,
        ground.id,
        ground.type,
        ground.mode,
        ground.assertion,
        ground.standing,
        _party_rows(ground.actors),
        _party_rows(ground.recipients),
        spot_row(ground.place),
        spot_row(ground.destination),
        ground.time,
        ground.known_since,
        ground.learned,
        ground.because,
        _party_rows(ground.deniers),
        ground.is_dated,
        ground.is_suspension,
        [[q.unit, q.low, q.high, q.best, q.by, q.currency, q.scope, q.bound] for q in ground.quantities],
    ]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()


def ground_from_bytes(body: bytes) -> Ground:
    """The inverse of `ground_to_bytes`; raises ValueError on one of another version."""
    version, *row = json.loads(body)
    if version != GROUND_VERSION:
        raise ValueError(f"A ground of version {version}, not {GROUND_VERSION}.")
    return Ground(
        id=row[0],
        type=ClaimType(row[1]),
        mode=row[2],
        assertion=Assertion(row[3]),
        standing=Standing(row[4]),
        actors=_parties(row[5]),
        recipients=_parties(row[6]),
        place=spot_of(row[7]),
        destination=spot_of(row[8]),
        time=row[9],
        known_since=row[10],
        learned=row[11],
        because=tuple(row[12]),
        deniers=_parties(row[13]),
        is_dated=row[14],
        is_suspension=row[15],
        quantities=tuple(_quantity(*each) for each in row[16]),
    )


def _party_rows(parties: Iterable[Party]) -> list[list[Any]]:
    return [party_row(party) for party in parties]


def _parties(rows: Iterable[list[Any]]) -> tuple[Party, ...]:
    return tuple(party_of(row) for row in rows)


def _quantity(unit: str, low: float, high: float, best: float, by: list[list[Any]], *rest: Any) -> EventQuantity:
    return EventQuantity(Unit(unit), low, high, best, tuple((key, value) for key, value in by), *rest)
