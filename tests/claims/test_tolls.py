import pytest
from tests.factories import a_parse, mark

from dateline.claims.tolls import with_undated_tolls
from dateline.codebook import ClaimType, TimeKind
from dateline.model import Claim, Time, Timex


@pytest.mark.parametrize(
    ("marked", "time"),
    [
        ("The toll from a {x:bombing} in Telma rose to seven {day:on Wednesday}.", None),
        ("The number of people {x:killed} in Telma has risen to 16, police said {day:on Wednesday}.", None),
        ("The toll from {day:Wednesday}'s {x:bombing} in Telma rose to seven.", "2024-04-17"),
        ("The {x:bombing} {day:on Wednesday} killed seven.", "2024-04-17"),
    ],
)
def test_the_day_on_which_a_toll_rose_dates_no_bombing(marked: str, time: str | None) -> None:
    text, spans = mark(marked)
    days = [Time("t1", spans["day"][0], "2024-04-17", TimeKind.DATE, Timex("DATE", "2024-04-17"))]
    claim = Claim("c1", ClaimType.ASSAULT, spans["x"][0], time="2024-04-17")
    assert with_undated_tolls([claim], a_parse(text), times=days)[0].time == time


def test_a_toll_told_anew_is_of_no_day_told_before() -> None:
    told = "The ministry spoke {day:on Wednesday}. Officials now say that twelve were {x:killed} in the bus attack."
    text, spans = mark(told)
    days = [Time("t1", spans["day"][0], "2024-04-17", TimeKind.DATE, Timex("DATE", "2024-04-17"))]
    claim = Claim("c1", ClaimType.ASSAULT, spans["x"][0], time="2024-04-17")
    assert with_undated_tolls([claim], a_parse(text), times=days)[0].time is None
