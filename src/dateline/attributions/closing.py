"""Cues that close their sentence: in "The army left the pass, a mayor said" it is the mayor who says so."""

import re
from collections.abc import Sequence

from dateline.model import Cue, Parse, Span

LONGEST = 70
"""Code points of the words between the comma and the cue; longer ones are a clause, not a party."""

_ADVERB = re.compile(r"\w+ly$")
_OPENS = re.compile(r"\b(?:after|before|while|when|because|although|though|since)\b")
_POSSESSIVE = re.compile(r"[’']s?(?: \w+){1,3}$")


def closing_source(cue: Cue, parse: Parse) -> Span | None:
    """The party that stands alone between the cue and the last comma, or a word that opens a clause; None where else.

    The reader's pairing sometimes goes past it to the subject of what was said.
    """
    sentence = parse.sentence_at(cue.span.start)
    before = parse.text[sentence.start : cue.span.start]
    opened = max((match.end() for match in _OPENS.finditer(before)), default=0)
    start = sentence.start + max(opened, before.rfind(",") + 1)
    if start == sentence.start:
        return None
    party = _bare(Span(start, cue.span.start), parse.text)
    if not 0 < len(party) <= LONGEST or _ADVERB.match(party.of(parse.text)):
        return None
    return party if _is_covered(party, parse) else None


def _bare(span: Span, text: str) -> Span:
    """Without the blanks and quotation marks at its ends."""
    start, end = span.start, span.end
    while start < end and text[start] in " \n”’\"'":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    return Span(start, end)


def _is_covered(party: Span, parse: Parse) -> bool:
    """Whether a mention or tagged source begins the words, and one ends them or they are its ("Aran's army")."""
    found = [*(mention.span for mention in parse.mentions), *(source.span for source in parse.sources)]
    begun = [span for span in found if span.start == party.start]
    rests = (parse.text[span.end : party.end] for span in begun)
    return bool(begun) and (any(span.end == party.end for span in found) or any(map(_POSSESSIVE.match, rests)))


def is_past(sources: Sequence[Span], party: Span) -> bool:
    """Whether every source lies before the party, so that the pairing went past it."""
    return bool(sources) and all(span.end <= party.start for span in sources)
