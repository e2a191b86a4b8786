"""Toponyms of a parse, resolved to places: the room's public function."""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.codebook import Feature, PlaceUse
from dateline.model import Parse, Place
from dateline.places.candidates import Candidate
from dateline.places.distance import shifted
from dateline.places.entry import Gazetteer
from dateline.places.resolve import Resolution, resolve
from dateline.places.spans import Toponym, find_toponyms
from dateline.places.use import use_of

SHIFT_OF_RADIUS = 0.65  # how far "eastern" moves the point, as a share of the radius; rests on dev.jsonl
_CAPITALISED = re.compile(r"\b[A-Z][\w.]*(?:\s[A-Z]\w+)?")


def find_places(parse: Parse, *, gazetteer: Gazetteer, published: str | None = None) -> tuple[Place, ...]:
    """Every toponym of the text in reading order, with the place that it means and its use.

    A name that the gazetteer lacks is kept, without a point and with confidence 0. `published` is for
    gazetteers that know when a name was valid; the shipped one does not.
    """
    toponyms = find_toponyms(parse, gazetteer=gazetteer)
    names = [(toponym.span, toponym.span.of(parse.text)) for toponym in toponyms]
    demonyms = _demonyms(parse.text, gazetteer=gazetteer)
    resolutions = resolve(names, parse.text, gazetteer=gazetteer, demonyms=demonyms)
    return tuple(
        _place(number, toponym, resolution, parse.text)
        for number, (toponym, resolution) in enumerate(zip(toponyms, resolutions, strict=True), 1)
    )


def _demonyms(text: str, *, gazetteer: Gazetteer) -> Counter[str]:
    found: Counter[str] = Counter()
    for match in _CAPITALISED.finditer(text):
        words = match[0]
        code = gazetteer.country_of_demonym(words) or gazetteer.country_of_demonym(words.split()[0])
        if code:
            found[code] += 1
    return found


def _place(number: int, toponym: Toponym, resolution: Resolution | None, text: str) -> Place:
    name = " ".join(toponym.span.of(text).split())
    if resolution is None:
        use = toponym.use or use_of(toponym.span, text, can_act=False)
        return Place(f"p{number}", name, toponym.span, use=use, confidence=0.0)
    candidate = resolution.candidate
    entry = candidate.entry
    can_act = entry.feature is Feature.COUNTRY or entry.capital
    lat, lon, radius_km = _point(candidate)
    return Place(
        id=f"p{number}",
        name=name,
        span=toponym.span,
        lat=lat,
        lon=lon,
        country=entry.country,
        feature=Feature.REGION if candidate.bearings and entry.feature is Feature.COUNTRY else entry.feature,
        use=toponym.use or use_of(toponym.span, text, can_act=can_act),
        geonameid=None if candidate.bearings else entry.geonameid,
        radius_km=radius_km,
        confidence=resolution.confidence,
    )


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
    """The country that the report speaks of most, as alpha-3: places weigh twice a demonym; None when none is named."""
    votes = Counter(_demonyms(parse.text, gazetteer=gazetteer))
    for place in places:
        if place.country:
            votes[place.country] += 3 if place.use is PlaceUse.PLACE else 1
    return max(sorted(votes), key=lambda code: votes[code]) if votes else None
