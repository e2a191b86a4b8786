"""What the situation needs of the ledger's events: as kept beside them, or worked out where an older dateline was."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from dateline.asking.replayed import replayed
from dateline.codebook import ClaimType
from dateline.ledger import Ledger, StoredGround
from dateline.ledger.filters import ActorWanted, Moment
from dateline.situation import Ground, ground_from_bytes, ground_of
from dateline.situation.shelves import MOVERS, bears_on, track_bits

_IN_MEMORY = 20_000
"""Grounds that stay read; about 3 kB each."""

_read = lru_cache(maxsize=_IN_MEMORY)(ground_from_bytes)


def grounds_of_tracks(
    ledger: Ledger,
    tracks: Iterable[ClaimType],
    *,
    as_of: Moment | None,
    actor: ActorWanted | None = None,
    changed: tuple[Moment, Moment | None] | None = None,
) -> list[Ground]:
    """Of all events that bear on these tracks, or of those of an actor, or those that changed between two moments."""
    asked = frozenset(tracks)
    types = sorted(asked.union(*(MOVERS.get(track, frozenset()) for track in asked)))
    found = ledger.grounds(tracks=track_bits(asked), types=types, as_of=as_of, actor=actor, changed=changed)
    return [ground for ground in _grounds(ledger, found) if not asked.isdisjoint(bears_on(ground))]


def grounds_under(ledger: Ledger, keys: Iterable[str], *, as_of: Moment | None) -> list[Ground]:
    """Of the events that lie under one of these keys."""
    wanted = sorted(set(keys))
    return _grounds(ledger, ledger.grounds_keyed(wanted, as_of=as_of)) if wanted else []


def _grounds(ledger: Ledger, found: Sequence[StoredGround]) -> list[Ground]:
    kept = [_read(one.body) for one in found if one.body is not None]
    unread = [one for one in found if one.body is None]
    return [*kept, *(ground_of(event) for event in replayed(ledger, unread))] if unread else kept
