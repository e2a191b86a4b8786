"""Who took a place and from whom, told twice: "denied that it had lost the town; the capture is a lie".

The verb says who lost; the noun behind it says neither, and is of the same taking. Codebook: ASSAULT, seize-territory.
"""

from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import ClaimType, Status
from dateline.model import Claim, Place

_IN_DOUBT = frozenset({Status.DISPUTED, Status.DENIED, Status.UNVERIFIED})


def with_one_taker(claims: Sequence[Claim], *, places: Sequence[Place]) -> tuple[Claim, ...]:
    """The claims; of a place that one side is said and denied to have lost, it is not said to have taken it."""
    names = {place.id: place.name.lower() for place in places}
    lost = [claim for claim in claims if _is_taking(claim) and claim.actors and claim.recipients]
    return tuple(_of_the_taking(claim, lost, names) if _is_taking(claim) else claim for claim in claims)


def _is_taking(claim: Claim) -> bool:
    return claim.type is ClaimType.ASSAULT and claim.mode == "seize-territory" and claim.status in _IN_DOUBT


def _of_the_taking(claim: Claim, told: Sequence[Claim], names: dict[str, str]) -> Claim:
    for other in told:
        is_here = claim.place is not None and names.get(claim.place) == names.get(other.place or "")
        is_swapped = bool(claim.actors) and set(claim.actors) <= set(other.recipients)
        if other.id < claim.id and is_here and is_swapped:
            return replace(claim, actors=other.actors, recipients=other.recipients)
    return claim
