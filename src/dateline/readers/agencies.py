"""Which news agencies a report comes from, as its dateline, byline, foot and credits say.

Only what says where the text comes from counts: `KABUL (AFP) —`, `AFP contributed reporting`, `— AP`. That Reuters
reported something is an attribution, and `Photo: TASS` a picture's credit.

Origin of the table: our own, from general knowledge. Licence: that of this project. Date: 2026-11. To extend: one
line, the name that records carry, then `=`, then other ways of writing it apart by `|`.
"""

import re
from collections.abc import Iterable, Iterator

_TABLE = """
AAP = Australian Associated Press
ADN Kronos = Adnkronos
AFP = Agence France-Presse|Agence France Presse|Agence-France Presse
AGI = Agenzia Giornalistica Italia
ANI = Asian News International
ANP = Algemeen Nederlands Persbureau
ANSA
AP = Associated Press|The Associated Press|A.P.
APA = Austria Press Agency|Azeri Press Agency
APS = Algérie Presse Service|Algeria Press Service
Agerpres
Anadolu Agency = Anadolu|Anadolu Ajansi|Anadolu Ajansı|AA
Antara
Armenpress
Azertac = Azertag|AZERTAC|AZERTAG
BNS = Baltic News Service
BTA = Bulgarian News Agency
Belga
BelTA = Belta
Bernama
CTK = ČTK|Czech News Agency
Canadian Press = The Canadian Press|CP
Caucasian Knot
China News Service
DHA = Demirören News Agency
DPA = Deutsche Presse-Agentur|Deutsche Presse Agentur|dpa
EFE = Agencia EFE|EFE-EPA
Europa Press
Fars = Fars News Agency|FARS
Hina
IANS = Indo-Asian News Service
IHA = Ihlas News Agency
INA = Iraqi News Agency
IRNA = Islamic Republic News Agency
ISNA = Iranian Students' News Agency
Interfax
Interfax-Ukraine
Jiji = Jiji Press
KCNA = Korean Central News Agency
KUNA = Kuwait News Agency
Kazinform
Kyodo = Kyodo News
Lusa
MAP = Maghreb Arab Press|Maghreb Arabe Presse
MENA = Middle East News Agency
MTI
Mehr = Mehr News Agency
NAN = News Agency of Nigeria
NTB
PA Media = Press Association|PA|The Press Association
PAP = Polish Press Agency
PTI = Press Trust of India
Petra = Jordan News Agency
RIA Novosti = RIA
Reuters = Thomson Reuters|Reuters News Agency
Ritzau
SANA = Syrian Arab News Agency
SPA = Saudi Press Agency
STT
TASR
TASS = ITAR-TASS|Itar-Tass
TT = TT News Agency
Tanjug
Tasnim = Tasnim News Agency
UNIAN
UPI = United Press International
Ukrinform
WAFA = Wafa|Palestinian News and Information Agency
WAM = Emirates News Agency
Xinhua = Xinhua News Agency
Yonhap = Yonhap News Agency
"""


def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        name, _, others = line.partition(" = ")
        names |= {written: name for written in (name, *others.split("|")) if written}
    return names


AGENCIES = _names()
"""Ways of writing an agency -> the name that records carry."""

_ANY = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
_NAME = rf"(?:[Tt]he )?(?:{_ANY})(?!\w|-\w)"
_LIST = rf"{_NAME}(?:(?:, ?| ?/ ?| and |, and | & ){_NAME}){{0,5}}"
_FIND_NAME = re.compile(rf"(?<![\w-]){_NAME}")

