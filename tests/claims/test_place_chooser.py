from tests.factories import mark

from dateline.claims.place_chooser import choose_places
from dateline.codebook import ClaimType, Feature
from dateline.language.sentences import find_sentences
from dateline.model import Claim, Parse, Place

POINTS = {"Goma": (-1.7, 29.2, "COD"), "Kigali": (-1.9, 30.1, "RWA"), "Uganda": (1.0, 32.0, "UGA")}


def chosen(marked, type=ClaimType.ASSAULT, **given):
    """The names of the places that the claims, marked x, are given; places are marked p."""
    text, spans = mark(marked)
    places = []
    for number, span in enumerate(spans.get("p", []), 1):
        lat, lon, country = POINTS[span.of(text)]
        places.append(Place(f"p{number}", span.of(text), span, lat, lon, country, Feature.TOWN))
    claims = [Claim(f"c{number}", type, span) for number, span in enumerate(spans["x"], 1)]
    parse = Parse(text, sentences=find_sentences(text))
    names = {place.id: place.name for place in places}
    found = choose_places(claims, parse, places=places, actors=(), **given)
    return [names.get(claim.place or "") for claim in found]


def test_what_a_preposition_places_behind_the_anchor_is_chosen():
    assert chosen("Aides in {p:Kigali} said that rebels {x:attacked} a base in {p:Goma}.") == ["Goma"]


def test_a_claim_on_the_ground_takes_a_place_of_the_sentences_around():
    assert chosen("Rebels moved into {p:Goma}. They {x:shelled} two schools.") == ["Goma"]


def test_speech_whose_sentence_names_no_place_has_none():
    assert chosen("Rebels moved into {p:Goma}. Aides {x:criticised} it.", ClaimType.ACCUSE) == [None]


def test_a_settled_claim_keeps_what_it_has():
    assert chosen("Rebels {x:attacked} a base in {p:Goma}.", settled={"c1"}) == [None]


def test_without_places_there_is_nothing_to_choose():
    assert chosen("Rebels {x:attacked} a base.") == [None]


def test_a_road_leads_to_another_place_than_that_of_what_happens_on_it():
    assert chosen("{p:Goma} - Crowds {x:blocked} the highway to {p:Kigali}.") == ["Goma"]


def test_observers_come_from_another_place_than_that_to_which_they_are_sent():
    marked = "The bloc will {x:deploy} observers from {p:Uganda} around {p:Goma}."
    assert chosen(marked, ClaimType.MOBILIZE) == ["Goma"]
