from dataclasses import replace

import pytest
from tests.factories import a_parse, mark

from dateline.claims.deaths import with_deaths
from dateline.codebook import ClaimType
from dateline.model import Anchor


def anchors(marked: str) -> list[str]:
    text, spans = mark(marked)
    acts = tuple(Anchor(span, ClaimType.ASSAULT) for span in spans.get("x", []))
    return [anchor.span.of(text) for anchor in with_deaths(replace(a_parse(text), anchors=acts)).anchors]


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("At least 20 people died when a bomb {x:exploded} in a market.", ["died", "exploded"]),
        ("Six farmers were killed in an {x:ambush} near Telma.", ["killed", "ambush"]),
        ("By Monday two more had died of their {x:wounds}.", ["died"]),
        ("Four infants died of cold after fleeing the {x:fighting}.", ["fighting"]),
        ("Six people died when a bus overturned.", []),
    ],
)
def test_a_death_that_an_act_of_force_explains_is_a_claim_of_its_own(marked: str, found: list[str]) -> None:
    assert anchors(marked) == found
