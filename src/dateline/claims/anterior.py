"""What had happened, or goes on, when it is spoken of: in "denied on Saturday that its envoys had met" nobody met then.

Of the development reports' claims in the past perfect inside a dated saying, one in nine is of the day of the saying.
Of what "officials said on Friday" in a plain past, whose sentence has no other day, one in seventeen is of that Friday.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.claims.quantities import read_number
from dateline.codebook import Assertion, ClaimType, TimeKind
from dateline.model import Attribution, Claim, Parse, Span, Time
from dateline.times import before

_HAD = re.compile(r"\bhad(?:\W+(?:not|never|already|also|been|ever|just|recently|secretly|once|\w+ly)){0,3}\W+$", re.I)
_GOING_ON = re.compile(
    r"\b(?:(?:is|are|was|were|been)(?:\W+(?:not|now|also|already|still|\w+ly))*|(?:ha[sd]|have)\W+(?:begun|started)(?:\W+to)?)\W+$",
    re.I,
)
_TO = re.compile(r"\bto\W+$", re.I)
_TAKEN_PLACE = re.compile(r"\W+(?:had|have) (?:ever )?(?:taken place|been held|occurred|happened)\b", re.I)
_LONG_AFTER = re.compile(
    r"(?:\b(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) )?"
    r"\b(?P<unit>day|week|month|year|decade|hour)s? after (?:(?!\b(?:and|but|while|when)\b)[^,.;])*$",
    re.I,
)
"""Ahead of what came first: "restored ties on Thursday, three months after it [broke] them off"."""
_PLAIN = re.compile(
    r"(?:\W+(?:in|an?|his|her|its|the|news|press|conference|statement|interview|briefing|late|early)){0,5}\W+(?:on\W+)?",
    re.I,
)
"""Between a cue and the day of the saying: "said [on] Friday", "said [in a statement on] Friday"."""
_ON_THE_GROUND = frozenset({ClaimType.ASSAULT, ClaimType.DISPLACEMENT, ClaimType.RETREAT, ClaimType.COERCE})
_DAY, _MONTH = len("2024-04-17"), len("2024-04")
_THAT = re.compile(r",?\s+that\b")
"""Behind a day: "denied on Saturday that" dates the denial."""


def without_days_of_saying(
    claims: Sequence[Claim], parse: Parse, *, times: Sequence[Time], attributions: Sequence[Attribution]
) -> tuple[Claim, ...]:
    """The claims; of those given the day of their saying, what came before it has no time, what goes on its month."""
    by_id = {attribution.id: attribution for attribution in attributions}
    dates = {time.id: time for time in times}
    found = [_without_day(claim, parse, by_id, dates) for claim in claims]
    undated = {claim.happening for claim in found if not claim.time and _is_admitted(claim, parse)}
    return tuple(_as_the_act(claim, undated, parse, times) for claim in found)


_ADMITTING = re.compile(r"\b(?:conced|admit|acknowledg|confess)\w*\b[^.;\n]*\bhad\b[^.;\n]*$")


def _is_admitted(claim: Claim, parse: Parse) -> bool:
    sentence = parse.sentence_at(claim.anchor.start)
    return claim.type is ClaimType.ASSAULT and bool(_ADMITTING.search(parse.text, sentence.start, claim.anchor.start))


def _as_the_act(claim: Claim, undated: Collection[int | None], parse: Parse, times: Sequence[Time]) -> Claim:
    """The claim without a day that its sentence does not name, where the act is admitted, on no day told."""
    if claim.type is not ClaimType.ASSAULT or claim.happening is None or claim.happening not in undated:
        return claim
    sentence = parse.sentence_at(claim.anchor.start)
    is_dated = any(time.value == claim.time and sentence.contains(time.span) for time in times)
    return claim if is_dated else replace(claim, time=None)


def _without_day(
    claim: Claim, parse: Parse, attributions: Mapping[str, Attribution], times: Mapping[str, Time]
) -> Claim:
    sentence = parse.sentence_at(claim.anchor.start)
    ahead = parse.text[sentence.start : claim.anchor.start]
    came_before = bool(_HAD.search(ahead)) or _TAKEN_PLACE.match(parse.text, claim.anchor.end) is not None
    goes_on = _is_going_on(claim, ahead, parse.text)
    if not claim.time and (since := _LONG_AFTER.search(ahead)) and since["count"]:
        reach = Span(sentence.start, sentence.start + since.start())
        days = [time for time in times.values() if reach.contains(time.span) and len(time.value or "") == _DAY]
        return replace(claim, time=_so_long_before(days[-1].value or "", since)) if days else claim
    if not claim.time or len(claim.time) != _DAY:
        return claim
    if _is_told_apart(claim, sentence, parse.text, times.values()):
        return replace(claim, time=None)
    if since := _LONG_AFTER.search(ahead):
        reach = Span(sentence.start, sentence.start + since.start())
        is_of_sequel = any(time.value == claim.time and reach.contains(time.span) for time in times.values())
        return replace(claim, time=_so_long_before(claim.time, since)) if is_of_sequel else claim
    if not (came_before or goes_on):
        return _with_own_day(claim, sentence, parse, attributions, times)
    here = [time for time in times.values() if time.value == claim.time and sentence.contains(time.span)]
    said = {time.id for key in claim.attributions if (time := _spoken_at(attributions.get(key), times))}
    said |= {time.id for time in here if _THAT.match(parse.text, time.span.end)}
    if any(time.id not in said for time in here) or (came_before and not here):
        return claim
    if goes_on and not came_before:
        return replace(claim, time=claim.time[:_MONTH])
    return replace(claim, time=_told_behind(claim, sentence, times.values(), said))


_CLAIMED = re.compile(
    r"\b(?:claim|admit|accept|assum|den)\w*(?: any| full)? (?:responsibility|involvement)"
    r"(?P<day> [^.;,\n]{0,30}?)\bfor\b[^.;\n]*$"
)
"""Ahead of the act: "claimed responsibility on Friday for the attack" dates the claim."""

_HELD = re.compile(r"(?:kidnapp|abduct|captur|seiz|arrest|detain|jail|imprison|tak)\w*(?: hostage| away)?", re.I)
_NOW_FREE = re.compile(
    r"(?: (?:in|at|near|on|from|during|by|last|earlier|two|three) [^,.;\n]{2,60}?)?"
    r" (?:were|was|have been|has been|had been) (?:\w+ly |all |also |later )?"
    r"(?:freed|released|rescued|found|killed|returned|handed|flown|reunited|let go)\b"
)
"""Behind those taken: "the girls kidnapped in Telma were freed on Monday" dates the freeing."""


def _is_told_apart(claim: Claim, sentence: Span, text: str, times: Iterable[Time]) -> bool:
    """Whether the day is another act's: that of a claim of responsibility, or of the release of those taken."""
    here = [time.span for time in times if time.value == claim.time and sentence.contains(time.span)]
    if not here:
        return False
    claimed = _CLAIMED.search(text, sentence.start, claim.anchor.start)
    if claimed:
        return all(claimed.start("day") <= span.start < claimed.end("day") + 1 for span in here)
    freed = _NOW_FREE.match(text, claim.anchor.end) if _HELD.fullmatch(claim.anchor.of(text)) else None
    return freed is not None and all(span.start >= freed.end() or span.end <= claim.anchor.start for span in here)


