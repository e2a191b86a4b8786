"""Mentions of one happening within a report: numbered alike, so that they share what the report says of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import ClaimType, Sector, Status
from dateline.model import Actor, Claim, Place, Verdict

_SHARED = frozenset({Status.DISPUTED, Status.CONFIRMED, Status.DENIED})
_STRONG = _SHARED | {Status.UNVERIFIED}

_OFFICIAL = frozenset({Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY})

_TAKING = "seize-territory"
"""Fighting for a place is not its taking: to the one who denies the taking, the fighting is what goes on instead."""

_ACTS_OF_THEIR_OWN = frozenset({_TAKING, "abduct"})
"""Modes of what a fight may bring with it and is disputed by itself: the town that it takes, those led away."""

_LEAVING = "withdraw"
"""A state and its forces take a place together, and leave it together."""


def number_happenings(
    claims: Sequence[Claim], *, places: Sequence[Place], text: str, actors: Sequence[Actor] = ()
) -> tuple[Claim, ...]:
    """The claims with `happening` set; a bare later mention takes the verdict of the one that settles it.

    With `actors`, a state and its forces take a place together. Codebook, Rulings: status is the report's verdict on
    that happening.
    """
    names = {place.id: place.name for place in places}
    names |= {actor.id: f"side of {actor.country}" for actor in actors if _is_official(actor)}
    numbers: list[int] = []
    for at, claim in enumerate(claims):
        fitting = [n for n in range(at - 1, -1, -1) if is_same_happening(claims[n], claim, names, text)]
        same_word = [n for n in fitting if _stem(claims[n], text) == _stem(claim, text)]
        earlier = next(iter(same_word or fitting), None)
        numbers.append(numbers[earlier] if earlier is not None else max(numbers, default=0) + 1)
    numbered = [replace(claim, happening=number) for claim, number in zip(claims, numbers, strict=True)]
    judged = [_disputed(claim, numbered) for claim in numbered]
    return tuple(_with_verdict_of_happening(claim, judged) for claim in judged)


_CAMPAIGN = re.compile(r"(?:fight|war|battle|conflict|clash|offensive|operation|campaign|defeat|hostilit)\w*", re.I)


def _is_campaign(claim: Claim, text: str) -> bool:
    """Whether the word is for more than one blow: a strike is a part of the fighting, and not the same happening."""
    is_force = claim.type is ClaimType.ASSAULT and claim.mode is None
    return is_force and _CAMPAIGN.match(claim.anchor.of(text)) is not None


def _is_official(actor: Actor) -> bool:
    return actor.country is not None and bool(_OFFICIAL.intersection(actor.sectors[:1]))


def _disputed(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """The claim as disputed where one mention of its happening is denied and another is somebody else's assertion.

    Codebook: the first rule of status, which is the report's verdict on the happening and not on the sentence.
    """
    if claim.status not in (Status.DENIED, Status.ATTRIBUTED):
        return claim
    opposite = Status.ATTRIBUTED if claim.status is Status.DENIED else Status.DENIED
    voices = frozenset(claim.attributions)
    for other in claims:
        is_other_voice = voices.isdisjoint(other.attributions)
        is_opposed = other.happening == claim.happening and other.status is opposite and other.attributions
        if is_opposed and is_other_voice and not _is_other_count(claim, other):
            return replace(claim, verdict=Verdict(Status.DISPUTED, "asserted_and_denied", (claim.anchor, other.anchor)))
    return claim


def _is_other_count(one: Claim, other: Claim) -> bool:
    """Whether both count the same in other numbers: who denies that seven died may well say that six did."""
    counts = [{figure.unit: figure.value for figure in claim.quantities} for claim in (one, other)]
    return any(counts[0][unit] != counts[1][unit] for unit in counts[0].keys() & counts[1].keys())


def _with_verdict_of_happening(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """The claim with the verdict that its happening has elsewhere, where its own settles nothing."""
    if claim.status in _STRONG:
        return claim
    for other in claims:
        if other.happening == claim.happening and other.status in _SHARED and not _is_of_a_count(other, claims):
            verdict = Verdict(other.status, "same_happening", (other.anchor, *other.verdict.evidence))
            return replace(claim, verdict=verdict)
    return claim


def _is_of_a_count(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether what is denied of it is how many: its happening is told with another number, too."""
    return claim.status is not Status.CONFIRMED and any(
        other.happening == claim.happening and _is_other_count(claim, other) for other in claims
    )


