import numpy as np

from dateline.claims.weighing import Choices, Weights, log_odds, signs_seen, softmax

TABLE = {
    ("side", "before"): (0.5, -0.5),
    ("side word", "before town"): (1.0, 2.0),
    ("word", "river"): (0.25, 0.0),
    ("gap", "near"): (9.0, 9.0),
}
PARTS, COMBINATIONS = (("side",), ("word",)), ("side", "side word", "word")


def sums_of(*found: tuple[str, str]) -> list[list[float]]:
    """The sums for choices by side and word, each a part of its own."""
    choices = Choices(Weights(PARTS, COMBINATIONS, TABLE))
    for side, word in found:
        choices.add(choices.number(0, (side,)), choices.number(1, (word,)))
    return choices.sums().tolist()


def test_the_weights_of_all_signs_of_a_choice_are_summed_for_each_column() -> None:
    assert sums_of(("before", "town"), ("before", "river")) == [[1.5, 0.75], [1.5, -0.5]]


def test_a_word_without_a_weight_weighs_nothing() -> None:
    assert sums_of(("", "hill")) == [[0.0], [0.0]]


def test_sums_are_those_of_the_signs_seen() -> None:
    for facts in ({"side": side, "word": word} for side in ("before", "after") for word in ("town", "river", "hill")):
        seen = [TABLE[sign][0] for sign in signs_seen(COMBINATIONS, facts) if sign in TABLE]
        assert sums_of((facts["side"], facts["word"]))[0] == [sum(seen)]


def test_the_same_words_of_a_part_have_one_number() -> None:
    choices = Choices(Weights(PARTS, COMBINATIONS, TABLE))
    assert [choices.number(1, (word,)) for word in ("town", "river", "town")] == [0, 1, 0]


def test_a_fact_that_is_not_there_makes_no_sign() -> None:
    assert list(signs_seen(COMBINATIONS, {"side": "", "word": "town"})) == [("word", "town")]


def test_probabilities_add_up_to_one_in_each_line() -> None:
    assert softmax(np.zeros((2, 4))).tolist() == [[0.25] * 4] * 2


def test_what_no_link_falls_short_of_has_no_odds() -> None:
    assert log_odds(np.asarray([0.0, 0.02]), least=0.02).tolist() == [0.0, 0.0]
