from dataclasses import replace

import pytest
from tests.factories import a_parse, mark

from dateline.claims.first_person import speaker_as_actor, with_speakers
from dateline.codebook import ActorKind, ClaimType
from dateline.model import Actor, Attribution, Claim, Span


def actor(marked: str) -> str | None:
    """Whom the words before x make its actor, in a quotation of a9 that begins at the first sign behind “."""
    text, at = mark(marked)
    content = Span(text.index("“") + 1, text.index("”") - 1)
    return speaker_as_actor(at["x"][0], (Attribution("s1", (), tuple(at["cue"]), (content,), "a9"),), a_parse(text))


@pytest.mark.parametrize("who", ["We have", "Yesterday our brave fighters", "Our forces now"])
def test_we_and_our_forces_are_the_speakers_side(who: str) -> None:
    assert actor("“" + who + " {x:took} the bridge,” the commander {cue:said}.") == "a9"


@pytest.mark.parametrize("who", ["The rebels have", "The men who fled from our", "They"])
def test_whoever_else_is_named_is_not_the_speaker(who: str) -> None:
    assert actor("“" + who + " {x:took} the bridge,” the commander {cue:said}.") is None


def test_who_is_bombed_does_not_bomb_and_who_is_bombing_does() -> None:
    assert actor("“We are {x:bombed} every day,” the teacher {cue:said}.") is None
    assert actor("“We are {x:bombing} their camps,” the commander {cue:said}.") == "a9"
    assert actor("“Why are we {x:bombed}?” the teacher {cue:said}.") is None


def test_our_forces_anywhere_in_a_quotation_are_the_speaker() -> None:
    forces, mayor = Actor("a1", "our forces", ActorKind.FORCE), Actor("a9", "Ada Brel", ActorKind.PERSON)
    claim = Claim("c1", ClaimType.CONTROL, Span(5, 9), actors=("a1",), attributions=("s1",))
    said = Attribution("s1", (), (), (), "a9")
    (named,) = with_speakers([claim], actors=(forces, mayor), attributions=(said,))
    assert named.actors == ("a9",)
    (unsaid,) = with_speakers([replace(claim, attributions=())], actors=(forces, mayor), attributions=(said,))
    assert unsaid.actors == ("a1",)


@pytest.mark.parametrize(
    ("who", "found"),
    [("that its columns were in full", "a9"), ("that the rebels and its troops were in", None)],
)
def test_its_men_at_the_head_of_what_is_said_are_the_speakers(who: str, found: str | None) -> None:
    text, at = mark("The army {cue:said} " + who + " {x:control} of the town.")
    content = Span(text.index("that"), len(text) - 1)
    said = Attribution("s1", (), tuple(at["cue"]), (content,), "a9")
    assert speaker_as_actor(at["x"][0], (said,), a_parse(text)) == found
