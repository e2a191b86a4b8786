"""Our own tables, read from the package: countries, regions, areas, districts, waters."""

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from dateline.codebook import Feature
from dateline.places.entry import Entry, adjective_key, border_key, code_key

TABLES = ("countries", "regions", "areas", "districts", "waters", "adjectives", "borders")

_AREA_FEATURES = {
    "continent": Feature.REGION,
    "world": Feature.REGION,
    "area": Feature.REGION,
    "part": Feature.REGION,
    "region": Feature.REGION,
    "district": Feature.DISTRICT,
    "town": Feature.TOWN,
    "site": Feature.SITE,
    "water": Feature.WATER,
}
# How readily a name means this kind, on the scale of a town's log10 population: set so that Georgia is first the
# country, Gaza first the Strip, Lebanon the country, and a world city still beats a county of its name.
_AREA_WEIGHTS = {
    "continent": 8.5,
    "world": 7.5,
    "area": 6.6,
    "part": 6.6,
    "region": 7.0,
    "district": 5.6,
    "town": 5.6,
    "site": 5.8,
    "water": 6.0,
    "sea": 7.0,
    "ocean": 8.5,
}
WEIGHT_COUNTRY, WEIGHT_REGION, WEIGHT_COUNTY = 8.0, 5.4, 4.2


@dataclass(frozen=True, slots=True)
class Named:
    """An entry with the names to file it under, its first name first."""

    entry: Entry
    names: tuple[str, ...]


def _read(table: str) -> str:
    return resources.files("dateline.places").joinpath("tables", f"{table}.tsv").read_text(encoding="utf-8")


def rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of one table as mappings, comments left out."""
    lines = (line for line in _read(table).split("\n") if line and not line.startswith("#"))
    header = next(lines).split("\t")
    for line in lines:
        yield dict(zip(header, line.split("\t"), strict=True))


@cache
def digest() -> str:
    """A digest of all tables: an index built from others is out of date."""
    total = hashlib.sha256()
    for table in TABLES:
        total.update(_read(table).encode())
    return total.hexdigest()[:16]


@cache
def alpha3() -> dict[str, str]:
    """From two-letter to three-letter country codes."""
    return {row["iso2"]: row["iso3"] for row in rows("countries")}


def country_of_code(code: str) -> str | None:
    """The alpha-3 code of a two-letter one, in either case; None for one that is no country's."""
    return alpha3().get(code.upper())


def demonyms() -> Iterator[tuple[str, str]]:
    """Demonyms with their alpha-3 code."""
    for row in rows("countries"):
        for word in _split(row["demonyms"]):
            yield word, row["iso3"]


def borders() -> Iterator[Named]:
    """The middles of borders, filed under `entry.border_key`."""
    for row in rows("borders"):
        one, other = row["one"], row["other"]
        entry = Entry(
            key=f"border:{one}|{other}",
            name=f"border {one}-{other}",
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=one,
            feature=Feature.REGION,
            radius_km=100.0,
            weight=_AREA_WEIGHTS["part"],
            source="area",
        )
        yield Named(entry, (border_key(one, other),))


def adjectives() -> Iterator[tuple[str, str]]:
    """Adjectives and inhabitants of places that are no countries, with the place's name."""
    for row in rows("adjectives"):
        for word in _split(row["words"]):
            yield word, row["name"]


def _split(names: str) -> tuple[str, ...]:
    return tuple(name for name in names.split("|") if name)


