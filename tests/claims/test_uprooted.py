import pytest
from tests.factories import a_parse

from dateline.claims.uprooted import with_inner_mode
from dateline.codebook import ClaimType, Status
from dateline.model import Claim, Place, Span, Verdict

HOME = Place("p1", "Aran", Span(0, 1), country="VEY")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Families have fled the town of Aran.", "internal"),
        ("Families have fled the town of Aran over the border.", "refugees"),
    ],
)
def test_only_a_word_of_the_report_makes_refugees(text: str, mode: str) -> None:
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    fled = Claim("c1", ClaimType.DISPLACEMENT, Span(14, 18), mode="refugees", verdict=verdict, place="p1")
    (found,) = with_inner_mode([fled], a_parse(text), places=[HOME])
    assert found.mode == mode
