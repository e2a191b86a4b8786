"""Words under a name: transcripts and headlines ("Pence: …"), quotations signed with a dash ("“…” ― Kari Lind")."""

import re
from collections.abc import Sequence

from dateline.model import Parse, Span

Passage = tuple[tuple[Span, ...], Span, Span]
"""Sources, sign and content."""

LONGEST_NAME = 6
"""Words of a label; a longer run before a colon is a sentence of its own."""

_LABEL = re.compile(
    r"^[\"“'‘\-–—• ]*(?P<name>[A-Z][\w.'’\-]*(?: (?:of|the|for|al|bin|de|van|von|[A-Z][\w.'’\-]*)){0,5})"
    r"(?: ?\([^()\n]{1,60}\))?(?P<sign>:)[ \t]+(?=[\"“'‘(\[]?\w)",
    re.M,
)
_SIGNED = re.compile(
    r"(?P<end>[”\"])\s{0,3}(?P<sign>―|—|–|--)\s?(?P<name>[A-Z][\w.'’\-]*(?: [A-Z][\w.'’\-]*){0,4})"
    r"(?=[,.]|\s*(?:\n|$|[“\"]))"
)
_SPOKEN = re.compile(r"[\"“'‘]|(?:I|We|My|Our)\b|[^.?]*\?")
_QUESTION = re.compile(r"^Q(?P<sign>:)\s", re.M)
_ANSWER = re.compile(r"^A(?P<sign>:)\s", re.M)
_NO_ONE = re.compile(
    r"(?:[QA]\b|editor|note|update|updated|correction|background|photo|image|video|source|sources|read|also|related|more|watch|listen|"
    r"by|date|time|place|location|casualties|factbox|analysis|opinion|live|breaking|exclusive|fact|question|answer|tags?|"
    r"topics?|contact|tel|phone|e-?mail|published|timeline|summary|key|the|this|here|what|why|how|who|when|where)\b",
    re.I,
)


def labelled(parse: Parse) -> list[Passage]:
    """Sources, sign and content of each passage that stands under a speaker's name, in reading order.

    A label used twice is a speaker's; any other must be a party's name that comes again, or stand before spoken
    words. The answers of an interview in the form "Q: … A: …" have no source in their words.
    """
    found = [*_under_labels(parse), *_signed(parse), *_answers(parse.text)]
    return sorted(found, key=lambda one: one[2])


def _under_labels(parse: Parse) -> list[Passage]:
    text = parse.text
    matches = [match for match in _LABEL.finditer(text) if not _NO_ONE.match(match["name"])]
    labels = [match["name"] for match in matches]
    found: list[Passage] = []
    for match in matches:
        source, content = Span(*match.span("name")), _paragraph_from(match.end(), text)
        if len(match["name"].split()) <= LONGEST_NAME and _is_speaker(source, content.of(text), labels, parse):
            found.append(((source,), Span(*match.span("sign")), content))
    return found


def _answers(text: str) -> list[Passage]:
    if not _QUESTION.search(text):
        return []
    return [((), Span(*match.span("sign")), _paragraph_from(match.end(), text)) for match in _ANSWER.finditer(text)]


def _paragraph_from(start: int, text: str) -> Span:
    end = text.find("\n\n", start)
    return Span(start, len(text) if end < 0 else end)


def _is_speaker(source: Span, said: str, labels: Sequence[str], parse: Parse) -> bool:
    """Whether the label is a party's name, and not a place's in a list, where a colon says what happened there."""
    name = source.of(parse.text)
    if any(toponym.span.overlaps(source) for toponym in parse.toponyms):
        return False
    if labels.count(name) > 1:
        return True
    last = name.split()[-1]
    is_known = any(m.span.overlaps(source) and len(m.span) >= len(last) for m in parse.mentions)
    is_named_again = any(not m.span.overlaps(source) and last in m.span.of(parse.text) for m in parse.mentions)
    return is_known and (is_named_again or bool(_SPOKEN.match(said)))


def _signed(parse: Parse) -> list[Passage]:
    """Quotations followed by a dash and a name; the quotation begins at its mark in the same paragraph."""
    found: list[Passage] = []
    for match in _SIGNED.finditer(parse.text):
        end = match.start("end")
        start = _opening(parse.text, end, match["end"])
        if start is not None and end - start > 2:
            found.append(((Span(*match.span("name")),), Span(*match.span("sign")), Span(start, end)))
    return found


def _opening(text: str, end: int, sign: str) -> int | None:
    """Where the words begin that the closing mark at `end` closes, after their opening mark."""
    paragraph = max(text.rfind("\n\n", 0, end), 0)
    at = text.rfind("“" if sign == "”" else '"', paragraph, end)
    return None if at < 0 else at + 1
