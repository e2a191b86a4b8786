"""Under what a store keeps events, so that those which bear on a state are found without reading the others.

An event is filed by each part that it can play: it gives a stretch of a track (`CONTROL`, …), takes a place, leaves
one, or attacks. What may play a part for a stretch is found under the stretch's own keys: never too few, and the
situation's own rules decide among them.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.codebook import STATE_TYPES, Assertion, ClaimType, Feature, Standing
from dateline.corroboration import Party, Spot
from dateline.corroboration.likeness import name_words
from dateline.situation.ground import SHOWN, Ground
from dateline.situation.moves import is_taken_in
from dateline.situation.neighbours import fitting_place_keys, place_keys, side_keys
from dateline.situation.stretch import are_same_sides, is_one_place, share_side

TAKES, LEAVES, ATTACKS = "takes", "leaves", "attacks"
"""The parts that end what others hold or agreed."""

DISPUTED = "disputed"
"""Under this lie the seizures in which one who only denies them may come to be named as holding the place."""

BY_PLACE = frozenset({ClaimType.CONTROL, ClaimType.DISPLACEMENT, ClaimType.DEPLOYMENT})
"""The tracks that are told apart by place; the others are by parties."""

TRACKS = (
    ClaimType.CONTROL,
    ClaimType.DEPLOYMENT,
    ClaimType.MEMBERSHIP,
    ClaimType.ACCORD,
    ClaimType.TALKS,
    ClaimType.RELATIONS,
    ClaimType.DISPLACEMENT,
)
"""In the order of the bits that stores keep (`track_bits`), which stays."""

_BEGUN: Mapping[tuple[ClaimType, str | None], ClaimType] = {
    (ClaimType.ASSAULT, "seize-territory"): ClaimType.CONTROL,
    (ClaimType.MOBILIZE, "troops"): ClaimType.DEPLOYMENT,
    (ClaimType.RETREAT, "ceasefire"): ClaimType.ACCORD,
    (ClaimType.SANCTION, "discontinue"): ClaimType.RELATIONS,
    (ClaimType.SANCTION, "expel"): ClaimType.MEMBERSHIP,
    (ClaimType.SANCTION, "withdraw"): ClaimType.MEMBERSHIP,
}
"""The track on which an act of a type and mode begins a stretch (`moves.begun_by`)."""

_ENDED: Mapping[str, tuple[ClaimType, ...]] = {
    TAKES: (ClaimType.CONTROL,),
    LEAVES: (ClaimType.CONTROL, ClaimType.DEPLOYMENT),
    ATTACKS: (ClaimType.ACCORD,),
}
"""The tracks whose stretches each part can end, or settle."""

MOVERS: Mapping[ClaimType, frozenset[ClaimType]] = {
    ClaimType.CONTROL: frozenset({ClaimType.ASSAULT, ClaimType.RETREAT}),
    ClaimType.DEPLOYMENT: frozenset({ClaimType.MOBILIZE, ClaimType.RETREAT}),
    ClaimType.ACCORD: frozenset({ClaimType.RETREAT, ClaimType.ASSAULT}),
    ClaimType.MEMBERSHIP: frozenset({ClaimType.SANCTION}),
    ClaimType.RELATIONS: frozenset({ClaimType.SANCTION}),
}
"""The types of events that begin or end a track's stretches."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A stretch that an event may give: its track, its place, and who is of it."""

    track: ClaimType
    place: Spot | None
    parties: tuple[Party, ...]

    def may_meet(self, other: "Lead") -> bool:
        """False where the two are certainly of different subjects."""
        if self.track is not other.track:
            return False
        if self.track in BY_PLACE:
            return is_one_place(self.place, other.place)
        return are_same_sides(self.parties, other.parties)


def lead_of(ground: Ground) -> Lead | None:
    """The stretch that an event may give; None for the many that give none."""
    if not _is_shown(ground):
        return None
    everybody = (*ground.actors, *ground.recipients)
    if ground.type in STATE_TYPES:
        parties = ground.actors if ground.type is ClaimType.MEMBERSHIP else everybody
        return Lead(ground.type, ground.place, parties)
    track = _BEGUN.get((ground.type, ground.mode))
    if track is None:
        return None
    where = (ground.destination or ground.place) if ground.type is ClaimType.MOBILIZE else ground.place
    parties = ground.recipients if track is ClaimType.MEMBERSHIP else everybody
    return Lead(track, where if track in BY_PLACE else None, parties)


def parts_of(ground: Ground) -> tuple[str, ...]:
    """What the event can do to other stretches."""
    if not _is_shown(ground):
        return ()
    if ground.type is ClaimType.RETREAT:
        return (LEAVES,) if ground.mode == "withdraw" else ()
    if ground.type is not ClaimType.ASSAULT:
        return ()
    taking = (TAKES,) if ground.mode == "seize-territory" else ()
    return (*taking, ATTACKS) if ground.recipients or len(ground.actors) > 1 else taking


