import pytest
from tests.factories import mark

from dateline.actors.opponents import is_opponent
from dateline.codebook import ActorKind, Sector
from dateline.model import Mention, Span


def stands_across(marked: str, guess: Sector = Sector.GOV) -> bool:
    text, spans = mark(marked)
    mention = Mention(spans["name"][0], ActorKind.ORGANISATION, sectors=((guess, 0.9),))
    return is_opponent(mention, mention.span.of(text), text, Span(0, len(text)))


def test_who_signs_a_truce_with_the_government_is_no_organ_of_it() -> None:
    assert stands_across("The government and the {name:Aran Coordination} signed a truce.")


@pytest.mark.parametrize(
    "marked",
    [
        "The government and the {name:Aran Council} signed a truce.",
        "The government and the {name:Aran Coordination} opened a school.",
        "The {name:Aran Coordination} signed a truce.",
    ],
)
def test_organs_and_partners_are_left_alone(marked: str) -> None:
    assert not stands_across(marked)


def test_what_the_reader_knows_otherwise_stays() -> None:
    assert not stands_across("The government and the {name:Aran Labour Front} held talks.", Sector.LAB)
