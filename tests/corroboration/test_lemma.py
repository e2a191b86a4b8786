import pytest

from dateline.corroboration.lemma import family_of, head_lemma


@pytest.mark.parametrize(
    ("anchor", "lemma"),
    [
        ("withdrawing", "withdraw"),
        ("seized", "seize"),
        ("bombings", "bombing"),
        ("opened fire", "open_fire"),
        ("was shot", "shoot"),
        ("first-degree murder", "murder"),
        ("pulled out", "pull_out"),
        ("moved away", "move"),
        ("stopped", "stop"),
        ("parties", "party"),
        ("died", "die"),
        ("filed", "file"),
        ("described", "describe"),
        ("visited", "visit"),
        ("blew himself up", "blow_up"),
    ],
)
def test_an_anchor_has_the_base_form_of_its_head(anchor: str, lemma: str) -> None:
    assert head_lemma(anchor) == lemma


def test_different_words_for_one_act_share_a_family() -> None:
    assert {family_of(word) for word in ("withdrawing", "pullout", "pulled back")} == {"withdraw"}


def test_an_unknown_word_has_no_family() -> None:
    assert family_of("gardening") is None
