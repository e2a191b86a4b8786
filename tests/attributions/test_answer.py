import pytest
from tests.factories import a_parse, mark

from dateline.attributions import find_attributions
from dateline.attributions.answer import points_back
from dateline.codebook import Medium, Stance
from dateline.model import Cue, Span


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("it", True),
        ("the charges", True),
        ("any involvement", True),
        ("Western allegations", True),
        ("that its troops had left", False),
    ],
)
def test_what_only_points_back(words: str, back: bool) -> None:
    assert points_back([Span(0, len(words))], words) is back


def test_a_denial_that_points_back_covers_what_was_said() -> None:
    text, at = mark("{a:Riga} {cue:accused} Minsk of {said:jamming its radars}. {b:Minsk} {no:denied} {it:the charge}.")
    parse = a_parse(text)
    cues = (
        Cue(at["cue"][0], sources=(at["a"][0],), contents=(at["said"][0],), stances=((Stance.CLAIMS, 0.9),)),
        Cue(at["no"][0], sources=(at["b"][0],), contents=(at["it"][0],), mediums=((Medium.STATEMENT, 0.9),)),
    )
    parse = type(parse)(text=text, sentences=parse.sentences, cues=cues)
    found = find_attributions(parse, speaker_of=lambda span: None, times=())
    assert [(a.stance, a.content) for a in found] == [
        (Stance.CLAIMS, (at["said"][0],)),
        (Stance.DENIES, (at["said"][0], at["it"][0])),
    ]
