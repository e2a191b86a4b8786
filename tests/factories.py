"""Factories that fill in what a test is not about, and `mark`, which shows spans in the text."""

import re
from typing import Any

from dateline.codebook import ActorKind
from dateline.model import Labelled, Mention, Parse, Report, Span

_MARK = re.compile(r"\{([A-Za-z_-]+):([^{}]*)\}")


def mark(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """The plain text of `{label:words}` markup, and the spans by label, in reading order."""
    text, spans, at = "", {}, 0
    found: dict[str, list[Span]] = spans
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        found.setdefault(match[1], []).append(Span(len(text), len(text) + len(match[2])))
        text += match[2]
        at = match.end()
    return text + marked[at:], found


def a_report(text: str = "Nothing happened.", **fields: Any) -> Report:
    """A report with an id and a day, unless the test says otherwise."""
    return Report(**{"id": "r1", "text": text, "published": "2024-04-17", **fields})


def a_parse(marked: str) -> Parse:
    """A parse whose layers are marked in the text.

    Labels: person, organisation, state, group, force, media, document (actor mentions); toponym; timex.
    Tokens are words and single signs; sentences end at a full stop before a blank.
    """
    text, spans = mark(marked)
    mentions = sorted(
        (Mention(span, ActorKind(kind)) for kind in ActorKind for span in spans.get(kind.value, [])),
        key=lambda mention: mention.span,
    )
    return Parse(
        text=text,
        tokens=tuple(Span(*match.span()) for match in re.finditer(r"\w+|[^\w\s]", text)),
        sentences=tuple(Span(*match.span()) for match in re.finditer(r"\S.*?(?:[.!?](?=\s|$)|$)", text)),
        mentions=tuple(mentions),
        toponyms=tuple(Labelled(span, "place") for span in spans.get("toponym", [])),
        timexes=tuple(Labelled(span, "date") for span in spans.get("timex", [])),
    )
