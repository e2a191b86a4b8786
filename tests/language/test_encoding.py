import numpy as np
import pytest

from dateline.language.encoding import batch, encode, windows, word_shape
from dateline.language.wordpiece import WordPieces
from dateline.model import Span


@pytest.fixture(name="tokenizer")
def _tokenizer() -> WordPieces:
    letters = {piece: number for number, piece in enumerate(["[UNK]", *"abcdefghijklmnopqrstuvwxyz.,-“”"])}
    tails = {f"##{letter}": len(letters) + n for n, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
    return WordPieces({**letters, **tails})


def test_words_are_runs_of_letters_or_single_signs(tokenizer: WordPieces) -> None:
    encoded = encode("Ab-c, d.", tokenizer=tokenizer)
    assert [word.of("Ab-c, d.") for word in encoded.words] == ["Ab", "-", "c", ",", "d", "."]
    assert encoded.first.tolist() == [0, 2, 3, 4, 5, 6, 7]


def test_quotation_and_paragraph_are_marked(tokenizer: WordPieces) -> None:
    encoded = encode("a “b” c\n\nd", tokenizer=tokenizer)
    assert encoded.flags.tolist() == [2, 1, 1, 0, 0, 2]


@pytest.mark.parametrize(
    ("word", "shape"), [("troops", 1), ("Baku", 2), ("NATO", 3), ("A", 2), ("McCain", 4), ("2024", 5), (",", 0)]
)
def test_word_shapes(word: str, shape: int) -> None:
    assert word_shape(word) == shape


def test_windows_cover_the_text_without_overlap_and_prefer_paragraphs(tokenizer: WordPieces) -> None:
    text = "a b c. d e f.\n\ng h i j. k l"
    encoded = encode(text, tokenizer=tokenizer)
    found = list(windows(encoded, max_pieces=12))
    assert [range_.start for range_ in found] == [0, 8]
    assert encoded.words[8] == Span(15, 16)
    assert found[-1].stop == len(encoded)


def test_an_endless_line_is_cut_somewhere(tokenizer: WordPieces) -> None:
    text = "ab " * 400
    encoded = encode(text, tokenizer=tokenizer)
    found = list(windows(encoded, max_pieces=32))
    assert sum(len(window) for window in found) == 400
    assert all(2 * len(window) <= 30 for window in found)


def test_a_batch_is_padded_with_zeros(tokenizer: WordPieces) -> None:
    encoded = encode("ab c", tokenizer=tokenizer)
    inputs = batch([(encoded, range(2)), (encoded, range(1, 2))])
    assert inputs.mask.tolist() == [[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]]
    assert inputs.first.tolist() == [[1, 3], [1, 0]]
    assert np.array_equal(inputs.shapes[0], [0, 1, 1, 1, 0])
