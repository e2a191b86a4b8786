import pytest
from tests.factories import a_parse, mark

from dateline.claims.holdings import with_holdings
from dateline.codebook import ActorKind, ClaimType, Status
from dateline.model import Actor, Claim, Place, Verdict


def told(marked: str, kind: ClaimType, *, country: str | None = None) -> tuple[tuple[str, ...], str | None]:
    """Who has part in the marked claim of one and other, and where, if at first sent from where the report is."""
    text, spans = mark(marked)
    actors = [
        Actor("one", "one", ActorKind.STATE, "RUS", (), mentions=tuple(spans.get("one", ()))),
        Actor("other", "other", ActorKind.FORCE, country, (), mentions=tuple(spans.get("other", ()))),
    ]
    places = [Place(key, span.of(text), span) for key, found in spans.items() if key == "place" for span in found]
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    claim = Claim("c1", kind, spans["anchor"][0], actors=("one", "other"), place="dateline", verdict=verdict)
    (found,) = with_holdings([claim], a_parse(text), places=places, actors=actors)
    return found.actors, found.place


@pytest.mark.parametrize(
    "marked",
    [
        "{place:Leningor} was {anchor:under} {one:Georgian} control.",
        "{place:Sake} remained firmly {anchor:under} {one:the army}'s control.",
        "{place:Sake} has been {anchor:under the control} of {one:the army} since Monday.",
    ],
)
def test_what_is_under_somebodys_control_is_the_place(marked: str) -> None:
    assert told(marked, ClaimType.CONTROL) == (("one", "other"), "place")


def test_a_place_taken_for_somebody_does_not_hold_itself() -> None:
    text, spans = mark("{place:Sake} remained {anchor:under} {one:the army}'s control.")
    actors = [
        Actor("one", "one", ActorKind.FORCE, None, (), mentions=tuple(spans["one"])),
        Actor("sake", "Sake", ActorKind.PERSON, None, (), mentions=tuple(spans["place"])),
    ]
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    claim = Claim("c1", ClaimType.CONTROL, spans["anchor"][0], actors=("sake", "one"), verdict=verdict)
    (found,) = with_holdings([claim], a_parse(text), places=[Place("p", "Sake", spans["place"][0])], actors=actors)
    assert (found.actors, found.place) == (("one",), "p")


@pytest.mark.parametrize(("country", "kept"), [("TGO", ("one",)), ("RUS", ("one", "other"))])
def test_those_who_are_sent_are_of_no_third_country(country: str, kept: tuple[str, ...]) -> None:
    marked = "{one:Russia} {anchor:deployed} {other:about 100 soldiers} to Loumbila."
    assert told(marked, ClaimType.MOBILIZE, country=country)[0] == kept


def test_those_whose_nationality_is_said_stay() -> None:
    marked = "{one:Russia} {anchor:deployed} {other:Syrian fighters} to Loumbila."
    assert told(marked, ClaimType.MOBILIZE, country="SYR")[0] == ("one", "other")
