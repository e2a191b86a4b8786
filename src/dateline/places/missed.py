"""Toponyms that the reader is silent on, and that the gazetteer and the words around speak for.

1. Names that are proof by themselves: entries of our tables, large towns, "Town, Region" pairs.
2. Other known names where the words around ask for a place: "in", "24, of", "man", "Mayor", or the report has it as
   a place elsewhere.

Only in capitals, and not inside the name of a person or an organisation.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dateline.model import Span
from dateline.places.abbreviations import ABBREVIATED
from dateline.places.context import (
    ATTRIBUTED_NOUNS,
    FOLLOWERS,
    INSTITUTIONS,
    LEADERS,
    OFFICES,
    ORGANISATION_HEADS,
    PERSON_TITLES,
    PLACE_PREPOSITIONS,
    SPEAKING_VERBS,
    UNSAFE_WORDS,
)
from dateline.places.entry import Entry, Gazetteer
from dateline.places.naming import fold

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’`][^\W\d_]+)*\.?(?:-[^\W\d_]+(?:['’`][^\W\d_]+)*)*")
_JOINERS = frozenset(
    {"of", "the", "and", "de", "del", "la", "el", "al", "es", "du", "des", "da", "do", "le", "am", "upon"}
)
_LONGEST = 5
_SURE = 0.9
_TOWN_WEIGHT, _PHRASE_WEIGHT, _SURE_WEIGHT = 5.0, 4.2, 5.5


class _Word(NamedTuple):
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the text beside its words: `known` folded names of places found so far, `people` their spans.

    `wide` lets names inside those of organisations count, as geoparsing corpora do.
    """

    has_reader: bool
    known: Collection[str] = ()
    people: Collection[Span] = ()
    wide: bool = False


