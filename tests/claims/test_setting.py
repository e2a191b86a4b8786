from dataclasses import replace

from tests.factories import a_parse

from dateline.claims.setting import fill_settings
from dateline.codebook import ClaimType
from dateline.model import Claim, Parse, Place, Span

PARSE = a_parse(
    "Rebels {x:attacked} a post in {toponym:Goma} on {timex:Friday}. "
    "A spokesman {y:criticised} them. Troops have {z:shelled} the hills."
)


def span_of(word: str) -> Span:
    start = PARSE.text.index(word)
    return Span(start, start + len(word))


GOMA = Place("p1", "Goma", span_of("Goma"))


def place_of(claim: Claim, parse: Parse = PARSE) -> str | None:
    return fill_settings([claim], parse, places=[GOMA])[0].place


def a_claim(word: str, kind: ClaimType = ClaimType.ASSAULT) -> Claim:
    return Claim("c1", kind, span_of(word))


def test_the_sentence_gives_the_place() -> None:
    assert place_of(a_claim("attacked")) == "p1"


def test_speech_takes_no_place_from_elsewhere() -> None:
    assert place_of(a_claim("criticised", ClaimType.ACCUSE)) is None


def test_what_happens_on_the_ground_takes_the_place_of_the_story() -> None:
    assert place_of(a_claim("shelled")) == "p1"


def test_a_linked_place_stands() -> None:
    assert place_of(replace(a_claim("attacked"), place="p9")) == "p9"
