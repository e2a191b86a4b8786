"""Events into the situation: what is the case on a day, as known on another."""

from dateline.situation.ground import Ground, ground_from_bytes, ground_of, ground_to_bytes
from dateline.situation.situation import situation, situation_of, tracks, tracks_of
from dateline.situation.state import State, state_to_dict

__all__ = [
    "Ground",
    "State",
    "ground_from_bytes",
    "ground_of",
    "ground_to_bytes",
    "situation",
    "situation_of",
    "state_to_dict",
    "tracks",
    "tracks_of",
]
