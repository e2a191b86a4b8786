"""What a text is mostly about: its main claim and kind of event, and the names that other schemes have for them."""

from dateline.gist.acled import EVENT_TYPE_OF, SubType
from dateline.gist.dyad import Dyad, dyad
from dateline.gist.main import main_claim
from dateline.gist.plover import plover_type
from dateline.gist.subtypes import Kind, main_subtype, subtype_of

__all__ = [
    "EVENT_TYPE_OF",
    "Dyad",
    "Kind",
    "SubType",
    "dyad",
    "main_claim",
    "main_subtype",
    "plover_type",
    "subtype_of",
]
