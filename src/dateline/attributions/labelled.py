"""Words under a name: transcripts and headlines ("Pence: …"), quotations signed with a dash ("“…” ― Kari Lind")."""

import re
from collections.abc import Sequence

from dateline.model import Parse, Span

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
_NO_ONE = re.compile(
    r"(?:editor|note|update|updated|correction|background|photo|image|video|source|sources|read|also|related|more|watch|listen|"
    r"by|date|time|place|location|casualties|factbox|analysis|opinion|live|breaking|exclusive|fact|question|answer|tags?|"
    r"topics?|contact|tel|phone|e-?mail|published|timeline|summary|key|the|this|here|what|why|how|who|when|where)\b",
    re.I,
)


def labelled(parse: Parse) -> list[tuple[Span, Span, Span]]:
    """Source, sign and content of each passage that stands under a speaker's name, in reading order.

    A label in capitals, or one used twice, is a speaker's; any other must be a name that the reader knows for one.
    """
    found = [*_under_labels(parse), *_signed(parse)]
    return sorted(found, key=lambda one: one[2])


def _under_labels(parse: Parse) -> list[tuple[Span, Span, Span]]:
    text = parse.text
    matches = [match for match in _LABEL.finditer(text) if not _NO_ONE.match(match["name"])]
    labels = [match["name"] for match in matches]
    found = []
    for match in matches:
        source = Span(*match.span("name"))
        if len(match["name"].split()) > LONGEST_NAME or not _is_speaker(source, labels, parse):
            continue
        end = text.find("\n\n", match.end())
        content = Span(match.end(), len(text) if end < 0 else end)
        found.append((source, Span(*match.span("sign")), content))
    return found


def _is_speaker(source: Span, labels: Sequence[str], parse: Parse) -> bool:
    name = source.of(parse.text)
    if labels.count(name) > 1 and not name.islower():
        return True
    words = name.split()
    return any(
        mention.span.overlaps(source) and len(mention.span.of(parse.text)) >= len(words[-1])
        for mention in parse.mentions
    )


def _signed(parse: Parse) -> list[tuple[Span, Span, Span]]:
    """Quotations followed by a dash and a name; the quotation begins at its mark in the same paragraph."""
    found = []
    for match in _SIGNED.finditer(parse.text):
        end = match.start("end")
        start = _opening(parse.text, end, match["end"])
        if start is not None and end - start > 2:
            found.append((Span(*match.span("name")), Span(*match.span("sign")), Span(start, end)))
    return found


def _opening(text: str, end: int, sign: str) -> int | None:
    """Where the words begin that the closing mark at `end` closes, after their opening mark."""
    paragraph = max(text.rfind("\n\n", 0, end), 0)
    at = text.rfind("“" if sign == "”" else '"', paragraph, end)
    return None if at < 0 else at + 1
