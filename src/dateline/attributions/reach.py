"""How far a cue reaches: what it governs lies in its sentence, unless a quotation runs on."""

import re
from collections.abc import Sequence

from dateline.model import Parse, Span

SHORTEST = 5
"""Words from which a stretch of text that no cue of its own sentence claims may still be somebody's."""

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[“\"]")


def within_reach(contents: Sequence[Span], cue: Span, parse: Parse) -> tuple[Span, ...]:
    """The contents cut to the cue's sentence, where something of them lies in it; what runs on in quotes is left.

    Where nothing does, what is said is still of the cue's paragraph, or quoted.
    """
    sentence = parse.sentence_at(cue.start)
    if not any(span.overlaps(sentence) for span in contents):
        return tuple(span for span in contents if _is_together(span, cue, parse.text) or is_quoted(span, parse.text))
    kept = []
    for span in contents:
        if not span.overlaps(sentence) and not is_quoted(span, parse.text):
            continue
        whole = sentence.contains(span) or bool(_QUOTED.search(span.of(parse.text)))
        inside = Span(max(span.start, sentence.start), min(span.end, sentence.end))
        kept.append(span if whole or is_quoted(span, parse.text) else inside)
    return tuple(kept)


def _is_together(one: Span, other: Span, text: str) -> bool:
    return "\n" not in text[min(one.end, other.end) : max(one.start, other.start)]


def is_stray(span: Span, parse: Parse) -> bool:
    """Whether it is a scrap, no quotation, that the reader gave to a cue of another sentence."""
    if len(_WORD.findall(span.of(parse.text))) >= SHORTEST or is_quoted(span, parse.text):
        return False
    linked = [cue for cue in parse.cues if any(content.overlaps(span) for content in cue.contents)]
    return any(not parse.sentence_at(cue.span.start).overlaps(span) for cue in linked)


def is_quoted(span: Span, text: str) -> bool:
    """Whether the span begins with a quotation or lies in one that its paragraph has open."""
    word = _WORD.search(text, span.start)
    start = word.start() if word else span.start
    before = text[max(text.rfind("\n\n", 0, start), 0) : start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
