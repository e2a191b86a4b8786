from dataclasses import replace

from tests.factories import a_parse

from dateline.claims.setting import fill_settings
from dateline.codebook import Assertion, ClaimType, TimeKind
from dateline.model import Claim, Parse, Place, Span, Time, Timex

PARSE = a_parse(
    "Rebels {x:attacked} a post in {toponym:Goma} on {timex:Friday}. "
    "A spokesman {y:criticised} them. Troops have {z:shelled} the hills."
)


def span_of(word: str) -> Span:
    start = PARSE.text.index(word)
    return Span(start, start + len(word))


GOMA = Place("p1", "Goma", span_of("Goma"))
FRIDAY = Time("t1", span_of("Friday"), "2012-11-16", TimeKind.DATE, Timex("DATE", "2012-11-16"))


def settings(claim: Claim, parse: Parse = PARSE) -> tuple[str | None, str | None]:
    filled = fill_settings([claim], parse, places=[GOMA], times=[FRIDAY], published="2012-11-18")[0]
    return filled.place, filled.time


def a_claim(word: str, kind: ClaimType = ClaimType.ASSAULT) -> Claim:
    return Claim("c1", kind, span_of(word))


def test_the_sentence_gives_place_and_time() -> None:
    assert settings(a_claim("attacked")) == ("p1", "2012-11-16")


def test_speech_takes_no_place_from_elsewhere() -> None:
    assert settings(a_claim("criticised", ClaimType.ACCUSE)) == (None, None)


def test_what_happens_on_the_ground_takes_the_place_of_the_story_and_the_month_it_goes_on_in() -> None:
    assert settings(a_claim("shelled")) == ("p1", "2012-11")


def test_what_is_only_planned_takes_no_time_from_its_sentence() -> None:
    assert settings(replace(a_claim("attacked"), assertion=Assertion.FUTURE)) == ("p1", None)


def test_a_linked_place_and_time_stand() -> None:
    linked = replace(a_claim("attacked"), place="p9", time="2012")
    assert settings(linked) == ("p9", "2012")
