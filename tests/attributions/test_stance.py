import pytest

from dateline.attributions.medium_rules import Said
from dateline.attributions.stance import resolve_stance, stance_of_words
from dateline.attributions.stance_rules import Spoken, spoken_of
from dateline.codebook import Medium, Stance
from dateline.model import Cue, Span


def spoken(said: str, *, source: str = "Lind", cue: str = "said", is_own: bool = False) -> Spoken:
    sentence = Said(source, source, source.split()[-1], cue, ahead="", between=" ", behind="")
    return spoken_of(sentence, said, Medium.STATEMENT, is_own=is_own)


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
    assert stance_of_words(Stance.STATES, cue, spoken(said)) is stance
    assert stance_of_words(Stance.CLAIMS, cue, spoken(said)) is Stance.CLAIMS


@pytest.mark.parametrize(
    ("source", "cue", "said", "ranking", "stance"),
    [
        ("the daily Morgen", "said", "the bridge fell", (0.7, 0.1), Stance.REPORTS),
        ("Lind", "said", "it could lead to war", (0.6, 0.3), Stance.PREDICTS),
        ("Lind", "said", "the bridge is likely to fall", (0.8, 0.15), Stance.PREDICTS),
        ("Lind", "warned", "the bridge would fall", (0.8, 0.15), Stance.PREDICTS),
        ("Lind", "warning", "the bridge is old", (0.35, 0.6), Stance.STATES),
        ("Lind", "said", "he will mend the bridge", (0.4, 0.55), Stance.STATES),
        ("Lind", "said", "the bridge will fall", (0.4, 0.55), Stance.PREDICTS),
        ("Lind", "called", "the story “ludicrous”", (0.8, 0.1), Stance.DENIES),
        ("Lind", "said", "Don’t burden us with it", (0.8, 0.1), Stance.DEMANDS),
        ("Lind", "said", "we must confirm that he died", (0.8, 0.1), Stance.CONFIRMS),
        ("Lind", "said", "the bridge fell", (0.9, 0.05), Stance.STATES),
    ],
)
def test_signs_in_the_words_are_weighed_against_the_reader(
    source: str, cue: str, said: str, ranking: tuple[float, float], stance: Stance
) -> None:
    read = Cue(Span(0, 4), stances=((Stance.STATES, ranking[0]), (Stance.PREDICTS, ranking[1])))
    guess = max(read.stances, key=lambda item: item[1])[0]
    assert stance_of_words(guess, read, spoken(said, source=source, cue=cue)) is stance


def test_what_the_speakers_own_side_will_do_is_no_forecast() -> None:
    read = Cue(Span(0, 4), stances=((Stance.PREDICTS, 0.6), (Stance.STATES, 0.35)))
    assert stance_of_words(Stance.PREDICTS, read, spoken("Norland will leave", is_own=True)) is Stance.STATES
    assert stance_of_words(Stance.PREDICTS, read, spoken("Norland will leave")) is Stance.PREDICTS
