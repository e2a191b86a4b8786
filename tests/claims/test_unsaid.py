from dataclasses import replace

from tests.factories import a_parse, mark

from dateline.claims.unsaid import without_unsaid
from dateline.codebook import ClaimType, Status
from dateline.model import Anchor, Cue, Parse

SHARES = ((Status.CONFIRMED, 0.8), (Status.ASSERTED, 0.2))


def read(marked: str) -> Parse:
    text, at = mark(marked)
    anchor = Anchor(at["x"][0], ClaimType.ASSAULT, statuses=SHARES)
    cue = Cue(at["cue"][0], contents=(at["x"][0],))
    return replace(a_parse(text), anchors=(anchor,), cues=(cue,))


def test_what_nobody_claims_is_not_confirmed_by_it() -> None:
    parse = without_unsaid(read("Nobody has {cue:claimed responsibility} for the {x:blast}."))
    assert parse.anchors[0].statuses == ((Status.ASSERTED, 0.2),)


def test_what_somebody_claims_is() -> None:
    parse = read("A group {cue:claimed responsibility} for the {x:blast}.")
    assert without_unsaid(parse) is parse


def test_an_act_that_nobody_claimed_is_not_confirmed_without_a_cue_either() -> None:
    text, at = mark("No group immediately claimed responsibility for the {x:blast}.")
    anchor = Anchor(at["x"][0], ClaimType.ASSAULT, statuses=SHARES)
    parse = without_unsaid(replace(a_parse(text), anchors=(anchor,)))
    assert parse.anchors[0].statuses == ((Status.ASSERTED, 0.2),)
