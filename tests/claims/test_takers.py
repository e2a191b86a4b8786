from dataclasses import replace

from dateline.claims.takers import with_one_taker
from dateline.codebook import ClaimType, Status
from dateline.model import Claim, Place, Span, Verdict

DENIED = Verdict(Status.DISPUTED, "denied", ())
LOST = Claim(
    "c1",
    ClaimType.ASSAULT,
    Span(0, 4),
    mode="seize-territory",
    actors=("rebels",),
    recipients=("army",),
    place="p1",
    verdict=DENIED,
)
CAPTURE = replace(LOST, id="c2", actors=("army",), recipients=(), place="p2")
PLACES = (Place("p1", "Aran", Span(0, 4)), Place("p2", "Aran", Span(9, 13)), Place("p3", "Brel", Span(20, 24)))


def test_who_is_said_to_have_lost_a_place_is_not_said_to_have_taken_it() -> None:
    (_, found) = with_one_taker([LOST, CAPTURE], places=PLACES)
    assert (found.actors, found.recipients) == (("rebels",), ("army",))


def test_another_place_or_a_sure_capture_is_another_matter() -> None:
    elsewhere = replace(CAPTURE, place="p3")
    sure = replace(CAPTURE, verdict=Verdict(Status.ASSERTED, "own_voice", ()))
    assert with_one_taker([LOST, elsewhere, sure], places=PLACES) == (LOST, elsewhere, sure)
