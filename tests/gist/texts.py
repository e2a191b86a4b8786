"""Records whose claims and actors are marked in the text."""

from tests.factories import mark

from dateline.codebook import ActorKind, ClaimType
from dateline.model import Actor, Claim, Record, Report, Span

_FULL_STOP = ". "


def a_record(marked: str, **fields: tuple[str, ...]) -> Record:
    """A record of `{TYPE:anchor}` claims and `{country:name}` actors (their codes in small letters).

    `actors` and `recipients` are names, and hold for every claim.
    """
    text, spans = mark(marked)
    actors = tuple(
        Actor(
            span.of(text),
            span.of(text),
            ActorKind.STATE,
            country=None if label == "none" else label.upper(),
            mentions=(span,),
        )
        for label, found in spans.items()
        if label not in ClaimType.__members__
        for span in found
    )
    anchors = sorted((span, kind) for kind in ClaimType for span in spans.get(kind.value, []))
    claims = tuple(Claim(f"c{n}", kind, span, confidence=0.9, **fields) for n, (span, kind) in enumerate(anchors, 1))
    return Record(Report("r1", text), _sentences(text), actors, claims=claims)


def _sentences(text: str) -> tuple[Span, ...]:
    starts = [0]
    while (at := text.find(_FULL_STOP, starts[-1])) >= 0:
        starts.append(at + len(_FULL_STOP))
    return tuple(Span(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True))
