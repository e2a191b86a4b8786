import sqlite3
import zipfile
from pathlib import Path

import pytest

from dateline.errors import GazetteerMissing
from dateline.model import Labelled, Parse, Span
from dateline.places import IndexedGazetteer, find_places
from dateline.places.dump import ADMIN1, ALTERNATE, COUNTRY, GEONAME, dump_rows
from dateline.places.full import Dump, build_full
from dateline.places.gazetteer import GAZETTEER_VARIABLE, about


def row(number, name, alternates, lat, lon, feature, country, admin1, population):
    """A row in GeoNames' format."""
    kind, code = feature.split(".")
    cells = [number, name, name, alternates, lat, lon, kind, code, country, "", admin1, "", "", "", population, "", 12]
    return "\t".join(map(str, [*cells, "Asia/Tbilisi", "2024-03-01"]))


ROWS = [
    row(9000001, "Upper Testford", "Testford,Верхний Тестфорд", 42.31, 43.91, "P.PPL", "GE", "66", 120),
    row(9000002, "Testford Hill", "", 42.35, 43.95, "T.HLL", "GE", "66", ""),
    row(9000003, "Testford River", "Testfordwater", 42.4, 43.9, "H.STM", "GE", "66", 0),
]
ALTERNATES = "77\t9000001\ten\tHightest\t1\t\t\t\t\t\n78\t9000001\tlink\thttps://example.org\t\t\t\t\t\t\n"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "XX.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "About the columns.\n")
        archive.writestr("XX.txt", "\n".join(ROWS) + "\n")
    return path


def test_a_dump_becomes_a_file_with_geonames_own_columns(dump, tmp_path):
    out = tmp_path / "places.sqlite"
    assert build_full(out, Dump(dump)) == 3
    connection = sqlite3.connect(out)
    columns = tuple(column[1] for column in connection.execute("PRAGMA table_info(geoname)"))
    first = connection.execute("SELECT * FROM geoname ORDER BY geonameid").fetchone()
    connection.close()
    assert columns == GEONAME.names
    assert len(columns) == 19
    assert first == (
        9000001, "Upper Testford", "Upper Testford", "Testford,Верхний Тестфорд", 42.31, 43.91, "P", "PPL", "GE", None,
        "66", None, None, None, 120, None, 12, "Asia/Tbilisi", "2024-03-01",
    )  # fmt: skip


def test_places_are_resolved_with_such_a_file(dump, tmp_path, monkeypatch):
    out = tmp_path / "places.sqlite"
    build_full(out, Dump(dump))
    monkeypatch.setenv(GAZETTEER_VARIABLE, str(out))
    text = "They left Testfordwater for Upper Testford, Georgia."
    parse = Parse(text=text, names=(Labelled(Span(10, 23), "LOC"), Labelled(Span(28, 42), "LOC")))
    places = find_places(parse, gazetteer=IndexedGazetteer.open())
    assert [(place.name, place.geonameid, place.country) for place in places] == [
        ("Testfordwater", 9000003, "GEO"),
        ("Upper Testford", 9000001, "GEO"),
        ("Georgia", 614540, "GEO"),
    ]


def test_alternate_names_regions_and_countries_are_kept_where_given(dump, tmp_path):
    alternates, admin1, countries = (tmp_path / name for name in ("alternates.txt", "admin1.txt", "countries.txt"))
    alternates.write_text(ALTERNATES, encoding="utf-8")
    admin1.write_text("GE.66\tTestshire\tTestshire\t9000009\n", encoding="utf-8")
    cells = ["GE", "GEO", "268", "GG", "Georgia", "Tbilisi", "69700", "3731000", *["x"] * 8, "614540", "AM,AZ", ""]
    countries.write_text("# a comment\n" + "\t".join(cells) + "\n", encoding="utf-8")
    out = tmp_path / "places.sqlite"
    build_full(out, Dump(dump, alternates, admin1, countries))
    gazetteer = IndexedGazetteer.open(out)
    assert [match.entry.geonameid for match in gazetteer.find("hightest")] == [9000001]
    assert gazetteer.find("https://example org") == ()
    connection = sqlite3.connect(out)
    counts = [
        connection.execute(f"SELECT count(*) FROM {kind.table}").fetchone()[0] for kind in (ALTERNATE, ADMIN1, COUNTRY)
    ]
    connection.close()
    assert counts == [2, 1, 1]


def test_progress_is_told_by_step_and_rows(dump, tmp_path):
    told: list[tuple[str, int]] = []
    build_full(tmp_path / "places.sqlite", Dump(dump), progress=lambda step, rows: told.append((step, rows)))
    assert told == [("Reading XX.zip", 3), ("Indexing names", 0)]


def test_the_file_says_what_it_was_made_of(dump, tmp_path):
    out = tmp_path / "places.sqlite"
    build_full(out, Dump(dump))
    found = about(out)
    assert (found.path, found.made_of) == (out, "XX.zip")
    assert found.places > 3


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("a\tb\tc\n1\t2\t3\n", r"has 3 columns, not 19"),
        (ROWS[0].replace("42.31", "north"), "no number"),
        ("", "has no rows"),
    ],
)
def test_a_file_of_another_kind_is_named_with_the_next_step(content, reason, tmp_path):
    path, out = tmp_path / "XX.txt", tmp_path / "places.sqlite"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GazetteerMissing, match=reason) as caught:
        build_full(out, Dump(path))
    assert "download.geonames.org" in caught.value.hint
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_zip_that_was_cut_off_is_named_with_the_next_step(dump, tmp_path):
    dump.write_bytes(dump.read_bytes()[:-40])
    with pytest.raises(GazetteerMissing, match="no whole zip file") as caught:
        list(dump_rows(dump, GEONAME))
    assert "fetch it again" in caught.value.hint


def test_an_older_file_stays_when_the_new_one_fails(tmp_path):
    out, bad = tmp_path / "places.sqlite", tmp_path / "XX.txt"
    out.write_text("older", encoding="utf-8")
    bad.write_text("no\tcolumns\n", encoding="utf-8")
    with pytest.raises(GazetteerMissing):
        build_full(out, Dump(bad))
    assert out.read_text(encoding="utf-8") == "older"


def test_a_gazetteer_that_is_not_there_is_reported_with_the_command_that_makes_it(tmp_path):
    with pytest.raises(GazetteerMissing, match="no gazetteer") as caught:
        IndexedGazetteer.open(tmp_path / "none.sqlite")
    assert "dateline gazetteer build" in caught.value.hint
