"""Who "we" are: in words that are quoted, "we" and "our forces" are the speaker's side."""

import re
from collections.abc import Sequence

from dateline.model import Attribution, Parse, Span

_PROGRESSIVE = re.compile(r"\s(?:are|were|[’']re)(?:\s(?:now|still|also|\w+ly))?\s$", re.I)
_WE = re.compile(
    r"(?<!\bare )(?<!\bwere )\b(?:we|our (?:\w+ )?(?:forces|troops|soldiers|fighters|army|men|units|brigades?|drones?|pilots|artillery|navy))"
    r"(?:[’'](?:ve|d))?(?:\s(?:ha[vs]e|had|will|would|also|now|today|yesterday|already|\w+ly))*\s$",
    re.I,
)


def speaker_as_actor(anchor: Span, over: Sequence[Attribution], parse: Parse) -> str | None:
    """The speaker of the quotation whose "we" stands right before the anchor; None where no such word does."""
    for attribution in reversed(over):
        for content in attribution.content:
            if attribution.speaker and content.contains(anchor):
                before = parse.text[max(content.start, anchor.start - 60) : anchor.start]
                if anchor.of(parse.text).endswith("ing"):
                    before = _PROGRESSIVE.sub(" ", before)
                if _WE.search(before):
                    return attribution.speaker
    return None
