"""Deaths that an act of force explains: "20 people died when a bomb exploded" is two claims (codebook, Rulings).

The reader often sees the blast alone, so that the dead are nobody's. Words compiled by us, 2026; extend a pattern.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.attributions.presence import holds_any
from dateline.codebook import Assertion, ClaimType
from dateline.model import Anchor, Link, Parse, Span

_DIED = re.compile(
    r"\b(?:(?:was|were|been|being)\s+)?(?P<a>died|perished|killed|lost their lives)\s+"
    r"(?:(?:on|late|early|overnight|yesterday)\b[^.,;]{0,20}?\s)?"
    r"(?:when|after|as|in|by|during|from)\s",
    re.I,
)
_OF_WOUNDS = re.compile(
    r"\b(?P<a>died)\s+(?:later\s+)?(?:of|from)\s+(?:their|his|her|its|the)\s+(?:wounds|injuries)\b", re.I
)
_OTHER_CAUSE = re.compile(
    r"\b(?:flee|fled|cold|freez|hunger|starv|disease|illness|cholera|heat|drown|accident|crash|collaps|flood|quake|custody)\w*",
    re.I,
)
_TO_VERB = re.compile(
    r"(?:\s+[\w’'-]+){0,3}?\s+(?:(?:has|have|had|was|were|been|also|later|reportedly|then)\s+)*", re.I
)
_SUBJECT = 0.9
"""Probability that who stands right before the word is who died."""

_REACH = 80
"""Code points between a death and the act that explains it."""


def with_deaths(parse: Parse) -> Parse:
    """The parse with an anchor on each such death that has none."""
    added = list(_deaths(parse))
    if not added:
        return parse
    gone = {span for span, _ in _wounds(parse)}
    kept = [anchor for anchor in parse.anchors if anchor.span not in gone]
    return replace(parse, anchors=tuple(sorted((*kept, *added), key=lambda anchor: anchor.span)))


def _deaths(parse: Parse) -> Iterator[Anchor]:
    for match in _DIED.finditer(parse.text):
        span = Span(*match.span("a"))
        end = min(parse.sentence_at(span.start).end, match.end() + _REACH)
        acts = [a for a in parse.anchors if a.type is ClaimType.ASSAULT and match.end() <= a.span.start < end]
        is_other = acts and _OTHER_CAUSE.search(parse.text, match.end(), acts[0].span.start)
        if acts and not is_other and not _is_taken(span, parse):
            yield _death(span, acts[0], parse)
    for wounds, anchor in _wounds(parse):
        match_span = _OF_WOUNDS.search(parse.text, parse.sentence_at(wounds.start).start)
        if match_span and not _is_taken(Span(*match_span.span("a")), parse):
            yield _death(Span(*match_span.span("a")), anchor, parse)


def _wounds(parse: Parse) -> Iterator[tuple[Span, Anchor]]:
    """The anchors on the wounds that somebody died of."""
    for match in _OF_WOUNDS.finditer(parse.text) if holds_any(parse.text, ("wounds", "injuries")) else ():
        whole = Span(*match.span())
        for anchor in parse.anchors:
            if (
                anchor.type is ClaimType.ASSAULT
                and whole.contains(anchor.span)
                and anchor.span.start > match.start("a")
            ):
                yield anchor.span, anchor


def _dead(death: Span, parse: Parse) -> Iterator[Link]:
    """The figures and people right before the word, its subject."""
    for role, spans in (
        ("quantity", [each.span for each in parse.quantities]),
        ("recipient", [each.span for each in parse.mentions]),
    ):
        for number, span in enumerate(spans):
            if span.end <= death.start and _TO_VERB.fullmatch(parse.text[span.end : death.start]):
                yield Link(role, number, _SUBJECT)


def _is_taken(span: Span, parse: Parse) -> bool:
    return any(span.overlaps(anchor.span) for anchor in parse.anchors)


def _death(span: Span, act: Anchor, parse: Parse) -> Anchor:
    """The act once more, at the word for the death; it happened, whatever is said of the act."""
    kept = [link for link in act.links if link.role not in ("recipient", "quantity")]
    links = (*kept, *_dead(span, parse))
    return replace(act, span=span, assertions=((Assertion.ACTUAL, 1.0),), links=links)
