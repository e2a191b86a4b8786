"""Places that are described rather than named: "the capital", "the north of the country", "the Turkish border".

They are resolved from the places that the report names: its country, the town spoken of last, a pair of neighbours.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.codebook import Feature
from dateline.places.candidates import Candidate
from dateline.places.distance import distance_km
from dateline.places.entry import Entry, Gazetteer, adjective_key, border_key, code_key
from dateline.places.naming import directions, fold

TRUST_DESCRIBED = 0.6
_BORDER = re.compile(
    r"\b(?:border|borders|frontier|frontiers|boundary|border area|border region|border fence)\b", re.IGNORECASE
)
_CAPITAL = re.compile(r"\bcapital\b", re.IGNORECASE)
_COUNTRY = re.compile(r"\b(?:country|nation|homeland|kingdom|emirate|republic|mainland|state)\b", re.IGNORECASE)
_TOWN = re.compile(
    r"\b(?:city|town|village|downtown|suburb|suburbs|outskirts|neighborhood|neighbourhood)\b", re.IGNORECASE
)
_REGION = re.compile(
    r"\b(?:province|region|territory|island|enclave|district|area|peninsula|coast|part|parts)\b", re.IGNORECASE
)
_PLACE_WORDS = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Scene:
    """What the report speaks of: `countries`, the story's first; places in reading order, each with its number."""

    countries: Sequence[Entry]
    named: Sequence[tuple[int, Entry]]

    @property
    def country(self) -> Entry | None:
        """The country of the story."""
        return self.countries[0] if self.countries else None

    def last(self, at: int, features: frozenset[Feature]) -> Entry | None:
        """The place of such a kind that was named last before `at`, else the first after it."""
        before = [entry for offset, entry in self.named if entry.feature in features and offset < at]
        after = [entry for offset, entry in self.named if entry.feature in features]
        return before[-1] if before else after[0] if after else None


def is_described(name: str) -> bool:
    """Whether a toponym has no capitals at all, or is a border: then its words must not be looked up as a name."""
    return not any(char.isupper() for char in re.sub(r"^(?:The|Their|Its|Our) ", "", name)) or bool(
        _BORDER.search(name)
    )


def is_border(words: str) -> bool:
    """Whether the words name a border: "the Turkish border"."""
    return bool(_BORDER.search(words))


def describes_place(words: str) -> bool:
    """Whether lower-case words say enough to be a place: "the capital", "the north of the country"."""
    kinds = (_BORDER, _CAPITAL, _COUNTRY, _TOWN, _REGION)
    return " " in words and (bool(directions(words)) or any(kind.search(words) for kind in kinds))


def resolve_described(name: str, at: int, *, scene: Scene, gazetteer: Gazetteer) -> Candidate | None:
    """The place described, None where the report gives no hold."""
    if _BORDER.search(name):
        return _border(name, scene=scene, gazetteer=gazetteer)
    bearings = directions(name)
    entry = _thing(name, at, scene, bearings=bearings, gazetteer=gazetteer)
    return None if entry is None else Candidate(entry, entry.weight, bearings, TRUST_DESCRIBED)


def _thing(name: str, at: int, scene: Scene, *, bearings: tuple[float, ...], gazetteer: Gazetteer) -> Entry | None:
    if _CAPITAL.search(name):
        return _capital(scene)
    if bearings or _COUNTRY.search(name):
        return scene.country
    if _TOWN.search(name):
        return scene.last(at, frozenset({Feature.TOWN}))
    if _REGION.search(name):
        return scene.last(at, frozenset({Feature.REGION, Feature.DISTRICT})) or scene.country
    return None


def _capital(scene: Scene) -> Entry | None:
    """The capital of the story's country, where the report names it."""
    for _, entry in scene.named:
        if entry.capital and scene.country is not None and entry.country == scene.country.country:
            return entry
    return None


def _border(name: str, *, scene: Scene, gazetteer: Gazetteer) -> Candidate | None:
    """Between two countries: the two named, or the one named and the first neighbour that the report speaks of."""
    sides = _sides(name, gazetteer=gazetteer)
    if not sides:
        return None if scene.country is None else Candidate(scene.country, 0.0, directions(name), TRUST_DESCRIBED)
    others = sides[1:] or [entry for entry in scene.countries if entry.key != sides[0].key]
    for other in others:
        middle = _middle(sides[0], other, gazetteer=gazetteer)
        if middle is not None:
            return Candidate(middle, sides[0].weight, (), TRUST_DESCRIBED)
    return Candidate(sides[0], sides[0].weight, directions(name), TRUST_DESCRIBED)


def _middle(one: Entry, other: Entry, *, gazetteer: Gazetteer) -> Entry | None:
    """The middle of the border; None where the two can hardly touch."""
    known = gazetteer.find(border_key(one.country or "", other.country or ""))
    if known:
        return replace(known[0].entry, country=other.country if other.country else one.country)
    apart = distance_km(one.lat, one.lon, other.lat, other.lon)
    return between(one, other) if apart <= (one.radius_km + other.radius_km) * 1.2 else None


def _sides(name: str, *, gazetteer: Gazetteer) -> list[Entry]:
    found: dict[str, Entry] = {}
    for word in _PLACE_WORDS.findall(re.sub(r"['’]s\b|[-–/]", " ", name)):
        if word[0].isupper():
            matches = [*gazetteer.find(fold(word)), *gazetteer.find(adjective_key(word))]
            for match in matches:
                if match.entry.source in {"country", "area", "region"}:
                    found.setdefault(match.entry.key, match.entry)
                    break
    return list(found.values())[:2]


def between(one: Entry, other: Entry) -> Entry:
    """Where two entries meet, taken on the line between their points as their radii divide it."""
    share = one.radius_km / (one.radius_km + other.radius_km)
    return replace(
        one,
        key=f"border:{one.key}|{other.key}",
        name=f"border of {one.name} and {other.name}",
        lat=one.lat + (other.lat - one.lat) * share,
        lon=one.lon + (other.lon - one.lon) * share,
        feature=Feature.REGION,
        radius_km=min(one.radius_km, other.radius_km),
        geonameid=None,
        admin1=None,
        capital=False,
    )


def scene_of(choices: Sequence[tuple[int, Entry]], *, demonyms: Mapping[str, int], gazetteer: Gazetteer) -> Scene:
    """The scene that resolved names set; demonyms count once for every three mentions of places."""
    votes: dict[str, float] = {code: count / 3 for code, count in demonyms.items()}
    for _, entry in choices:
        if entry.country:
            votes[entry.country] = votes.get(entry.country, 0.0) + 1.0
    ranked = sorted(votes, key=lambda code: (-votes[code], code))
    matches = [gazetteer.find(code_key(code)) for code in ranked]
    return Scene([found[0].entry for found in matches if found], choices)
