"""A source for a cue that the reader pairs with none: whoever stands beside it in the sentence."""

import re
from collections.abc import Sequence

from dateline.model import Cue, Parse, Span

REACH = 50
"""Code points between cue and source: a few words, so that no other clause comes between."""

_PRONOUN = re.compile(r"\b(?:he|she|they|it|we|i|who)\b", re.I)


def beside(cue: Cue, contents: Sequence[Span], parse: Parse) -> tuple[Span, ...]:
    """The nearest span that could be the source, before the cue rather than after it; empty when there is none.

    Sources that the reader tags come first, then actor mentions and pronouns; none of them lies in what was said.
    """
    sentence = parse.sentence_at(cue.span.start)
    spoken = {source for other in parse.cues for source in other.sources}
    tagged = [item.span for item in parse.sources if item.span not in spoken]
    others = [mention.span for mention in parse.mentions]
    others += [Span(*match.span()) for match in _PRONOUN.finditer(parse.text, sentence.start, cue.span.start)]
    for candidates in (tagged, others):
        near = [
            (distance, span)
            for span in candidates
            if sentence.contains(span)
            and not any(content.overlaps(span) for content in contents)
            and (distance := _distance(cue.span, span)) <= REACH
        ]
        if near:
            return (min(near)[1],)
    return ()


def _distance(cue: Span, span: Span) -> int:
    """Code points between the two; what follows the cue counts half as far again."""
    if span.end <= cue.start:
        return cue.start - span.end
    if span.start >= cue.end:
        return (span.start - cue.end) * 3 // 2
    return REACH + 1
