import pytest

from dateline.attributions.content import joined, trimmed
from dateline.model import Span


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (" the troops left, ", "the troops left"),
        ('"It is over,"', "It is over"),
        ("“It is over.”", "It is over."),
        ("the town fell.", "the town fell"),
        (", ", None),
        ("he calls it “a success”", "he calls it “a success”"),
    ],
)
def test_stray_signs_are_trimmed(words: str, left: str | None) -> None:
    span = trimmed(Span(0, len(words)), text=words)
    assert (span.of(words) if span else None) == left


def test_pieces_of_one_quotation_are_joined() -> None:
    text = "one “two” three. Four"
    assert joined([Span(0, 3), Span(5, 8), Span(10, 15), Span(17, 21)], text=text) == (Span(0, 15), Span(17, 21))


def test_pieces_with_one_word_between_them_are_one() -> None:
    text = "They denied that Aran had taken the pass."
    pieces = (Span(17, 25), Span(32, 40))
    assert [span.of(text) for span in joined(pieces, text=text)] == ["Aran had taken the pass"]
    assert len(joined((Span(0, 4), Span(17, 25)), text=text)) == 2
