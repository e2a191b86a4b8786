"""GeoNames' own files as streams of rows: the 19 columns of `allCountries.txt`, alternate names, codes, countries.

Origin of the format: https://download.geonames.org/export/dump/readme.txt. Nothing is held but the line being read.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from dateline.errors import GazetteerMissing
from dateline.places.geonames import RawPlace

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DumpFile:
    """One kind of file: the table that it fills, its columns with their SQLite types, where it is had."""

    table: str
    columns: tuple[str, ...]
    usual_name: str

    @property
    def names(self) -> tuple[str, ...]:
        """The columns without their types."""
        return tuple(column.split(" ")[0] for column in self.columns)

    @property
    def source(self) -> str:
        """Where GeoNames publishes it."""
        return f"https://download.geonames.org/export/dump/{self.usual_name}"


GEONAME = DumpFile(
    "geoname",
    (
        "geonameid INTEGER PRIMARY KEY", "name TEXT", "asciiname TEXT", "alternatenames TEXT", "latitude REAL",
        "longitude REAL", "feature_class TEXT", "feature_code TEXT", "country_code TEXT", "cc2 TEXT",
        "admin1_code TEXT", "admin2_code TEXT", "admin3_code TEXT", "admin4_code TEXT", "population INTEGER",
        "elevation INTEGER", "dem INTEGER", "timezone TEXT", "modification_date TEXT",
    ),
    "allCountries.zip",
)  # fmt: skip
ALTERNATE = DumpFile(
    "alternatename",
    (
        "alternatenameid INTEGER PRIMARY KEY", "geonameid INTEGER", "isolanguage TEXT", "alternate_name TEXT",
        "is_preferred INTEGER", "is_short INTEGER", "is_colloquial INTEGER", "is_historic INTEGER",
        "valid_from TEXT", "valid_to TEXT",
    ),
    "alternateNamesV2.zip",
)  # fmt: skip
ADMIN1 = DumpFile(
    "admin1", ("code TEXT PRIMARY KEY", "name TEXT", "asciiname TEXT", "geonameid INTEGER"), "admin1CodesASCII.txt"
)
COUNTRY = DumpFile(
    "country",
    (
        "iso TEXT PRIMARY KEY", "iso3 TEXT", "iso_numeric TEXT", "fips TEXT", "name TEXT", "capital TEXT",
        "area_km2 REAL", "population INTEGER", "continent TEXT", "tld TEXT", "currency_code TEXT",
        "currency_name TEXT", "phone TEXT", "postal_code_format TEXT", "postal_code_regex TEXT", "languages TEXT",
        "geonameid INTEGER", "neighbours TEXT", "equivalent_fips TEXT",
    ),
    "countryInfo.txt",
)  # fmt: skip


def dump_rows(path: Path, kind: DumpFile) -> Iterator[Row]:
    """The rows of a file of that kind, as text, from the zip or the text file; comments and a header are left out.

    Raises GazetteerMissing for a file that is not there, is cut off, or is of another kind.
    """
    width = len(kind.columns)
    try:
        with _opened(path, kind) as lines:
            for number, line in enumerate(lines, 1):
                if line.startswith("#") or not line.strip():
                    continue
                cells = tuple(line.rstrip("\r\n").split("\t"))
                if number == 1 and not any(cell.isdigit() for cell in cells):
                    continue
                if len(cells) != width:
                    raise _wrong(path, kind, f"line {number:,} has {len(cells)} columns, not {width}")
                yield cells
    except (zipfile.BadZipFile, EOFError, zlib.error) as error:
        raise GazetteerMissing(
            f"{path} is no whole zip file: {error}.",
            hint=f"It was probably cut off on its way: fetch it again from {kind.source}.",
        ) from error
    except UnicodeDecodeError as error:
        raise _wrong(path, kind, "it is not text in UTF-8") from error
    except OSError as error:
        raise GazetteerMissing(
            f"{path} cannot be read: {error.strerror or error}.", hint=f"Fetch it from {kind.source}."
        ) from error


@contextmanager
def _opened(path: Path, kind: DumpFile) -> Iterator[TextIO]:
    if path.suffix.lower() != ".zip":
        with path.open(encoding="utf-8") as lines:
            yield lines
        return
    with (
        zipfile.ZipFile(path) as archive,
        archive.open(_member(archive, path, kind)) as raw,
        io.TextIOWrapper(raw, encoding="utf-8") as lines,
    ):
        yield lines


def _member(archive: zipfile.ZipFile, path: Path, kind: DumpFile) -> str:
    """The text file inside: the one of the zip's own name, else the largest that is no notice."""
    texts = [info for info in archive.infolist() if info.filename.endswith(".txt")]
    chosen = [info for info in texts if info.filename == f"{path.stem}.txt"] or [
        info
        for info in texts
        if info.filename.lower() not in {"readme.txt", "isolanguages.txt", "iso-languagecodes.txt"}
    ]
    if not chosen:
        raise _wrong(path, kind, "the zip holds no text file")
    return max(chosen, key=lambda info: info.file_size).filename


def _wrong(path: Path, kind: DumpFile, reason: str) -> GazetteerMissing:
    return GazetteerMissing(
        f"{path} is not GeoNames' {kind.usual_name}: {reason}.",
        hint=f"Take the file as GeoNames publishes it, tab-separated with {len(kind.columns)} columns: {kind.source}.",
    )


def raw_place(row: Row, *, path: Path) -> RawPlace:
    """What the index takes of a row of GEONAME. Raises GazetteerMissing where a number is none."""
    try:
        return RawPlace(
            geonameid=int(row[0]),
            name=row[1],
            alternates=(row[2], *(name for name in row[3].split(",") if name)),
            lat=float(row[4]),
            lon=float(row[5]),
            feature=f"{row[6]}.{row[7]}",
            country=row[8],
            admin1=row[10],
            population=int(row[14] or 0),
        )
    except ValueError as error:
        raise _wrong(path, GEONAME, f"the row of {row[0]!r} has no number where one belongs ({error})") from error
