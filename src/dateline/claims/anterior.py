"""What had happened, or goes on, when it is spoken of: in "denied on Saturday that its envoys had met" nobody met then.

Of the development reports' claims in the past perfect inside a dated saying, one in nine is of the day of the saying.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.model import Attribution, Claim, Parse, Time

_HAD = re.compile(r"\bhad(?:\W+(?:not|never|already|also|been|ever|just|recently|secretly|once|\w+ly)){0,3}\W+$", re.I)
_GOING_ON = re.compile(
    r"\b(?:(?:is|are|was|were|been)(?:\W+(?:not|now|also|already|still|\w+ly))*|(?:ha[sd]|have)\W+(?:begun|started)(?:\W+to)?)\W+$",
    re.I,
)
_TO = re.compile(r"\bto\W+$", re.I)
_DAY, _MONTH = len("2024-04-17"), len("2024-04")
_THAT = re.compile(r",?\s+that\b")
"""Behind a day: "denied on Saturday that" dates the denial."""


def without_days_of_saying(
    claims: Sequence[Claim], parse: Parse, *, times: Sequence[Time], attributions: Sequence[Attribution]
) -> tuple[Claim, ...]:
    """The claims; of those given the day of their saying, what came before it has no time, what goes on its month."""
    by_id = {attribution.id: attribution for attribution in attributions}
    dates = {time.id: time for time in times}
    return tuple(_without_day(claim, parse, by_id, dates) for claim in claims)


def _without_day(
    claim: Claim, parse: Parse, attributions: Mapping[str, Attribution], times: Mapping[str, Time]
) -> Claim:
    sentence = parse.sentence_at(claim.anchor.start)
    ahead = parse.text[sentence.start : claim.anchor.start]
    came_before, goes_on = bool(_HAD.search(ahead)), _is_going_on(claim, ahead, parse.text)
    if not claim.time or len(claim.time) != _DAY or not (came_before or goes_on):
        return claim
    here = [time for time in times.values() if time.value == claim.time and sentence.contains(time.span)]
    said = {time.id for key in claim.attributions if (time := _spoken_at(attributions.get(key), times))}
    said |= {time.id for time in here if _THAT.match(parse.text, time.span.end)}
    if any(time.id not in said for time in here) or (came_before and not here):
        return claim
    return replace(claim, time=None if came_before else claim.time[:_MONTH])


def _is_going_on(claim: Claim, ahead: str, text: str) -> bool:
    """Whether the verb's form tells what goes on, or has begun."""
    return bool(_GOING_ON.search(ahead)) and (
        claim.anchor.of(text).split()[0].endswith("ing") or _TO.search(ahead) is not None
    )


def _spoken_at(attribution: Attribution | None, times: Mapping[str, Time]) -> Time | None:
    return times.get(attribution.time) if attribution and attribution.time else None
