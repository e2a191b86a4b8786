from pathlib import Path

import pytest

from dateline.codebook import Feature
from dateline.errors import GazetteerMissing
from dateline.model import Span
from dateline.places import IndexedGazetteer, geonames
from dateline.places.cache import cache_folder
from dateline.places.candidates import find_candidates
from dateline.places.geonames import RawPlace
from dateline.places.index import INDEX_FORMAT, build_index, town_radius_km
from dateline.places.naming import fold
from dateline.places.resolve import resolve

DERNA = RawPlace(87205, "Derna", ("Darnah", "Derne", "درنة", "DNF"), 32.767, 22.637, "P.PPLA", "LY", "70", 78782)
MEXICO_CITY = RawPlace(
    3530597, "Mexico City", ("México", "Ciudad de México"), 19.43, -99.13, "P.PPLC", "MX", "09", 12294193
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> IndexedGazetteer:
    path = tmp_path_factory.mktemp("index") / "places.sqlite"
    build_index(path, places=[DERNA, MEXICO_CITY], version=f"{INDEX_FORMAT}-test-x")
    return IndexedGazetteer.open(path)


def found(index: IndexedGazetteer, name: str) -> list[tuple[str, str | None, Feature]]:
    return [(match.entry.name, match.entry.country, match.entry.feature) for match in index.find(fold(name))]


def test_a_town_is_filed_under_its_name_and_its_alternates(index):
    town = ("Derna", "LBY", Feature.TOWN)
    assert town in found(index, "Derna")
    assert town in found(index, "Darnah")
    assert town not in found(index, "DNF")


def test_no_town_takes_the_name_of_a_country(index):
    assert found(index, "México")[0] == ("Mexico", "MEX", Feature.COUNTRY)
    assert ("Mexico City", "MEX", Feature.TOWN) not in found(index, "México")


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Artsakh", "AZE"),
        ("Lachin corridor", "AZE"),
        ("Burma", "MMR"),
        ("Cote d'Ivoire", "CIV"),
        ("U.K.", "GBR"),
        ("the Donbass", "UKR"),
        ("Gaza Strip", "PSE"),
        ("N.Y.", "USA"),
        ("Sahel", None),
    ],
)
def test_our_tables_have_the_places_of_the_news(name, country, index):
    assert index.find(fold(name))[0].entry.country == country


def test_adjectives_lead_to_their_place_but_are_no_names(index):
    assert index.country_of_demonym("Azeri") == "AZE"
    assert found(index, "Kurdish") == []
    assert index.find("=kurdish")[0].entry.name == "Kurdistan"


def test_a_region_without_a_centre_of_ours_lies_in_the_middle_of_its_towns(index):
    region = next(match.entry for match in index.find("derna") if match.entry.source == "region")
    assert (region.admin1, region.country) == ("LY.70", "LBY")


def test_a_broken_index_is_reported_with_a_next_step(tmp_path: Path):
    path = tmp_path / "places.sqlite"
    path.write_text("not a database, just text that is long enough to be read as a header", encoding="utf-8")
    with pytest.raises(GazetteerMissing, match=r"Delete the file"):
        IndexedGazetteer.open(path)


def test_a_missing_package_is_reported_with_a_next_step(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(geonames, "PACKAGE", "no_such_package_here")
    with pytest.raises(GazetteerMissing, match="pip install"):
        geonames.package_version()


def test_the_cache_folder_follows_the_environment():
    assert cache_folder({"DATELINE_CACHE": "/a"}) == Path("/a")
    assert cache_folder({"XDG_CACHE_HOME": "/b"}) == Path("/b/dateline")


def test_larger_towns_reach_further():
    assert [town_radius_km(people) for people in (500, 1_000_000, 10_000_000)] == [1.0, 15.1, 41.2]


def test_the_atlantic_is_the_ocean_in_a_story_from_a_country_with_a_county_of_that_name():
    gazetteer = IndexedGazetteer.open()
    text = "Storms over the Atlantic will reach Texas and Maine, said forecasters in Colorado."
    words = ("Atlantic", "Texas", "Maine", "Colorado")
    names = [Span(text.index(word), text.index(word) + len(word)) for word in words]
    (sea, *_) = resolve([(span, span.of(text)) for span in names], text, gazetteer=gazetteer, demonyms={"USA": 2})
    assert sea is not None
    assert sea.candidate.entry.name == "Atlantic Ocean"


def test_the_eu_is_no_town_in_normandy():
    (union,) = find_candidates("the EU", gazetteer=IndexedGazetteer.open())
    assert union.entry.name == "Europe"
