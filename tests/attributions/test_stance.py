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
        ("claimed", (Stance.CONFIRMS, 0.9), Stance.CLAIMS),
        ("called on", (Stance.STATES, 0.5), Stance.DEMANDS),
        ("could not confirm", (Stance.DOUBTS, 0.9), Stance.DOUBTS),
    ],
)
def test_the_cue_settles_the_stance_unless_the_reader_is_sure(
    words: str, guess: tuple[Stance, float], stance: Stance
) -> None:
    assert resolve_stance(Cue(Span(0, len(words)), stances=(guess,)), text=words) is stance


def test_claiming_responsibility_is_an_admission_where_the_cue_is_cut_short() -> None:
    cue = Cue(Span(5, 12), stances=((Stance.CONFIRMS, 0.6),))
    assert resolve_stance(cue, text="They claimed responsibility for it.") is Stance.CONFIRMS
