import pytest

from dateline.attributions.stance import resolve_stance, stance_of_words
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


@pytest.mark.parametrize(
    ("said", "share", "stance"),
    [
        ("Yes, that is really true", 0.0, Stance.CONFIRMS),
        ("“That's a lie. Nobody came.”", 0.0, Stance.DENIES),
        ("the mission must leave", 0.1, Stance.DEMANDS),
        ("the mission must leave", 0.01, Stance.STATES),
        ("the mission left. It must be missed", 0.1, Stance.STATES),
    ],
)
def test_a_plain_said_takes_its_stance_from_what_was_said(said: str, share: float, stance: Stance) -> None:
    cue = Cue(Span(0, 4), stances=((Stance.STATES, 0.8), (Stance.DEMANDS, share)))
    assert stance_of_words(Stance.STATES, said, cue) is stance
    assert stance_of_words(Stance.CLAIMS, said, cue) is Stance.CLAIMS