_HEAD_CHARS = 160
_FOOT_CHARS = 320
_PLACE = r"(?:[A-Z][\w.'’-]{0,30}|de|el|al|of|\d{1,4})"
_PLACES = rf"{_PLACE}(?:[ ,/-]{{1,2}}{_PLACE}){{0,7}}[.,]?"
_CAPITALS = r"[A-Z]{2}[A-Z .,'’-]{0,40}"
_IN_HEAD = (
    re.compile(rf"{_PLACES} ?[\[(/] ?({_LIST}(?: ?[—–-] ?{_LIST})?)\.? ?[\])/] ?[-–—:]"),  # Beirut (AP) —
    re.compile(rf"{_CAPITALS} ?\(({_LIST})\)"),  # MEXICO CITY (AP)
    re.compile(rf"{_PLACES} /({_LIST})/"),  # MOSCOW, April 17. /TASS/
    re.compile(rf"{_PLACES},? ({_LIST}) ?[-–—:]"),  # Damascus, SANA-
    re.compile(rf"[(\[]({_LIST})[)\]] ?[-–—]"),  # (Reuters) -
)
_STAFF = r"(?:writers?|reporters?|journalists?|correspondents?|staff|news agency|news agencies)\b[^.\n]{0,120}?"
_LEAD = r"(?:[Ww]ith|[Ff]rom|[Ii]nputs? from|[Rr]eporting by|[Mm]aterial from|[Ii]nformation from)"
_WHAT = r"(?:(?:additional |reporting |material |inputs? |agencies |files |wires |by |from ){0,4})"
_LABEL = r"(?:[Ss]ources?|[Aa]gency|[Aa]gencies|[Ww]ires?|(?:[Oo]riginally )?[Pp](?:ublished|roduced|rovided) by)"
_IN_FOOT = (
    re.compile(rf"({_LIST})(?:[’']?s? {_STAFF})? (?:also )?(?:contributed|assisted)\b"),
    re.compile(rf"\b{_LEAD} {_WHAT}({_LIST})\)?[. ]*$"),
    re.compile(rf"(?:^|[.!?”\"’)] ?)[—–-]{{1,2}} ?({_LIST})[.)]?$"),  # … at the border. — AP
    re.compile(rf"[(\[](?:[a-z/]{{1,12}}[ ,]{{1,2}})?(?:[Ww]ith |[Ss]ources?: ?|[Ff]rom )?({_LIST})[)\]][. ]*$"),
    re.compile(rf"\b{_LABEL}:? ?({_LIST})[. ]*$"),
    re.compile(rf"(?:[Cc]opyright|©|\([Cc]\)) ?(?:\d{{4}} )?(?:by )?({_LIST})"),
    re.compile(rf"(?:story|report|article) (?:was|is) (?:produced|written|provided|published) by ({_LIST})"),
)
_IS_ONLY_AGENCIES = re.compile(rf"[-—–(\[/ ]*(?:[Bb]y |[Ss]ources?: ?)?({_LIST})[-—)\]/. ]*")
_PICTURE = re.compile(r"\b(?:photo|photograph|image|picture|file|video|handout|via)\b", re.IGNORECASE)


def find_agencies(text: str) -> tuple[str, ...]:
    """The agencies that the head and the foot of a report's text name as its origin, in reading order."""
    return unique([*_in_head(text), *_in_foot(text)])


def agencies_in(line: str) -> tuple[str, ...]:
    """Every agency named in a byline or credit, in reading order."""
    return unique(canonical(found[0]) for found in _FIND_NAME.finditer(line[:500]))


def is_agency_line(line: str) -> bool:
    """True for a line that holds agencies and nothing else: `AFP`, `By Reuters`, `— AP`."""
    return len(line) <= 120 and _IS_ONLY_AGENCIES.fullmatch(line) is not None


def canonical(written: str) -> str:
    """The name that records carry for one way of writing it."""
    bare = written.removeprefix("the ").removeprefix("The ")
    return AGENCIES.get(written) or AGENCIES[bare]


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names without repetition, in order."""
    return tuple(dict.fromkeys(names))


def _in_head(text: str) -> Iterator[str]:
    """The dateline opens one of the first paragraphs: captions and credits may stand before it."""
    for paragraph in text[:4000].split("\n\n", 4)[:4]:
        head = paragraph.lstrip()[:_HEAD_CHARS]
        for pattern in _IN_HEAD:
            if found := pattern.match(head):
                yield from agencies_in(found[1])
                break


def _in_foot(text: str) -> Iterator[str]:
    foot = text[-_FOOT_CHARS:].rstrip()
    lines = [line for line in foot.split("\n") if line.strip()]
    for number, line in enumerate(lines):
        is_whole = number > 0 or len(text) <= _FOOT_CHARS
        if is_whole and is_agency_line(line.strip()):
            yield from agencies_in(line)
        elif not _is_picture_credit(line):
            for pattern in _IN_FOOT:
                for found in pattern.finditer(line.strip()):
                    yield from agencies_in(found[1])


def _is_picture_credit(line: str) -> bool:
    return len(line) < 120 and _PICTURE.search(line) is not None
