"""What "according to" somebody is told: both words are one cue, and the title behind the name is no content."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Cue, Parse, Span

_ACCORDING = re.compile(r"according(?: to)?|to", re.I)
_TO = re.compile(r"(?:according\s+)?to\s+", re.I)
_NAME = re.compile(r"(?:[^,.;:\n]{2,60}),\s*$")
SHORTEST = 3
"""Words that the rest of the sentence must have to be what is told."""


_AHEAD, _BEHIND = re.compile(r"\baccording\s$", re.I), re.compile(r"\sto\b")


def whole(cues: Sequence[Cue], text: str) -> list[Cue]:
    """The cues in reading order, in which "according" and "to" are one, whichever of the two the reader marked."""
    found: list[Cue] = []
    for cue in cues:
        span = _both_words(cue.span, text)
        if found and found[-1].span == span:
            sources = tuple(dict.fromkeys((*found[-1].sources, *cue.sources)))
            contents = tuple(dict.fromkeys((*found[-1].contents, *cue.contents)))
            found[-1] = replace(found[-1], sources=sources, contents=contents)
        else:
            found.append(cue if span == cue.span else replace(cue, span=span))
    return found


def _both_words(span: Span, text: str) -> Span:
    words = span.of(text).lower()
    if words == "to" and (ahead := _AHEAD.search(text, max(0, span.start - 20), span.start)):
        return Span(ahead.start(), span.end)
    if words == "according" and (behind := _BEHIND.match(text, span.end)):
        return Span(span.start, behind.end())
    return span


def according(cue: Cue, contents: Sequence[Span], parse: Parse) -> tuple[Span, ...]:
    """The sentence ahead of the cue, where all that the reader gives it is the apposition of its source."""
    text, sentence = parse.text, parse.sentence_at(cue.span.start)
    if not contents or not _ACCORDING.fullmatch(cue.span.of(text).strip()):
        return tuple(contents)
    lead = text[sentence.start : cue.span.start]
    start = cue.span.start
    if cue.span.of(text).strip().lower() == "to":
        if not re.search(r"\baccording\s$", lead, re.I):
            return tuple(contents)
        start -= len("according ")
    name = _TO.search(text, start, sentence.end)
    if name is None or any(not _is_title(span, name.end(), text) for span in contents):
        return tuple(contents)
    ahead = Span(sentence.start, start)
    return (ahead,) if len(re.findall(r"\w+", ahead.of(text))) >= SHORTEST else tuple(contents)


def _is_title(content: Span, name: int, text: str) -> bool:
    """Whether the content follows the name behind a comma, without a verb of its own telling something new."""
    is_behind = content.start > name and bool(_NAME.fullmatch(text[name : content.start]))
    return is_behind and len(content.of(text).split()) <= 8
