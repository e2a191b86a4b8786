from dataclasses import replace

import pytest
from tests.factories import a_parse, mark

from dateline.claims.figures import find_figures
from dateline.codebook import ClaimType, Unit
from dateline.model import Anchor, Cue, Labelled, Link, Parse, Span


def read(marked: str, *, kinds: tuple[ClaimType, ...], score: float = 0.3) -> list[list[tuple[Unit, float]]]:
    """The figures of the anchors marked x; figures marked q are linked to every anchor alike."""
    text, at = mark(marked)
    parse: Parse = replace(a_parse(text), quantities=tuple(Labelled(span, "killed") for span in at.get("q", [])))
    links = tuple(Link("quantity", number, score) for number in range(len(parse.quantities)))
    anchors = [Anchor(span, kind, links=links) for span, kind in zip(at["x"], kinds, strict=True)]
    found = find_figures(replace(parse, anchors=tuple(anchors)), anchors)
    return [[(quantity.unit, quantity.value) for quantity in each] for each in found]


def test_a_figure_goes_to_one_anchor() -> None:
    figures = read(
        "Troops {x:freed} {q:104 people} and {x:killed} {q:16 fighters}.",
        kinds=(ClaimType.RETREAT, ClaimType.ASSAULT),
    )
    assert figures == [[(Unit.CAPTURED, 104.0)], [(Unit.KILLED, 16.0)]]


def test_the_subject_of_a_passive_is_counted_there() -> None:
    figures = read(
        "One person was {x:killed} and {q:32} {x:wounded} by the blast.", kinds=(ClaimType.ASSAULT, ClaimType.ASSAULT)
    )
    assert figures == [[], [(Unit.INJURED, 32.0)]]


def test_joined_figures_share_their_verb() -> None:
    figures = read(
        "Officials say {q:24 civilians}, {q:9 police} and {q:25 militiamen} have been {x:killed}.", kinds=(A,)
    )
    assert figures == [[(Unit.KILLED, 24.0), (Unit.KILLED, 9.0), (Unit.KILLED, 25.0)]]


A = ClaimType.ASSAULT


@pytest.mark.parametrize(
    "marked",
    [
        "The driver, {q:46}, was {x:injured}.",
        "They {x:killed} an {q:18-year-old} student.",
        "Police {x:seized} {q:three} tons of wheat.",
    ],
)
def test_ages_and_measures_count_nobody(marked: str) -> None:
    assert read(marked, kinds=(A,)) == [[]]


def test_a_figure_that_the_reader_left_out_counts_where_the_grammar_ties_it() -> None:
    assert read("Gunmen {x:killed} 12 villagers at dawn.", kinds=(A,)) == [[(Unit.KILLED, 12.0)]]
    assert read("The village of 12 houses saw an {x:attack}.", kinds=(A,)) == [[]]


def test_the_noun_behind_a_figure_says_what_is_counted() -> None:
    figures = read("It {x:deployed} {q:90 armoured} carriers there.", kinds=(ClaimType.MOBILIZE,))
    assert figures == [[(Unit.VEHICLES, 90.0)]]


@pytest.mark.parametrize(
    ("marked", "figures"),
    [
        ("The death toll from the {x:attack} rose to {q:nine} on Sunday.", [(Unit.KILLED, 9.0)]),
        ("The number of dead in the {x:shelling} now stands at {q:12}.", [(Unit.KILLED, 12.0)]),
        ("The {x:attack} went on, and the mayor raised an earlier toll of {q:7}.", []),
        ("The {x:attack} of May {q:14} shut the port.", []),
    ],
)
def test_a_toll_is_of_the_attack_that_took_it(marked: str, figures: list[tuple[Unit, float]]) -> None:
    assert read(marked, kinds=(A,), score=0.1) == [figures]


def test_a_toll_that_rises_later_goes_before_what_it_rose_from() -> None:
    figures = read(
        "{q:20 people} {x:died} in Telma. The toll climbed to {q:26}, officials said. The death toll stood at {q:31}.",
        kinds=(ClaimType.ASSAULT,),
    )
    assert figures == [[(Unit.KILLED, 31.0), (Unit.KILLED, 26.0), (Unit.KILLED, 20.0)]]


