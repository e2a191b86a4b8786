from dataclasses import replace

import pytest
from tests.factories import a_parse, mark

from dateline.claims.no_claims import without_loose_ends
from dateline.codebook import ClaimType
from dateline.model import Anchor


def kept(marked: str) -> list[str]:
    text, spans = mark(marked)
    anchors = tuple(Anchor(span, ClaimType.RETREAT) for span in spans["anchor"])
    parse = a_parse(text)
    parse = replace(parse, anchors=anchors)
    return [anchor.span.of(text) for anchor in without_loose_ends(parse).anchors]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("Chad will {anchor:pull} its last soldiers {anchor:out} of the valley.", ["pull"]),
        ("They have {anchor:left} Telma and will be {anchor:out} of it in May.", ["left", "out"]),
        ("Chad {anchor:broke} them {anchor:off} in May.", ["broke"]),
        ("The paper has {anchor:withdrawn} its report of Monday.", []),
        ("The story was wrong and has been {anchor:withdrawn}.", []),
        ("The army has {anchor:withdrawn} its tanks.", ["withdrawn"]),
        ("The army {anchor:left}. They are {anchor:out}.", ["left", "out"]),
    ],
)
def test_loose_particles_and_papers_that_take_back_are_no_claims(marked: str, words: list[str]) -> None:
    assert kept(marked) == words


@pytest.mark.parametrize(
    ("marked", "is_kept"),
    [
        ("A shopkeeper said in a telephone {anchor:call} that nobody got out.", False),
        ("A teacher said in a {anchor:call} to a local radio station.", False),
        ("Two navy {anchor:patrol} boats were seen.", False),
        ("The UN issued a {anchor:call} to both sides to stop.", True),
        ("Soldiers on {anchor:patrol} were shot at.", True),
    ],
)
def test_a_telephone_call_is_no_demand_and_a_patrol_boat_no_patrol(marked: str, is_kept: bool) -> None:
    text, spans = mark(marked)
    parse = replace(a_parse(text), anchors=(Anchor(spans["anchor"][0], ClaimType.REQUEST),))
    assert bool(without_loose_ends(parse).anchors) is is_kept


@pytest.mark.parametrize(
    ("marked", "is_kept"),
    [
        ("A clip shows fighters {anchor:hoisting} their flag over the station.", False),
        ("The army {anchor:raised} a red and black flag.", False),
        ("The army {anchor:raised} two brigades.", True),
    ],
)
def test_a_flag_that_goes_up_is_no_act_of_force(marked: str, is_kept: bool) -> None:
    text, spans = mark(marked)
    parse = replace(a_parse(text), anchors=(Anchor(spans["anchor"][0], ClaimType.ASSAULT),))
    assert bool(without_loose_ends(parse).anchors) is is_kept


@pytest.mark.parametrize(
    ("marked", "kind", "is_kept"),
    [
        ("They were freed in {anchor:exchange} for two others.", ClaimType.COOPERATE, False),
        ("The {anchor:exchange} of fire went on.", ClaimType.ASSAULT, True),
        ("The army {anchor:conceded} on Monday that its men had fired.", ClaimType.AGREE, False),
        ("Orlia recalled its ambassador for {anchor:consultations}.", ClaimType.CONSULT, False),
        ("They met for {anchor:consultations}.", ClaimType.CONSULT, True),
    ],
)
def test_words_of_barter_and_of_owning_up_are_no_claims(marked: str, kind: ClaimType, is_kept: bool) -> None:
    text, spans = mark(marked)
    parse = replace(a_parse(text), anchors=(Anchor(spans["anchor"][0], kind),))
    assert bool(without_loose_ends(parse).anchors) is is_kept
