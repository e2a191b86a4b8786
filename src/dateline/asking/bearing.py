"""Which events bear on the states near a place or in a country: found by their keys, round by round, none left out.

1. The stretches that lie there.
2. Those that may be of one subject with them, of one subject with these, and so on.
3. What may end any of these: who takes the place or the region around it, leaves it, or attacks who is at truce; and
   who leaves where a taking is disputed, for that settles it.
"""

from collections.abc import Iterable, Sequence

from dateline.codebook import ClaimType, Standing
from dateline.ledger import Ledger, StoredEvent
from dateline.ledger.filters import Filters, Moment
from dateline.ledger.space import cells_around
from dateline.situation.shelves import (
    ATTACKS,
    LEAVES,
    TAKES,
    Lead,
    keys_around,
    keys_of_part,
    keys_of_subject,
    keys_within,
    leads_of,
    may_break,
)

_MOST_COMPARED = 200_000
"""Pairs of stretches in one round; above this, as for a country at war, reading all costs less."""

_Found = dict[str, StoredEvent]


def bearing(
    ledger: Ledger, filters: Filters, *, tracks: Sequence[ClaimType], as_of: Moment | None
) -> list[StoredEvent] | None:
    """The events that bear on states of these types where the filters ask; None where all must be read.

    That is so where no place or country is asked for, or the ledger has events that lie under no keys.
    """
    keys = _keys_there(filters, tracks)
    first = ledger.events_keyed(keys, as_of=as_of) if keys else None
    if first is None:
        return None
    found: _Found = {}
    leads = {lead: None for event in first for lead in _taken_up(found, event, tracks)}
    fresh = list(leads)
    while fresh:
        read = _read(ledger, (key for lead in fresh for key in keys_of_subject(lead)), as_of=as_of)
        if len(read) * len(fresh) > _MOST_COMPARED:
            return None
        meeting = {lead: None for event in read for lead in _meeting(found, event, fresh, tracks)}
        fresh = [lead for lead in meeting if lead not in leads]
        leads |= meeting
    _add_enders(ledger, found, list(leads), as_of=as_of)
    return list(found.values())


def _keys_there(filters: Filters, tracks: Iterable[ClaimType]) -> list[str]:
    if filters.near is not None:
        cells = cells_around(*filters.near, filters.within_km)
        return keys_around(tracks, [(n // 360 - 90, (n % 360 + 180) % 360) for n in cells or ()])
    return keys_within(tracks, filters.country) if filters.country else []


def _read(ledger: Ledger, keys: Iterable[str], *, as_of: Moment | None) -> tuple[StoredEvent, ...]:
    return ledger.events_keyed(sorted(set(keys)), as_of=as_of) or ()


def _taken_up(found: _Found, event: StoredEvent, tracks: Sequence[ClaimType]) -> list[Lead]:
    leads = [lead for lead in leads_of(event.body) if lead.track in tracks]
    if leads:
        found[event.id] = event
    return leads


def _meeting(found: _Found, event: StoredEvent, others: Sequence[Lead], tracks: Sequence[ClaimType]) -> list[Lead]:
    """The event's stretches that may be of one subject with another."""
    leads = [lead for lead in leads_of(event.body) if lead.track in tracks]
    meeting = [lead for lead in leads if any(lead.may_meet(other) for other in others)]
    if meeting:
        found[event.id] = event
    return meeting


def _add_enders(ledger: Ledger, found: _Found, leads: Sequence[Lead], *, as_of: Moment | None) -> None:
    """Step 3."""
    held = [lead for lead in leads if lead.track is ClaimType.CONTROL]
    takers = _read(ledger, (key for lead in held for key in keys_of_part(TAKES, lead)), as_of=as_of)
    found |= {event.id: event for event in takers}
    disputed = (event for event in found.values() if event.body["standing"] == Standing.DISPUTED)
    seized = [lead for event in disputed for lead in leads_of(event.body) if lead.track is ClaimType.CONTROL]
    left = [*seized, *(lead for lead in leads if lead.track is ClaimType.DEPLOYMENT)]
    leavers = _read(ledger, (key for lead in left for key in keys_of_part(LEAVES, lead)), as_of=as_of)
    found |= {event.id: event for event in leavers}
    truces = [lead for lead in leads if lead.track is ClaimType.ACCORD]
    attacks = _read(ledger, (key for lead in truces for key in keys_of_part(ATTACKS, lead)), as_of=as_of)
    found |= {event.id: event for event in attacks if any(may_break(event.body, truce) for truce in truces)}
