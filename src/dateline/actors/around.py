"""What stands right beside a name and speaks of the same person: the title before it, the apposition behind it."""

import re

from dateline.actors.lexicon import Sort
from dateline.actors.phrase import DETERMINERS
from dateline.actors.scan import Item, Scan

MOST_BEFORE, MOST_AFTER = 6, 14
"""Words looked at on either side."""

_ADJECTIVES = frozenset(
    (
        "former ex-president acting deputy senior top chief leading prominent veteran late outgoing incoming retired "
        "hard-line hardline moderate jailed imprisoned detained exiled ousted fugitive newly elected new current "
        "interim influential powerful local"
    ).split()
)


_DATELINE = re.compile(
    r"[A-Z][\w.'’ ,-]{0,50}\((?:[A-Z]{2,8}|Reuters|Xinhua|Bloomberg|Kyodo)\)[\s_–—-]*(?=\w)"
    r"|[A-Z]{3,8}\s?[–—_-]+\s+(?=[A-Z])"
)


def dateline_length(words: str) -> int:
    """How many code points of a mention are a dateline that runs into it: "LAGOS (AP) The army", "SANA- The army"."""
    match = _DATELINE.match(words)
    return match.end() if match else 0


_OPENING = re.compile(
    r"\s*[A-Z][A-Z.'’ -]{2,40}(?:[,/] ?[A-Z][\w.'’ -]{2,30}){0,2}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?)?"
    r",?(?: \([^)\n]{2,30}\)| [A-Z]{2,6})? ?[–—-]{1,2} |\s*[A-Z][A-Z.'’ -]{3,30}: "
)


def opening_length(text: str) -> int:
    """How many code points at the report's start are its dateline: "ARAN, Veyne (Wire) — ", where nobody acts."""
    match = _OPENING.match(text)
    return match.end() if match else 0


def words_before(scan: Scan, first: int) -> int:
    """Number of the first word of the title that runs up to the name; `first` where there is none."""
    words, at, has_noun = scan.words, first, False
    start_of = {item.last: number for number, item in _items_ending(scan, first)}
    while at > 0 and first - at < MOST_BEFORE:
        number = start_of.get(at)
        if number is not None:
            entry = scan.found[number].entry
            has_noun = has_noun or bool(entry and entry.sort is Sort.NOUN)
            at = number
            continue
        if words.lowers[at - 1] not in _ADJECTIVES or words.owns[at - 1]:
            break
        at -= 1
    return at if has_noun else first


def _items_ending(scan: Scan, first: int) -> list[tuple[int, Item]]:
    return [(n, scan.found[n]) for n in range(max(0, first - MOST_BEFORE - 3), first) if n in scan.found]


def words_after(scan: Scan, last: int) -> tuple[int, int]:
    """The words of the apposition behind a comma; an empty range where there is none."""
    words = scan.words
    if last + 1 >= len(words.forms) or words.forms[last] != ",":
        return last, last
    start = last + 1
    opens = words.lowers[start] in DETERMINERS or _is_noun_phrase(scan, start)
    if not opens:
        return last, last
    end = start
    while end < len(words.forms) and end - start < MOST_AFTER and words.forms[end] not in ',.;:()"“”!?':
        end += 1
    return start, end


def _is_noun_phrase(scan: Scan, start: int) -> bool:
    item = scan.found.get(start)
    return bool(item and item.entry and item.entry.sort in (Sort.NOUN, Sort.DEMONYM, Sort.STATE, Sort.ENTITY))


def completed(scan: Scan, first: int, last: int) -> int:
    """The end of a phrase that was cut before its noun, or within a known name: "the Syrian" of "the Syrian army"."""
    for number in range(first, last):
        inner = scan.found.get(number)
        if inner is not None and inner.last > last and inner.entry is not None and inner.entry.sort is Sort.ENTITY:
            return inner.last
    item = scan.found.get(last)
    if last == first or item is None or item.entry is None or item.entry.sort is not Sort.NOUN:
        return last
    before = next((n for n in range(last - 1, max(first, last - 4) - 1, -1) if n in scan.found), None)
    if before is None or scan.found[before].last != last or scan.words.owns[last - 1]:
        return last
    entry = scan.found[before].entry
    return item.last if entry is not None and entry.sort is Sort.DEMONYM else last
