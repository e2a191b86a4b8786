import pytest
from tests.factories import a_parse, mark

from dateline.claims.authorship import of_the_act, without_disowners
from dateline.codebook import ActorKind, ClaimType, Stance
from dateline.model import Actor, Attribution, Claim, Span


def kept(marked: str, stance: Stance = Stance.DENIES) -> bool:
    """Whether the attribution with its cue and content stays over the anchor x."""
    text, at = mark(marked)
    content = at.get("content") or [Span(at["cue"][0].end + 1, len(text) - 1)]
    over = (Attribution("s1", (), tuple(at["cue"]), tuple(content), "a1", stance),)
    return of_the_act(over, at["x"][0], a_parse(text)) == over


@pytest.mark.parametrize(
    "marked",
    [
        "The front {cue:denied} any part in the {x:blast}.",
        "The front {cue:denied} responsibility for the {x:raid}.",
        "The front {cue:denied} it was behind the {x:ambush}.",
        "Its leader {cue:denied} having had anything to do with the {x:shooting}.",
        "The front {cue:denied} carrying out the {x:attack}, which killed nine.",
        "Police blamed the front for the {x:blast}. The front {cue:denied} {content:any part in it}.",
    ],
)
def test_a_denial_of_authorship_leaves_the_act_standing(marked: str) -> None:
    assert not kept(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The front {cue:denied} that there had been a {x:blast}.",
        "The army {cue:denied} it had {x:shelled} the town.",
        "The army {cue:denied} that rebels had {x:captured} the town.",
    ],
)
def test_a_denial_of_the_act_stays(marked: str) -> None:
    assert kept(marked)


def test_who_says_something_else_than_no_stays() -> None:
    assert kept("The front {cue:confirmed} its part in the {x:blast}.", Stance.CONFIRMS)


@pytest.mark.parametrize(
    ("marked", "doers"),
    [
        ("{front:The front} said that it was not behind the {x:bombing}.", ()),
        ("{front:The front} denied that its men had {x:bombed} the town.", ("a1",)),
        ("{front:The front} said that it was behind the {x:bombing}.", ("a1",)),
    ],
)
def test_who_had_no_hand_in_it_has_not_done_it(marked: str, doers: tuple[str, ...]) -> None:
    text, at = mark(marked)
    front = Actor("a1", "The front", ActorKind.GROUP, None, (), mentions=tuple(at["front"]))
    claim = Claim("c1", ClaimType.ASSAULT, at["x"][0], actors=("a1",))
    assert without_disowners([claim], a_parse(text), actors=[front])[0].actors == doers
