"""What nobody has said settles nothing: "nobody has claimed responsibility for the blast" confirms no blast."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.attributions.subject import is_unsaid
from dateline.codebook import Status
from dateline.model import Anchor, Parse, Span

_UNCLAIMED = re.compile(
    r"\b(?:nobody|no[ -]one|no (?:armed )?(?:group|party|organi[sz]ation)|none)\b[^.;\n]{0,60}?"
    r"\b(?:claim(?:ed|s)?|admitted"
    r"|taken)\b[^.;\n]{0,20}?\bresponsib\w+|\b(?:no|without an?y?)\W+(?:\w+\W+)?claims? of responsibility",
    re.I,
)
"""Words by which an outlet says that an act has no known author: it is not thereby confirmed."""

_SETTLED_BY_SAYING = frozenset({Status.CONFIRMED, Status.DENIED, Status.DISPUTED})


def without_unsaid(parse: Parse) -> Parse:
    """The parse whose anchors under such a cue have lost the reader's shares of what only a saying can settle."""
    spans = [span for cue in parse.cues if is_unsaid(cue, parse) for span in cue.contents]
    spans += [Span(match.end(), parse.sentence_at(match.start()).end) for match in _UNCLAIMED.finditer(parse.text)]
    if not spans:
        return parse
    return replace(parse, anchors=tuple(_unsettled(a) if _lies_in(a, spans) else a for a in parse.anchors))


def _lies_in(anchor: Anchor, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(anchor.span) for span in spans)


def _unsettled(anchor: Anchor) -> Anchor:
    return replace(anchor, statuses=tuple(pair for pair in anchor.statuses if pair[0] not in _SETTLED_BY_SAYING))
