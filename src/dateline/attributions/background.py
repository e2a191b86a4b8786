"""What the outlet adds to what is said: "…, as the siege enters a second month" behind a speaker's words.

Codebook, Rulings: background that the outlet plainly adds itself (after…, as…, whose…). A clause with "as" is the
outlet's where a comma parts it off, or where it tells of the present behind words about the past. Behind "told" the
content begins at "that", not at the one who is told. Words compiled by us, 2026; extend a pattern with a word.
"""

import re

from dateline.model import Span

_AS = re.compile(
    r"(?P<sign>,)? as (?!if\b|though\b|well\b|many\b|much\b|part\b|soon\b|long\b|early\b|an?\b|of\b|to\b)"
    r"(?P<clause>[^,.;:“”\"\n]{15,160})$"
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|begins?|continues?|enters?|press(?:es)?|edges?|withdraws?|search(?:es)?|prepares?|moves?|closes?|tr(?:y|ies)"
    r"|advances?|push(?:es)?|fights?|battles?|seeks?|remains?|rages?|mounts?|nears?|gathers?|steps?|threatens?|approach(?:es)?)\b"
)
_PAST = re.compile(r"\b(?:was|were|had|did|would|could|said|went|took|\w+ed)\b")
_OVER = re.compile(r"\b(?:ha(?:s|ve|d) (?:\w+ )?\w+(?:ed|en|t)|was|were|\w{3,}ed)\b")
_TOLD = re.compile(r"(?:told|tells?|telling|informed|assured|warned|reminded|advised)", re.I)
_ADDRESSEE = re.compile(r"(?:[\w’'.-]+ ){1,7}that\b")
_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|who|which|could|can|should|must)\b")


def without_background(content: Span, cue: Span, text: str) -> Span:
    """The content without the outlet's own clause at the end of its sentence; as it is where it is quoted."""
    words = content.of(text)
    if content.start < cue.end or '"' in words or "“" in words or "”" in words:
        return content
    found = _AS.search(words)
    if (
        found is None
        or not _is_end(content, text)
        or _PAST.search(found["clause"])
        or not _PRESENT.search(found["clause"])
    ):
        return content
    if found["sign"] is None and not _OVER.search(words[: found.start()]):
        return content
    return Span(content.start, content.start + found.start())


def _is_end(content: Span, text: str) -> bool:
    return text[content.end : content.end + 1] in {"", ".", "\n"}


def without_addressee(content: Span, cue: Span, text: str) -> Span:
    """The content from its "that" on, where it begins with whoever is told."""
    if not _TOLD.fullmatch(cue.of(text)) or text[cue.end : content.start].strip():
        return content
    found = _ADDRESSEE.match(text, content.start, content.end)
    if found is None or _CLAUSE.search(found.group()):
        return content
    return Span(found.end() - len("that"), content.end)
