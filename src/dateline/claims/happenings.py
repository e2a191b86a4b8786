"""Mentions of one happening within a report: numbered alike, so that they share what the report says of it."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import Status
from dateline.model import Attribution, Claim, Parse, Place, Verdict

_STRONG = frozenset({Status.DISPUTED, Status.CONFIRMED, Status.UNVERIFIED, Status.DENIED})


def number_happenings(
    claims: Sequence[Claim], *, parse: Parse, places: Sequence[Place], attributions: Sequence[Attribution]
) -> tuple[Claim, ...]:
    """The claims with `happening` set; a bare later mention takes the verdict of the one that settles it.

    Codebook, Rulings: status is the report's verdict on that happening.
    """
    names = {place.id: place.name for place in places}
    numbers: list[int] = []
    for at, claim in enumerate(claims):
        earlier = next((n for n in range(at - 1, -1, -1) if is_same_happening(claims[n], claim, names, parse)), None)
        numbers.append(numbers[earlier] if earlier is not None else max(numbers, default=0) + 1)
    return tuple(replace(claim, happening=number) for claim, number in zip(claims, numbers, strict=True))


def is_same_happening(one: Claim, other: Claim, names: dict[str, str], parse: Parse) -> bool:
    """Same type, assertion, parties, place, time and figures, as far as both give them, and at least two of them."""
    if one.type is not other.type or one.assertion is not other.assertion:
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    agreeing = 0
    for left, right in (
        (set(one.actors), set(other.actors)),
        (set(one.recipients), set(other.recipients)),
        ({names.get(one.place or "")} - {None}, {names.get(other.place or "")} - {None}),
        (_days(one), _days(other)),
    ):
        if left and right:
            if not left & right:
                return False
            agreeing += 1
    return agreeing >= 2


def _days(claim: Claim) -> set[str]:
    return {claim.time[:7].strip("~?")} if claim.time else set()


def is_strong(verdict: Verdict) -> bool:
    """Whether the verdict settles more than who said it."""
    return verdict.status in _STRONG
