import pytest
from tests.factories import mark

from dateline.claims.asserted import assertion_at
from dateline.codebook import Assertion
from dateline.model import Span

UNSURE = ((Assertion.ACTUAL, 0.7), (Assertion.NEGATED, 0.2), (Assertion.FUTURE, 0.06), (Assertion.HYPOTHETICAL, 0.04))


def read(marked: str, *, ranking: tuple[tuple[Assertion, float], ...] = UNSURE) -> Assertion:
    text, spans = mark(marked)
    return assertion_at(text, spans["it"][0], sentence=Span(0, len(text)), ranking=ranking)


def test_words_that_deny_outweigh_the_ranking():
    assert read("The rebels never {it:attacked} the port.") is Assertion.NEGATED


def test_where_the_words_say_nothing_the_ranking_stands():
    assert read("The rebels {it:attacked} the port.", ranking=UNSURE[1:]) is Assertion.NEGATED


AHEAD = ((Assertion.FUTURE, 0.6), (Assertion.ACTUAL, 0.3), (Assertion.HYPOTHETICAL, 0.1))


@pytest.mark.parametrize(
    ("marked", "assertion"),
    [
        ("The rebels tried to {it:storm} the port.", Assertion.ACTUAL),
        ("The rebels sent boats to {it:storm} the port.", Assertion.ACTUAL),
        ("The rebels will send boats to {it:storm} the port.", Assertion.FUTURE),
        ("The rebels plan to {it:storm} the port.", Assertion.FUTURE),
        ("They tried to broker a {it:truce}.", Assertion.FUTURE),
        ("The rebels have {it:stormed} the port.", Assertion.ACTUAL),
        ("The port was {it:stormed} by rebels.", Assertion.ACTUAL),
        ("The port would have been {it:stormed}.", Assertion.FUTURE),
        ("She asked for the suspension of {it:trade}.", Assertion.ACTUAL),
        ("They want to end the {it:siege}.", Assertion.ACTUAL),
        ("They want to limit cross-border {it:trade}.", Assertion.ACTUAL),
        ("They want to rout the foreign-{it:backed} rebels.", Assertion.ACTUAL),
        ("They want an open-ended {it:stay}.", Assertion.FUTURE),
        ("A truce could soon see the rebels in {it:control}.", Assertion.HYPOTHETICAL),
    ],
)
def test_what_is_pursued_done_or_going_on_is_actual(marked: str, assertion: Assertion):
    assert read(marked, ranking=AHEAD) is assertion


def test_what_is_still_fought_for_is_to_come():
    assert read("The rebels are fighting to {it:storm} the port.") is Assertion.FUTURE
    assert read("The rebels fought and {it:stormed} the port.") is Assertion.ACTUAL


def test_what_somebody_never_sought_is_negated():
    ranking = ((Assertion.FUTURE, 0.5), (Assertion.NEGATED, 0.25), (Assertion.HYPOTHETICAL, 0.25))
    assert read("They have never sought the {it:overthrow} of the king.", ranking=ranking) is Assertion.NEGATED


def test_without_a_ranking_the_words_decide():
    assert read("The rebels tried to {it:storm} the port.", ranking=()) is Assertion.FUTURE


def test_a_text_without_words_is_actual():
    assert assertion_at("", Span(0, 0), sentence=Span(0, 0)) is Assertion.ACTUAL


def test_what_somebody_is_expected_to_adopt_is_to_come() -> None:
    text = "Ministers are expected to adopt new sanctions on Monday."
    start = text.index("sanctions")
    ranking = ((Assertion.HYPOTHETICAL, 0.6), (Assertion.ACTUAL, 0.3), (Assertion.FUTURE, 0.1))
    found = assertion_at(text, Span(start, start + 9), sentence=Span(0, len(text)), ranking=ranking)
    assert found is Assertion.FUTURE
