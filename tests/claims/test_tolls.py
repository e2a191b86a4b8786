import pytest
from tests.factories import a_parse, mark

from dateline.claims.tolls import with_undated_tolls, without_tellers
from dateline.codebook import ActorKind, ClaimType, TimeKind
from dateline.model import Actor, Claim, Time, Timex


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


@pytest.mark.parametrize(
    ("marked", "doers"),
    [
        ("{army:The army} raised the death {x:toll} of the raid to eight.", ()),
        ("{army:The army} {x:killed} eight.", ("a1",)),
    ],
)
def test_who_raises_a_toll_has_killed_nobody(marked: str, doers: tuple[str, ...]) -> None:
    text, spans = mark(marked)
    army = Actor("a1", "The army", ActorKind.FORCE, None, (), mentions=tuple(spans["army"]))
    claim = Claim("c1", ClaimType.ASSAULT, spans["x"][0], actors=("a1",))
    assert without_tellers([claim], a_parse(text), actors=[army])[0].actors == doers


def test_a_toll_takes_no_day_of_another_sentence() -> None:
    told = "The girls were freed {day:on Wednesday}. The toll of the {x:attack} now stands at 21."
    text, spans = mark(told)
    days = [Time("t1", spans["day"][0], "2024-04-17", TimeKind.DATE, Timex("DATE", "2024-04-17"))]
    claim = Claim("c1", ClaimType.ASSAULT, spans["x"][0], time="2024-04-17")
    assert with_undated_tolls([claim], a_parse(text), times=days)[0].time is None
