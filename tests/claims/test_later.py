from tests.factories import a_parse, mark

from dateline.claims.later import without_later_scenes
from dateline.codebook import ClaimType, Status, TimeKind
from dateline.model import Claim, Place, Time, Timex, Verdict

DENIED = "{dateline:OSTRA} - Orlia denied that it had {anchor:bombed} {place:Aran}.\n\n"
LATER = "On {time:Saturday} a blast killed nine in {place:Brel}."
SAME = "On {time:Saturday} a blast killed nine in {place:Aran}."


def told(marked: str, *, at: str) -> tuple[str | None, str | None]:
    """Day and place of the marked act, which was given the day and the place told last."""
    text, spans = mark(marked)
    places = [Place(f"p{span.start}", span.of(text), span) for span in spans["place"]]
    times = [Time("t1", span, "2024-04-13", TimeKind.DATE, Timex("DATE", "2024-04-13")) for span in spans["time"]]
    given = next(place.id for place in places if place.name == at)
    verdict = Verdict(Status.DENIED, "denied", ())
    first = Claim("c0", ClaimType.ACCUSE, spans["dateline"][0], place=places[0].id, verdict=verdict)
    act = Claim("c1", ClaimType.ASSAULT, spans["anchor"][0], place=given, time="2024-04-13", verdict=verdict)
    (_, found) = without_later_scenes([first, act], a_parse(text), times=times, places=places)
    return found.time, next((place.name for place in places if place.id == found.place), None)


def test_a_scene_that_opens_with_its_own_day_dates_nothing_before_it() -> None:
    assert told(DENIED + LATER, at="Brel") == (None, "Aran")


def test_a_later_paragraph_on_the_same_place_may_date_what_came_before() -> None:
    assert told(DENIED + SAME, at="Aran") == ("2024-04-13", "Aran")
