"""A gazetteer of a dozen entries, so that a test says what the world knows."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import pytest

from dateline.codebook import Feature
from dateline.places import Entry, Match
from dateline.places.entry import adjective_key, code_key
from dateline.places.naming import fold, skeleton


class SmallGazetteer:
    """A gazetteer in memory: entries with their names, and demonyms."""

    def __init__(self) -> None:
        self.names: dict[str, list[Match]] = defaultdict(list)
        self.demonyms: dict[str, str] = {}

    def add(self, entry: Entry, *others: str, people: str | None = None) -> None:
        for number, name in enumerate((entry.name, *others)):
            self.names[fold(name)].append(Match(entry, number == 0))
        if entry.feature is Feature.COUNTRY and entry.country:
            self.names[code_key(entry.country)].append(Match(entry))
        if people and entry.country:
            self.demonyms[people] = entry.country
            self.names[adjective_key(people)].append(Match(entry, False))

    def find(self, key: str) -> Sequence[Match]:
        return sorted(self.names.get(key, ()), key=lambda match: -match.entry.weight)

    def sounding_like(self, bones: str) -> Sequence[str]:
        return [key for key in self.names if skeleton(key) == bones]

    def country_of_demonym(self, word: str) -> str | None:
        return self.demonyms.get(word)


def _country(name: str, code: str, lat: float, lon: float) -> Entry:
    return Entry(f"country:{code}", name, lat, lon, code, Feature.COUNTRY, 400.0, 8.5, "country")


def _town(name: str, code: str, lat: float, lon: float, weight: float, admin1: str | None = None) -> Entry:
    return Entry(f"town:{name}:{admin1 or code}", name, lat, lon, code, Feature.TOWN, 8.0, weight, "town", admin1, 1)


@pytest.fixture
def gazetteer() -> SmallGazetteer:
    """Libya, Syria, Turkey, the United States and a few towns, two of them named Tripoli, two Alexandria."""
    world = SmallGazetteer()
    world.add(_country("Libya", "LBY", 28.0, 17.0), people="Libyan")
    world.add(_country("Syria", "SYR", 35.0, 38.0), people="Syrian")
    world.add(_country("Turkey", "TUR", 39.0, 35.0), people="Turkish")
    world.add(_country("Lebanon", "LBN", 33.8, 35.8), people="Lebanese")
    world.add(_country("Russia", "RUS", 60.0, 100.0), people="Russian")
    world.add(_country("United States", "USA", 39.8, -98.5), "U.S.", "US", people="American")
    world.add(replace(_town("Tripoli", "LBY", 32.9, 13.2, 7.2), capital=True))
    world.add(_town("Tripoli", "LBN", 34.4, 35.8, 5.6))
    world.add(_town("Derna", "LBY", 32.8, 22.6, 5.0), "Darnah")
    world.add(_town("Sidon", "LBN", 33.6, 35.4, 5.1))
    world.add(replace(_town("Moscow", "RUS", 55.8, 37.6, 8.2), capital=True))
    world.add(_town("Geneva", "CHE", 46.2, 6.1, 5.3))
    world.add(_town("Alexandria", "EGY", 31.2, 29.9, 6.6))
    world.add(_town("Alexandria", "USA", 31.3, -92.4, 4.7, "US.LA"))
    world.add(_town("Chester", "USA", 39.8, -75.4, 5.2, "US.PA"))
    louisiana = Entry("region:US.LA", "Louisiana", 31.0, -92.0, "USA", Feature.REGION, 200.0, 6.5, "region", "US.LA", 2)
    world.add(louisiana, "La.")
    anbar = Entry("region:IQ.01", "Anbar", 32.9, 41.6, "IRQ", Feature.REGION, 150.0, 6.5, "region", "IQ.01", 3)
    world.add(anbar, "al-Anbar")
    return world
