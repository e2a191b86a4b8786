import pytest

from dateline.evaluation.matching import Agreement, distance_km, is_same_time, pair, sentence_starts, word_offsets
from dateline.model import Place, Span


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        (None, "", True),
        ("2024", None, False),
        ("2024-04", "2024-04-17", True),
        ("2024-04", "2024-05", False),
        ("1993~/2023", "1993/2023~", True),
        ("2020-11~", "2020-11", True),
        ("2018-12/2019-01", "2019-01", True),
        ("2018-12/2019-01", "2019-02", False),
        ("../2024", "2023/2024", False),
    ],
)
def test_times_are_equal_up_to_the_coarser(one: str | None, other: str | None, same: bool) -> None:
    assert is_same_time(one, other) is same
    assert is_same_time(other, one) is same


def test_pairing_is_greedy_and_one_to_one_in_gold_order() -> None:
    assert pair([1, 1, 2], [2, 1], lambda gold, got: gold == got) == [(0, 1), (2, 0)]


def test_agreement_adds_up_and_of_nothing_is_zero() -> None:
    both = Agreement(2, 1, 0) + Agreement(1, 0, 2)
    assert (both.precision, both.recall, both.f1) == (0.75, 0.6, pytest.approx(2 / 3))
    assert (Agreement().precision, Agreement().recall, Agreement().f1) == (0.0, 0.0, 0.0)


def test_sentences_start_after_a_stop_or_a_blank_line() -> None:
    text = "One. “Two.” Three\n\nFour"
    start = sentence_starts(text)
    assert [text[start(offset) : start(offset) + 3] for offset in (0, 6, 14, 20)] == ["One", "“Tw", "Thr", "Fou"]


def test_words_are_counted_where_they_begin() -> None:
    assert word_offsets([Span(0, 8), Span(4, 8)], "one, two three") == {0, 5}


def test_an_unresolved_place_is_infinitely_far() -> None:
    yerevan = Place("p1", "Yerevan", Span(0, 7), lat=40.18, lon=44.51)
    baku = Place("p2", "Baku", Span(0, 4), lat=40.38, lon=49.89)
    assert distance_km(yerevan, baku) == pytest.approx(455, abs=10)
    assert distance_km(yerevan, Place("p3", "Nowhere", Span(0, 7))) == float("inf")
