"""Lines into paragraphs, for text without markup: wrapped lines run on, lines that end a sentence do not."""

import re

WRAP_COLUMNS = 120
"""Lines longer than this were not wrapped by a program that breaks lines; each is a paragraph."""

_SENTENCE_END = tuple(".!?:…\"”’')")


def to_paragraphs(text: str) -> list[str]:
    """The paragraphs of cleaned text, each on one line."""
    paragraphs: list[str] = []
    for chunk in re.split(r"\n{2,}", text):
        lines = [line.strip() for line in chunk.split("\n") if line.strip()]
        paragraphs.extend([" ".join(lines)] if is_wrapped(lines) else lines)
    return paragraphs


def is_wrapped(lines: list[str]) -> bool:
    """True where the lines are one paragraph that was broken to a width.

    Such lines are short and of similar length, and most break inside a sentence.
    """
    body = lines[:-1]
    if not body or max(map(len, body)) > WRAP_COLUMNS:
        return False
    inside = sum(not line.endswith(_SENTENCE_END) for line in body)
    return inside * 2 >= len(body) and min(map(len, body)) * 2 >= max(map(len, body))