def is_same_happening(one: Claim, other: Claim, names: dict[str, str], text: str) -> bool:
    """Same type, mode and assertion, and nothing that both give differs among parties, place and time.

    Two of these agree, a party among them; or one of them does and the anchor is the same word. Those affected may
    differ where the word, who does it, place and time are one: a town in one sentence, its people in the next.
    """
    if one.type is not other.type or one.assertion is not other.assertion:
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    if one.mode != other.mode and not _ACTS_OF_THEIR_OWN.isdisjoint((one.mode, other.mode)):
        return False
    if one.mode != other.mode and any(_is_campaign(claim, text) for claim in (one, other)):
        return False
    parties = _agreement(set(one.actors), set(other.actors)), _agreement(set(one.recipients), set(other.recipients))
    if one.mode in (_TAKING, _LEAVING) and one.actors and other.actors:
        parties = _agreement(_sides(one.actors, names), _sides(other.actors, names)), None
    setting = (
        _agreement({names.get(one.place or "")} - {None}, {names.get(other.place or "")} - {None}),
        _agreement(_days(one), _days(other)),
    )
    agreeing = [found for found in (*parties, *setting) if found is not None]
    same_word = _stem(one, text) == _stem(other, text)
    if not all(agreeing):
        return same_word and parties[0] is True and all(setting)
    return (True in parties and len(agreeing) >= 2) or (bool(agreeing) and same_word)


def with_blows_joined(
    claims: Sequence[Claim], *, places: Sequence[Place], actors: Sequence[Actor], text: str
) -> tuple[Claim, ...]:
    """The claims; a death and the act of force that the report has at that place on that day are one happening.

    To be asked once places and times are chosen; so are two acts by one means, where no word tells them apart, and two
    mentions of one side's leaving a place.
    """
    names = {place.id: place.name for place in places}
    names |= {actor.id: f"side of {actor.country}" for actor in actors if _is_official(actor)}
    same: dict[int | None, int | None] = {}
    for number, claim in enumerate(claims):
        for earlier in claims[:number]:
            is_one = _are_one_blow(earlier, claim, names, text) or _are_one_leaving(earlier, claim, names)
            if is_one or _are_one_release(earlier, claim, text):
                same[_first(claim.happening, same)] = _first(earlier.happening, same)
                break
    return tuple(
        replace(claim, happening=_first(claim.happening, same)) if claim.happening in same else claim
        for claim in claims
    )


def _first(number: int | None, same: dict[int | None, int | None]) -> int | None:
    """The number that the happening goes by."""
    while number in same and same[number] != number:
        number = same[number]
    return number


def _are_one_leaving(one: Claim, other: Claim, names: dict[str, str]) -> bool:
    if not one.type is other.type is ClaimType.RETREAT or not one.mode == other.mode == _LEAVING:
        return False
    if (
        one.place is None
        or names.get(one.place) != names.get(other.place or "")
        or one.assertion is not other.assertion
    ):
        return False
    is_one_month = _agreement(_days(one), _days(other)) is not False
    return is_one_month and bool(_sides(one.actors, names) & _sides(other.actors, names))


_HANDED = re.compile(r"(?:handing|turning|handed|turned|passing|giving|sending)", re.I)


