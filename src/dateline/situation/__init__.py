"""Events into the situation: what is the case on a day, as known on another."""

from dateline.situation.situation import situation, tracks
from dateline.situation.state import State, state_to_dict

__all__ = ["State", "situation", "state_to_dict", "tracks"]
