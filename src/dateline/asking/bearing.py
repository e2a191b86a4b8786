"""Which events bear on the states that a question is about: found by their keys, round by round, none left out.

1. Seeds: the stretches near a place, in a country or of an actor; or those that a change of knowledge touches.
2. Those that may be of one subject with them, of one subject with these, and so on.
3. What may end any of these: who takes the place or the region around it, leaves it, or attacks who is at truce; and
   who leaves where a taking is disputed, for that settles it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.asking.grounds import grounds_of_tracks, grounds_under
from dateline.codebook import ClaimType, Standing
from dateline.ledger import Ledger
from dateline.ledger.filters import Filters, Moment
from dateline.ledger.space import cells_around
from dateline.situation import Ground
from dateline.situation.shelves import (
    ATTACKS,
    DISPUTED,
    LEAVES,
    TAKES,
    Lead,
    keys_around,
    keys_of_ended,
    keys_of_part,
    keys_of_subject,
    keys_within,
    lead_of,
    may_end,
)

_MOST_COMPARED = 200_000
"""Pairs of stretches in one round; above this, as for a country at war, reading all costs less."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """What bears on some states: the events of their own tracks, and those that may end or settle them."""

    own: Mapping[str, Ground]
    enders: Mapping[str, Ground] = field(default_factory=dict)

    def grounds(self) -> list[Ground]:
        """All of it, each event once."""
        return list({**self.enders, **self.own}.values())


def bearing(ledger: Ledger, filters: Filters, *, tracks: Sequence[ClaimType], as_of: Moment | None) -> Bearing | None:
    """What bears on states of these types where, or of whom, the filters ask; None where all must be read.

    That is so where neither place nor country nor actor is asked for, or the ledger has events that lie under no keys.
    """
    if not ledger.are_all_keyed():
        return None
    keys = _keys_there(filters, tracks)
    if keys:
        seeds = grounds_under(ledger, keys, as_of=as_of)
    elif filters.actor and not ledger.waiting(limit=1):
        seeds = grounds_of_tracks(ledger, tracks, as_of=as_of, actor=filters.actor)
        seeds += grounds_under(ledger, [DISPUTED], as_of=as_of)
    else:
        return None
    return _closed(ledger, seeds, _leads(seeds, tracks), tracks=tracks, as_of=as_of)


def touched(
    ledger: Ledger, *, after: Moment, until: Moment | None, tracks: Sequence[ClaimType]
) -> tuple[Bearing, Bearing] | None:
    """What bears, as known by either moment, on the states that differ between them; None where all must be read.

    Seeds are the stretches of the events that changed, as they were and as they are, and those that these may end.
    All other tracks have the same events by both moments.
    """
    if not ledger.are_all_keyed():
        return None
    moments = (after, until)
    changed = [grounds_of_tracks(ledger, tracks, as_of=moment, changed=moments) for moment in moments]
    changing = [ground for found in changed for ground in found]
    leads = dict.fromkeys(_leads(changing, tracks))
    ended = [key for ground in changing for key in keys_of_ended(ground)]
    for moment in moments:
        near = _leads(grounds_under(ledger, ended, as_of=moment), tracks)
        leads |= dict.fromkeys(lead for lead in near if any(may_end(ground, lead) for ground in changing))
    then, now = (
        _closed(ledger, found, list(leads), tracks=tracks, as_of=moment)
        for found, moment in zip(changed, moments, strict=True)
    )
    return (then, now) if then is not None and now is not None else None


def _keys_there(filters: Filters, tracks: Iterable[ClaimType]) -> list[str]:
    if filters.near is not None:
        cells = cells_around(*filters.near, filters.within_km)
        return keys_around(tracks, [(n // 360 - 90, (n % 360 + 180) % 360) for n in cells or ()])
    return keys_within(tracks, filters.country) if filters.country else []


def _leads(grounds: Iterable[Ground], tracks: Sequence[ClaimType]) -> list[Lead]:
    """Each stretch of these tracks once, in order."""
    found = (lead_of(ground) for ground in grounds)
    return list(dict.fromkeys(lead for lead in found if lead is not None and lead.track in tracks))


def _closed(
    ledger: Ledger,
    seeds: Iterable[Ground],
    fresh: list[Lead],
    *,
    tracks: Sequence[ClaimType],
    as_of: Moment | None,
) -> Bearing | None:
    """Steps 2 and 3, from these stretches on; None where step 2 grows beyond all bounds."""
    own = {ground.id: ground for ground in seeds if _leads([ground], tracks)}
    leads = dict.fromkeys(fresh)
    while fresh:
        read = grounds_under(ledger, (key for lead in fresh for key in keys_of_subject(lead)), as_of=as_of)
        if len(read) * len(fresh) > _MOST_COMPARED:
            return None
        meeting = {ground.id: ground for ground in read if ground.id not in own and _meets(ground, fresh)}
        own |= meeting
        fresh = [lead for lead in _leads(meeting.values(), tracks) if lead not in leads]
        leads |= dict.fromkeys(fresh)
    return Bearing(own, _enders(ledger, own, list(leads), as_of=as_of))


def _meets(ground: Ground, leads: Sequence[Lead]) -> bool:
    lead = lead_of(ground)
    return lead is not None and any(lead == other or lead.may_meet(other) for other in leads)


def _enders(
    ledger: Ledger, own: Mapping[str, Ground], leads: Sequence[Lead], *, as_of: Moment | None
) -> dict[str, Ground]:
    """Step 3."""
    held = [lead for lead in leads if lead.track is ClaimType.CONTROL]
    disputed = [ground for ground in own.values() if ground.standing is Standing.DISPUTED]
    left = [*_leads(disputed, [ClaimType.CONTROL]), *(one for one in leads if one.track is ClaimType.DEPLOYMENT)]
    truces = [lead for lead in leads if lead.track is ClaimType.ACCORD]
    found: dict[str, Ground] = {}
    for part, ended in ((TAKES, held), (LEAVES, left), (ATTACKS, truces)):
        read = grounds_under(ledger, (key for lead in ended for key in keys_of_part(part, lead)), as_of=as_of)
        found |= {ground.id: ground for ground in read if any(may_end(ground, lead) for lead in ended)}
    return found
