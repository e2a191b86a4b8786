"""Which stretches of the text are toponyms: the reader's, and those that the gazetteer is sure of.

1. What the reader labels as a toponym, with its use.
2. What the reader names LOC.
3. What the reader missed: entries of our tables, large towns and "Town, Region" pairs, in capitals, not inside the
   name of a person or an organisation. Where the reader has read the text, only the surest of these are added.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dateline.codebook import PlaceUse
from dateline.model import Labelled, Parse, Span
from dateline.places.context import NO_PLACE
from dateline.places.credible import is_credible, is_taken_ground
from dateline.places.described import describes_place
from dateline.places.entry import Gazetteer
from dateline.places.mended import mended
from dateline.places.missed import Surroundings, abbreviated, missed
from dateline.places.naming import fold
from dateline.places.never import is_never_place
from dateline.places.told import told

_ARTICLE = 4  # a name may be as much longer than the place in it: "the ", "'s"
_SURE = 0.9
_DIRECTION_BEFORE = re.compile(
    r"(?:\b(?:far |rural )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central)(?:ern)?"
    r"(?:(?: and |, | or |-|/)(?:north|south|east|west|central)(?:east|west)?(?:ern)?)* )$"
)
_DIRECTION_ALONE = re.compile(r"(?:far )?(?:north|south|east|west|central)[a-z-]*", re.IGNORECASE)
_TRUSTED = 0.6  # from here on a name found once is a name wherever it stands
_PERSON = 0.4


@dataclass(slots=True)  # not frozen: made for every name, and made anew by every rule, and thrice as fast so
class Toponym:
    """A span that names a place; `use` is None where nobody has said; `words` to look it up by, "" for its own."""

    span: Span
    use: PlaceUse | None = None
    score: float = 1.0
    words: str = ""

    def looked_up(self, text: str) -> str:
        """The words by which the gazetteer is asked."""
        return self.words or self.span.of(text)


def find_toponyms(parse: Parse, *, gazetteer: Gazetteer, wide: bool = False) -> tuple[Toponym, ...]:
    """All toponyms of the text in reading order; no two overlap.

    `wide` as geoparsing corpora have it: names inside those of organisations count, "border" and the like do not.
    """
    text = parse.text
    found = [
        Toponym(piece.span, item.use, item.score, piece.words)
        for item in _read(parse, gazetteer=gazetteer)
        for piece in mended(item.span, text, gazetteer=gazetteer, wide=wide)
    ]
    found = [
        item for item in found if is_credible(item.span, item.looked_up(text), item.score, parse, gazetteer=gazetteer)
    ]
    for span in abbreviated(text):
        found = _joined(found, Toponym(span, None, _SURE))
    others = [name.span for name in parse.names if name.label == "PER" or (name.label != "LOC" and not wide)]
    around = _surroundings(parse, found, wide=wide)
    for span, score in missed(text, gazetteer=gazetteer, around=around):
        if not any(other.overlaps(span) and len(other) > len(span) + _ARTICLE for other in others):
            found = _joined(found, Toponym(span, None, score))
    if not wide:  # a geoparser is asked for points, which these have not
        found += list(_namesakes(found, parse, gazetteer=gazetteer))
    if not wide:
        names = [name.span for name in parse.names if name.label != "LOC" and name.score >= _DOUBT]
        for span in told(text, gazetteer=gazetteer):
            if not span.overlaps_any([*names, *(item.span for item in found)]):
                found.append(Toponym(span, PlaceUse.PLACE, _SURE))
    found = [item for item in found if not is_never_place(item.span, text, gazetteer=gazetteer, wide=wide)]
    return _apart(_directed(found, text))


def _read(parse: Parse, *, gazetteer: Gazetteer) -> list[Toponym]:
    """What the reader labels as a toponym, and what it names LOC."""
    text = parse.text
    whole = [_trimmed(name.span, text) for name in parse.names]
    spans = [_as_named(_trimmed(item.span, text), whole, text, gazetteer=gazetteer) for item in parse.toponyms]
    read = [Toponym(span, PlaceUse(item.label), item.score) for span, item in zip(spans, parse.toponyms, strict=True)]
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
    return found + _doubted(parse, found, gazetteer=gazetteer)


def _as_named(span: Span, names: Iterable[Span], text: str, *, gazetteer: Gazetteer) -> Span:
    """The whole of a name of which the reader has the end for a toponym, where the table has it: "Debre Tabor"."""
    wholes = (name for name in names if name.start < span.start and name.end == span.end)
    return next((name for name in wholes if gazetteer.find(fold(name.of(text)))), span)


def _namesakes(found: Iterable[Toponym], parse: Parse, *, gazetteer: Gazetteer) -> Iterator[Toponym]:
    """The other mentions of towns that no table has: what the report calls a place once is one all along."""
    text, taken = parse.text, [item.span for item in found]
    others = [name for name in parse.names if name.label != "LOC"]
    taken += [name.span for name in others if " " in name.span.of(text)]
    bodies = {name.span.of(text) for name in others if name.score >= _BODY}
    for name in dict.fromkeys(item.span.of(text) for item in found):
        if len(name) < _LEAST or not name.istitle() or name in bodies or gazetteer.find(fold(name)):
            continue
        for match in re.finditer(rf"(?<!-)\b{re.escape(name)}\b(?![-\w]| [A-Z])", text):
            span = Span(*match.span())
            if not span.overlaps_any(taken) and not _FIRST_NAME.search(text, max(0, span.start - 20), span.start):
                taken.append(span)
                yield Toponym(span, None, _TRUSTED)


_LEAST = 4
_BODY = 0.3
"""From here on the reader holds a name for a body's or a person's."""
_FIRST_NAME = re.compile(r"[a-z,] [A-Z][\w’'-]+ $")


def _surroundings(parse: Parse, found: Iterable[Toponym], *, wide: bool) -> Surroundings:
    names = (item.span.of(parse.text) for item in found if item.score >= _TRUSTED)
    people = tuple(name.span for name in parse.names if name.label == "PER" and name.score >= _PERSON)
    has_reader = bool(parse.names or parse.toponyms)
    return Surroundings(has_reader, frozenset(map(fold, names)), people, wide)


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
        and _is_taken(span, name, parse.text, gazetteer=gazetteer)
    ]


def _is_taken(span: Span, name: Labelled, text: str, *, gazetteer: Gazetteer) -> bool:
    """Whether it is taken, held or left, and the gazetteer has it, or is taken as nothing but ground can be."""
    if name.label != "PER" and is_taken_ground(span, text) and not span.of(text).isupper():
        return True
    is_held = _TAKEN.search(text, max(0, span.start - 24), span.start) is not None
    return is_held and bool(gazetteer.find(fold(span.of(text))))


def _can_name(words: str) -> bool:
    """Whether a reader's span can be a toponym at all: a capital in it, or a description of several words."""
    if _DIRECTION_ALONE.fullmatch(words) or NO_PLACE.search(words):
        return False
    return words[:1].isupper() or any(word[0].isupper() for word in words.split()) or describes_place(words)


