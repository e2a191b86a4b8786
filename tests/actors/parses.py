"""Parses for the tests of this room: mentions, sources, toponyms and places marked in the text."""

import re

from dateline.codebook import ActorKind, PlaceUse
from dateline.language.sentences import find_sentences
from dateline.model import Actor, Cue, Mention, Parse, Place, Span

_MARK = re.compile(r"\{(\w+):([^{}]*)\}")
_KINDS = {kind.value for kind in ActorKind}


def marked(text: str) -> tuple[str, list[tuple[str, Span]]]:
    """The plain text of `{label:words}` markup and its spans in reading order."""
    plain, spans, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        spans.append((match[1], Span(len(plain), len(plain) + len(match[2]))))
        plain += match[2]
        at = match.end()
    return plain + text[at:], spans


def a_report_of(text: str) -> tuple[Parse, list[Place]]:
    """Parse and places: kinds mark mentions, `said` a source that is no mention, an alpha-3 code a place there."""
    plain, spans = marked(text)
    parse = Parse(
        text=plain,
        sentences=find_sentences(plain),
        mentions=tuple(Mention(span, ActorKind(label)) for label, span in spans if label in _KINDS),
        cues=tuple(Cue(Span(span.end, span.end + 5), sources=(span,)) for label, span in spans if label == "said"),
    )
    places = [
        Place(f"p{number}", span.of(plain), span, country=label, use=PlaceUse.PLACE)
        for number, (label, span) in enumerate(spans, 1)
        if label.isupper()
    ]
    return parse, places


def told(actors: tuple[Actor, ...], text: str) -> list[tuple[str, str | None, str, list[str]]]:
    """Name, country, primary sector and the words of the mentions, of each actor."""
    return [
        (actor.name, actor.country, actor.sectors[0].value, [span.of(text) for span in actor.mentions])
        for actor in actors
    ]
