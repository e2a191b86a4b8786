"""Text to the reader's input: words, word pieces, word shapes, quotation and paragraph marks, windows."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.language.sentences import find_sentences
from dateline.language.wordpiece import WordPieces
from dateline.model import Span

MAX_PIECES = 256
"""Word pieces a window, its two end marks included: most short reports whole, a long one in a few windows."""

CLS, SEP = 101, 102
SHAPES = ("other", "lower", "title", "upper", "mixed", "digit")
FLAGS = 4
"""Two bits a word: inside quotation marks, first of a paragraph."""

Ints = NDArray[np.int64]


def word_shape(word: str) -> int:
    """The number in SHAPES of what the word's letters look like; the vocabulary itself is lower-case."""
    if word.islower():
        return 1
    if word.isdigit():
        return 5
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word.istitle():
        return 2
    return 4 if any(letter.isalpha() for letter in word) else 0


@dataclass(frozen=True)
class Encoded:
    """A text as words with their pieces; all arrays are in reading order.

    `words` and `sentences` are half-open spans; `piece_ids` (pieces,); `first` (words + 1,) the number of each word's
    first piece, closed by the piece count; `shapes`, `flags` and `sentence_of`, the number of its sentence, (words,).
    """

    text: str
    words: tuple[Span, ...]
    sentences: tuple[Span, ...]
    piece_ids: Ints
    first: Ints
    shapes: Ints
    flags: Ints
    sentence_of: Ints

    def __len__(self) -> int:
        return len(self.words)


def load_tokenizer(path: Path) -> WordPieces:
    """The word pieces of a `tokenizer.json`."""
    return WordPieces.load(path)


def _flags(text: str, words: tuple[Span, ...]) -> list[int]:
    """Quotation and paragraph bits of every word; a new paragraph closes what was left open."""
    flags: list[int] = []
    quoted, last_end = False, 0
    for word in words:
        starts = not flags or "\n" in text[last_end : word.start]
        if starts:
            quoted = False
        sign = text[word.start]
        if sign == "“" or (sign == '"' and not quoted):
            quoted = True
        elif sign in '”"':
            quoted = False
        flags.append(int(quoted) + 2 * int(starts))
        last_end = word.end
    return flags


def encode(text: str, *, tokenizer: WordPieces) -> Encoded:
    """The words of the text and their pieces; a word is a run of letters and digits, or one sign."""
    words: list[Span] = []
    first: list[int] = []
    pieces: list[int] = []
    for word, numbers in tokenizer.words(text):
        words.append(word)
        first.append(len(pieces))
        pieces += numbers
    spans = tuple(words)
    sentences = find_sentences(text)
    starts = np.asarray([sentence.start for sentence in sentences], dtype=np.int64)
    return Encoded(
        text=text,
        words=spans,
        sentences=sentences,
        piece_ids=np.asarray(pieces, dtype=np.int64),
        first=np.asarray([*first, len(pieces)], dtype=np.int64),
        shapes=np.asarray([word_shape(word.of(text)) for word in spans], dtype=np.int64),
        flags=np.asarray(_flags(text, spans), dtype=np.int64),
        sentence_of=np.searchsorted(starts, [word.start for word in spans], side="right").astype(np.int64),
    )


def _breaks(encoded: Encoded) -> dict[int, int]:
    """Words before which a window may begin, with how good a place it is: 2 paragraph, 1 sentence."""
    starts = {sentence.start for sentence in encoded.sentences}
    return {
        number: 2 if encoded.flags[number] & 2 else 1
        for number, word in enumerate(encoded.words)
        if number and (encoded.flags[number] & 2 or word.start in starts)
    }


def windows(encoded: Encoded, *, max_pieces: int = MAX_PIECES) -> Iterator[range]:
    """Ranges of word numbers that fit a window, cut at paragraphs, else at sentences, else anywhere.

    A text that needs several is shared out evenly, so that no window is left with a stray line.
    """
    room = max_pieces - 2
    breaks = _breaks(encoded)
    count = len(encoded)
    start = 0
    while start < count:
        left = int(encoded.first[count] - encoded.first[start])
        if left <= room:
            yield range(start, count)
            return
        target = left / -(-left // room)
        end = _cut(encoded, breaks, start, target=target, room=room)
        yield range(start, end)
        start = end


def _cut(encoded: Encoded, breaks: dict[int, int], start: int, *, target: float, room: int) -> int:
    """The word before which the window that begins at `start` ends."""
    origin = int(encoded.first[start])
    limit = int(np.searchsorted(encoded.first, origin + room, side="right")) - 1
    best, best_cost = max(limit, start + 1), float("inf")
    for number in range(limit, start, -1):
        grade = breaks.get(number)
        if grade is None:
            continue
        cost = abs(int(encoded.first[number]) - origin - target) + (40 if grade == 1 else 0)
        if cost < best_cost:
            best, best_cost = number, cost
    return best


@dataclass(frozen=True)
class Batch:
    """Windows side by side, padded with zeros.

    `ids`, `shapes`, `flags` and `mask` are (windows, pieces), `first` is (windows, words).
    """

    ids: Ints
    shapes: Ints
    flags: Ints
    mask: Ints
    first: Ints
    word_counts: tuple[int, ...]


def batch(encoded_windows: list[tuple[Encoded, range]]) -> Batch:
    """The windows as the reader's input arrays."""
    pieces = [int(e.first[w.stop] - e.first[w.start]) + 2 for e, w in encoded_windows]
    shape = (len(encoded_windows), max(pieces))
    ids, shapes, flags, mask = (np.zeros(shape, dtype=np.int64) for _ in range(4))
    first = np.zeros((len(encoded_windows), max(len(w) for _, w in encoded_windows)), dtype=np.int64)
    for row, ((e, w), length) in enumerate(zip(encoded_windows, pieces, strict=True)):
        low, high = int(e.first[w.start]), int(e.first[w.stop])
        repeats = np.diff(e.first[w.start : w.stop + 1])
        ids[row, 0], ids[row, 1 : length - 1], ids[row, length - 1] = CLS, e.piece_ids[low:high], SEP
        shapes[row, 1 : length - 1] = np.repeat(e.shapes[w.start : w.stop], repeats)
        flags[row, 1 : length - 1] = np.repeat(e.flags[w.start : w.stop], repeats)
        mask[row, :length] = 1
        first[row, : len(w)] = e.first[w.start : w.stop] - low + 1
    return Batch(ids, shapes, flags, mask, first, tuple(len(w) for _, w in encoded_windows))
