"""Through what a speaker speaks: the reader's reading of the cue, weighed against the words around it.

What the source is called ("the footage", "a survey", "two witnesses"), whom the words were given to ("told Reuters")
and where they stood ("in a letter") are often surer than the reader's ranking; so is the medium of what the same
speaker said just before.
"""

import re
from collections.abc import Sequence

from dateline.attributions.medium_rules import RULES, Said
from dateline.attributions.shares import likeliest
from dateline.codebook import Medium
from dateline.model import Actor, Attribution, Cue, Parse, Span

AGAIN = 2.0
"""What the medium of the same speaker's words just before adds to the logarithm of the reader's share (tuned on the
development reports, where 1 and 3 are a little worse)."""

_TAIL = re.compile(
    r"\s(?:of|from|by|on|in|with|about|for|to|at|who|which|that|and|released|published|issued|citing|obtained|posted"
    r"|shown|aired|seen|made|taken|shared|distributed|commissioned|conducted)\s|[,(]",
    re.I,
)
"""What ends a source's first phrase: a comma, a preposition, a participle."""

_WORD = re.compile(r"[\w’'.-]*\w")
_THINGS = frozenset({Medium.DOCUMENT, Medium.MEDIA})
"""What "it" may be although the names do not say so."""


def resolve_medium(cue: Cue, said: Said, *, before: Medium | None = None) -> Medium:
    """The reader's ranking weighed against the words; a statement where neither says anything. Codebook: `medium`.

    `before` is that of the same speaker's words just before (`medium_before`).
    """
    weights = dict.fromkeys(Medium, 0.0)
    for medium, weight, fits in RULES:
        if weight > weights[medium] and fits(said):
            weights[medium] = weight
    if before:
        weights[before] += AGAIN
    shares = dict(cue.mediums) or {Medium.STATEMENT: 1.0}
    return likeliest(Medium, shares, weights)


def medium_before(
    cue: Cue, sources: Sequence[Span], speaker: Actor | None, earlier: Sequence[Attribution], parse: Parse
) -> Medium | None:
    """The medium of the attribution right before, where it is the same speaker's and no further off than a paragraph.

    None for a statement, after which anything may follow; of the 230 other such pairs of the training reports, 210
    share their medium.
    """
    if not earlier or not earlier[-1].cue:
        return None
    last = earlier[-1]
    between = parse.text[min(last.cue[0].end, cue.span.start) : cue.span.start]
    is_same = speaker is not None and speaker.id == last.speaker
    is_it = bool(sources) and all(span.of(parse.text).lower() == "it" for span in sources)
    if between.count("\n\n") > 1 or not (is_same or (is_it and last.medium in _THINGS)):
        return None
    return None if last.medium is Medium.STATEMENT else last.medium


def said_at(cue: Cue, sources: Sequence[Span], parse: Parse) -> Said:
    """The cue's sentence as the rules look at it."""
    sentence = parse.sentence_at(cue.span.start)
    here = [span for span in sources if sentence.contains(span)]
    start = min([cue.span, *here]).start
    source = " ".join(" ".join(span.of(parse.text).split()) for span in sources)
    phrase = _TAIL.split(source, maxsplit=1)[0]
    words = _WORD.findall(phrase)
    return Said(
        source=source,
        phrase=phrase,
        head=words[-1] if words else "",
        cue=" ".join(cue.span.of(parse.text).split()),
        ahead=parse.text[sentence.start : start],
        between=parse.text[max([start, *(span.end for span in here)]) : cue.span.start],
        behind=parse.text[cue.span.end : sentence.end],
    )
