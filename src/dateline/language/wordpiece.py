"""Word pieces of an uncased vocabulary: the tokenizer that the reader's encoder was trained with.

Written after Devlin et al. (2019), BERT, section 3, and the file format of `tokenizer.json`; equal to the `tokenizers`
package on what news is made of, without the 40 MB that it and its dependencies cost.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from dateline.model import Span

REMEMBERED = 200_000
"""Words kept with their pieces, about 40 MB; then it starts afresh."""

MAX_LETTERS = 100
"""A longer word is one unknown piece."""

_IDEOGRAPHS = "\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U0002a6df\uf900-\ufaff"
_SIGNS = r"!-/:-@\[-`{-~"
_PUNCTUATION = "".join(
    re.escape(chr(code)) for code in range(0x80, 0x20000) if unicodedata.category(chr(code)).startswith("P")
)
_ALONE = f"{_SIGNS}{_PUNCTUATION}{_IDEOGRAPHS}"
_WORD = re.compile(f"[{_ALONE}]|[^\\s{_ALONE}]+")


class WordPieces:
    """Words to the numbers of their pieces, longest known piece first; remembers the words it has met."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        self._vocabulary = vocabulary
        self._unknown = vocabulary["[UNK]"]
        self._met: dict[str, tuple[int, ...]] = {}

    @classmethod
    def load(cls, path: Path) -> "WordPieces":
        """The vocabulary of a `tokenizer.json`."""
        return cls(json.loads(path.read_text(encoding="utf-8"))["model"]["vocab"])

    def words(self, text: str) -> Iterator[tuple[Span, tuple[int, ...]]]:
        """Every word, a run of letters and digits or one sign, with its pieces; in reading order."""
        for match in _WORD.finditer(text):
            word = match.group()
            pieces = self._met.get(word)
            if pieces is None:
                if len(self._met) >= REMEMBERED:
                    self._met.clear()
                pieces = self._met[word] = self._pieces(word)
            if pieces:
                yield _kept(match.start(), word), pieces

    def _pieces(self, word: str) -> tuple[int, ...]:
        plain = normalised(word)
        if len(plain) > MAX_LETTERS:
            return (self._unknown,)
        pieces: list[int] = []
        start = 0
        while start < len(plain):
            end = self._longest(plain, start)
            if end == start:
                return (self._unknown,)
            pieces.append(self._vocabulary[("##" if start else "") + plain[start:end]])
            start = end
        return tuple(pieces)

    def _longest(self, word: str, start: int) -> int:
        prefix = "##" if start else ""
        for end in range(len(word), start, -1):
            if prefix + word[start:end] in self._vocabulary:
                return end
        return start


def normalised(word: str) -> str:
    """Lower case, without accents and invisible characters."""
    if word.isascii():
        return word.lower() if word.isprintable() else "".join(filter(str.isprintable, word)).lower()
    visible = "".join(letter for letter in word if not _is_dropped(letter))
    bare = "".join(letter for letter in unicodedata.normalize("NFD", visible) if unicodedata.category(letter) != "Mn")
    return bare.lower()


def _is_dropped(letter: str) -> bool:
    return letter == "\ufffd" or unicodedata.category(letter)[0] == "C"


def _kept(start: int, word: str) -> Span:
    """The word's span without what is dropped at its ends."""
    end = start + len(word)
    if not word.isprintable():
        kept = [at for at, letter in enumerate(word) if not _is_dropped(letter)]
        return Span(start + kept[0], start + kept[-1] + 1) if kept else Span(start, end)
    return Span(start, end)
