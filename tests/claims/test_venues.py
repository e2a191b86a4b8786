from dataclasses import replace

import pytest
from tests.factories import a_parse, mark

from dateline.claims.venues import with_venues
from dateline.codebook import ClaimType, Feature
from dateline.model import Claim, Place


def venue(marked: str, *, kind: ClaimType = ClaimType.CONSULT) -> str | None:
    text, spans = mark(marked)
    places = [Place(f"p{n}", span.of(text), span) for n, span in enumerate(spans["place"], 1)]
    claim = Claim("c1", kind, spans["x"][0], place="p1")
    (held,) = with_venues([claim], a_parse(text), places=places, attributions=())
    return next(place.name for place in places if place.id == held.place)


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("{place:TELMA} — {x:Talks} between the two are planned in {place:Luanda}.", "Luanda"),
        ("{place:TELMA} — Ministers {x:met} in the Kenyan capital, {place:Nairobi}, on Friday.", "TELMA"),
        ("{place:TELMA} — They {x:met} to discuss the war in {place:Sudan}.", "TELMA"),
        ("{place:TELMA} — They {x:met}. Later they ate in {place:Luanda}.", "TELMA"),
    ],
)
def test_a_meeting_is_where_the_words_behind_it_say(marked: str, place: str) -> None:
    assert venue(marked) == place


def test_an_attack_is_left_to_the_signs() -> None:
    assert venue("{place:TELMA} — They {x:struck} in {place:Luanda}.", kind=ClaimType.ASSAULT) == "TELMA"


def test_a_sea_is_no_venue() -> None:
    text, spans = mark("They {x:met} in the {place:Black Sea} resort.")
    sea = Place("p1", "Black Sea", spans["place"][0], feature=Feature.WATER)
    claim = Claim("c1", ClaimType.CONSULT, spans["x"][0])
    assert with_venues([claim], a_parse(text), places=[sea], attributions=()) == (claim,)
    assert with_venues([claim], a_parse(text), places=[replace(sea, feature=Feature.TOWN)], attributions=()) != (claim,)
