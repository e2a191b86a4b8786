"""Words of saying parted from what is said, before anything is made of either.

"Denied shelling the town": *denied* is the cue, *shelling* what is denied. "Rejected the accusation and said …": the
accusation is rejected, not what is said next.
"""

import re
from dataclasses import replace

from dateline.model import Anchor, Cue, Parse, Span

_SAID_DOING = re.compile(
    r"(?:den(?:y|ies|ied|ying)|admit(?:s|ted|ting)?|acknowledg(?:e|es|ed|ing)|confirm(?:s|ed|ing)?)\s+"
    r"(?P<doing>(?:having\s+)?\w+(?:ing|ed|en)\b.*)",
    re.I | re.S,
)
_SAYINGS = re.compile(
    r"(?:the |this |that |these |those )?(?:denials?|claims?|accusations?|allegations?|accounts?|statements?|reports?"
    r"|remarks|comments|announcement)",
    re.I,
)
_ARTICLE = re.compile(r"(?:(?:the|this|that|these|those)\s+(?:latest\s+|two\s+)?)?", re.I)
_WITH_OWN = re.compile(r"\s+(?:that|by|from|of|which|said|says|quoted|cited|in)\b|:", re.I)
_ANSWERING = re.compile(r"den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)", re.I)
_POINTER = re.compile(
    r"\s+(?P<what>(?:(?:the|those|these|such|all|any|that|this|his|her|their|its)\s+)?(?:\w+(?:an|ese|ish)\s+)?"
    r"(?:charges?|accusations?|allegations?|claims?|reports?)(?:\s+(?:about|of|on|over|regarding)\s+[A-Z][\w’'-]+)?)"
    r"(?=\s+(?:and|but|on|as|through|via|in)\b|[.,;])",
    re.I,
)


def with_parted_cues(parse: Parse) -> Parse:
    """The parse whose cues and anchors end where what is said begins, and whose answers answer what they name."""
    own = [cue for cue in parse.cues if not _is_bare_noun(cue, parse)]
    cut = [_cut_cue(cue, parse.text) for cue in own]
    pointers = [span for cue in cut if (span := _pointer_of(cue, parse.text))]
    cues = tuple(
        _pointed(cue, parse.text) for cue in cut if not any(pointer.contains(cue.span) for pointer in pointers)
    )
    return replace(parse, cues=cues, anchors=tuple(_cut_anchor(anchor, parse.text) for anchor in parse.anchors))


def _is_bare_noun(cue: Cue, parse: Parse) -> bool:
    """Whether a sentence begins with the cue as a mere name of what was said before: "The denial came …"."""
    sentence = parse.sentence_at(cue.span.start)
    is_named = bool(_SAYINGS.fullmatch(cue.span.of(parse.text)))
    is_opening = bool(_ARTICLE.fullmatch(parse.text[sentence.start : cue.span.start]))
    return is_named and is_opening and _WITH_OWN.match(parse.text, cue.span.end) is None


def _cut_cue(cue: Cue, text: str) -> Cue:
    match = _SAID_DOING.fullmatch(cue.span.of(text))
    return cue if match is None else replace(cue, span=Span(cue.span.start, cue.span.start + match.start("doing") - 1))


def _cut_anchor(anchor: Anchor, text: str) -> Anchor:
    match = _SAID_DOING.fullmatch(anchor.span.of(text))
    return (
        anchor
        if match is None
        else replace(anchor, span=Span(anchor.span.start + match.start("doing"), anchor.span.end))
    )


def _pointer_of(cue: Cue, text: str) -> Span | None:
    """What an answer names right behind it: "the accusation"."""
    pointer = _POINTER.match(text, cue.span.end) if _ANSWERING.fullmatch(cue.span.of(text)) else None
    return Span(*pointer.span("what")) if pointer else None


def _pointed(cue: Cue, text: str) -> Cue:
    """The answer with what it names as its content, where the reader runs on to what is said next."""
    pointer = _pointer_of(cue, text)
    return replace(cue, contents=(pointer,)) if pointer else cue
