"""Which stretches of the text are toponyms: the reader's, and those that the gazetteer is sure of.

1. What the reader labels as a toponym, with its use.
2. What the reader names LOC.
3. What the reader missed: entries of our tables, large towns and "Town, Region" pairs, in capitals, not inside the
   name of a person or an organisation. Where the reader has read the text, only the surest of these are added.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.codebook import PlaceUse
from dateline.model import Parse, Span
from dateline.places.context import (
    FOLLOWERS,
    LEADERS,
    NO_PLACE,
    ORGANISATION_HEADS,
    PERSON_TITLES,
    PLACE_PREPOSITIONS,
    SPEAKING_VERBS,
    UNSAFE_WORDS,
)
from dateline.places.described import describes_place
from dateline.places.entry import Entry, Gazetteer
from dateline.places.naming import fold

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’`][^\W\d_]+)*\.?(?:-[^\W\d_]+(?:['’`][^\W\d_]+)*)*")
_JOINERS = frozenset(
    {"of", "the", "and", "de", "del", "la", "el", "al", "es", "du", "des", "da", "do", "le", "am", "upon"}
)
_LONGEST = 5
_ARTICLE = 4  # a name may be as much longer than the place in it: "the ", "'s"
_SURE = 0.9
_DIRECTION_BEFORE = re.compile(
    r"(?:\b(?:far |rural )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central)(?:ern)?"
    r"(?:(?: and |, | or |-|/)(?:north|south|east|west|central)(?:east|west)?(?:ern)?)* )$"
)
_DIRECTION_ALONE = re.compile(r"(?:far )?(?:north|south|east|west|central)[a-z-]*", re.IGNORECASE)
_TOWN_WEIGHT, _PHRASE_WEIGHT, _SURE_WEIGHT = 5.0, 4.2, 5.5


@dataclass(frozen=True, slots=True)
class Toponym:
    """A span that names a place; `use` is None where nobody has said; `sure` False for our own additions."""

    span: Span
    use: PlaceUse | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


def find_toponyms(parse: Parse, *, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """All toponyms of the text in reading order; no two overlap."""
    text = parse.text
    read = [Toponym(_trimmed(item.span, text), PlaceUse(item.label), item.score) for item in parse.toponyms]
    others = [name.span for name in parse.names if name.label != "LOC"]
    found = [
        toponym
        for toponym in read
        if _can_name(toponym.span.of(text)) and not _is_other(toponym.span, others, text, gazetteer=gazetteer)
    ]
    for name in parse.names:
        span = _trimmed(name.span, text)
        if name.label == "LOC" and _can_name(span.of(text)) and not _overlaps(span, [item.span for item in found]):
            found.append(Toponym(span, None, name.score))
    found += _doubted(parse, found, gazetteer=gazetteer)
    has_reader = bool(parse.names or parse.toponyms)
    for span, score in _missed(text, gazetteer=gazetteer, has_reader=has_reader):
        if not any(other.overlaps(span) and len(other) > len(span) + _ARTICLE for other in others):
            found = _joined(found, Toponym(span, None, score))
    return _apart(_directed(found, text))


_DOUBT = 0.6
_TAKEN = re.compile(
    r"\b(?:(?:re)?captur(?:e|es|ed|ing)(?: of)?|(?:re)?t(?:ook|ake|aken|aking)|seiz(?:e|es|ed|ing)"
    r"|liberat(?:e|ed|ing)|enter(?:ed|ing)"
    r"|shell(?:ed|ing)|bomb(?:ed|ing)|besieg(?:ed|ing)|reach(?:ed|ing)|controls?|holds?|held|from|in|near|at|outside|into|towards?)"
    r" $"
)


def _doubted(parse: Parse, found: list[Toponym], *, gazetteer: Gazetteer) -> list[Toponym]:
    """Names that the reader half takes for somebody's, but that are taken, held or left, and in the gazetteer."""
    spans = [(_trimmed(name.span, parse.text), name) for name in parse.names]
    return [
        Toponym(span, PlaceUse.PLACE, name.score)
        for span, name in spans
        if name.label != "LOC"
        and name.score < _DOUBT
        and not _overlaps(span, [item.span for item in found])
        and _TAKEN.search(parse.text, max(0, span.start - 24), span.start)
        and gazetteer.find(fold(span.of(parse.text)))
    ]


def _can_name(words: str) -> bool:
    """Whether a reader's span can be a toponym at all: a capital in it, or a description of several words."""
    if _DIRECTION_ALONE.fullmatch(words) or NO_PLACE.search(words):
        return False
    return words[:1].isupper() or any(word[0].isupper() for word in words.split()) or describes_place(words)


