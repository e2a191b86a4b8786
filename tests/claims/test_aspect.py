import pytest

from dateline.claims.aspect import HINTS, aspect_of, ending_of


@pytest.mark.parametrize(
    ("before", "aspect"),
    [
        ("the army had", "past-perfect"),
        ("rebels who 'd", "past-perfect"),
        ("the town has been", "perfect-progressive"),
        ("troops have already", "perfect"),
        ("the envoy will", "future"),
        ("ministers are expected to", "future"),
        ("the two sides could", "modal"),
        ("soldiers are still", "present"),
        ("the bridge was", "past"),
        ("the mission to", "infinitive"),
        ("the minister resigned after", "clause"),
        ("the", "known"),
        ("those deadly", "known"),
        ("a fresh", "new"),
        ("the army ’s", "owned"),
        ("", "plain"),
        ("rebels", "plain"),
    ],
)
def test_the_words_before_an_anchor_give_its_aspect(before: str, aspect: str) -> None:
    assert aspect_of(before) == aspect


@pytest.mark.parametrize(
    ("word", "ending"),
    [("Shelled", "ed"), ("struck", "ed"), ("shelling", "ing"), ("clashes", "s"), ("war", "other")],
)
def test_an_anchor_is_told_by_its_ending_and_strong_past_forms_are_known(word: str, ending: str) -> None:
    assert ending_of(word) == ending


def test_words_near_an_anchor_hint_at_its_time() -> None:
    assert (HINTS["ongoing"], HINTS["recently"], HINTS["formerly"]) == ("now", "recent", "ago")
