import pytest
from tests.factories import a_parse, mark

from dateline.claims.own_places import with_own_places
from dateline.codebook import ClaimType
from dateline.model import Claim, Place


def places_of(marked: str, *, first: str | None = "p1") -> list[str | None]:
    """The places of the claims at the x, which had the first place, or none."""
    text, spans = mark(marked)
    places = [Place(f"p{n}", span.of(text), span) for n, span in enumerate(spans["place"], 1)]
    claims = [Claim(f"c{n}", ClaimType.ASSAULT, span, place=first) for n, span in enumerate(spans["x"], 1)]
    found = with_own_places(claims, a_parse(text), places=places, attributions=())
    return [next((place.name for place in places if place.id == claim.place), None) for claim in found]


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("{place:QUETTA} — Armed men stopped a bus near {place:Mastung} and {x:shot} nine.", ["Mastung"]),
        ("{place:QUETTA} — Armed men {x:shot} nine people.", ["QUETTA"]),
        ("{place:QUETTA} — A bus from {place:Quetta} was {x:hit} near {place:Mastung}.", ["Mastung"]),
    ],
)
def test_an_attack_is_not_in_the_city_of_the_dateline_where_its_sentence_names_another(
    marked: str, found: list[str]
) -> None:
    assert places_of(marked) == found


def test_the_blast_is_where_the_bombing_was_told_to_be() -> None:
    marked = "{place:Telma} is calm. A {x:bombing} hit {place:Okanda}. The {x:blast} killed nine."
    assert places_of(marked, first="p2")[1] == "Okanda"
    marked = "They {x:struck} {place:Okanda}. The bus had come from {place:Telma} and nine were {x:injured}."
    assert places_of(marked) == ["Okanda", "Okanda"]


def test_a_deal_is_made_where_the_report_that_opens_with_it_is_sent_from() -> None:
    text, spans = mark("{place:ORLIN} — The two sides {x:agreed} on a truce. Soldiers left {place:Telma}.")
    places = [Place(f"p{n}", span.of(text), span) for n, span in enumerate(spans["place"], 1)]
    deal = Claim("c1", ClaimType.AGREE, spans["x"][0], place="p2")
    (found,) = with_own_places([deal], a_parse(text), places=places, attributions=())
    assert found.place == "p1"
