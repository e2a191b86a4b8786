"""Noun phrases of things: back from a head noun over what describes it; capital letters are not relied on."""

import re
from collections.abc import Collection, Iterator

from dateline.incidents.words import DESCRIBING, STOPPERS, VERBS
from dateline.model import Span

_WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*\.?(?=\W|$)|[^\w\s]")
_MOST = 5
"""Words at most before the head noun."""


def find_things(
    text: str,
    within: Span,
    nouns: Collection[str],
    *,
    barred: Collection[Span] = (),
    describing: Collection[str] | None = None,
) -> Iterator[Span]:
    """The phrases in `within` whose last word, or last two, are among the nouns; none reaches into a barred span.

    With `describing` only those words may stand before the nouns, and a noun that describes another counts ("car bomb
    attack"); without it any adjective or noun may, and the phrase has to end with the noun.
    """
    words = [Span(*match.span()) for match in _WORD.finditer(text, within.start, within.end)]
    plain = [_plain(word.of(text)) for word in words]
    number = 0
    while number < len(words):
        last = _head(plain, number, nouns)
        if last is None or any(bar.overlaps(words[last]) for bar in barred):
            number += 1
            continue
        while last + 1 < len(words) and (further := _head(plain, last + 1, nouns)) is not None:
            last = further
        if describing is not None or _is_head(words, plain, last, text):
            first = _first(words, plain, number, barred, describing)
            yield Span(words[first].start, _end(text, words[last]))
        number = last + 1


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _end(text: str, word: Span) -> int:
    """Without a full stop or a possessive that was taken for part of the word."""
    trimmed = re.sub(r"(?:['’]s?|\.)$", "", word.of(text), flags=re.I)
    return word.start + len(trimmed)


def _head(plain: list[str], number: int, nouns: Collection[str]) -> int | None:
    """The number of the head's last word where one begins here; two words are better than one."""
    bare = re.sub(r"(?:'s?|\.)$", "", plain[number])
    if number + 1 < len(plain) and f"{plain[number]} {plain[number + 1].rstrip('.')}" in nouns:
        return number + 1
    return number if bare in nouns else None


def _is_head(words: list[Span], plain: list[str], last: int, text: str) -> bool:
    """Whether the phrase ends here: what owns or describes another noun ("embassy's staff", "car bomb") is no thing."""
    if re.search(r"['’]s?$", words[last].of(text), re.I):
        return False
    if last + 1 == len(plain) or text[words[last].end - 1] == ".":
        return True
    after = plain[last + 1].rstrip(".") or "."
    return not after[0].isalpha() or after in STOPPERS or after in VERBS or after.endswith(("ed", "ing", "ly"))


def _first(
    words: list[Span], plain: list[str], number: int, barred: Collection[Span], describing: Collection[str] | None
) -> int:
    """The first word of the phrase whose head begins at the number."""
    first = number
    while first > 0 and number - first < _MOST:
        word = plain[first - 1]
        is_participle = word.endswith(("ed", "ing")) and word not in DESCRIBING
        if not word[0].isalnum() or word.isdigit() or word in STOPPERS or is_participle:
            break
        if any(bar.overlaps(words[first - 1]) for bar in barred) or (describing is not None and word not in describing):
            break
        first -= 1
    return first
