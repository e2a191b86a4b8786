import pytest

from dateline.language.wordpiece import WordPieces, normalised
from dateline.model import Span

PIECES = ["[UNK]", "with", "##draw", "##ing", "cafe", "-", "“", ".", "the", "北", "$", "5"]
WORDS = WordPieces({piece: number for number, piece in enumerate(PIECES)})


def read(text: str) -> list[tuple[str, list[str]]]:
    return [(span.of(text), [PIECES[piece] for piece in pieces]) for span, pieces in WORDS.words(text)]


def test_a_word_is_cut_into_its_longest_known_pieces() -> None:
    assert read("Withdrawing the") == [("Withdrawing", ["with", "##draw", "##ing"]), ("the", ["the"])]


def test_signs_and_ideographs_stand_alone() -> None:
    assert read("“The-Café.\n$5北北") == [
        ("“", ["“"]),
        ("The", ["the"]),
        ("-", ["-"]),
        ("Café", ["cafe"]),
        (".", ["."]),
        ("$", ["$"]),
        ("5", ["5"]),
        ("北", ["北"]),
        ("北", ["北"]),
    ]


@pytest.mark.parametrize("word", ["withheld", "x" * 101, "zzz"])
def test_what_cannot_be_cut_is_one_unknown_piece(word: str) -> None:
    assert read(word) == [(word, ["[UNK]"])]


def test_invisible_characters_are_dropped_and_their_offsets_kept() -> None:
    text = "the\u200b with\u00addraw \u200b the"
    assert [(span, pieces) for span, pieces in WORDS.words(text)] == [
        (Span(0, 3), (8,)),
        (Span(5, 14), (1, 2)),
        (Span(17, 20), (8,)),
    ]


@pytest.mark.parametrize(
    ("word", "plain"),
    [("Zoë", "zoe"), ("İstanbul", "istanbul"), ("NATO", "nato"), ("e\u0301tat", "etat"), ("\x07a", "a")],
)
def test_words_lose_case_and_accents(word: str, plain: str) -> None:
    assert normalised(word) == plain
