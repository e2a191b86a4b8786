"""Near-copies: whether two texts share their words, paragraph by paragraph.

A paragraph is reduced to the hashes of its runs of five words (shingles; Broder, 1997), and of these the
smallest under a fixed set of permutations are kept (MinHash), so that two long texts are compared by short sketches.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

SHINGLE_WORDS = 5
SKETCH_SIZE = 64
"""Smallest hashes kept of a paragraph: the error of the estimate is about one in eight of its square root."""

SAME_PARAGRAPH = 0.5
"""Share of the shorter paragraph's shingles found in the other; below it, five-word runs still arise by quotation."""

COPIED_SHARE = 0.4
"""Share of the shorter report's words that lie in copied paragraphs before the whole counts as a copy."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ParagraphSketch:
    """The smallest shingle hashes of a paragraph, ascending, and its length in words."""

    hashes: tuple[int, ...]
    words: int
    _hash: int | None = field(init=False, compare=False, repr=False, default=None)
    _shingles: frozenset[int] | None = field(init=False, compare=False, repr=False, default=None)

    def __hash__(self) -> int:
        """Worked out once, when asked: reports are compared again and again, most of those read never."""
        found = self._hash
        if found is None:
            found = hash((self.hashes, self.words))
            object.__setattr__(self, "_hash", found)
        return found

    @property
    def shingles(self) -> frozenset[int]:
        """The hashes as a set, likewise."""
        found = self._shingles
        if found is None:
            found = frozenset(self.hashes)
            object.__setattr__(self, "_shingles", found)
        return found


Sketch = tuple[ParagraphSketch, ...]
"""A report's paragraphs in order; those under eight words are left out, they are captions and credits."""


def sketch_of(text: str) -> Sketch:
    """The text's sketch; equal texts have equal sketches on every machine."""
    paragraphs = (_WORD.findall(block.lower()) for block in text.split("\n\n"))
    return tuple(_paragraph(words) for words in paragraphs if len(words) >= 8)


def _paragraph(words: list[str]) -> ParagraphSketch:
    runs = {" ".join(words[at : at + SHINGLE_WORDS]) for at in range(len(words) - SHINGLE_WORDS + 1)}
    hashes = sorted(int.from_bytes(blake2b(run.encode(), digest_size=6).digest(), "big") for run in runs)
    return ParagraphSketch(tuple(hashes[:SKETCH_SIZE]), len(words))


def containment(left: ParagraphSketch, right: ParagraphSketch) -> float:
    """Estimated share of the smaller paragraph's shingles that the other has too, 0 to 1.

    Bottom-k estimate of the Jaccard resemblance, turned into containment by the two sizes; exact where both
    paragraphs have fewer shingles than the sketch keeps.
    """
    both = left.shingles & right.shingles
    if not both:
        return 0.0
    if max(len(left.hashes), len(right.hashes)) < SKETCH_SIZE:
        return len(both) / min(len(left.hashes), len(right.hashes))
    bottom = sorted(left.shingles | right.shingles)[:SKETCH_SIZE]
    resemblance = sum(1 for value in bottom if value in both) / len(bottom)
    small, large = sorted((left.words, right.words))
    return min(1.0, resemblance * (small + large) / ((1 + resemblance) * small))


@lru_cache(maxsize=512)
def copied_share(left: Sketch, right: Sketch) -> float:
    """Share of the shorter report's words that lie in paragraphs which the other report has too, 0 to 1."""
    shorter, longer = sorted((left, right), key=lambda sketch: (sum(part.words for part in sketch), sketch_key(sketch)))
    total = sum(part.words for part in shorter)
    if not total:
        return 0.0
    known = _shingles(longer)
    some = [part for part in shorter if not part.shingles.isdisjoint(known)]
    copied = sum(part.words for part in some if any(containment(part, other) >= SAME_PARAGRAPH for other in longer))
    return copied / total


@lru_cache(maxsize=512)
def _shingles(sketch: Sketch) -> frozenset[int]:
    """Those of all paragraphs: most reports share none, which is soon seen."""
    return frozenset().union(*(part.shingles for part in sketch))


def sketch_key(sketch: Sketch) -> tuple[int, ...]:
    """What orders two sketches of equal length, so that the estimate does not depend on which comes first."""
    return tuple(part.hashes[0] for part in sketch if part.hashes)


def is_copy(left: Sketch, right: Sketch) -> bool:
    """True where one text is largely made of the other's paragraphs."""
    return copied_share(left, right) >= COPIED_SHARE
