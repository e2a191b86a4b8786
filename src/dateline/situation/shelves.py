"""Under what a store keeps events, so that those which bear on a state are found without reading the others.

An event is filed by each part that it can play: it gives a stretch of a track (`CONTROL`, …), takes a place, leaves
one, or attacks. What may play a part for a stretch is found under the stretch's own keys: never too few, and the
situation's own rules decide among them.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.codebook import STATE_TYPES, Assertion, ClaimType, Sector
from dateline.corroboration import Event, Party, Spot
from dateline.corroboration.likeness import is_same_spot, name_words
from dateline.situation.neighbours import fitting_place_keys, place_keys, side_keys
from dateline.situation.stretch import SHOWN

TAKES, LEAVES, ATTACKS = "takes", "leaves", "attacks"
"""The parts that end what others hold or agreed."""

BY_PLACE = frozenset({ClaimType.CONTROL, ClaimType.DISPLACEMENT, ClaimType.DEPLOYMENT})
"""The tracks that are told apart by place; the others are by parties."""

_BEGUN: Mapping[tuple[ClaimType, str | None], ClaimType] = {
    (ClaimType.ASSAULT, "seize-territory"): ClaimType.CONTROL,
    (ClaimType.MOBILIZE, "troops"): ClaimType.DEPLOYMENT,
    (ClaimType.RETREAT, "ceasefire"): ClaimType.ACCORD,
    (ClaimType.SANCTION, "discontinue"): ClaimType.RELATIONS,
    (ClaimType.SANCTION, "expel"): ClaimType.MEMBERSHIP,
    (ClaimType.SANCTION, "withdraw"): ClaimType.MEMBERSHIP,
}
"""The track on which an act of a type and mode begins a stretch (`moves.begun_by`)."""

_PARTS: Mapping[tuple[ClaimType, str | None], str] = {
    (ClaimType.ASSAULT, "seize-territory"): TAKES,
    (ClaimType.RETREAT, "withdraw"): LEAVES,
}


@dataclass(frozen=True, slots=True)
class Lead:
    """A stretch that an event may give, as far as its JSON tells: its track, its place, and who is of it."""

    track: ClaimType
    place: Spot | None
    parties: tuple[Party, ...]

    def may_meet(self, other: "Lead") -> bool:
        """False where the two are certainly of different subjects."""
        if self.track is not other.track:
            return False
        if self.track in BY_PLACE:
            return self.place is not None and other.place is not None and is_same_spot(self.place, other.place)
        return _may_be_same(self.parties, other.parties)


def shelf_keys(event: Event) -> tuple[str, ...]:
    """What the event is filed under, ascending; nothing where it bears on no state."""
    if event.assertion is not Assertion.ACTUAL or event.standing not in SHOWN:
        return ()
    keys = {key for lead in _leads_of_event(event) for key in _lead_keys(lead)}
    part = _PARTS.get((event.type, event.mode))
    if part and event.place:
        keys.update(_named(part, place_keys(event.place, takes_in=True)))
    if event.type is ClaimType.ASSAULT and (event.recipients or len(event.actors) > 1):
        keys.update(_named(ATTACKS, (key for party in event.actors for key in side_keys(party))))
    return tuple(sorted(keys))


def leads_of(body: Mapping[str, Any]) -> tuple[Lead, ...]:
    """The stretches that an event may give, from its JSON, which says nothing of features and kinds."""
    if body["assertion"] != Assertion.ACTUAL or body["standing"] not in SHOWN:
        return ()
    place, destination = (_spot(body[name]) for name in ("place", "destination"))
    actors, recipients = (_parties(body[name]) for name in ("actors", "recipients"))
    return tuple(_leads(ClaimType(body["type"]), body["mode"], place, destination, actors, recipients))


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


def _leads_of_event(event: Event) -> Iterator[Lead]:
    return _leads(event.type, event.mode, event.place, event.destination, event.actors, event.recipients)


def _leads(
    type_: ClaimType,
    mode: str | None,
    place: Spot | None,
    destination: Spot | None,
    actors: tuple[Party, ...],
    recipients: tuple[Party, ...],
) -> Iterator[Lead]:
    if type_ in STATE_TYPES:
        yield Lead(type_, place, actors if type_ is ClaimType.MEMBERSHIP else (*actors, *recipients))
    track = _BEGUN.get((type_, mode))
    if track is not None:
        where = (destination or place) if type_ is ClaimType.MOBILIZE else place
        parties = recipients if track is ClaimType.MEMBERSHIP else (*actors, *recipients)
        yield Lead(track, where if track in BY_PLACE else None, parties)


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


def _may_be_same(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> bool:
    """False where some party of one has certainly no side in the other."""
    there = all(any(_may_be_side(party, other) for other in theirs) for party in ours)
    return there and all(any(_may_be_side(party, other) for other in ours) for party in theirs)


def may_break(attack: Mapping[str, Any], truce: Lead) -> bool:
    """False where those who attack, or those whom they attack, are certainly not of the truce."""
    actors, recipients = _parties(attack["actors"]), _parties(attack["recipients"])
    sides = (actors, recipients or actors)
    return all(any(_may_be_side(one, party) for one in side for party in truce.parties) for side in sides)


def _may_be_side(one: Party, other: Party) -> bool:
    """False where the two are certainly of different sides, whatever their kinds."""
    if one.country and other.country:
        return one.country == other.country
    ours, theirs = name_words(one.name), name_words(other.name)
    return ours <= theirs or theirs <= ours


def _spot(place: Mapping[str, Any] | None) -> Spot | None:
    return Spot(**place) if place else None


def _parties(parties: Iterable[Mapping[str, Any]]) -> tuple[Party, ...]:
    return tuple(Party(one["name"], one["country"], tuple(Sector(code) for code in one["sectors"])) for one in parties)
