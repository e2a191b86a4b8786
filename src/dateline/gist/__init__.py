"""What a text is mostly about: its main claim, and the names that other schemes have for it."""

from dateline.gist.dyad import Dyad, dyad
from dateline.gist.main import main_claim
from dateline.gist.plover import plover_type

__all__ = ["Dyad", "dyad", "main_claim", "plover_type"]
