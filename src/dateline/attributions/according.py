"""What "according to" somebody is told, where the reader takes the title behind the name for it."""

import re
from collections.abc import Sequence

from dateline.model import Cue, Parse, Span

_ACCORDING = re.compile(r"according(?: to)?|to", re.I)
_TO = re.compile(r"(?:according\s+)?to\s+", re.I)
_NAME = re.compile(r"(?:[^,.;:\n]{2,60}),\s*$")
SHORTEST = 3
"""Words that the rest of the sentence must have to be what is told."""


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
