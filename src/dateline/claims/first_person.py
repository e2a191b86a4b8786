"""Who "we" are: in words that are quoted, "we" and "our forces" are the speaker's side."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Actor, Attribution, Claim, Parse, Span

_PROGRESSIVE = re.compile(r"\s(?:are|were|[’']re)(?:\s(?:now|still|also|\w+ly))?\s$", re.I)
_WE = re.compile(
    r"(?<!\bare )(?<!\bwere )\b(?:we|our (?:\w+ )?(?:forces|troops|soldiers|fighters|army|men|units|brigades?|drones?"
    r"|pilots|artillery|navy))"
    r"(?:[’'](?:ve|d))?(?:\s(?:ha[vs]e|had|will|would|also|now|today|yesterday|already|\w+ly))*\s$",
    re.I,
)

_ITS_MEN = re.compile(
    r"\W*(?:that\s+)?(?:its|their)\s+(?:own\s+)?(?:\w+\s+)?(?:forces|troops|soldiers|fighters|army|men|units|brigades?|columns?"
    r"|police|garrison)\s(?:(?:was|were|are|is|remain(?:ed)?|stay(?:ed)?|had|been|still|\w+ly)\s)+in\s(?:(?:full|firm|complete|total)\s)?",
    re.I,
)
"""Who holds a place in what is said, from its first word on: "said that its troops were in full [control]"."""


def speaker_as_actor(anchor: Span, over: Sequence[Attribution], parse: Parse) -> str | None:
    """The speaker of the quotation whose "we" stands right before the anchor; None where no such word does."""
    for attribution in reversed(over):
        for content in attribution.content:
            if attribution.speaker and content.contains(anchor):
                before = parse.text[max(content.start, anchor.start - 60) : anchor.start]
                if anchor.of(parse.text).endswith("ing"):
                    before = _PROGRESSIVE.sub(" ", before)
                if _WE.search(before) or _ITS_MEN.fullmatch(parse.text, content.start, anchor.start):
                    return attribution.speaker
    return None


def with_speakers(
    claims: Sequence[Claim], *, actors: Sequence[Actor], attributions: Sequence[Attribution]
) -> list[Claim]:
    """The claims, in which "our forces" of a quotation are its speaker ("the town is in the hands of our forces")."""
    ours = {actor.id for actor in actors if actor.name.lower().startswith("our ")}
    speakers = {attribution.id: attribution.speaker for attribution in attributions}
    return [_with_speaker(claim, ours, speakers) if ours.intersection(claim.actors) else claim for claim in claims]


def _with_speaker(claim: Claim, ours: set[str], speakers: dict[str, str | None]) -> Claim:
    speaker = next((who for key in reversed(claim.attributions) if (who := speakers.get(key))), None)
    if speaker is None or speaker in ours:
        return claim
    named = dict.fromkeys(speaker if actor in ours else actor for actor in claim.actors)
    return replace(claim, actors=tuple(named), recipients=tuple(key for key in claim.recipients if key != speaker))
