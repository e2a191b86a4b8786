import pytest

from dateline.codebook import Feature
from dateline.places.naming import directions, edit_distance, fold, readings, skeleton, without_article


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Côte d'Ivoire", "cote divoire"),
        ("U.S.", "us"),
        ("Nagorno-Karabakh", "nagorno karabakh"),
        ("St. Petersburg", "saint petersburg"),
        ("Mt. Everest", "mount everest"),
        ("Łódź", "lodz"),
    ],
)
def test_spellings_fold_to_one_key(name, key):
    assert fold(name) == key


@pytest.mark.parametrize(
    ("name", "core", "hint", "bearings"),
    [
        ("eastern Syria", "Syria", None, (90.0,)),
        ("north-western Pakistan", "Pakistan", None, (315.0,)),
        ("southern and central Somalia", "Somalia", None, (180.0,)),
        ("Anbar province", "Anbar", Feature.REGION, ()),
        ("the city of Baidoa", "Baidoa", Feature.TOWN, ()),
        ("southern Helmand province", "Helmand", Feature.REGION, (180.0,)),
    ],
)
def test_the_last_reading_is_freed_of_article_direction_and_designator(name, core, hint, bearings):
    last = readings(name)[-1]
    assert (last.core, last.hint, last.bearings) == (core, hint, bearings)


def test_the_first_reading_is_the_name_as_it_stands():
    assert readings("Central Asia")[0].core == "Central Asia"


def test_transliterations_share_a_skeleton():
    assert skeleton(fold("Fallujah")) == skeleton(fold("al-Faluja"))


def test_articles_and_directions_are_read_apart():
    assert without_article("al hasakah") == "hasakah"
    assert directions("the country's north-east") == (45.0,)


def test_edit_distance_stops_at_its_limit():
    assert edit_distance("derna", "darnah", limit=2) == 2
    assert edit_distance("derna", "tripoli", limit=2) == 3
