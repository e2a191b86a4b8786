import pytest
from tests.factories import a_parse, mark

from dateline.claims.in_force import with_beginnings
from dateline.codebook import Assertion, ClaimType, Status, TimeKind
from dateline.model import Claim, Time, Timex, Verdict


def time_of(marked: str, kind: ClaimType, given: str | None = None) -> str | None:
    text, spans = mark(marked)
    times = [
        Time(f"t{start.start}", start, value, TimeKind.DATE, Timex("DATE", value))
        for label, value in (("july", "2025-07-01"), ("year", "2012"))
        for start in spans.get(label, [])
    ]
    claim = Claim("c1", kind, spans["anchor"][0], verdict=Verdict(Status.ASSERTED, "own_voice", ()), time=given)
    (found,) = with_beginnings([claim], a_parse(text), times=times)
    return found.time


@pytest.mark.parametrize(
    "marked",
    [
        "They signed a {anchor:truce}. It is to take effect on {july:1 July}.",
        "The {anchor:truce} takes effect on {july:1 July}.",
        "They signed a {anchor:truce}. Under the accord, which comes into force on {july:1 July}, both pull back.",
    ],
)
def test_an_accord_holds_from_when_it_takes_effect(marked: str) -> None:
    assert time_of(marked, ClaimType.ACCORD, "2025-06-19") == "2025-07-01"


def test_an_accord_without_such_words_keeps_its_day() -> None:
    assert time_of("They signed a {anchor:truce}. Talks begin on {july:1 July}.", ClaimType.ACCORD, "2025-06-19") == (
        "2025-06-19"
    )


def test_a_state_that_goes_on_since_begins_with_the_day_told_before() -> None:
    marked = "Rebels left in {year:2012}. The army has {anchor:held} the town since."
    assert time_of(marked, ClaimType.CONTROL) == "2012/.."


def test_an_immediate_truce_holds_from_the_day_on_which_it_is_agreed() -> None:
    text, spans = mark("They agreed {july:on Saturday} to an immediate {anchor:ceasefire}.")
    times = [Time("t1", spans["july"][0], "2025-07-05", TimeKind.DATE, Timex("DATE", "2025-07-05"))]
    asserted = Verdict(Status.ASSERTED, "own_voice", ())
    claim = Claim(
        "c1",
        ClaimType.ACCORD,
        spans["anchor"][0],
        mode="ceasefire",
        assertion=Assertion.HYPOTHETICAL,
        verdict=asserted,
    )
    (found,) = with_beginnings([claim], a_parse(text), times=times)
    assert (found.assertion, found.time) == (Assertion.ACTUAL, "2025-07-05")
