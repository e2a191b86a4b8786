"""What a gazetteer holds, and what a gazetteer must be able to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from dateline.codebook import Feature
from dateline.places.naming import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on the map.

    `country` is alpha-3, None for seas and world regions; `admin1` GeoNames' first-order code ("US.TX");
    `weight` how readily the world means this one: about log10 of the people that it stands for;
    `source` "country", "region", "area", "district", "water" (our tables) or "town" (GeoNames).
    """

    key: str
    name: str
    lat: float
    lon: float
    country: str | None
    feature: Feature
    radius_km: float
    weight: float
    source: str
    admin1: str | None = None
    geonameid: int | None = None
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found under a name; `main` where the name is its first name, not an alternate."""

    entry: Entry
    main: bool = True


class Gazetteer(Protocol):
    """The table of places as the steps need it. Keys are those of `naming.fold`."""

    def find(self, key: str) -> Sequence[Match]:
        """All entries filed under the key."""

    def sounding_like(self, bones: str) -> Sequence[str]:
        """The keys whose skeleton (`naming.skeleton`) is this."""

    def country_of_demonym(self, word: str) -> str | None:
        """The alpha-3 code that a demonym stands for ("Azeri": AZE), as capitalised in English; None when none."""


def adjective_key(word: str) -> str:
    """The key under which a place is filed by its adjective or its people ("Iranian"), apart from its names."""
    return "=" + fold(word)


def code_key(alpha3: str) -> str:
    """The key under which a country is filed by its alpha-3 code."""
    return "#" + alpha3.lower()


def border_key(one: str, other: str) -> str:
    """The key under which the border of two countries is filed, whichever comes first."""
    return "#" + "|".join(sorted((one.lower(), other.lower())))
