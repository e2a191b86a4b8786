"""Bodies that no table knows and that a report sets against a government: its own organs apart, they are rebels.

"The government and the Aran Coordination signed a truce": who has to sign one with the government is no organ of it.
Words compiled by us, 2026; extend a pattern with a word.
"""

import re

from dateline.codebook import Sector
from dateline.model import Mention, Span

_RULING = r"(?:government|army|military|junta|regime|authorities|armed forces|defen[cs]e forces|government forces)"
_AHEAD = re.compile(rf"\b{_RULING},? (?:and|with|against) (?:the )?$", re.I)
_BEHIND = re.compile(rf",? (?:and|with|against) (?:the )?(?:[\w’'-]+ ){{0,2}}?{_RULING}\b", re.I)
_AT_ODDS = re.compile(
    r"\b(?:talks|ceasefires?|cease-fires?|truces?|accords?|peace|fighting|fought|fights?|clash\w*|war|conflict|battl\w+|rebel\w*"
    r"|insurgen\w+|prisoners|captives|negotiat\w+)\b",
    re.I,
)
_ORGAN = re.compile(
    r"\b(?:Ministry|Council|Parliament|Assembly|Bank|Union|Commission|Court|Party|Church|Federation|Congress|Nations|Guards?"
    r"|Police|Navy|Gendarmerie|Service|Agency|Authority|Office|Organi[sz]ation|Committee|Corporation|Company|Airlines?|Community"
    r"|League|Fund|Programme|Program|Department|Institute|University|Cross|Crescent|Nation|States|Senate|Bureau|Board)\b"
)
_RULERS = frozenset({Sector.GOV, Sector.MIL})


def is_opponent(mention: Mention, words: str, text: str, sentence: Span) -> bool:
    """Whether the named body stands across from a government where they fight, talk or make peace."""
    guess = max(mention.sectors, key=lambda each: each[1], default=(None, 0.0))[0]
    if (guess is not None and guess not in _RULERS) or _ORGAN.search(words):
        return False
    ahead, behind = text[sentence.start : mention.span.start], text[mention.span.end : sentence.end]
    return bool((_AHEAD.search(ahead) or _BEHIND.match(behind)) and _AT_ODDS.search(sentence.of(text)))