def _is_shown(ground: Ground) -> bool:
    return ground.assertion is Assertion.ACTUAL and ground.standing in SHOWN


def track_bits(tracks: Iterable[ClaimType]) -> int:
    """Tracks as the bits of a number."""
    return sum(1 << TRACKS.index(track) for track in set(tracks))


def bears_on(ground: Ground) -> frozenset[ClaimType]:
    """The tracks of which the event gives a stretch, or may end one."""
    lead = lead_of(ground)
    ended = {track for part in parts_of(ground) for track in _ENDED[part]}
    return frozenset(ended | {lead.track} if lead else ended)


def shelf_keys(ground: Ground) -> tuple[str, ...]:
    """What the event is filed under, ascending; nothing where it bears on no state."""
    lead, parts = lead_of(ground), parts_of(ground)
    keys = set(_lead_keys(lead)) if lead else set[str]()
    for part in parts:
        if part == ATTACKS:
            keys.update(_named(part, (key for party in ground.actors for key in side_keys(party))))
        elif ground.place:
            keys.update(_named(part, place_keys(ground.place, takes_in=True)))
    if TAKES in parts and ground.standing is Standing.DISPUTED:
        keys.add(DISPUTED)
    return tuple(sorted(keys))


def keys_around(tracks: Iterable[ClaimType], cells: Iterable[tuple[int, int]]) -> list[str]:
    """Under what stretches lie whose place is in one of these square degrees (row and column from 0, 0 eastwards)."""
    places = list(cells)
    return [key for track in tracks for key in _named(track.value, places)]


def keys_within(tracks: Iterable[ClaimType], country: str) -> list[str]:
    """Under what stretches lie whose place is in a country."""
    return [key for track in tracks for key in _named(track.value, [("in", country)])]


def keys_of_subject(lead: Lead) -> list[str]:
    """Under what other stretches of the lead's track lie."""
    if lead.track in BY_PLACE:
        return list(_named(lead.track.value, fitting_place_keys(lead.place))) if lead.place else []
    return list(_named(lead.track.value, _fitting_sides(lead.parties[:1])))


def keys_of_part(part: str, lead: Lead) -> list[str]:
    """Under what lies that may play a part for the lead: take its place, leave it, or attack as one of its parties."""
    if part == ATTACKS:
        return list(_named(part, _fitting_sides(lead.parties)))
    return list(_named(part, fitting_place_keys(lead.place))) if lead.place else []


def keys_of_ended(ground: Ground) -> list[str]:
    """Under what the stretches lie that the event may end or settle."""
    keys: list[str] = []
    for part in parts_of(ground):
        places = _keys_inside(ground.place) if ground.place else []
        for track in _ENDED[part]:
            keys += _named(track.value, _fitting_sides(ground.actors) if part == ATTACKS else places)
    return keys


def may_end(ground: Ground, lead: Lead) -> bool:
    """False where the event certainly neither ends nor settles the stretch."""
    parts = [part for part in parts_of(ground) if lead.track in _ENDED[part]]
    return any(may_break(ground, lead) if part == ATTACKS else is_taken_in(lead.place, ground.place) for part in parts)


def may_break(attack: Ground, truce: Lead) -> bool:
    """False where those who attack, or those whom they attack, are certainly not of the truce."""
    sides = (attack.actors, attack.recipients or attack.actors)
    return all(share_side(side, truce.parties) for side in sides)


def _keys_inside(place: Spot) -> list[Hashable]:
    """Under what those places lie that may be this one or in it."""
    keys = place_keys(place, takes_in=True)
    if place.feature is Feature.COUNTRY and place.country:
        keys.append(("in", place.country))
    return keys


def _lead_keys(lead: Lead) -> Iterator[str]:
    keys: list[Hashable] = place_keys(lead.place) if lead.place else []
    if lead.place and lead.place.country:
        keys.append(("in", lead.place.country))
    if lead.track not in BY_PLACE:
        keys += [key for party in lead.parties for key in side_keys(party)]
    return _named(lead.track.value, keys)


def _named(part: str, keys: Iterable[Hashable]) -> Iterator[str]:
    for key in keys:
        yield f"{part}|{'|'.join(map(str, key)) if isinstance(key, tuple) else key}"


def _fitting_sides(parties: Iterable[Party]) -> Iterator[Hashable]:
    """As `neighbours.Sides` finds them; the longest word stands for the rarest, and any country may be a party."""
    for party in parties:
        words = name_words(party.name)
        if not words:
            yield "any"
            continue
        yield ("word", max(words, key=lambda word: (len(word), word)))
        yield from (("first", word) for word in words)
        yield "nameless"
        yield from (("official", party.country), ("rebel", party.country)) if party.country else ()