def _is_other(span: Span, others: Iterable[Span], text: str, *, gazetteer: Gazetteer) -> bool:
    """Whether the reader has it for a person or an organisation as well, and no table knows it as a place."""
    return any(other.overlaps(span) for other in others) and not gazetteer.find(fold(span.of(text)))


def _joined(found: list[Toponym], sure: Toponym) -> list[Toponym]:
    """With a toponym that the gazetteer is sure of; it takes the place of the reader's pieces inside it."""
    touching = [item for item in found if item.span.overlaps(sure.span)]
    if any(not sure.span.contains(item.span) or item.span == sure.span for item in touching):
        return found
    use = touching[0].use if touching else sure.use
    return [item for item in found if item not in touching] + [replace(sure, use=use)]


def _directed(found: list[Toponym], text: str) -> list[Toponym]:
    """Each with the direction before it, unless another toponym is in the way."""
    spans = [item.span for item in found]
    wide = []
    for item in found:
        span = _widened(item.span, text)
        free = all(not span.overlaps(other) for other in spans if other != item.span)
        wide.append(replace(item, span=span) if free else item)
    return wide


def _apart(found: Iterable[Toponym]) -> tuple[Toponym, ...]:
    """In reading order, the longer of two that overlap."""
    kept: list[Toponym] = []
    for toponym in sorted(found, key=lambda item: (item.span.start, -item.span.end)):
        if not kept or toponym.span.start >= kept[-1].span.end:
            kept.append(toponym)
    return tuple(kept)


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _trimmed(span: Span, text: str) -> Span:
    """On whole words, without a possessive ending or stray signs at its edges."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ".)"):
        end -= 1
    while start > 0 and start < end and text[start - 1].isalpha():
        start -= 1
    while end > start and end < len(text) and text[end].isalpha() and text[end - 1].isalpha():
        end += 1
    possessive = re.search(r"['’]s?$", text[start:end])
    return Span(start, end - len(possessive[0])) if possessive else Span(start, end)


def _widened(span: Span, text: str) -> Span:
    """With the direction before it: "eastern Syria" (codebook: Rulings)."""
    before = _DIRECTION_BEFORE.search(text, max(0, span.start - 40), span.start)
    return Span(before.start(), span.end) if before else span


def _missed(text: str, *, gazetteer: Gazetteer, has_reader: bool) -> Iterator[tuple[Span, float]]:
    words = [_Word(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]
    shouted = text.isupper()
    surnames = _surnames(words, text, gazetteer=gazetteer)
    at = 0
    while at < len(words):
        size, score = 0, 0.0
        if not shouted and words[at].text[0].isupper():
            size, score = _longest(words, at, text, gazetteer=gazetteer, has_reader=has_reader)
        if size and not (size == 1 and score < _SURE and _is_person(words, at, text, surnames=surnames)):
            last = words[at + size - 1]
            yield Span(words[at].start, _end(last, text)), score
        at += size or 1


def _surnames(words: list[_Word], text: str, *, gazetteer: Gazetteer) -> frozenset[str]:
    """Words that the text has somewhere as the last of a capitalised pair: "John Bolton", not "In Bolton"."""
    found = set()
    for before, word in pairwise(words):
        pair = word.text[0].isupper() and before.text[0].isupper() and text[before.end : word.start] == " "
        if pair and not _may_lead(before.text, gazetteer=gazetteer) and not _starts_sentence(before, text):
            found.add(re.sub(r"['’]s$", "", word.text))
    return frozenset(found)


def _is_person(words: list[_Word], at: int, text: str, *, surnames: frozenset[str]) -> bool:
    """Whether a town's name is here somebody's: it speaks, or the text has it as a surname."""
    before = words[at - 1].text.lower() if at else ""
    if before in PLACE_PREPOSITIONS:
        return False
    after = words[at + 1].text if at + 1 < len(words) else ""
    if after in SPEAKING_VERBS and text[words[at].end : words[at + 1].start] == " ":
        return True
    return re.sub(r"['’]s$", "", words[at].text) in surnames


def _end(word: _Word, text: str) -> int:
    """The word's end without a possessive or the full stop of a sentence."""
    plain = re.sub(r"['’]s$", "", word.text)
    if plain.endswith(".") and "." not in plain[:-1] and not re.match(r",| [a-z]", text[word.end : word.end + 2]):
        plain = plain[:-1]
    return word.start + len(plain)


