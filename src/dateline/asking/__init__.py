"""Questions to the ledger: an event in full, the situation, what was learned between two days, the brief."""

from dateline.asking.brief import Brief, Section, Sentence, write_brief
from dateline.asking.dossier import Dossier, dossier
from dateline.asking.learned import Change, Learned, learned
from dateline.asking.replayed import replayed
from dateline.asking.states import states

__all__ = [
    "Brief",
    "Change",
    "Dossier",
    "Learned",
    "Section",
    "Sentence",
    "dossier",
    "learned",
    "replayed",
    "states",
    "write_brief",
]