def _so_long_before(sequel: str, since: re.Match[str]) -> str | None:
    """The time, as exact as its distance is told, that lies so long before the day: three months, a month."""
    unit, words = since["unit"].lower(), (since["count"] or "").lower()
    if not words or unit not in ("day", "week", "month", "year"):
        return None
    count = 1 if words in ("a", "an") else int(read_number(words) or 0)
    return before(sequel, count=7 * count if unit == "week" else count, unit="day" if unit == "week" else unit)


def _told_behind(claim: Claim, sentence: Span, times: Iterable[Time], said: Collection[str]) -> str | None:
    """The date behind the verb: "acknowledged on Monday that they had met [last week]"; None where there is none."""
    behind = [
        time
        for time in times
        if time.id not in said
        and time.kind is TimeKind.DATE
        and claim.anchor.end <= time.span.start < sentence.end
        and len(time.value or "") >= _DAY
    ]
    return min(behind, key=lambda time: time.span).value if behind else None


def _with_own_day(
    claim: Claim, sentence: Span, parse: Parse, attributions: Mapping[str, Attribution], times: Mapping[str, Time]
) -> Claim:
    """The claim with the day that its content gives, or none, where its time is only the day of the saying."""
    if claim.type not in _ON_THE_GROUND or claim.assertion is not Assertion.ACTUAL:
        return claim
    here = [time for time in times.values() if sentence.contains(time.span) and time.value]
    said = {
        time.id for key in claim.attributions for time in here if _is_beside_cue(time, attributions.get(key), parse)
    }
    if not any(time.value == claim.time for time in here) or any(
        time.value == claim.time and time.id not in said for time in here
    ):
        return claim
    inside = [
        time
        for time in here
        for key in claim.attributions
        if time.kind is TimeKind.DATE
        and len(time.value or "") >= _DAY
        and any(content.contains(time.span) for content in attributions[key].content)
    ]
    return replace(claim, time=inside[0].value if inside else None)


def _is_beside_cue(time: Time, attribution: Attribution | None, parse: Parse) -> bool:
    """Whether the day stands right behind the cue, which follows what is said: "…, officials said on Friday"."""
    if attribution is None or any(content.overlaps(time.span) for content in attribution.content):
        return False
    begin = min((content.start for content in attribution.content), default=time.span.end)
    return any(
        begin < cue.start and cue.end <= time.span.start and _PLAIN.fullmatch(parse.text[cue.end : time.span.start])
        for cue in attribution.cue
    )


def _is_going_on(claim: Claim, ahead: str, text: str) -> bool:
    """Whether the verb's form tells what goes on, or has begun."""
    return bool(_GOING_ON.search(ahead)) and (
        claim.anchor.of(text).split()[0].endswith("ing") or _TO.search(ahead) is not None
    )


def _spoken_at(attribution: Attribution | None, times: Mapping[str, Time]) -> Time | None:
    return times.get(attribution.time) if attribution and attribution.time else None
