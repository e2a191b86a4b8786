"""Toponyms of a parse, resolved to places: the room's public function."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from dateline.codebook import Feature, PlaceUse
from dateline.model import Parse, Place
from dateline.places.candidates import TRUST_PART, Candidate
from dateline.places.context import SEATS_OF_POWER
from dateline.places.demonyms import count_demonyms, find_adjectives
from dateline.places.described import is_described, resolve_described, scene_of
from dateline.places.distance import shifted
from dateline.places.entry import Entry, Gazetteer
from dateline.places.estimate import Anchorage, estimate
from dateline.places.naming import fold
from dateline.places.resolve import Resolution, is_inside, resolve
from dateline.places.spans import Toponym, find_toponyms
from dateline.places.use import use_of

SHIFT_OF_RADIUS = 0.6  # how far "eastern" moves the point, as a share of the radius: set on dev.jsonl and train.jsonl
WEAK = 0.5  # below this confidence a part of a longer name gives way to an estimate
# From the share of belief to the share that is right within 161 km: LGL and GeoWebNews dev with gold spans, November
# 2026. To be read again after touching the weights of `resolve` or the trusts of `candidates`.
CALIBRATION = ((0.0, 0.15), (0.3, 0.4), (0.5, 0.57), (0.75, 0.65), (0.86, 0.82), (0.98, 0.95), (1.0, 0.96))


def find_places(
    parse: Parse, *, gazetteer: Gazetteer, published: str | None = None, adjectives: bool = False
) -> tuple[Place, ...]:
    """Every toponym of the text in reading order, with the place that it means and its use.

    1. Which spans are toponyms (`spans`).
    2. Names are resolved together (`resolve`).
    3. Descriptions ("the capital", "the Turkish border") are resolved from the names (`described`).
    4. Names that no table has are put where the report's other places gather (`estimate`).

    What is still unknown is kept, without a point and with confidence 0. `published` is for gazetteers that
    know when a name was valid; the shipped one does not. With `adjectives`, those of places ("Russian") are added
    as attributive, and the names inside those of organisations: the codebook leaves them out, geoparsing corpora
    count them.
    """
    toponyms = find_toponyms(parse, gazetteer=gazetteer, wide=adjectives)
    if adjectives:
        toponyms = _with_adjectives(toponyms, parse.text, gazetteer=gazetteer)
    demonyms = count_demonyms(parse.text, gazetteer=gazetteer)
    resolutions = _resolve_all(toponyms, parse.text, demonyms=demonyms, gazetteer=gazetteer)
    return tuple(
        _place(number, toponym, resolution, parse.text, gazetteer=gazetteer)
        for number, (toponym, resolution) in enumerate(zip(toponyms, resolutions, strict=True), 1)
    )


def _with_adjectives(toponyms: Sequence[Toponym], text: str, *, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    spans = [toponym.span for toponym in toponyms]
    added = [
        Toponym(span, PlaceUse.ATTRIBUTIVE)
        for span in find_adjectives(text, gazetteer=gazetteer)
        if not span.overlaps_any(spans)
    ]
    return tuple(sorted((*toponyms, *added), key=lambda toponym: toponym.span))


def _resolve_all(
    toponyms: Sequence[Toponym], text: str, *, demonyms: Counter[str], gazetteer: Gazetteer
) -> list[Resolution | None]:
    names = [(toponym.span, toponym.looked_up(text)) for toponym in toponyms]
    named = [number for number, (_, name) in enumerate(names) if text.islower() or not is_described(name)]
    found: list[Resolution | None] = [None] * len(names)
    resolved = resolve([names[number] for number in named], text, gazetteer=gazetteer, demonyms=demonyms)
    for number, resolution in zip(named, resolved, strict=True):
        found[number] = resolution
    _add_described(names, found, named=frozenset(named), demonyms=demonyms, gazetteer=gazetteer)
    _add_estimates(names, found, named=named, demonyms=demonyms)
    return found


def _add_described(
    names: Sequence[tuple[object, str]],
    found: list[Resolution | None],
    *,
    named: frozenset[int],
    demonyms: Counter[str],
    gazetteer: Gazetteer,
) -> None:
    if len(named) == len(names):
        return
    choices = [(number, item.candidate.entry) for number, item in enumerate(found) if item and item.confidence > WEAK]
    scene = scene_of(choices, demonyms=demonyms, gazetteer=gazetteer)
    for number, (_, name) in enumerate(names):
        if number not in named:
            candidate = resolve_described(name, number, scene=scene, gazetteer=gazetteer)
            found[number] = None if candidate is None else Resolution(candidate, candidate.trust)


def _add_estimates(
    names: Sequence[tuple[object, str]],
    found: list[Resolution | None],
    *,
    named: Sequence[int],
    demonyms: Counter[str],
) -> None:
    home = _home(found, demonyms)  # a report sent from abroad says where its dateline is, and no more
    settled = [
        Anchorage(number, item.candidate.entry, item.confidence)
        for number, item in enumerate(found)
        if item and not _is_weak(item) and (number > 0 or home in (None, item.candidate.entry.country))
    ]
    for number in named:
        item = found[number]
        if item is None or _is_weak(item):
            guess = estimate(number, settled)
            if guess is not None and (item is None or _is_better(guess[0], item)):
                found[number] = Resolution(guess[0], round(guess[1], 3))


def _home(found: Sequence[Resolution | None], demonyms: Counter[str]) -> str | None:
    """The country of which the report names more than of all others together; None where there is no such."""
    votes = Counter(demonyms)
    votes.update(item.candidate.entry.country for item in found if item and item.candidate.entry.country)
    country, count = max(sorted(votes.items()), key=lambda vote: vote[1], default=("", 0))
    return country if count * 2 > votes.total() else None


def _calibrated(confidence: float) -> float:
    """The share of such resolutions that are right, read off CALIBRATION between its points."""
    for (low, right_low), (high, right_high) in pairwise(CALIBRATION):
        if confidence <= high:
            share = (confidence - low) / (high - low)
            return round(right_low + share * (right_high - right_low), 3)
    return CALIBRATION[-1][1]


def _is_weak(item: Resolution) -> bool:
    """Whether only a part of the name was known, or the choice is a toss-up for such a part."""
    return item.candidate.trust <= TRUST_PART


def _is_better(guess: Candidate, item: Resolution) -> bool:
    """Whether an estimate says more than a known part: it lies inside it, or the part was a toss-up."""
    return item.confidence < WEAK or is_inside(guess.entry, item.candidate.entry)


def _place(number: int, toponym: Toponym, resolution: Resolution | None, text: str, *, gazetteer: Gazetteer) -> Place:
    name = " ".join(toponym.span.of(text).split())
    if resolution is None:
        use = toponym.use or use_of(toponym.span, text, can_act=False)
        return Place(f"p{number}", name, toponym.span, use=use, confidence=0.0)
    candidate = resolution.candidate
    entry = candidate.entry
    use = _use(toponym, candidate, text, gazetteer=gazetteer)
    lat, lon, radius_km = _point(candidate)
    return Place(
        id=f"p{number}",
        name=name,
        span=toponym.span,
        lat=lat,
        lon=lon,
        country=entry.country,
        feature=Feature.REGION if candidate.bearings and entry.feature is Feature.COUNTRY else entry.feature,
        use=use,
        geonameid=None if candidate.bearings else entry.geonameid,
        radius_km=radius_km,
        confidence=_calibrated(resolution.confidence),
    )


def _use(toponym: Toponym, candidate: Candidate, text: str, *, gazetteer: Gazetteer) -> PlaceUse:
    """What the words around say; a demonym that the reader took for a place describes."""
    name, entry = toponym.span.of(text), candidate.entry
    if gazetteer.country_of_demonym(name) and not any(
        match.entry.key == entry.key for match in gazetteer.find(fold(name))
    ):
        return PlaceUse.ATTRIBUTIVE
    if toponym.use is not None:
        return toponym.use
    return use_of(toponym.span, text, can_act=_can_act(entry))


def _can_act(entry: Entry) -> bool:
    return entry.feature is Feature.COUNTRY or entry.capital or entry.name in SEATS_OF_POWER


def _point(candidate: Candidate) -> tuple[float, float, float]:
    """The entry's point, moved where the name gives a direction: "eastern Syria"."""
    entry = candidate.entry
    lat, lon = entry.lat, entry.lon
    by_km = entry.radius_km * SHIFT_OF_RADIUS
    for bearing in candidate.bearings:
        lat, lon = shifted(lat, lon, bearing=bearing, by_km=by_km / len(candidate.bearings))
    radius_km = entry.radius_km * (0.6 if candidate.bearings else 1.0)
    return round(lat, 4), round(lon, 4), round(radius_km, 1)


def country_of_story(places: Sequence[Place], parse: Parse, *, gazetteer: Gazetteer) -> str | None:
    """The country that the report speaks of most, as alpha-3, None when none is named.

    A toponym used as a place weighs as much as three demonyms, any other as one.
    """
    votes = count_demonyms(parse.text, gazetteer=gazetteer)
    for place in places:
        if place.country:
            votes[place.country] += 3 if place.use is PlaceUse.PLACE else 1
    return max(sorted(votes), key=lambda code: votes[code]) if votes else None
