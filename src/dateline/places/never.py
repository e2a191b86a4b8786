"""Capitalised words that are no toponyms although a gazetteer has such a town: days and feasts, parliaments, the
adjective of a nation before its noun, part of a paper's name.

Words compiled by us, 2026; extend a list with a word.
"""

import re

from dateline.model import Span
from dateline.places.entry import Gazetteer
from dateline.places.naming import fold

_CALENDAR = re.compile(
    r"(?:(?:early|mid|late)[- ])?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|Ramadan|Eid(?: al-(?:Fitr|Adha))?|Ashura|Muharram|Christmas|Easter|Lent|Pentecost|Passover|Hanukkah|Yom Kippur"
    r"|Rosh Hashanah|Sukkot|Purim|Diwali|Holi|Nowruz|Novruz|Norouz|Newroz|Tet|Vesak|Timkat|Meskel)",
)
_PAPER = re.compile(
    r"(?:[ -][A-Z][\w’'-]*){0,2} (?:Gazette|Herald|Times|Post|Courier|Monitor|Mirror|Telegraph|Wire|Standard"
    r"|Ledger|Mail|News"
    r"|Tribune|Journal|Chronicle|Observer|Review|Daily|Weekly|Star|Sun|Today|Dispatch|Echo|Globe|Guardian|Express|Bulletin"
    r"|Sentinel|Examiner|Inquirer|Insider|Leader|Record|Radio|Television|TV|Newspapers?|Press)\b"
)
_BODY = re.compile(
    r"(?:[Tt]he )?(?:Congress|Parliament|Senate|Assembly|Cabinet|Politburo|Duma|Treasury)|[Tt]he Republic"
)
_WHOLE_PAPER = re.compile(
    r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? (?:Gazette|Herald|Courier|Telegraph|Wire|Tribune|Chronicle|Newspapers?|Press)"
)
_PEOPLE = re.compile(
    r"Police|Soldiers|Troops|Officers|Officials|Gunmen|Militants|Rebels|Insurgents|Protesters|Residents|Witnesses"
)
"""Who begins a sentence; the gazetteer has a Police in Poland."""
_LINE_START, _DASH = re.compile(r"(?:\A|\n)[^\n(]{2,40}\($"), re.compile(r"\) ?(?:[-–—]|--) ")
_NOUN_BEHIND = re.compile(r" [a-z]")
_BEARING = re.compile(r"(?:just |far )?(?:north|south|east|west)(?:-?(?:east|west))? of", re.I)


def is_never_place(span: Span, text: str, *, gazetteer: Gazetteer, wide: bool) -> bool:
    """Whether the words cannot be a toponym where they stand; `wide` as in `find_toponyms`."""
    name = span.of(text)
    if (
        _CALENDAR.fullmatch(name)
        or _BEARING.fullmatch(name)
        or _PEOPLE.fullmatch(name)
        or _is_agency(name, span, text, gazetteer=gazetteer)
    ):
        return True
    if wide:
        return False
    return (
        bool(_BODY.fullmatch(name))
        or bool(_WHOLE_PAPER.fullmatch(name))
        or is_in_masthead(span.end, text)
        or _is_adjective(name, span, text, gazetteer=gazetteer)
    )


def _is_agency(name: str, span: Span, text: str, *, gazetteer: Gazetteer) -> bool:
    """Whether it stands in the brackets of a line that opens a report: "GAO, Mali (Northern Wire) - …"."""
    if not (_LINE_START.search(text, max(0, span.start - 43), span.start) and _DASH.match(text, span.end)):
        return False
    return all(match.entry.source == "town" for match in gazetteer.find(fold(name)))


def is_in_masthead(end: int, text: str) -> bool:
    """Whether what ends there is the first part of a paper's or a station's name: "Nairobi" of "Nairobi Post"."""
    return bool(_PAPER.match(text, end))


def _is_adjective(name: str, span: Span, text: str, *, gazetteer: Gazetteer) -> bool:
    """A nation's adjective before its noun, where no more than a town somewhere has that name: "the Malian city"."""
    if not gazetteer.country_of_demonym(name) or not _NOUN_BEHIND.match(text, span.end):
        return False
    return all(match.entry.source == "town" for match in gazetteer.find(fold(name)))
