"""Toponyms to places: which stretches of text name a place, which place they mean, and what for."""

from dateline.places.distance import distance_km, place_distance_km, places_near
from dateline.places.entry import Entry, Gazetteer, Match
from dateline.places.find import country_of_story, find_places
from dateline.places.gazetteer import IndexedGazetteer, build
from dateline.places.tables import country_of_code

__all__ = [
    "Entry",
    "Gazetteer",
    "IndexedGazetteer",
    "Match",
    "build",
    "country_of_code",
    "country_of_story",
    "distance_km",
    "find_places",
    "place_distance_km",
    "places_near",
]
