"""The index file: all names of all places in SQLite, compiled once from GeoNames and our tables."""

import gc
import math
import os
import sqlite3
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from dateline.codebook import Feature
from dateline.places import tables
from dateline.places.distance import distance_km
from dateline.places.entry import Entry, adjective_key
from dateline.places.geonames import RawPlace
from dateline.places.naming import fold, skeleton, without_article
from dateline.places.tables import Named

INDEX_FORMAT = 5
_SCHEMA = """
CREATE TABLE places (id INTEGER PRIMARY KEY, key TEXT, name TEXT, lat REAL, lon REAL, country TEXT, feature TEXT,
                     radius_km REAL, weight REAL, source TEXT, admin1 TEXT, geonameid INTEGER, capital INTEGER);
CREATE TABLE names (key TEXT, place INTEGER, main INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sounds (bones TEXT, key TEXT, PRIMARY KEY (bones, key)) WITHOUT ROWID;
CREATE TABLE demonyms (word TEXT PRIMARY KEY, country TEXT) WITHOUT ROWID;
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""
# Countries whose names reach English in several transliterations: only theirs are filed by sound.
_TRANSLITERATED = frozenset(
    "AF DZ BH KM TD DJ EG ER ET GE IR IQ IL JO KZ KW KG LB LY MR MA OM PK PS QA SA SO SD SS SY TJ TN TR TM AE UZ YE EH "
    "AM AZ BY BG RU UA RS ME MK XK BA CN TW KP KR MN JP MM TH LA KH VN NP BD LK IN ID ML NE NG BF".split()
)
_FEATURE_CLASSES = {
    "A": Feature.DISTRICT, "P": Feature.TOWN, "H": Feature.WATER, "L": Feature.REGION,
    "T": Feature.SITE, "S": Feature.SITE, "R": Feature.SITE, "V": Feature.SITE, "U": Feature.WATER,
}  # fmt: skip
CAPITAL_BONUS = 1.8  # the news speaks of a capital as of a town sixty times its size
_BATCH = 20_000
_HAMLETS = 1000  # of a region, whose middle is not taken from all the uncounted ones
_SKIPPED_FEATURES = frozenset({"A.PCLI", "A.ADM1"})  # our own tables have these


def town_radius_km(population: int) -> float:
    """How far a town reaches: 1 km at 2,000 people, 15 km at a million, 40 km at ten million."""
    reach = 0.75 * math.pow(population / 1000.0, 0.435)
    return round(max(1.0, reach), 1)


def build_index(path: Path, *, places: Iterable[RawPlace], version: str) -> None:
    """Write the index to `path`, in one move: a reader sees the old file or the new one, never half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    os.close(handle)
    part = Path(name)
    try:
        _fill(part, places=places, version=version)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _fill(path: Path, *, places: Iterable[RawPlace], version: str) -> None:
    connection = sqlite3.connect(path)
    collecting = gc.isenabled()
    gc.disable()  # a million small tuples and no cycles: collecting would take a third of the time
    try:
        fill_index(connection, places=places, version=version)
        connection.commit()
    finally:
        connection.close()
        if collecting:
            gc.enable()


def fill_index(connection: sqlite3.Connection, *, places: Iterable[RawPlace], version: str) -> None:
    """Write the tables of the index into a database; memory does not grow with the number of places."""
    connection.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-60000; ATTACH '' AS staging;"
        "CREATE TABLE staging.names (key TEXT, place INTEGER, main INTEGER);"
        "CREATE TABLE staging.sounds (bones TEXT, key TEXT);" + _SCHEMA
    )
    filing = _Filing(connection)
    towns = _file_towns(places, filing=filing)
    for named in _table_entries(towns):
        filing.add(named, heard=False)
    filing.finish()
    connection.executemany("INSERT OR IGNORE INTO demonyms VALUES (?, ?)", tables.demonyms())
    connection.execute("INSERT INTO about VALUES ('version', ?)", (version,))


class _Filing:
    """Collects names in a scratch table, and files them sorted at the end, which a clustered table likes best."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.number = 0
        self.places: list[tuple[object, ...]] = []
        self.names: list[tuple[str, int, int]] = []
        self.sounds: list[tuple[str, str]] = []
        self.best: dict[str, tuple[float, int]] = {fold(name): (0.0, 0) for _, name in tables.adjectives()}

    def add(self, named: Named, *, heard: bool, barred: frozenset[str] = frozenset()) -> None:
        self.number += 1
        entry = named.entry
        self.places.append(
            (self.number, entry.key, entry.name, entry.lat, entry.lon, entry.country, entry.feature.value,
             entry.radius_km, entry.weight, entry.source, entry.admin1, entry.geonameid, int(entry.capital))
        )  # fmt: skip
        main = fold(named.names[0])
        if main in self.best:
            self.best[main] = max(self.best[main], (entry.weight, self.number))
        for key in self._keys(named.names):
            if key != main and key in barred:
                continue
            self.names.append((key, self.number, int(key == main)))
            if heard and len(key) > 4 and (bones := skeleton(key)):
                self.sounds.append((bones, key))
        if len(self.places) >= _BATCH:
            self._flush()

    @staticmethod
    def _keys(names: Iterable[str]) -> set[str]:
        keys = {key for key in map(fold, names) if len(key) > 1 and key.isascii()}
        return keys | {without_article(key) for key in keys}

    def _add_adjectives(self) -> None:
        """File adjectives of areas under the heaviest entry of the area's name."""
        for word, name in tables.adjectives():
            _, number = self.best[fold(name)]
            if number:
                self.names.append((adjective_key(word), number, 0))

    def _flush(self) -> None:
        self.connection.executemany(f"INSERT INTO places VALUES ({','.join('?' * 13)})", self.places)
        self.connection.executemany("INSERT INTO staging.names VALUES (?, ?, ?)", self.names)
        self.connection.executemany("INSERT INTO staging.sounds VALUES (?, ?)", self.sounds)
        for rows in (self.places, self.names, self.sounds):
            rows.clear()

    def finish(self) -> None:
        """File all that was collected."""
        self._add_adjectives()
        self._flush()
        self.connection.execute(
            "INSERT INTO names SELECT key, place, max(main) FROM staging.names GROUP BY key, place ORDER BY key, place"
        )
        self.connection.execute("INSERT INTO sounds SELECT DISTINCT bones, key FROM staging.sounds ORDER BY bones, key")