def _are_one_release(one: Claim, other: Claim, text: str) -> bool:
    """Whether the second tells how the first was done: "freed six men, handing them to the Red Cross"."""
    if not one.type is other.type is ClaimType.RETREAT or not one.mode == other.mode == "release":
        return False
    between = text[one.anchor.end : other.anchor.start]
    is_how = bool(_HANDED.match(other.anchor.of(text))) and not re.search(r"[.;\n]", between)
    return is_how and one.assertion is other.assertion and bool(set(one.actors) & set(other.actors))


def _are_one_blow(one: Claim, other: Claim, names: dict[str, str], text: str) -> bool:
    if one.place is None or not _is_one_time(one, other, text) or one.assertion is not other.assertion:
        return False
    if names.get(one.place) != names.get(other.place or "") or not _is_death_of_act(one, other, text):
        return False
    parties = _agreement(set(one.actors), set(other.actors)), _agreement(set(one.recipients), set(other.recipients))
    is_known = (
        _THAT.search(text, max(0, other.anchor.start - 10), other.anchor.start)
        and "\n" not in text[one.anchor.start : other.anchor.start]
    )
    return (False not in parties or bool(is_known)) and not _is_other_count(one, other) and not _is_another(other, text)


_HARM = re.compile(r"(?:kill|die|dead|death|toll|dying|perish|wound|injur|hurt|maim|claim|left)\w*", re.I)
_FALLEN = re.compile(r"fall(?:en|s)?|fell", re.I)
_THAT = re.compile(r"\b(?:that|this) $", re.I)
_ANOTHER = re.compile(r"\b(?:another|separate|separately|second|elsewhere|other|different|later attack)\b", re.I)


def _is_death_of_act(one: Claim, other: Claim, text: str) -> bool:
    """Whether one is somebody's death or wound and the other an act of force, or both are acts by one known means.

    Of ground that somebody takes only its fall without a taker is that act: "denied that the town had fallen".
    """
    if not one.type is other.type is ClaimType.ASSAULT:
        return False
    if _TAKING in (one.mode, other.mode):
        return one.mode == other.mode and not other.actors and bool(_FALLEN.match(other.anchor.of(text)))
    if one.mode != other.mode and any(_is_campaign(claim, text) for claim in (one, other)):
        return False
    if one.mode != other.mode and not _ACTS_OF_THEIR_OWN.isdisjoint((one.mode, other.mode)):
        return False
    harms = [bool(_HARM.match(claim.anchor.of(text))) for claim in (one, other)]
    return harms[0] != harms[1] or (one.mode is not None and one.mode == other.mode)


def _is_one_time(one: Claim, other: Claim, text: str) -> bool:
    """Whether both are of one day; in one paragraph, of one time however rough."""
    if one.time is None or one.time != other.time:
        return False
    is_together = "\n" not in text[one.anchor.start : other.anchor.start]
    return is_together or len(one.time) >= len("2024-04-17")


def _is_another(claim: Claim, text: str) -> bool:
    """Whether the words before tell it apart from what came before: "another blast", "separately"."""
    start = max(text.rfind(". ", 0, claim.anchor.start), text.rfind("\n", 0, claim.anchor.start)) + 1
    return bool(_ANOTHER.search(text, start, claim.anchor.start))


def _sides(actors: Sequence[str], names: dict[str, str]) -> set[str]:
    """The actors, those who serve one state as one."""
    return {names.get(actor, actor) for actor in actors}


def _agreement(left: set[str | None] | set[str], right: set[str | None] | set[str]) -> bool | None:
    """Whether the two share something; None where one of them says nothing."""
    return bool(left & right) if left and right else None


def _stem(claim: Claim, text: str) -> str:
    """The beginning of the anchor's word, enough to tell bombing from bombs as the same."""
    return claim.anchor.of(text).lower()[:4]


def _days(claim: Claim) -> set[str]:
    return {claim.time[:7].strip("~?")} if claim.time else set()
