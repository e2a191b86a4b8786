import pytest
from tests.factories import a_parse, mark

from dateline.claims.whole_war import with_whole_wars
from dateline.codebook import ClaimType, TimeKind, Unit
from dateline.model import Claim, Place, Quantity, Span, Time, Timex


def read(marked: str, *, killed: int = 11) -> tuple[str | None, str | None]:
    """(time, place) of a claim that had the town and the day of the story."""
    text, spans = mark("In Telma people died. " + marked)
    places = [Place("p1", "Telma", Span(3, 8))]
    places += [Place(f"p{n}", span.of(text), span) for n, span in enumerate(spans.get("place", []), 2)]
    times = [
        Time(f"t{n}", span, span.of(text), TimeKind.DATE, Timex("DATE", None))
        for n, span in enumerate(spans.get("day", []), 1)
    ]
    figure = Quantity(killed, Unit.KILLED, Span(0, 1))
    claim = Claim("c1", ClaimType.ASSAULT, spans["x"][0], place="p1", time="2025-06-01", quantities=(figure,))
    (told,) = with_whole_wars([claim], a_parse(text), places=places, times=times)
    return told.time, next((place.name for place in places if place.id == told.place), None)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The war has {x:killed} 40,000 people since {day:2023}.", ("2023/..", None)),
        ("The war, which erupted in {day:2023-04}, has {x:killed} many.", ("2023-04/..", None)),
        ("The conflict has {x:killed} thousands.", (None, None)),
        ("Some 9,000 were {x:killed} in {place:Telma} since the siege began.", (None, "Telma")),
    ],
)
def test_the_toll_of_a_war_is_neither_of_the_town_nor_of_the_day(
    marked: str, expected: tuple[str | None, str | None]
) -> None:
    assert read(marked) == expected


def test_many_since_a_year_are_of_a_war_and_few_or_since_a_day_are_not() -> None:
    assert read("Some 3,000 were {x:killed} since {day:2022}.", killed=3000) == ("2022/..", None)
    assert read("Some 30 were {x:killed} since {day:2022}.", killed=30) == ("2025-06-01", "Telma")
    assert read("Some 3,000 were {x:killed} since {day:2025-05-30}.", killed=3000) == ("2025-06-01", "Telma")


def test_the_days_attack_keeps_its_day() -> None:
    assert read("The attack {x:killed} eleven people.") == ("2025-06-01", "Telma")