_Towns = dict[str, list[tuple[float, float]]]


def _file_towns(places: Iterable[RawPlace], *, filing: _Filing) -> _Towns:
    """File all of GeoNames' places; return the points by first-order region."""
    alpha3, capitals, taken = tables.alpha3(), _capitals(), _country_names()
    points: _Towns = defaultdict(list)
    for raw in places:
        country = alpha3.get(raw.country)
        if country is None or raw.feature in _SKIPPED_FEATURES:
            continue
        admin1 = f"{raw.country}.{raw.admin1}"
        if raw.feature[:1] == "P" and (raw.population > 0 or len(points[admin1]) < _HAMLETS):
            points[admin1].append((raw.lat, raw.lon))
        capital = (raw.country, raw.name) in capitals and raw.population > 2000
        filing.add(
            _town(raw, country=country, admin1=admin1, capital=capital),
            heard=raw.country in _TRANSLITERATED,
            barred=taken,
        )
    return points


def _capitals() -> set[tuple[str, str]]:
    found = set(tables.capitals())
    return found | {("IL", "Jerusalem"), ("UA", "Kyiv"), ("UA", "Kiev"), ("KZ", "Astana"), ("MM", "Nay Pyi Taw")}


def _country_names() -> frozenset[str]:
    """Keys of countries, which no town may have as an alternate: else Mexico is first the city."""
    return frozenset(fold(row["name"]) for row in tables.rows("countries"))


def _town(raw: RawPlace, *, country: str, admin1: str, capital: bool) -> Named:
    entry = Entry(
        key=f"geonames:{raw.geonameid}",
        name=raw.name,
        lat=raw.lat,
        lon=raw.lon,
        country=country,
        feature=_FEATURE_CLASSES.get(raw.feature[:1], Feature.SITE),
        radius_km=town_radius_km(raw.population),
        weight=round(math.log10(max(raw.population, 0) + 100.0) + (CAPITAL_BONUS if capital else 0.0), 2),
        source="town",
        admin1=admin1,
        geonameid=raw.geonameid,
        capital=capital,
    )
    names = (raw.name, *(name for name in raw.alternates if len(name) > 3 or not name.isupper()))
    return Named(entry, names)


def _table_entries(towns: _Towns) -> Iterator[Named]:
    yield from tables.countries()
    centres: dict[str, Entry] = {}
    for named in _regions(towns):
        centres[named.entry.admin1 or ""] = named.entry
        yield named
    yield from tables.areas()
    yield from tables.borders()
    yield from _districts(centres.get)


def _regions(towns: _Towns) -> Iterator[Named]:
    for named, known in tables.regions():
        points = towns.get(named.entry.admin1 or "", [])
        if not points and not known:
            continue
        lat, lon = (named.entry.lat, named.entry.lon) if known else _middle(points)
        placed = tables.centred(named, lat=lat, lon=lon, radius_km=_reach_km(lat, lon, points))
        weight = placed.entry.weight + min(1.0, math.log10(len(points) + 1) / 4) + (0.6 if known else 0.0)
        yield replace(placed, entry=replace(placed.entry, weight=round(weight, 2)))


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Halfway between the mean of the towns and the middle of the box around them."""
    lats, lons = [lat for lat, _ in points], [lon for _, lon in points]
    lat = (statistics.fmean(lats) + (min(lats) + max(lats)) / 2) / 2
    lon = (statistics.fmean(lons) + (min(lons) + max(lons)) / 2) / 2
    return round(lat, 3), round(lon, 3)


def _reach_km(lat: float, lon: float, points: list[tuple[float, float]]) -> float:
    """The distance within which nine in ten of the towns lie, 15 to 800 km."""
    apart = sorted(distance_km(lat, lon, *point) for point in points)
    return round(min(800.0, max(15.0, apart[int(len(apart) * 0.9)])), 0) if apart else 100.0


def _districts(region_of: Callable[[str], Entry | None]) -> Iterator[Named]:
    for named, known in tables.districts():
        region = region_of(named.entry.admin1 or "")
        if known:
            yield named
        elif region is not None:
            yield tables.centred(named, lat=region.lat, lon=region.lon, radius_km=region.radius_km)
