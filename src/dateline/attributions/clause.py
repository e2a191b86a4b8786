"""The content of a cue that the reader gives none: the clause that the verb of saying governs."""

import re
from collections.abc import Sequence

from dateline.model import Cue, Parse, Span

_SAYING = re.compile(
    r"(?:ha[sd]|have|also|later|had)?\s*(?:said|says?|saying|told|tells?|report(?:s|ed|ing)?|announc(?:e|es|ed|ing)|stat(?:e|es|ed|ing)"
    r"|confirm(?:s|ed|ing)?|claim(?:s|ed|ing)?|add(?:s|ed|ing)|wrote|writes|insist(?:s|ed|ing)?|not(?:es|ed|ing)"
    r"|acknowledg(?:e|es|ed|ing)|admit(?:s|ted|ting)?|argu(?:e|es|ed|ing)|warn(?:s|ed|ing)?|declar(?:e|es|ed|ing)"
    r"|tweeted|posted|explain(?:s|ed)|recall(?:s|ed)|stress(?:es|ed)|suggest(?:s|ed)|according to)",
    re.I,
)
_THAT = re.compile(r"^(?:\W+\w+){0,7}?\W+that\b\s*", re.I)
_SAY = re.compile(r"(?:said|says?|saying|added|according to)", re.I)
_DENYING = re.compile(
    r"(?:has |had |have )?(?:again |also |repeatedly )?(?:den(?:y|ies|ied|ying)|admit(?:s|ted|ting)?)", re.I
)
_ACT = re.compile(
    r"\s+(?P<act>(?:(?:ever|directly|deliberately|also)\s+)?(?!(?:any|some|every|no)thing\b|wrongdoing\b|during\b|following\b"
    r"|charging\b)(?:having\s+\w+|\w{2,}ing)\b[^.;:\n]*)"
)
SHORTEST = 3
"""Words that a clause must have to count as content."""


def clause(cue: Cue, sources: Sequence[Span], parse: Parse) -> tuple[Span, ...]:
    """What the cue's sentence says beside the cue and its source; empty where the cue is no verb of saying.

    In this order: what stands before a closing "…, the paper said", what follows "that", what follows a bare "said".
    """
    if not _SAYING.fullmatch(cue.span.of(parse.text).strip()):
        return ()
    sentence = parse.sentence_at(cue.span.start)
    start = min([cue.span.start, *(s.start for s in sources if sentence.contains(s))])
    end = max([cue.span.end, *(s.end for s in sources if sentence.contains(s))])
    before = Span(sentence.start, start)
    if before.of(parse.text).rstrip().endswith((",", "”", '"')) and _is_long(before, parse.text):
        return (before,)
    that = _THAT.match(parse.text[cue.span.end : sentence.end])
    if that:
        after = Span(cue.span.end + that.end(), sentence.end)
    elif _SAY.fullmatch(cue.span.of(parse.text).strip()):
        after = Span(end, sentence.end)
    else:
        return ()
    return (after,) if _is_long(after, parse.text) else ()


def denied_act(cue: Cue, parse: Parse) -> Span | None:
    """What is denied or admitted, where the verb's own words name it: "it again denied [attacking the post]"."""
    if not _DENYING.fullmatch(cue.span.of(parse.text).strip()):
        return None
    act = _ACT.match(parse.text, cue.span.end, parse.sentence_at(cue.span.start).end)
    return Span(*act.span("act")) if act else None


def _is_long(span: Span, text: str) -> bool:
    return len(re.findall(r"\w+", span.of(text))) >= SHORTEST