def countries() -> Iterator[Named]:
    """The countries and territories, filed also by adjective, people and code."""
    for row in rows("countries"):
        entry = Entry(
            key=f"country:{row['iso3']}",
            name=row["name"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=row["iso3"],
            feature=Feature.COUNTRY,
            radius_km=round(max(3.0, math.sqrt(float(row["area_km2"]) / math.pi)), 1),
            weight=WEIGHT_COUNTRY + math.log10(int(row["population"]) + 1.0) / 10,
            source="country",
            geonameid=int(row["geonameid"]),
        )
        words = (adjective_key(word) for word in _split(row["demonyms"]))
        yield Named(entry, (row["name"], *_split(row["names"]), *words, code_key(row["iso3"])))


def capitals() -> Iterator[tuple[str, str]]:
    """Two-letter country codes with the name of the capital."""
    for row in rows("countries"):
        yield row["iso2"], row["capital"]


def regions() -> Iterator[tuple[Named, bool]]:
    """First-order regions, and whether the table has their centre (0, 0 where it does not)."""
    for row in rows("regions"):
        known = bool(row["lat"])
        entry = Entry(
            key=f"region:{row['code']}",
            name=_plain_region(row["name"]),
            lat=float(row["lat"] or 0),
            lon=float(row["lon"] or 0),
            country=row["iso3"],
            feature=Feature.REGION,
            radius_km=120.0,
            weight=WEIGHT_REGION,
            source="region",
            admin1=row["code"],
            geonameid=int(row["geonameid"]),
        )
        names = (row["name"], *_split(row["names"]))
        yield Named(entry, tuple(dict.fromkeys((*names, *map(_plain_region, names))))), known


_REGION_WORDS = frozenset(
    "Province State Region Oblast oblast County Department Governorate Krai Kray Republic Division Oblisi "
    "Prefecture Voivodeship".split()
)


def _plain_region(name: str) -> str:
    head, _, last = name.rpartition(" ")
    return head if head and last in _REGION_WORDS else name


def areas() -> Iterator[Named]:
    """Named areas and sites, then waters."""
    for row in rows("areas"):
        kind = row["kind"]
        yield _area(row, kind=kind, feature=_AREA_FEATURES[kind], weight=_AREA_WEIGHTS[kind])
    for row in rows("waters"):
        yield _area(row, kind="water", feature=Feature.WATER, weight=_AREA_WEIGHTS[_extent(row)])


def _extent(row: dict[str, str]) -> str:
    """How large a water is, in the words of the weights: "the Atlantic" is the ocean, not a county of its name."""
    radius = float(row["radius_km"])
    if radius >= 300 and "River" not in row["names"]:
        return "ocean" if radius >= 2000 else "sea"
    return "water"


def _area(row: dict[str, str], *, kind: str, feature: Feature, weight: float) -> Named:
    entry = Entry(
        key=f"{kind}:{row['name']}",
        name=row["name"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        country=None if row["iso3"] == "*" else row["iso3"],
        feature=feature,
        radius_km=float(row["radius_km"]),
        weight=weight,
        source="water" if kind == "water" else "area",
    )
    return Named(entry, (row["name"], *_split(row["names"])))


def districts() -> Iterator[tuple[Named, bool]]:
    """Counties, and whether the table has their centre."""
    for row in rows("districts"):
        known = bool(row["lat"])
        entry = Entry(
            key=f"district:{row['admin1'] or row['iso3']}:{row['name']}",
            name=row["name"],
            lat=float(row["lat"] or 0),
            lon=float(row["lon"] or 0),
            country=row["iso3"],
            feature=Feature.DISTRICT,
            radius_km=float(row["radius_km"]),
            weight=WEIGHT_COUNTY,
            source="district",
            admin1=row["admin1"] or None,
        )
        yield Named(entry, _county_names(row)), known


def _county_names(row: dict[str, str]) -> tuple[str, ...]:
    name = row["name"]
    head, _, last = name.rpartition(" ")
    short = (head, f"{head} Co.", f"{head} Co") if head and last in {"County", "Parish", "Borough"} else ()
    return (name, *short, *_split(row["names"]))


def centred(named: Named, *, lat: float, lon: float, radius_km: float) -> Named:
    """The same, put elsewhere."""
    return replace(named, entry=replace(named.entry, lat=lat, lon=lon, radius_km=radius_km))