def _is_other(span: Span, others: Iterable[Span], text: str, *, gazetteer: Gazetteer) -> bool:
    """Whether the reader has it for a person or an organisation as well, and no table knows it as a place."""
    return span.overlaps_any(others) and not gazetteer.find(fold(span.of(text)))


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
        free = span is not item.span and not span.overlaps_any(other for other in spans if other != item.span)
        words = text[span.start : item.span.start] + item.looked_up(text)
        if bare := _undirected(item.span, text):
            wide.append(replace(item, span=bare, words=""))
            continue
        is_whole = span is not item.span and _names_whole(span, item.span, text)
        wide.append(replace(item, span=span, words=words) if free and not is_whole else item)
    return wide


_OWNER_AHEAD = re.compile(r"[A-Z][\w-]+[’'](?:s)? $")
_UNIT_BEHIND = re.compile(r" (?:province|region|district|governorate|state|department|county|prefecture|oblast)\b")


_DIRECTION_FIRST = re.compile(
    r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central)(?:ern)? (?=[A-Z])"
)


def _undirected(span: Span, text: str) -> Span | None:
    """The name without the direction that begins it, where that only says where the unit lies in its country."""
    direction = _DIRECTION_FIRST.match(text, span.start, span.end)
    if direction is None:
        return None
    name = Span(direction.end(), span.end)
    is_unit = _UNIT_BEHIND.match(text, name.end) or _UNIT_BEHIND.search(text, name.start, name.end)
    return name if is_unit and _OWNER_AHEAD.search(text, max(0, span.start - 30), span.start) else None


def _names_whole(span: Span, name: Span, text: str) -> bool:
    """Whether the direction says where in its country the unit lies: "Orlia's eastern Aran province" is all of it."""
    is_owned = _OWNER_AHEAD.search(text, max(0, span.start - 30), span.start)
    return bool(is_owned) and _UNIT_BEHIND.match(text, name.end) is not None


def _apart(found: Iterable[Toponym]) -> tuple[Toponym, ...]:
    """In reading order, the longer of two that overlap."""
    kept: list[Toponym] = []
    for toponym in sorted(found, key=lambda item: (item.span.start, -item.span.end)):
        if not kept or toponym.span.start >= kept[-1].span.end:
            kept.append(toponym)
    return tuple(kept)


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return span.overlaps_any(others)


_POSSESSIVE = re.compile(r"['’]s?$")


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
    possessive = _POSSESSIVE.search(text, max(start, end - 2), end)
    return Span(start, end - len(possessive[0])) if possessive else Span(start, end)


def _widened(span: Span, text: str) -> Span:
    """With the direction before it: "eastern Syria" (codebook: Rulings)."""
    before = _DIRECTION_BEFORE.search(text, max(0, span.start - 40), span.start)
    return Span(before.start(), span.end) if before else span
