import pytest

from dateline.model import Labelled, Parse, Span
from dateline.places.credible import is_credible


def credible(marked, gazetteer, *, score=0.9, person=0.0):
    """Whether the stretch between square brackets stands, where the reader takes it for a person as well."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    span = Span(start, end)
    names = (Labelled(span, "PER", person),) if person else ()
    return is_credible(span, span.of(text), score, Parse(text=text, names=names), gazetteer=gazetteer)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They met in [Brigadoon] at dawn.", True),
        ("They love [Brigadoon] very much.", False),
        ("The rebels recaptured [Brigadoon] at dawn.", True),
        ("The rebels captured [Brigadoon] fighters at dawn.", False),
        ("Past [Elm Street] they ran.", True),
        ("Then [Derna] fell.", True),
        ("The [M109A6] fired.", False),
        ("Then Mr [Derna] fell.", False),
        ("They saw [the north of the country] burn.", True),
    ],
)
def test_an_unknown_name_needs_the_words_around(marked, expected, gazetteer):
    assert credible(marked, gazetteer) is expected


def test_a_town_that_the_reader_has_for_a_person_needs_a_preposition(gazetteer):
    assert credible("Then [Chester] wept.", gazetteer, person=0.6) is False
    assert credible("They left from [Chester] then.", gazetteer, person=0.6) is True


def test_capitals_behind_an_article_are_a_body_and_no_town(gazetteer):
    text = "The army lost the town to the DERNA."
    span = Span(text.index("DERNA"), text.index("DERNA") + 5)
    assert not is_credible(span, "DERNA", 0.9, Parse(text), gazetteer=gazetteer)
    assert is_credible(Span(0, 5), "DERNA", 0.9, Parse("DERNA — Gunmen fired."), gazetteer=gazetteer)
