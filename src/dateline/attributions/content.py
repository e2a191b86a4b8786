"""Content spans made whole: trimmed of stray signs, joined where a quotation runs on, without their own cue."""

import re
from collections.abc import Sequence

from dateline.model import Span

_ONE_WORD = re.compile(r" \w+ ")
_OUTER = " \t\n,;:—–-\"“”'"


def trimmed(span: Span, *, text: str) -> Span | None:
    """The span without blanks, commas and unpaired quotation marks at its ends; None where nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in " \t\n,;:—–-":
        end -= 1
    words = text[start:end]
    if words.endswith(("”", '"')) and not _opens_inside(words[:-1]):
        end -= 1
        while end > start and text[end - 1] in " ,":
            end -= 1
    elif span.end == end and _is_one_sentence(words) and not _ends_with_quote(text, end):
        end -= 1
    return Span(start, end) if start < end else None


def _is_one_sentence(words: str) -> bool:
    """Whether the last full stop ends the only sentence of the words, and is no abbreviation's."""
    return words.endswith(".") and not words[:-1].endswith((".", " U.S")) and "\n" not in words and ". " not in words


def _opens_inside(words: str) -> bool:
    return "“" in words or words.count('"') % 2 == 1


def _ends_with_quote(text: str, end: int) -> bool:
    return text[end : end + 1] in {"”", '"'}


def joined(spans: Sequence[Span], *, text: str) -> tuple[Span, ...]:
    """Neighbouring spans with nothing but blanks and quotation marks between them, or one word, as one."""
    whole: list[Span] = []
    for span in sorted(spans):
        between = text[whole[-1].end : span.start] if whole else ""
        if whole and (not between.strip(' "“”') or _ONE_WORD.fullmatch(between)):
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(whole)
