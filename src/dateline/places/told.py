"""Toponyms that the words around them give away, whatever the reader and the gazetteer know of the name.

The first words of a report sent from somewhere ("RUHWA - "), what is attacked ("the attack on Telma"), what has a kind
of place before or behind it ("the airbase of al-Orin", "the al-Orin airbase"). Words compiled by us, 2026; extend a
pattern with a word.
"""

import re
from collections.abc import Iterator

from dateline.model import Span
from dateline.places.entry import Gazetteer
from dateline.places.naming import fold

_NAME = r"(?:(?:al|el|an|as|ar)-)?[A-Z][^\W\d_][\w’-]*(?:[ -][A-Z][\w’-]+)?"
_SITE = (
    r"(?:air ?bases?|military bases?|naval bases?|airfields?|airports?|border posts?|crossings?|checkpoints?|oilfields?"
    r"|refugee camps?|mountain passes|barracks)"
)
_DATELINE = re.compile(
    r"\A(?P<n>[A-Z][A-Z’'.-]{3,}(?: [A-Z][A-Z’'.-]+){0,3})(?:, [A-Z][\w ]{2,24})?(?: \([^)\n]{2,30}\))? ?[–—-]{1,2} "
)
_NO_PLACE = frozenset(
    "UPDATE BREAKING CORRECTION EXCLUSIVE ANALYSIS OPINION EXPLAINER CORRECTED REFILE INSIGHT FACTBOX WATCH VIDEO"
    " NEWS".split()
)
_ATTACKED = re.compile(
    r"\b(?:attacks?|raids?|assaults?|ambush(?:es)?|strikes?|shelling|bombardment|offensives?) (?:on|against|of) "
    rf"(?P<n>{_NAME})(?=[ .,;])"
)
_KIND_AHEAD = re.compile(rf"\b(?:the )?{_SITE} (?:of|at) (?P<n>{_NAME})(?=[ .,;])")
_KIND_BEHIND = re.compile(rf"\b[Tt]he (?P<n>{_NAME}) {_SITE}\b")


def told(text: str, *, gazetteer: Gazetteer) -> Iterator[Span]:
    """The spans of such names; those of what is attacked only where the gazetteer has a town of that name."""
    opening = _DATELINE.match(text)
    if opening and not _NO_PLACE.intersection(opening["n"].split()):
        yield Span(*opening.span("n"))
    for pattern in (_KIND_AHEAD, _KIND_BEHIND):
        for match in pattern.finditer(text):
            if not gazetteer.country_of_demonym(match["n"]):
                yield Span(*match.span("n"))
    for match in _ATTACKED.finditer(text):
        entries = gazetteer.find(fold(match["n"]))
        if entries and all(entry.entry.source == "town" for entry in entries):
            yield Span(*match.span("n"))
