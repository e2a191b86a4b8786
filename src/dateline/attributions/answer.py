"""Answers: a denial or confirmation that only points back ("denied it") has what was said before as its content too."""

import re
from collections.abc import Sequence

from dateline.codebook import Stance
from dateline.model import Attribution, Parse, Span

_POINTING_BACK = re.compile(
    r"(?:it|this|that|which|so|everything"
    r"|any (?:such )?(?:involvement|wrongdoing|role|responsibility|link|knowledge)\b.{0,60}"
    r"|(?:(?:the|those|these|such|all|any|his|her|their|its|western|[a-z.]+ian|u\.s\.) ?)*"
    r"(?:charges?|accusations?|allegations?|claims?|reports?|suggestions?|rumou?rs?|news|information|account)\b.{0,16})",
    re.I,
)
_REPROACH = re.compile(
    r"\W+(?:(?:the|those|these|such|all|any|his|her|their|its)\W+)?(?:charges?|accusations?|allegations?|claims?)\b",
    re.I,
)
_REPROACHING = re.compile(r"\b(?:accus|alleg|blam|charg|claim)", re.I)
ANSWERS = frozenset({Stance.DENIES, Stance.CONFIRMS})

NEAR = 3
"""Sentences back to which all that a speaker said is one claim."""

FAR = 6
"""Sentences back to which an accusation is looked for by a denial that names it."""


_POINTER_ALONE = re.compile(
    r"(?:(?:the|those|these|such|all|any|his|her|their|its)\s+)?(?:charges?|accusations?|allegations?|claims?|reports?)(?=\.\s)",
    re.I,
)


def pointing(content: Span, text: str) -> Span:
    """The content cut to the words that point back, where the reader runs on past the end of their sentence."""
    match = _POINTER_ALONE.match(text, content.start, content.end)
    return Span(*match.span()) if match else content


def points_back(content: Sequence[Span], text: str) -> bool:
    """Whether the content only names what somebody else has said."""
    return all(_POINTING_BACK.fullmatch(" ".join(span.of(text).split())) for span in content)


def answered(cue: Span, found: Sequence[Attribution], parse: Parse) -> tuple[Span, ...]:
    """What the nearest attribution before the cue says, in the same paragraph and no further back than one sentence.

    "Denied the accusation" has the last accusation, a few paragraphs back too.
    """
    reproach = _of_topic(cue, found, parse) or _reproach(cue, found, parse)
    if reproach:
        return reproach
    before = [a for a in found if a.content and max(span.start for span in a.content) < cue.start]
    if not before:
        return ()
    last = max(before, key=lambda attribution: max(span.end for span in attribution.content))
    end = max(span.end for span in last.content)
    between = parse.text[end : cue.start]
    sentence = parse.sentence_at(cue.start)
    previous = parse.sentence_at(max(0, sentence.start - 2))
    if "\n" in between or end <= previous.start:
        return ()
    return last.content if _REPROACH.match(parse.text, cue.end) is None else _all_of(last, before, parse)


_TOPIC = re.compile(
    r"\s+(?:the|this|that|its|his|her|their)\s+(?:claims?|reports?|accusations?|allegations?)\s+(?:about|of|on|over|regarding)\s+"
    r"(?P<topic>[A-Z][\w’'-]+)"
)


def _of_topic(cue: Span, found: Sequence[Attribution], parse: Parse) -> tuple[Span, ...]:
    """What was last said of it, where the words behind the cue name a topic: "the claim about Telma"."""
    match = _TOPIC.match(parse.text, cue.end)
    if match is None:
        return ()
    for attribution in reversed(found):
        told = [span for span in attribution.content if span.end <= cue.start and match["topic"] in span.of(parse.text)]
        if told:
            return tuple(told)
    return ()


def _all_of(last: Attribution, found: Sequence[Attribution], parse: Parse) -> tuple[Span, ...]:
    """All that the same speaker is said to say in the sentences before: "the claim" is the whole of it."""
    if last.speaker is None:
        return last.content
    starts = [sentence.start for sentence in parse.sentences if sentence.start <= min(last.content).start]
    earliest = starts[-NEAR] if len(starts) >= NEAR else 0
    same = [a for a in found if a.speaker == last.speaker and min(a.content).start >= earliest]
    return tuple(dict.fromkeys(span for attribution in same for span in attribution.content))


def _reproach(cue: Span, found: Sequence[Attribution], parse: Parse) -> tuple[Span, ...]:
    """What the last accuser before the cue says, where the words behind the cue name a reproach."""
    if not _REPROACH.match(parse.text, cue.end):
        return ()
    starts = [sentence.start for sentence in parse.sentences if sentence.start <= cue.start]
    earliest = starts[-FAR - 1] if len(starts) > FAR else 0
    for attribution in reversed(found):
        words = " ".join(span.of(parse.text) for span in attribution.cue)
        if attribution.content and _REPROACHING.search(words) and earliest <= attribution.cue[0].start < cue.start:
            return attribution.content
    return ()
