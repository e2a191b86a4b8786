import pytest
from tests.factories import a_parse, mark

from dateline.claims.anterior import without_days_of_saying
from dateline.codebook import ClaimType, Status, TimeKind
from dateline.model import Claim, Time, Timex, Verdict


def time_of(marked: str) -> str | None:
    text, spans = mark(marked)
    times = [
        Time(f"t{n}", span, "2024-04-17", TimeKind.DATE, Timex("DATE", "2024-04-17"))
        for n, span in enumerate(spans["day"], 1)
    ]
    verdict = Verdict(Status.ASSERTED, "own_voice", ())
    claim = Claim("c1", ClaimType.CONSULT, spans["anchor"][0], verdict=verdict, time="2024-04-17")
    (dated,) = without_days_of_saying([claim], a_parse(text), times=times, attributions=())
    return dated.time


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("The army denied {day:on Wednesday} that its envoys had {anchor:met} rebels.", None),
        ("The army denied {day:on Wednesday} that its men were {anchor:leaving}.", "2024-04"),
        ("The army said that its envoys had {anchor:met} rebels {day:on Wednesday}.", "2024-04-17"),
        ("The army said {day:on Wednesday} that its envoys {anchor:met} rebels.", "2024-04-17"),
    ],
)
def test_the_day_of_a_saying_is_not_that_of_what_had_happened_before(marked: str, time: str | None) -> None:
    assert time_of(marked) == time
