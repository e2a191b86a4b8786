"""A reader's stretch of words cut to the toponyms in it: "UK and", "US drone strikes", "s Bowling Green, Kentucky".

What is cut away still tells which kind of place is meant, so a mended toponym keeps the words to look it up by: of
"Anbar province" the name is "Anbar", and the region is looked for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Span
from dateline.places.abbreviations import DOTTED
from dateline.places.described import is_border
from dateline.places.entry import Gazetteer, adjective_key
from dateline.places.naming import directions, fold

_WORD = re.compile(r"\S+")
_ARTICLED = re.compile(r"(?:al|el|as|ash|ar|ad|an|at|az|ez|es|et|l|d)[-'’]", re.IGNORECASE)
_LEADS = frozenset({"the", "The"})
_PLACE_NOUN = re.compile(
    r"(?:city|town|village|province|governorate|region|district|county|area|areas|state|airport|airbase|base|camp"
    r"|border|enclave|territory|territories|homeland|heartland|soil|capital|neighborhood|neighbourhood|peninsula|island|islands|river|valley|coast|countryside|suburb|suburbs)\b"
)
_KIND_AFTER = re.compile(
    r" (?:County|Counties|Parish|Township|River|Creek|Bayou|Bay|Valley|Islands?|Peninsula|Mountains?|Strait|Canal"
    r"|Province|Governorate|Oblast|Street|Avenue|Ave\.|Road|Rd\.|Drive|Lane|Boulevard|Blvd\.|Highway|Parkway|Turnpike)"
    r"(?![\w-])"
)
_SEPARATOR = re.compile(r", (?=[A-Z\d])|['’]s (?=[A-Z])| [-–—]+ ?|;| \(")
_JOINED = re.compile(r"[-–—/]| and ")


@dataclass(frozen=True, slots=True)
class Mended:
    """A toponym's span and the words by which it is looked up."""

    span: Span
    words: str


def mended(span: Span, text: str, *, gazetteer: Gazetteer, wide: bool = False) -> Iterator[Mended]:
    """The toponyms in a stretch that the reader takes for one; none where no name is left.

    `wide` takes "Turkish" out of "the Turkish border", which otherwise is a place of its own.
    """
    if not any(char.isupper() for char in span.of(text)):
        yield Mended(span, span.of(text))
        return
    for piece in _pieces(span, text, gazetteer=gazetteer):
        core = piece if gazetteer.find(fold(piece.of(text))) else _cut(piece, text)
        if core is None:
            continue
        if _is_description(core, piece, text, gazetteer=gazetteer, wide=wide):
            yield Mended(piece, piece.of(text))
            continue
        core = _stopped(_with_kind(core, text), text)
        if wide or core.end >= piece.end or not _is_adjective(core.of(text), gazetteer=gazetteer):
            yield Mended(core, _words(core, piece, text))


def _pieces(span: Span, text: str, *, gazetteer: Gazetteer) -> Iterator[Span]:
    """The stretch divided at commas and possessives, then at hyphens and "and" that join two known places."""
    for part in _split(span, text, _SEPARATOR):
        known = gazetteer.find(fold(part.of(text)))
        halves = () if known or is_border(part.of(text)) else tuple(_split(part, text, _JOINED))
        if len(halves) > 1 and all(_is_known(half.of(text), gazetteer=gazetteer) for half in halves):
            yield from halves
        else:
            yield part


def _split(span: Span, text: str, sign: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for match in sign.finditer(text, span.start, span.end):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def _is_known(name: str, *, gazetteer: Gazetteer) -> bool:
    return name[:1].isupper() and bool(gazetteer.find(fold(name)) or gazetteer.find(adjective_key(name)))


def _cut(span: Span, text: str) -> Span | None:
    """Without lower-case words and figures at its edges; directions and articles before the name stay."""
    words = [Span(match.start(), match.end()) for match in _WORD.finditer(text, span.start, span.end)]
    while words and not _is_name_word(words[-1].of(text)):
        words.pop()
    while words and not _leads(words[0].of(text)):
        words.pop(0)
    if not any(_is_name_word(word.of(text)) for word in words):
        return None
    tail = re.search(r"(?<=\w{2})-[a-z]+$", words[-1].of(text))
    end = words[-1].end - (len(tail[0]) if tail and not _ARTICLED.match(words[-1].of(text)) else 0)
    return Span(words[0].start, end)


def _is_name_word(word: str) -> bool:
    return any(char.isupper() for char in word)


def _leads(word: str) -> bool:
    return _is_name_word(word) or word in _LEADS or bool(directions(word)) or bool(_ARTICLED.match(word))


def _is_description(core: Span, piece: Span, text: str, *, gazetteer: Gazetteer, wide: bool) -> bool:
    """Whether the words cut away make the place: "the Turkish border", "Kurdish enclave"."""
    if wide or core.end == piece.end or not _PLACE_NOUN.search(text, core.end, piece.end):
        return False
    return is_border(piece.of(text)) or _is_adjective(core.of(text), gazetteer=gazetteer)


def _is_adjective(name: str, *, gazetteer: Gazetteer) -> bool:
    """Whether the name is of a people or an adjective, and of no place itself: "Kurdish"."""
    return bool(gazetteer.find(adjective_key(name)) and not gazetteer.find(fold(name)))


def _with_kind(span: Span, text: str) -> Span:
    """With the designator that the reader left outside: "Harris" County."""
    after = _KIND_AFTER.match(text, span.end)
    return Span(span.start, after.end()) if after else span


def _stopped(span: Span, text: str) -> Span:
    """With the full stop of an abbreviation ("Va."), without that of a sentence ("the West.")."""
    name = span.of(text)
    if name.endswith("."):
        return span if name in DOTTED or re.search(r"\.\w+\.$|\bSt\.$", name) else Span(span.start, span.end - 1)
    is_short = f"{name}." in DOTTED and text[span.end : span.end + 1] == "."
    return Span(span.start, span.end + 1) if is_short else span


def _words(core: Span, piece: Span, text: str) -> str:
    """The name with the place noun behind it, inside the stretch or right after it."""
    noun = _PLACE_NOUN.match(text, core.end + 1) if text[core.end : core.end + 1] in (" ", "-") else None
    return text[core.start : noun.end()] if noun and not is_border(text[core.start : noun.end()]) else core.of(text)
