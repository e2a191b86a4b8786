"""Sources made whole: names uncut, and "Mara Lind, an analyst at the institute, said" one source to the verb."""

import re

from dateline.model import Parse, Span

_BETWEEN = re.compile(r",\s(?!who\b|which\b|as\b|after\b|but\b|and\b|while\b|when\b|citing\b)[^;:.“”\"\n]{3,110}?,?\s*")
_BEHIND = re.compile(
    r",\s(?:(?:an?|the|its|his|her|their)\s[^,;:.“”\"\n]{3,80}|(?:[a-z-]+\s){0,3}?"
    r"(?:spokes\w+|director|head|chief|leader|minister|analyst|professor|president|secretary|commander|adviser|lawyer"
    r"|official|chairman|chairwoman|manager|deputy|member|resident|expert|fellow|editor|prosecutor)\b[^,;:.“”\"\n]{0,70})"
)

_CASED = re.compile(r"(?:the )?[A-Z0-9](?:.*\b[A-Z0-9][\w.'’-]*)?")


def uncut(source: Span, cue: Span, parse: Parse) -> Span:
    """The source grown to the ends of the names that it lies across, less the small words a name is read to end in."""
    for name in parse.names:
        if name.span.end <= source.start or source.end <= name.span.start:
            continue
        cased = _CASED.match(name.span.of(parse.text))
        whole = Span(name.span.start, name.span.start + cased.end()) if cased else name.span
        if cased and whole.overlaps(source) and not whole.overlaps(cue):
            source = Span(min(source.start, whole.start), max(source.end, whole.end))
    return source


def with_apposition(source: Span, cue: Span, *, text: str) -> Span:
    """The source grown over the description behind its comma, up to the cue or to the next comma."""
    if source.end <= cue.start:
        between = text[source.end : cue.start]
        if _BETWEEN.fullmatch(between):
            return Span(source.start, source.end + len(between.rstrip(" ,\t")))
        return source
    behind = _BEHIND.match(text, source.end)
    return Span(source.start, behind.end()) if behind and source.start - cue.end <= 3 else source
