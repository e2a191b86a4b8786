"""The whole of GeoNames in one SQLite file: its own tables with their own columns, and beside them our index.

    geoname         the 19 columns of allCountries.txt
    alternatename   those of alternateNamesV2.txt, if given
    admin1          those of admin1CodesASCII.txt, if given
    country         those of countryInfo.txt, if given
    places, names, sounds, demonyms, about      what `IndexedGazetteer` reads

Rows are streamed: memory stays the same for thirteen million of them.
"""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.errors import GazetteerMissing
from dateline.places import tables
from dateline.places.dump import ADMIN1, ALTERNATE, COUNTRY, GEONAME, DumpFile, Row, dump_rows, raw_place
from dateline.places.geonames import RawPlace
from dateline.places.index import INDEX_FORMAT, fill_index

Progress = Callable[[str, int], None]
"""Told what is being done and how many rows are through, every few thousand."""

_BATCH = 10_000
_CODES = frozenset({"link", "wkdt", "post", "iata", "icao", "faac", "unlc", "tcid", "fr_1793", "phon", "piny"})
"""What alternateNamesV2 has in its column of languages that are no names."""


@dataclass(frozen=True, slots=True)
class Dump:
    """GeoNames' files; the first is needed."""

    places: Path
    alternates: Path | None = None
    admin1: Path | None = None
    countries: Path | None = None


def build_full(out: Path, dump: Dump, *, progress: Progress = lambda _step, _rows: None) -> int:
    """Write the file in one move; how many rows of GeoNames it has.

    Raises GazetteerMissing where a file is none of GeoNames', is cut off, or `out` cannot be written; an older file
    at `out` is then left as it was.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=out.parent, prefix=out.name, suffix=".part")
        os.close(handle)
        part = Path(name)
        try:
            rows = _write(part, dump, progress=progress)
            part.chmod(0o644)
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerMissing(
            f"The gazetteer cannot be written to {out}: {error}.",
            hint="Name another file with --out; the whole of GeoNames takes about 6 GB, and as much again on the way.",
        ) from error
    return rows


def _write(path: Path, dump: Dump, *, progress: Progress) -> int:
    connection = sqlite3.connect(path)
    try:
        others = ((dump.admin1, ADMIN1), (dump.countries, COUNTRY), (dump.alternates, ALTERNATE))
        for source, kind in others:
            if source is not None:
                for _ in _filed(connection, source, kind, progress=progress):
                    pass
        if dump.alternates is not None:
            connection.execute("CREATE INDEX alternatename_of ON alternatename (geonameid)")
        version = f"{INDEX_FORMAT}-{dump.places.name}-{tables.digest()}"
        fill_index(connection, places=_places(connection, dump, progress=progress), version=version)
        progress("Indexing names", 0)
        (rows,) = connection.execute("SELECT count(*) FROM geoname").fetchone()
        connection.execute("INSERT INTO about VALUES ('rows', ?)", (str(rows),))
        connection.commit()
    finally:
        connection.close()
    if not rows:
        raise GazetteerMissing(f"{dump.places} has no rows.", hint=f"Fetch it again from {GEONAME.source}.")
    return int(rows)


def _places(connection: sqlite3.Connection, dump: Dump, *, progress: Progress) -> Iterator[RawPlace]:
    """The rows of the dump as they are filed, each with its alternate names."""
    for row in _filed(connection, dump.places, GEONAME, progress=progress):
        place = raw_place(row, path=dump.places)
        yield _with_alternates(place, connection) if dump.alternates is not None else place


def _with_alternates(place: RawPlace, connection: sqlite3.Connection) -> RawPlace:
    found = connection.execute(
        "SELECT isolanguage, alternate_name FROM alternatename WHERE geonameid = ?", (place.geonameid,)
    )
    names = (name for language, name in found if language not in _CODES)
    return replace(place, alternates=tuple(dict.fromkeys((*place.alternates, *names))))


def _filed(connection: sqlite3.Connection, path: Path, kind: DumpFile, *, progress: Progress) -> Iterator[Row]:
    """The rows of a file, each batch written to its table before it is passed on."""
    connection.execute(f"CREATE TABLE {kind.table} ({', '.join(kind.columns)})")
    insert = f"INSERT OR REPLACE INTO {kind.table} VALUES ({','.join('?' * len(kind.columns))})"
    done = 0
    for rows in _batches(dump_rows(path, kind)):
        connection.executemany(insert, [_blank_as_null(row) for row in rows])
        done += len(rows)
        progress(f"Reading {path.name}", done)
        yield from rows


def _blank_as_null(row: Row) -> tuple[str | None, ...]:
    return tuple(cell or None for cell in row)


def _batches(rows: Iterable[Row]) -> Iterator[tuple[Row, ...]]:
    """The rows in batches."""
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)
