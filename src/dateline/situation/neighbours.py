"""What may be the same place, side or subject, found without comparing all with all.

Each index holds numbers and answers with those that can fit, ascending: never too few, and the caller's own rule
(`likeness.py`, `stretch.py`) decides among them. So an answer is what comparing all with all would give.
"""

import math
import re
from collections.abc import Hashable, Iterable, Iterator

from dateline.codebook import ClaimType, Feature, Sector
from dateline.corroboration import Party, Spot
from dateline.corroboration.likeness import is_official, name_words
from dateline.situation.stretch import Stretch

_SAME_KM = 1.0
"""Two points this near can be one place (`likeness.is_same_spot`)."""

_KM_PER_DEGREE = 110.0
"""Of latitude, at least."""

_WORD = re.compile(r"\w+")
_BY_PLACE = frozenset({ClaimType.CONTROL, ClaimType.DISPLACEMENT, ClaimType.DEPLOYMENT})
Numbers = list[int]


class Filed:
    """Numbers under keys."""

    def __init__(self) -> None:
        self._under: dict[Hashable, Numbers] = {}

    def add(self, number: int, keys: Iterable[Hashable]) -> None:
        """File a number; numbers come in ascending order."""
        for key in set(keys):
            self._under.setdefault(key, []).append(number)

    def found(self, keys: Iterable[Hashable]) -> Numbers:
        """The numbers under any of the keys, each once, ascending."""
        lists = [self._under[key] for key in set(keys) if key in self._under]
        return lists[0] if len(lists) == 1 else sorted(set().union(*lists))

    def count(self, key: Hashable) -> int:
        """How many numbers lie under a key."""
        return len(self._under.get(key, ()))


class Places:
    """Places by what may be the same; with `takes_in`, by what may lie inside them, too."""

    def __init__(self, *, takes_in: bool = False) -> None:
        self._filed = Filed()
        self._takes_in = takes_in

    def add(self, number: int, spot: Spot | None) -> None:
        """File a place under a number; an unnamed one is never found."""
        if spot is not None:
            self._filed.add(number, place_keys(spot, takes_in=self._takes_in))

    def fitting(self, spot: Spot | None) -> Numbers:
        """The numbers of the places that may be this one or take it in."""
        if spot is None:
            return []
        return self._filed.found(fitting_place_keys(spot))


def place_keys(spot: Spot, *, takes_in: bool = False) -> list[Hashable]:
    """What a place is filed under: found by what may be the same and, with `takes_in`, by what lies inside."""
    if takes_in and spot.feature is Feature.COUNTRY:
        return [*_named(spot), *_cells(spot, _SAME_KM), ("country", spot.country)]
    return [*_named(spot), *_cells(spot, max(_SAME_KM, spot.radius_km) if takes_in else _SAME_KM)]


def fitting_place_keys(spot: Spot) -> list[Hashable]:
    """What the places that may be this one, or take it in, are filed under."""
    return [*_named(spot), *_cells(spot, 0.0), ("country", spot.country)]


def _named(spot: Spot) -> Iterator[Hashable]:
    yield ("name", "".join(_WORD.findall(spot.name.lower())))
    if spot.geonameid is not None:
        yield ("id", spot.geonameid)


def _cells(spot: Spot, reach_km: float) -> Iterator[Hashable]:
    """The square degrees within reach of a place; those of a whole row near a pole."""
    if spot.lat is None or spot.lon is None:
        return
    rise = reach_km / _KM_PER_DEGREE
    for row in range(math.floor(spot.lat - rise), math.floor(spot.lat + rise) + 1):
        narrowest = math.cos(math.radians(min(90.0, max(abs(row), abs(row + 1), abs(spot.lat)))))
        run = rise / narrowest if narrowest > 0.01 else 180.0
        columns = range(math.floor(spot.lon - run), math.floor(spot.lon + run) + 1)
        for column in columns if len(columns) < 360 else range(360):
            yield (row, column % 360)


class Sides:
    """Lists of parties by who may be of a side with one of them (`likeness.is_same_side`).

    Names agree where one's words are among the other's: the longer is found by any word of the shorter, the shorter by
    its own first word, which the longer has.
    """

    def __init__(self) -> None:
        self._filed = Filed()

    def add(self, number: int, parties: Iterable[Party]) -> None:
        """File all parties of a list under its number."""
        self._filed.add(number, [key for party in parties for key in side_keys(party)])

    def fitting(self, party: Party) -> Numbers:
        """The numbers of the lists in which somebody may be of the party's side."""
        words = name_words(party.name)
        if not words:
            return self._filed.found(["any"])
        rarest = min(sorted(words), key=lambda word: self._filed.count(("word", word)))
        first = [("first", word) for word in words]
        return self._filed.found([("word", rarest), *first, "nameless", *_official_keys(party)])


def side_keys(party: Party) -> Iterator[Hashable]:
    """What a party is filed under, so that it is found by those of its side."""
    words = name_words(party.name)
    yield "any"
    yield ("first", min(words)) if words else "nameless"
    yield from (("word", word) for word in words)
    yield from _official_keys(party)


def _official_keys(party: Party) -> Iterator[Hashable]:
    if is_official(party):
        yield ("official", party.country)
    if party.country and Sector.REB in party.sectors:
        yield ("rebel", party.country)


class Subjects:
    """Stretches by their track: which may be of one subject (`stretch.is_same_subject`)."""

    def __init__(self, stretches: Iterable[Stretch] = ()) -> None:
        self._places: dict[ClaimType, Places] = {}
        self._sides: dict[ClaimType, Sides] = {}
        for number, stretch in enumerate(stretches):
            self.add(number, stretch)

    def add(self, number: int, stretch: Stretch) -> None:
        """File a stretch under its number."""
        if stretch.type in _BY_PLACE:
            self._places.setdefault(stretch.type, Places()).add(number, stretch.place)
        else:
            self._sides.setdefault(stretch.type, Sides()).add(number, _parties(stretch))

    def fitting(self, stretch: Stretch) -> Numbers:
        """The numbers of the stretches that may be of the same track, itself included."""
        if stretch.type in _BY_PLACE:
            places = self._places.get(stretch.type)
            return places.fitting(stretch.place) if places else []
        sides, parties = self._sides.get(stretch.type), _parties(stretch)
        return sides.fitting(parties[0]) if sides and parties else []


def _parties(stretch: Stretch) -> tuple[Party, ...]:
    if stretch.type is ClaimType.MEMBERSHIP:
        return stretch.actors
    return (*stretch.actors, *stretch.recipients)
