"""Days that belong to one noun: "suspended the member over Sunday's takeover" tells when the takeover was.

Codebook: time of the event itself.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Claim, Parse, Span, Time

_OWNS = re.compile(r"[’']s?\s")
_OVER = re.compile(
    r"\b(?:over|after|following|about|for|since|against|despite|because of|in response to)\s+(?:the\s+)?$", re.I
)
_NOUN_PHRASE = 45
"""Code points behind a day within which the noun lies that it belongs to."""


def without_owned_days(claims: Sequence[Claim], parse: Parse, *, times: Sequence[Time]) -> tuple[Claim, ...]:
    """The claims without the day of something else that their sentence names as its ground."""
    owned = [time for time in times if time.value and _is_owned(time.span, parse.text)]
    return tuple(_without(claim, owned, parse, times) for claim in claims) if owned else tuple(claims)


def _is_owned(day: Span, text: str) -> bool:
    return bool(_OWNS.match(text, day.end) and _OVER.search(text, max(0, day.start - 24), day.start))


def _without(claim: Claim, owned: Sequence[Time], parse: Parse, times: Sequence[Time]) -> Claim:
    sentence = parse.sentence_at(claim.anchor.start)
    for time in owned:
        if time.value != claim.time or not sentence.contains(time.span) or claim.anchor.start > time.span.start:
            continue
        others = [other for other in times if other.value == claim.time and other.span != time.span]
        if not any(sentence.contains(other.span) for other in others):
            return replace(claim, time=None)
    return claim
