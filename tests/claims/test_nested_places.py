import pytest
from tests.factories import a_parse, mark

from dateline.claims.nested_places import narrowed
from dateline.codebook import ClaimType, Feature, Status
from dateline.model import Claim, Place, Verdict

FEATURES = {"town": Feature.TOWN, "region": Feature.REGION, "country": Feature.COUNTRY, "water": Feature.WATER}
RADII = {"town": 5.0, "region": 100.0, "country": 500.0, "water": 500.0}


def place_of(marked: str, given: str) -> str:
    """Where the claim is put that the chooser has put into the place called `given`."""
    text, spans = mark(marked)
    places = [
        Place(f"p{span.start}", span.of(text), span, feature=feature, radius_km=RADII[kind])
        for kind, feature in FEATURES.items()
        for span in spans.get(kind, [])
    ]
    chosen = next(place.id for place in places if place.name == given)
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    claim = Claim("c1", ClaimType.DISPLACEMENT, spans["anchor"][0], verdict=verdict, place=chosen)
    (moved,) = narrowed([claim], a_parse(text), places=places)
    return next(place.name for place in places if place.id == moved.place)


@pytest.mark.parametrize(
    "marked",
    [
        "Families {anchor:fled} the town of {town:Aran} in {region:southern Veyne}.",
        "Families {anchor:left} {town:Aran}, a besieged town in {region:southern Veyne}, on Friday.",
        "Families {anchor:fled} from {town:Aran}, {region:southern Veyne}.",
    ],
)
def test_a_wider_place_that_says_where_a_town_lies_gives_way_to_the_town(marked: str) -> None:
    assert place_of(marked, "southern Veyne") == "Aran"


def test_the_region_stays_where_it_is_named_for_itself() -> None:
    marked = "The town of {town:Aran} is calm. Families {anchor:fled} {region:southern Veyne}."
    assert place_of(marked, "southern Veyne") == "southern Veyne"


def test_a_definite_town_is_the_one_named_last() -> None:
    marked = "Troops left {town:Aran}. The city on the {water:Brel} was {anchor:held} by rebels."
    assert place_of(marked, "Brel") == "Aran"


def test_the_town_in_a_region_is_the_town_named_before() -> None:
    marked = "Troops hold {town:Aran}. Shells hit the town in {region:southern Veyne}, and nine were {anchor:killed}."
    assert place_of(marked, "southern Veyne") == "Aran"


def test_a_name_that_a_region_shares_lies_within_a_part_told_by_its_direction() -> None:
    marked = "Peacekeepers {anchor:left} {region:Aran} in {region:northern Veyne} on Sunday."
    text, spans = mark(marked)
    aran, north = (
        Place(
            name,
            name,
            span,
            feature=Feature.REGION,
            country="VEY",
            radius_km=100.0,
            geonameid=7 if name == "Aran" else None,
        )
        for name, span in zip(("Aran", "northern Veyne"), spans["region"], strict=True)
    )
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    claim = Claim("c1", ClaimType.RETREAT, spans["anchor"][0], verdict=verdict, place=north.id)
    (moved,) = narrowed([claim], a_parse(text), places=[aran, north])
    assert moved.place == aran.id


def test_the_town_at_the_head_of_a_sentence_is_the_one_named_just_before() -> None:
    marked = (
        "{town:Brel} is quiet. A man sold bread. A man sold fish. A man sold tea. Police moved into {town:Aran}. "
        "The city had been {anchor:run} by rebels."
    )
    assert place_of(marked, "Brel") == "Aran"
