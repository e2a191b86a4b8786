import pytest

from dateline.model import Parse, Span
from dateline.places.missed import Surroundings, missed
from dateline.places.spans import find_toponyms


def found(text, gazetteer, **around):
    surroundings = Surroundings(has_reader=True, **around)
    return [span.of(text) for span, _ in missed(text, gazetteer=gazetteer, around=surroundings)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met a Geneva lawyer.", ["Geneva"]),
        ("The Sidon Mayor spoke.", ["Sidon"]),
        ("One, 24, of Chester, was hurt.", ["Chester"]),
        ("They camped near Sidon.", ["Sidon"]),
        ("A Geneva-based bank closed.", ["Geneva"]),
        ("They praised Geneva Smith.", []),
        ("Then Chester said so.", []),
        ("The Derna City Council met.", []),
    ],
)
def test_a_known_name_counts_where_the_words_around_ask_for_a_place(text, expected, gazetteer):
    assert found(text, gazetteer) == expected


def test_a_name_that_the_report_has_as_a_place_is_one_wherever_it_stands(gazetteer):
    assert found("Later Sidon was calm.", gazetteer) == []
    assert found("Later Sidon was calm.", gazetteer, known={"sidon"}) == ["Sidon"]


def test_a_person_of_that_name_is_no_place(gazetteer):
    assert found("A man of Sidon.", gazetteer, people=[Span(0, 14)]) == []


def test_widely_read_the_place_in_an_organisations_name_counts(gazetteer):
    assert found("The Derna City Council met.", gazetteer, wide=True) == []
    assert found("The Derna City Council met.", gazetteer, wide=True, known={"derna"}) == ["Derna"]
    assert found("The Bank of Syria lent.", gazetteer, wide=True) == ["Syria"]


def test_an_abbreviated_state_behind_a_comma_keeps_its_stop(gazetteer):
    text = "Rain fell in Alexandria, La. and beyond."
    assert [item.span.of(text) for item in find_toponyms(Parse(text=text), gazetteer=gazetteer)] == [
        "Alexandria",
        "La.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Sidon fell to the rebels.", ["Sidon"]),
        ("Then Sidon changed hands.", ["Sidon"]),
        ("They lost control of Sidon.", ["Sidon"]),
        ("Then Sidon fell ill.", []),
    ],
)
def test_what_is_taken_or_lost_is_ground(text, expected, gazetteer):
    assert found(text, gazetteer) == expected
