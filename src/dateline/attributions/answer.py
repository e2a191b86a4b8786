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
ANSWERS = frozenset({Stance.DENIES, Stance.CONFIRMS})


def points_back(content: Sequence[Span], text: str) -> bool:
    """Whether the content only names what somebody else has said."""
    return all(_POINTING_BACK.fullmatch(" ".join(span.of(text).split())) for span in content)


def answered(cue: Span, found: Sequence[Attribution], parse: Parse) -> tuple[Span, ...]:
    """What the nearest attribution before the cue says, in the same paragraph and no further back than one sentence."""
    before = [a for a in found if a.content and max(span.start for span in a.content) < cue.start]
    if not before:
        return ()
    last = max(before, key=lambda attribution: max(span.end for span in attribution.content))
    end = max(span.end for span in last.content)
    between = parse.text[end : cue.start]
    sentence = parse.sentence_at(cue.start)
    previous = parse.sentence_at(max(0, sentence.start - 2))
    return last.content if "\n" not in between and end > previous.start else ()