def test_lives_claimed_are_dead() -> None:
    figures = read("The {x:raid} {x:claimed} 17 lives.", kinds=(ClaimType.ASSAULT, ClaimType.ASSAULT))
    assert figures == [[], [(Unit.KILLED, 17.0)]]


def test_what_a_toll_rose_by_and_a_share_of_the_dead_are_no_tolls() -> None:
    figures = read(
        "The toll from the {x:bombing} climbed to {q:seven} after {q:two officers} {x:died} of their wounds.",
        kinds=(ClaimType.ASSAULT, ClaimType.ASSAULT),
        score=0.6,
    )
    assert [value for each in figures for _, value in each] == [7.0]
    assert read("{q:Two} of those {x:killed} were from Telma.", kinds=(ClaimType.ASSAULT,)) == [[]]


def test_one_who_speaks_is_no_figure() -> None:
    text, at = mark("{q:A nurse} said that eleven people had been {x:killed}.")
    anchor = Anchor(at["x"][0], ClaimType.ASSAULT, links=(Link("quantity", 0, 0.9),))
    quantities = (Labelled(at["q"][0], "killed"),)
    parse = replace(
        a_parse(text), quantities=quantities, anchors=(anchor,), cues=(Cue(Span(8, 12), sources=(at["q"][0],)),)
    )
    assert [figure.value for figure in find_figures(parse, [anchor])[0]] == [11.0]


def test_another_count_told_behind_one_that_the_reader_left_out_goes_to_the_same_act() -> None:
    text, at = mark("The number of those who {x:fled} has risen to 27,000. The ministry spoke of {q:35,000}.")
    parse = replace(a_parse(text), quantities=(Labelled(at["q"][0], "people"),))
    anchors = [Anchor(at["x"][0], ClaimType.DISPLACEMENT)]
    (found,) = find_figures(replace(parse, anchors=tuple(anchors)), anchors)
    assert [quantity.value for quantity in found] == [27000.0, 35000.0]


@pytest.mark.parametrize(
    ("marked", "kinds", "figures"),
    [
        (
            "{q:About 3,000 of the families who} {x:fled} Telma have {x:returned}.",
            (ClaimType.DISPLACEMENT, ClaimType.DISPLACEMENT),
            [[], [(Unit.DISPLACED, 3000.0)]],
        ),
        (
            "The general {x:released} the {q:46 soldiers} who had been {x:detained}.",
            (ClaimType.RETREAT, ClaimType.COERCE),
            [[(Unit.CAPTURED, 46.0)], []],
        ),
    ],
)
def test_a_clause_that_says_who_they_are_does_not_take_their_number(
    marked: str, kinds: tuple[ClaimType, ...], figures: list[list[tuple[Unit, float]]]
) -> None:
    assert read(marked, kinds=kinds) == figures


def test_members_of_a_group_are_no_share_of_the_dead() -> None:
    assert read("The army {x:killed} {q:25 militants of the TTP}.", kinds=(A,)) == [[(Unit.KILLED, 25.0)]]


def test_bodies_of_troops_are_no_men_and_the_figure_beside_them_is_theirs() -> None:
    marked = "Orlia {x:sent} {q:two} battalions, {q:about 1,100} men, to the border."
    assert read(marked, kinds=(ClaimType.MOBILIZE,)) == [[(Unit.PERSONNEL, 1100.0)]]
    marked = "The army has {x:stationed} {q:a battalion of 600 men} there."
    assert read(marked, kinds=(ClaimType.DEPLOYMENT,), score=0.02) == [[(Unit.PERSONNEL, 600.0)]]


def test_killed_some_of_them_is_a_count_of_its_own() -> None:
    marked = "The army said it had repelled the attackers and {x:killed} {q:30} of them."
    assert read(marked, kinds=(A,)) == [[(Unit.KILLED, 30.0)]]