def missed(text: str, *, gazetteer: Gazetteer, around: Surroundings) -> Iterator[tuple[Span, float]]:
    """Spans of toponyms with how sure that is, in reading order; none overlap."""
    words = [_Word(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]
    surnames = _surnames(words, text, gazetteer=gazetteer)
    at = 0
    while at < len(words) and not text.isupper():
        size, score = 0, 0.0
        if words[at].text[0].isupper() and not _is_in(words[at], around.people):
            size, score = _longest(words, at, text, gazetteer=gazetteer, around=around)
        if size and not (size == 1 and score < _SURE and _is_person(words, at, text, surnames=surnames)):
            last = words[at + size - 1]
            yield Span(words[at].start, _end(last, text)), score
        at += size or 1


def abbreviated(text: str) -> Iterator[Span]:
    """The abbreviations of states behind a comma: "Alexandria, La."."""
    for match in ABBREVIATED.finditer(text):
        yield Span(match.start(), match.end())


def _is_in(word: _Word, spans: Collection[Span]) -> bool:
    at = word.start
    return any(span.start <= at < span.end for span in spans)


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
    """The word's end without a possessive, "-based" or the full stop of a sentence."""
    plain = re.sub(r"['’]s$|(?<=\w{3})-[a-z]{4,}$", "", word.text)
    if plain.endswith(".") and "." not in plain[:-1] and not re.match(r",| [a-z]", text[word.end : word.end + 2]):
        plain = plain[:-1]
    return word.start + len(plain)


def _longest(
    words: list[_Word], at: int, text: str, *, gazetteer: Gazetteer, around: Surroundings
) -> tuple[int, float]:
    for size in range(min(_LONGEST, _run(words, at, text)), 0, -1):
        last = words[at + size - 1]
        if last.text in _JOINERS:
            continue
        phrase = text[words[at].start : _end(last, text)]
        entries = tuple(match.entry for match in gazetteer.find(fold(phrase)))
        if not entries or not _is_safe(phrase, entries, size=size, has_reader=around.has_reader):
            inner = _in_container(words, at + size, text, entries, gazetteer=gazetteer)
            is_asked = bool(entries) and _is_asked_for(words, at, size, text, around=around)
            if (inner is None and not is_asked) or _is_word(words[at], phrase, text, is_held=inner is not None):
                continue
        if _is_inside_name(words, at, size, text, gazetteer=gazetteer, wide=around.wide):
            return 0, 0.0
        return size, _SURE if entries and entries[0].source != "town" else 0.75
    return 0, 0.0


def _is_word(word: _Word, phrase: str, text: str, *, is_held: bool) -> bool:
    """Whether the name is rather a word of the language; `is_held` where a region behind a comma holds it."""
    if phrase not in UNSAFE_WORDS or is_home(word.start, text):
        return False
    return not is_held or _starts_sentence(word, text)


_LEAST = 4  # shorter names are words or initials too often
_HOME = re.compile(
    r"(?:\b\d{1,2},? (?:year-old )?(?:both )?(?:of|from)"
    r"|\b(?:man|woman|men|women|boy|girl|teen|couple|resident|residents|native|natives|citizens|people|city|town|village"
    r"|mayor|outskirts|north|south|east|west|miles|kilometers|kilometres|km) (?:of|from)) $"
)


def is_home(at: int, text: str) -> bool:
    """Whether somebody is said to be of what follows: "24, of", "a man from"."""
    return _HOME.search(text, max(0, at - 30), at) is not None


_WON = re.compile(r"\b(?:control (?:of|over)|(?:town|city|village|district|outpost|garrison) of|entered|marched on) $")
_LOST = re.compile(
    r"(?: (?:had|has|was|were|is|are|been|be|now|also|reportedly|finally|still)){0,3}"
    r" (?:(?:fell|fallen|falls) (?:to|into)"
    r"|lost to|(?:slipped|passed) (?:out of|into|from|to)|changed hands"
    r"|(?:came|come|fell) under (?:the|\w+) (?:control|\w+ control)"
    r"|in (?:the hands of|\w+ hands)|(?:re)?captured by|seized by|retaken|overrun)\b"
)


def _is_ground(start: int, end: int, text: str) -> bool:
    """Whether what is named is taken, lost or held as ground: "control of", "fell to", "changed hands"."""
    behind = _LOST.match(text, end)
    return behind is not None or _WON.search(text, max(0, start - 24), start) is not None


def _is_asked_for(words: list[_Word], at: int, size: int, text: str, *, around: Surroundings) -> bool:
    """Whether the words around ask for a place, so that a name that is no proof by itself is taken for one."""
    start, end = words[at].start, _end(words[at + size - 1], text)
    if end - start < _LEAST:
        return False
    if fold(text[start:end]) in around.known:
        return True
    before = words[at - 1].text if at and text[words[at - 1].end : start] == " " else ""
    if before in PLACE_PREPOSITIONS or is_home(start, text) or _is_ground(start, end, text):
        return True
    after = words[at + size].text if at + size < len(words) and text[end : words[at + size].start] == " " else ""
    after = after.rstrip(".")
    is_first = not before[:1].isupper() or _starts_sentence(words[at - 1], text)
    return is_first and (after in ATTRIBUTED_NOUNS or after in OFFICES or text.startswith(_AFFIXES, end))


_AFFIXES = ("-based", "-area", "-born", "-bound")


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


def _is_inside_name(words: list[_Word], at: int, size: int, text: str, *, gazetteer: Gazetteer, wide: bool) -> bool:
    """Whether capitalised neighbours make it part of a person's or an organisation's name."""
    after, before = at + size, at - 1
    possessive = re.search(r"['’]s$", words[after - 1].text) is not None
    if not possessive and after < len(words) and text[words[after - 1].end : words[after].start] in (" ", "-"):
        follower = words[after].text
        if follower[0].isupper() and not _may_follow(follower, gazetteer=gazetteer, wide=wide):
            return True
    if before < 0 or text[words[before].end : words[at].start] not in (" ", "-"):
        return False
    leader = words[before].text
    if leader in ("of", "for", "in", "on") and before > 0 and text[words[before - 1].end : words[before].start] == " ":
        return not wide and words[before - 1].text in ORGANISATION_HEADS
    if leader == "the" and before > 1 and words[before - 1].text in ("of", "for"):
        return not wide and words[before - 2].text in ORGANISATION_HEADS
    if not leader[0].isupper() or _starts_sentence(words[before], text):
        return leader in PERSON_TITLES or leader.rstrip(".") in PERSON_TITLES
    return not _may_lead(leader, gazetteer=gazetteer)


def _may_follow(word: str, *, gazetteer: Gazetteer, wide: bool) -> bool:
    plain = re.sub(r"['’]s$", "", word).rstrip(".")
    if plain in FOLLOWERS or plain in OFFICES or (wide and plain in INSTITUTIONS):
        return True
    return gazetteer.country_of_demonym(word) is not None


def _may_lead(word: str, *, gazetteer: Gazetteer) -> bool:
    return word in LEADERS or gazetteer.country_of_demonym(word) is not None
