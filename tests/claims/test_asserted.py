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


def test_whether_an_aim_is_under_way_is_left_to_the_ranking():
    assert read("The rebels tried to {it:storm} the port.") is Assertion.ACTUAL


def test_without_a_ranking_the_words_decide():
    assert read("The rebels tried to {it:storm} the port.", ranking=()) is Assertion.FUTURE


def test_a_text_without_words_is_actual():
    assert assertion_at("", Span(0, 0), sentence=Span(0, 0)) is Assertion.ACTUAL
