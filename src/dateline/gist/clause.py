"""The words around an anchor: what stands before it in its sentence and its clause, and what follows."""

import re
from bisect import bisect_right

from dateline.model import Claim, Record, Span

_OPENING = re.compile(r"(?:in|on|at|under|despite|after|following|tuesday|wednesday|earlier)\b", re.I)
_BREAK = re.compile(r"[,;:–—]\s|\s-+\s|\s(?:but|and then)\s")


def sentence_of(claim: Claim, record: Record) -> Span:
    """The sentence that holds the anchor; the whole text where none is known."""
    number = bisect_right(record.sentences, claim.anchor.start, key=lambda sentence: sentence.start)
    return record.sentences[number - 1] if number else Span(0, len(record.text))


def words_of(claim: Claim, record: Record) -> str:
    """The anchor's words."""
    return claim.anchor.of(record.text)


def before(claim: Claim, record: Record) -> str:
    """What precedes the anchor in its sentence."""
    return record.text[sentence_of(claim, record).start : claim.anchor.start]


def behind(claim: Claim, record: Record) -> str:
    """What follows the anchor in its sentence."""
    return record.text[claim.anchor.end : max(sentence_of(claim, record).end, claim.anchor.end)]


def clause(claim: Claim, record: Record) -> str:
    """What precedes the anchor in its clause: from the last comma on, or the whole of an opening phrase."""
    return _BREAK.split(before(claim, record))[-1]
