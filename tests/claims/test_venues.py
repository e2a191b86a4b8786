from dataclasses import replace

import pytest
from tests.factories import a_parse, mark

from dateline.claims.venues import with_talks_meant, with_venues
from dateline.codebook import Assertion, ClaimType, Feature
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


def test_the_talks_are_those_that_were_said_to_be_planned() -> None:
    text, spans = mark("Envoys will {x:meet} in Luanda. Norway brokers the {x:talks}.")
    plan = Claim("c1", ClaimType.CONSULT, spans["x"][0], actors=("a1",), time="2026-02-20", assertion=Assertion.FUTURE)
    talks = Claim("c2", ClaimType.TALKS, spans["x"][1], mode="ongoing", actors=("a1", "a2"))
    found = with_talks_meant([plan, talks], a_parse(text))[1]
    assert (found.type, found.time, found.assertion) == (ClaimType.CONSULT, "2026-02-20", Assertion.FUTURE)
    assert with_talks_meant([plan, replace(talks, actors=("a3",))], a_parse(text))[1].type is ClaimType.TALKS
