import pytest
from tests.factories import a_parse

from dateline.claims.uprooted import with_homes, with_inner_mode
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


def test_those_who_live_elsewhere_now_are_displaced_from_where_they_come() -> None:
    text = "Some 3,000 people from Aran are now sheltering in Veyne."
    home, camp = Place("p1", "Aran", Span(23, 27)), Place("p2", "Veyne", Span(50, 55))
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    told = Claim("c1", ClaimType.DISPLACEMENT, Span(36, 46), mode="internal", verdict=verdict, place="p2")
    (found,) = with_homes([told], a_parse(text), places=[home, camp])
    assert (found.place, found.destination) == ("p1", "p2")
