"""The speaker in the cue's own sentence, where the reader pairs the cue with nobody or with somebody of another one."""

import re

from dateline.codebook import ActorKind
from dateline.model import Cue, Parse, Span

_ASIDE = r",\s(?:who|which|whose|where)\b[^.;:“”\"\n]{3,140},"
_AUXILIARY = (
    r"(?:\s(?:ha[sd]|have|also|later|earlier|again|now|still|repeatedly|immediately|swiftly|quickly"
    r"|\w+ly|not|did|does|do|would|on|[A-Z][a-z]+day)){0,4}"
)
_UP_TO_CUE = re.compile(rf"(?:{_ASIDE})?{_AUXILIARY}\s")
_PRONOUN = re.compile(r"\b(?:he|she|they|it|we|i)\b(?=\s(?:\w+\s){0,2}$)", re.I)
_FUNCTION_WORD = re.compile(r"(?:an?|the|of|in|on|at|to|by|one|its?|that|this|which)", re.I)

_NO_FINITE_VERB = re.compile(r"ing\b|ly$")
_GOVERNED = re.compile(
    r"\b(?:of|by|for|from|in|at|to|with|on|against|about|between|inside|outside|near|under|over|as|that|when|than)\s(?:the\s)?$",
    re.I,
)

_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.GROUP, ActorKind.FORCE, ActorKind.MEDIA})
_ANTECEDENTS = {
    "it": _BODIES,
    "he": frozenset({ActorKind.PERSON}),
    "she": frozenset({ActorKind.PERSON}),
    "they": _BODIES,
}

_ACCORDING_TO = re.compile(r"according to", re.I)
_BY_THE_WAY = re.compile(r"accusing|blaming|saying|adding|warning|claiming|alleging|denying|insisting|vowing", re.I)
"""Behind a comma, what the subject of the sentence says by the way: "closed the border, accusing …"."""

_NOBODY = re.compile(
    r"\b(?:nobody|no[ -]?one|none|no (?:\w+ ){0,2}(?:group|organi[sz]ation|side|party|country|faction|militia"
    r"|government|official|person|body))\s(?:\w+\s){0,3}$",
    re.I,
)
_UNSAID = re.compile(
    r"\b(?:(?:did|does|do|would|could|can|has|have|had)(?: not|n[’']t)|declined to|refus(?:ed|es) to|neither|without"
    r"|unable to|yet to)\s(?:\w+ly\s)?$",
    re.I,
)
_SETTLING = re.compile(r"\b(?:confirm|den(?:y|ie)|claim|acknowledg|admit)", re.I)


def own_sources(cue: Cue, parse: Parse) -> tuple[Span, ...]:
    """The reader's sources that lie in the cue's sentence and are more than a stray function word.

    Where none is left, the subject that stands before the cue, over a relative clause where there is one; where there
    is no such subject either, the reader's word stands.
    """
    sentence = parse.sentence_at(cue.span.start)
    kept = tuple(
        span
        for span in cue.sources
        if sentence.overlaps(span) and not _FUNCTION_WORD.fullmatch(span.of(parse.text).strip())
    )
    if kept:
        return kept
    subject = subject_of(cue, parse)
    return (subject,) if subject else cue.sources


def subject_of(cue: Cue, parse: Parse) -> Span | None:
    """The mention whose verb the cue is, by the words between the two; else the pronoun right before the cue."""
    sentence, words = parse.sentence_at(cue.span.start), cue.span.of(parse.text)
    before = parse.text[sentence.start : cue.span.start]
    if _ACCORDING_TO.fullmatch(words):
        return _told_by(cue, sentence, parse)
    if _NO_FINITE_VERB.search(words):
        return _beginning(sentence, parse) if before.endswith(", ") and _BY_THE_WAY.fullmatch(words) else None
    pronoun = _PRONOUN.search(before)
    if pronoun:
        return Span(sentence.start + pronoun.start(), sentence.start + pronoun.end())
    mentions = [*(mention.span for mention in parse.mentions), *(source.span for source in parse.sources)]
    fitting = [
        span
        for span in mentions
        if sentence.start <= span.start
        and span.end < cue.span.start
        and _UP_TO_CUE.fullmatch(parse.text[span.end : cue.span.start])
        and not _GOVERNED.search(parse.text[sentence.start : span.start])
    ]
    return min(fitting, key=lambda span: (span.start, -span.end)) if fitting else None


def _told_by(cue: Cue, sentence: Span, parse: Parse) -> Span | None:
    """The mention right behind "according to"."""
    behind = [m.span for m in parse.mentions if cue.span.end < m.span.start <= cue.span.end + 1 < sentence.end]
    return max(behind, key=lambda span: span.end) if behind else None


def _beginning(sentence: Span, parse: Parse) -> Span | None:
    """The mention that the sentence begins with, which is the subject of its verb and of ", accusing" behind it."""
    first = [m.span for m in parse.mentions if m.span.start == sentence.start]
    return max(first, key=lambda span: span.end) if first else None


def antecedent(pronoun: Span, parse: Parse) -> Span | None:
    """Whom a pronoun that the reader leaves open means: who the sentence before begins with, in its paragraph."""
    wanted = _ANTECEDENTS.get(pronoun.of(parse.text).lower())
    sentence = parse.sentence_at(pronoun.start)
    if wanted is None or sentence.start == 0 or "\n" in parse.text[sentence.start - 2 : sentence.start]:
        return None
    before = parse.sentence_at(sentence.start - 2)
    fitting = [m.span for m in parse.mentions if before.contains(m.span) and m.kind in wanted]
    return min(fitting, key=lambda span: (span.start, -span.end)) if fitting else None


def is_unsaid(cue: Cue, parse: Parse) -> bool:
    """Whether the cue says that nobody said it: "nobody has claimed responsibility", "did not confirm"."""
    sentence = parse.sentence_at(cue.span.start)
    before = parse.text[sentence.start : cue.span.start]
    if "no" in before.lower() and _NOBODY.search(before):
        return True
    return bool(_SETTLING.match(cue.span.of(parse.text))) and bool(_UNSAID.search(before))