def _longest(words: list[_Word], at: int, text: str, *, gazetteer: Gazetteer, has_reader: bool) -> tuple[int, float]:
    for size in range(min(_LONGEST, _run(words, at, text)), 0, -1):
        last = words[at + size - 1]
        if last.text in _JOINERS:
            continue
        phrase = text[words[at].start : _end(last, text)]
        entries = tuple(match.entry for match in gazetteer.find(fold(phrase)))
        if not entries or not _is_safe(phrase, entries, size=size, has_reader=has_reader):
            entry = _in_container(words, at + size, text, entries, gazetteer=gazetteer)
            if entry is None or (phrase in UNSAFE_WORDS and size == 1 and _starts_sentence(words[at], text)):
                continue
        if _is_inside_name(words, at, size, text, gazetteer=gazetteer):
            return 0, 0.0
        return size, _SURE if entries and entries[0].source != "town" else 0.75
    return 0, 0.0


def _run(words: list[_Word], at: int, text: str) -> int:
    """How many words from `at` on stand side by side, capitalised or joining."""
    size = 1
    while size < _LONGEST and at + size < len(words):
        word, before = words[at + size], words[at + size - 1]
        gap = text[before.end : word.start]
        if gap not in (" ", "-", "–") or not (word.text[0].isupper() or word.text in _JOINERS):
            break
        if re.search(r"['’]s$", before.text):
            break
        size += 1
    return size


def _is_safe(phrase: str, entries: tuple[Entry, ...], *, size: int, has_reader: bool) -> bool:
    """Whether the name by itself is proof enough that a place is meant."""
    best = entries[0]
    if phrase in UNSAFE_WORDS or len(phrase) < 2:
        return False
    if len(fold(phrase)) <= 3 and not (phrase.isupper() or "." in phrase):
        return best.capital or (best.source == "country" and phrase != phrase.lower() and fold(phrase) not in {"us"})
    if len(fold(phrase)) <= 3 and best.source not in {"country", "region"}:
        return False
    if best.source in {"country", "area", "water"}:
        return True
    if best.source == "region":
        return best.weight >= 6.2 or size > 1
    if best.source == "district":
        return size > 1
    if has_reader:
        return best.weight >= _SURE_WEIGHT + (0 if size > 1 else 0.5)
    return best.weight >= (_TOWN_WEIGHT if size == 1 else _PHRASE_WEIGHT)


def _in_container(
    words: list[_Word], after: int, text: str, entries: tuple[Entry, ...], *, gazetteer: Gazetteer
) -> Entry | None:
    """The entry that the words behind the comma contain: "Derna, Libya", "Paris, Texas"."""
    if not entries or after >= len(words) or text[words[after - 1].end : words[after].start] not in (", ", " ("):
        return None
    for size in range(min(3, _run(words, after, text)), 0, -1):
        phrase = text[words[after].start : _end(words[after + size - 1], text)]
        for outer in gazetteer.find(fold(phrase)):
            if outer.entry.source in {"country", "region"}:
                for entry in entries:
                    if (
                        outer.entry.admin1 == entry.admin1
                        if outer.entry.admin1
                        else outer.entry.country == entry.country
                    ):
                        return entry
    return None


def _starts_sentence(word: _Word, text: str) -> bool:
    before = text[max(0, word.start - 3) : word.start].rstrip(" \t\"“‘'(")
    return not before or before[-1] in ".!?\n:"


def _is_inside_name(words: list[_Word], at: int, size: int, text: str, *, gazetteer: Gazetteer) -> bool:
    """Whether capitalised neighbours make it part of a person's or an organisation's name."""
    after, before = at + size, at - 1
    possessive = re.search(r"['’]s$", words[after - 1].text) is not None
    if not possessive and after < len(words) and text[words[after - 1].end : words[after].start] in (" ", "-"):
        follower = words[after].text
        if follower[0].isupper() and not _may_follow(follower, gazetteer=gazetteer):
            return True
    if before < 0 or text[words[before].end : words[at].start] not in (" ", "-"):
        return False
    leader = words[before].text
    if leader in ("of", "for", "in", "on") and before > 0 and text[words[before - 1].end : words[before].start] == " ":
        return words[before - 1].text in ORGANISATION_HEADS
    if leader == "the" and before > 1 and words[before - 1].text in ("of", "for"):
        return words[before - 2].text in ORGANISATION_HEADS
    if not leader[0].isupper() or _starts_sentence(words[before], text):
        return leader in PERSON_TITLES or leader.rstrip(".") in PERSON_TITLES
    return not _may_lead(leader, gazetteer=gazetteer)


def _may_follow(word: str, *, gazetteer: Gazetteer) -> bool:
    return word in FOLLOWERS or gazetteer.country_of_demonym(word) is not None


def _may_lead(word: str, *, gazetteer: Gazetteer) -> bool:
    return word in LEADERS or gazetteer.country_of_demonym(word) is not None
