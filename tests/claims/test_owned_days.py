import pytest
from tests.factories import a_parse, mark

from dateline.claims.owned_days import without_owned_days
from dateline.codebook import ClaimType, Status, TimeKind
from dateline.model import Claim, Time, Timex, Verdict


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("The union {anchor:suspended} Orlia over {day:Sunday}’s takeover.", None),
        ("The union suspended Orlia over {day:Sunday}’s {anchor:takeover}.", "2024-04-14"),
        ("The union {anchor:suspended} Orlia on {day:Sunday}.", "2024-04-14"),
        ("{day:Sunday}’s {anchor:takeover} was denounced.", "2024-04-14"),
    ],
)
def test_a_day_that_belongs_to_a_ground_dates_that_alone(marked: str, day: str | None) -> None:
    text, spans = mark(marked)
    times = [Time("t1", spans["day"][0], "2024-04-14", TimeKind.DATE, Timex("DATE", "2024-04-14"))]
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    claim = Claim("c1", ClaimType.MEMBERSHIP, spans["anchor"][0], verdict=verdict, time="2024-04-14")
    (found,) = without_owned_days([claim], a_parse(text), times=times)
    assert found.time == day
