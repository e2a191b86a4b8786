from dataclasses import replace

import pytest
from tests.factories import a_parse, mark

from dateline.attributions import with_parted_cues
from dateline.codebook import ClaimType
from dateline.model import Anchor, Cue, Parse


def parted(marked: str) -> Parse:
    text, spans = mark(marked)
    cues = tuple(Cue(span, contents=tuple(spans.get("said", []))) for span in spans.get("cue", []))
    anchors = tuple(Anchor(span, ClaimType.ASSAULT) for span in spans.get("x", []))
    return with_parted_cues(replace(a_parse(text), cues=cues, anchors=anchors))


def test_denied_and_what_is_denied_are_two_words() -> None:
    parse = parted("The army {cue:denied shelling} the town.")
    assert [cue.span.of(parse.text) for cue in parse.cues] == ["denied"]
    parse = parted("The army {x:denied shelling} the town.")
    assert [anchor.span.of(parse.text) for anchor in parse.anchors] == ["shelling"]


def test_what_is_rejected_is_what_stands_behind_the_word() -> None:
    parse = parted("The army {cue:rejected} the accusation and said {said:it had struck a column}.")
    assert [span.of(parse.text) for span in parse.cues[0].contents] == ["the accusation"]


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("The {cue:denial} came a day after the report.", 0),
        ("The {cue:claim} could not be verified.", 0),
        ("The {cue:claim} that they fled was false.", 1),
        ("Its {cue:denial} came a day later.", 1),
        ("He repeated the {cue:claim} on Friday.", 1),
    ],
)
def test_a_saying_that_is_only_named_says_nothing_more(marked: str, kept: int) -> None:
    assert len(parted(marked).cues) == kept
