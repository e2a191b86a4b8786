from dateline.corroboration.copies import copied_share, is_copy, sketch_of

FIRST = "The column of trucks crossed the old bridge at dawn and turned north along the river road to the base."
SECOND = "Officials in the capital refused to say how many soldiers were on board or where they would be sent next."
THIRD = "Farmers near the border said that they had heard engines all night long and had seen no lights at all."


def test_a_text_is_a_copy_of_itself() -> None:
    assert copied_share(sketch_of(FIRST), sketch_of(FIRST)) == 1.0


def test_two_of_three_paragraphs_make_a_copy() -> None:
    assert is_copy(sketch_of(f"{FIRST}\n\n{SECOND}"), sketch_of(f"{FIRST}\n\n{SECOND}\n\n{THIRD}"))


def test_a_changed_end_is_still_a_copy() -> None:
    assert is_copy(sketch_of(FIRST), sketch_of(FIRST.replace("to the base", "to the garrison")))


def test_other_words_on_the_same_thing_are_no_copy() -> None:
    told_again = "At first light the trucks went over the bridge, then followed the river northwards to their garrison."
    assert not is_copy(sketch_of(FIRST), sketch_of(told_again))


def test_copying_is_symmetric() -> None:
    long, short = sketch_of(f"{FIRST}\n\n{SECOND}\n\n{THIRD}"), sketch_of(SECOND)
    assert copied_share(long, short) == copied_share(short, long) == 1.0


def test_long_paragraphs_are_compared_by_a_sample_of_their_shingles() -> None:
    words = [f"word{number}" for number in range(400)]
    other = [*words[:300], *(f"other{number}" for number in range(100))]
    assert 0.6 < copied_share(sketch_of(" ".join(words)), sketch_of(" ".join(words))) <= 1
    assert is_copy(sketch_of(" ".join(words)), sketch_of(" ".join(other)))


def test_an_empty_text_copies_nothing() -> None:
    assert copied_share(sketch_of(""), sketch_of(FIRST)) == 0.0
