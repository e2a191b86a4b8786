from tests.factories import mark

from dateline.codebook import Feature, PlaceUse
from dateline.model import Labelled, Parse, Place, Span
from dateline.places import Gazetteer, country_of_story, find_places


def read(marked: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places of a text whose LOC names, persons and reader's toponyms are marked."""
    text, spans = mark(marked)
    names = [Labelled(span, label.upper()) for label in ("loc", "per", "org") for span in spans.get(label, [])]
    toponyms = tuple(Labelled(span, use.value) for use in PlaceUse for span in spans.get(use.value, []))
    return find_places(Parse(text=text, names=tuple(names), toponyms=toponyms), gazetteer=gazetteer)


def test_a_place_keeps_its_name_span_and_all_that_is_known_of_it(gazetteer):
    (place,) = read("Water stood high in {place:Derna}.", gazetteer)
    assert place == Place(
        id="p1",
        name="Derna",
        span=Span(20, 25),
        lat=32.8,
        lon=22.6,
        country="LBY",
        feature=Feature.TOWN,
        use=PlaceUse.PLACE,
        geonameid=1,
        radius_km=8.0,
        confidence=place.confidence,
    )
    assert place.confidence > 0.9


def test_a_name_that_nobody_knows_is_kept_without_a_point(gazetteer):
    (place,) = read("They met in {place:Brigadoon} at dawn.", gazetteer)
    assert (place.name, place.lat, place.lon, place.country, place.confidence) == ("Brigadoon", None, None, None, 0.0)


def test_an_unknown_street_lies_where_the_other_places_of_the_report_gather(gazetteer):
    places = read("In {place:Derna} shops closed. {place:Derna} was quiet but for {place:Baladiya Street}.", gazetteer)
    street = places[-1]
    assert (street.country, street.lat, street.geonameid, street.feature) == ("LBY", 32.8, None, Feature.SITE)
    assert street.radius_km == 25.0
    assert street.confidence < 0.7


def test_a_direction_belongs_to_the_place_and_moves_its_point(gazetteer):
    (place,) = read("Shells fell in eastern {loc:Syria} on Monday.", gazetteer)
    assert (place.name, place.feature, place.country, place.geonameid) == ("eastern Syria", Feature.REGION, "SYR", None)
    assert place.lon is not None
    assert place.lon > 40.0


def test_a_described_border_lies_between_the_story_and_its_neighbour(gazetteer):
    places = read("Fighting in {loc:Syria} has reached {place:the Turkish border}.", gazetteer)
    border = places[-1]
    assert border.lat is not None
    assert 36.0 < border.lat < 38.0


def test_demonyms_and_names_inside_organisations_are_no_toponyms(gazetteer):
    assert read("A Syrian doctor of the {org:Bank of Syria} wrote.", gazetteer) == ()


def test_the_story_plays_where_places_and_peoples_point(gazetteer):
    text = "Libyan officials in Derna met an American envoy."
    parse = Parse(text=text)
    places = find_places(parse, gazetteer=gazetteer)
    assert country_of_story(places, parse, gazetteer=gazetteer) == "LBY"


def test_adjectives_of_places_are_added_as_attributive_on_request_only(gazetteer):
    parse = Parse(text="Russian aid reached Derna; Russians left.")
    plain = find_places(parse, gazetteer=gazetteer)
    more = find_places(parse, gazetteer=gazetteer, adjectives=True)
    assert [place.name for place in plain] == ["Derna"]
    assert [(place.name, place.country, place.use) for place in more] == [
        ("Russian", "RUS", PlaceUse.ATTRIBUTIVE),
        ("Derna", "LBY", PlaceUse.PLACE),
    ]
