import pytest

from dateline.attributions.stance import resolve_stance
from dateline.codebook import Stance
from dateline.model import Cue, Span


@pytest.mark.parametrize(
    ("words", "guess", "stance"),
    [
        ("said", (Stance.STATES, 0.9), Stance.STATES),
        ("flatly denied", (Stance.STATES, 0.6), Stance.DENIES),
        ("confirmed", (Stance.REPORTS, 0.5), Stance.CONFIRMS),
        ("claimed responsibility", (Stance.CLAIMS, 0.5), Stance.CONFIRMS),
        ("claimed", (Stance.CLAIMS, 0.7), Stance.CLAIMS),
        ("called on", (Stance.STATES, 0.5), Stance.DEMANDS),
        ("could not confirm", (Stance.DOUBTS, 0.9), Stance.DOUBTS),
    ],
)
def test_the_cue_settles_the_stance_unless_the_reader_is_sure(
    words: str, guess: tuple[Stance, float], stance: Stance
) -> None:
    assert resolve_stance(Cue(Span(0, len(words)), stances=(guess,)), text=words) is stance
