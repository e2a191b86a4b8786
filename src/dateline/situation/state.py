"""One state of one track on a day, in the codebook's form."""

from dataclasses import dataclass
from typing import Any

from dateline.codebook import ClaimType, Standing
from dateline.corroboration import EventQuantity, Party, Spot
from dateline.corroboration.event import party_to_dict, quantity_to_dict, spot_to_dict


@dataclass(frozen=True, slots=True)
class State:
    """What is the case: `valid` is an EDTF interval, `..` an open end, an empty side an unknown one.

    `known_since` is the moment since which what it rests on has stood as it does: a claim that was disputed for a
    week and then confirmed was learned at the week's end. `inferred` says that an event moved the state; `because`
    are the keys of the claims, `events` the ids of the events that it rests on.
    """

    type: ClaimType
    mode: str | None
    place: Spot | None
    destination: Spot | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    valid: str
    standing: Standing
    known_since: str
    inferred: bool
    because: tuple[str, ...]
    quantities: tuple[EventQuantity, ...] = ()
    events: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The codebook's JSON of a state."""
        return state_to_dict(self)


def state_to_dict(state: State) -> dict[str, Any]:
    """The codebook's JSON of a state."""
    return {
        "type": state.type.value,
        "mode": state.mode,
        "place": spot_to_dict(state.place),
        "destination": spot_to_dict(state.destination),
        "actors": [party_to_dict(party) for party in state.actors],
        "recipients": [party_to_dict(party) for party in state.recipients],
        "valid": state.valid,
        "standing": state.standing.value,
        "known_since": state.known_since,
        "inferred": state.inferred,
        "because": list(state.because),
        "quantities": [quantity_to_dict(quantity) for quantity in state.quantities],
        "events": list(state.events),
    }
