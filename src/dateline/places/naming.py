"""How the spelling of a toponym is made comparable: folded keys, trimmed variants, sound skeletons."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from dateline.codebook import Feature

_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe",
        "ı": "i", "ə": "a", "Ə": "a", "þ": "th", "ð": "d", "&": " and ", "-": " ", "–": " ", "—": " ", "/": " ",
    }
)  # fmt: skip
_DROPPED = re.compile(r"['’‘`´ʻʼʿʾ\".ʹ]")
_SPACES = re.compile(r"[\s,]+")
_OPENERS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The key under which a name is filed: lower case, no accents, dots or quotes; St, Mt, Ft spelled out."""
    plain = _DROPPED.sub("", name.translate(_LETTERS).lower())
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    words = _SPACES.sub(" ", plain).strip().split(" ")
    words[0] = _OPENERS.get(words[0], words[0]) if len(words) > 1 else words[0]
    return " ".join(words)


_BEARINGS = {
    "north": 0.0, "northeast": 45.0, "east": 90.0, "southeast": 135.0,
    "south": 180.0, "southwest": 225.0, "west": 270.0, "northwest": 315.0,
}  # fmt: skip
_DIRECTION = (
    r"(?:north|south)[ -]?(?:east|west)?(?:ern)?|(?:east|west)(?:ern)?|far[ -](?:north|south|east|west)(?:ern)?"
    r"|(?:north|south|east|west)[ -]central|central|upper|lower|rural|greater|mainland|downtown"
    r"|southernmost|northernmost"
)
_LEAD = re.compile(
    rf"^(?:the )?((?:{_DIRECTION})(?:(?: and |, | or |-|/| to )(?:{_DIRECTION}))*)[ -]+(?=\S)",
    re.IGNORECASE,
)
_SUFFIX_HINTS = {
    "province": Feature.REGION, "provinces": Feature.REGION, "state": Feature.REGION, "region": Feature.REGION,
    "governorate": Feature.REGION, "oblast": Feature.REGION, "krai": Feature.REGION, "republic": Feature.REGION,
    "territory": Feature.REGION, "prefecture": Feature.REGION,
    "department": Feature.REGION, "peninsula": Feature.REGION,
    "area": None, "areas": None, "enclave": Feature.REGION, "island": Feature.REGION, "islands": Feature.REGION,
    "county": Feature.DISTRICT, "parish": Feature.DISTRICT,
    "district": Feature.DISTRICT, "municipality": Feature.DISTRICT,
    "city": Feature.TOWN, "town": Feature.TOWN,
    "village": Feature.TOWN, "suburb": Feature.TOWN, "suburbs": Feature.TOWN,
    "township": Feature.TOWN, "neighborhood": Feature.DISTRICT, "neighbourhood": Feature.DISTRICT,
    "valley": Feature.REGION, "river": Feature.WATER, "border": None, "coast": None, "frontier": None,
    "camp": Feature.SITE, "refugee camp": Feature.SITE, "base": Feature.SITE, "air base": Feature.SITE,
    "airport": Feature.SITE, "international airport": Feature.SITE, "airbase": Feature.SITE, "prison": Feature.SITE,
    "basin": None, "countryside": None, "outskirts": None, "metropolitan area": Feature.TOWN, "capital": Feature.TOWN,
}  # fmt: skip
_SUFFIX = re.compile(
    r"[ -](" + "|".join(sorted(map(re.escape, _SUFFIX_HINTS), key=len, reverse=True)) + r")$", re.IGNORECASE
)
_PREFIX = re.compile(
    r"^(?:the )?(?:(?:port |capital |border |holy |coastal |ancient )?"
    r"(city|town|village|state|province|region|district|county|island|isle|republic|kingdom|municipality|governorate|area|port"
    r"|outskirts|suburbs?) of |(gulf|lake|mount|fort|camp|river|port) )(?=\S)",
    re.IGNORECASE,
)
_PREFIX_HINTS = {
    "isle": Feature.REGION, "kingdom": Feature.COUNTRY, "lake": Feature.WATER, "river": Feature.WATER,
    "gulf": Feature.WATER, "mount": Feature.SITE, "fort": Feature.SITE, "camp": Feature.SITE, "port": Feature.TOWN,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a toponym: the core to look up, the kind that its designator asks for, where in it.

    `bearings` are the directions that the name gives, degrees from north; `loss` how much was cut away.
    """

    core: str
    hint: Feature | None = None
    bearings: tuple[float, ...] = ()
    loss: int = 0


def directions(words: str) -> tuple[float, ...]:
    """The directions that the words give, degrees from north: "the country's northeast" 45."""
    return _bearings(" ".join(re.findall(rf"(?<![^\W\d_])(?:{_DIRECTION})(?![^\W\d_])", words, re.IGNORECASE)))


def _bearings(words: str) -> tuple[float, ...]:
    plain = re.sub(r"(?<=north|south)[ -](?=east|west)", "", words.lower()).replace("ern", "")
    return tuple(_BEARINGS[word] for word in re.findall(r"[a-z]+", plain) if word in _BEARINGS)


@lru_cache(maxsize=16384)
def readings(name: str) -> tuple[Reading, ...]:
    """The ways to read a name, the whole first: then without article, direction, designator."""
    name = re.sub(r"['’]s?$", "", name.strip(" \t\n\"“”'’,;:()"))
    ways = [Reading(name)]
    bare = re.sub(r"^(?:the|The|THE) ", "", name)
    if bare != name:
        ways.append(Reading(bare))
    lead = _LEAD.match(bare)
    if lead:
        rest = re.sub(r"^(?:the|parts of the|parts of) ", "", bare[lead.end() :])
        ways.append(Reading(rest, bearings=_bearings(lead[1]), loss=1))
    for way in tuple(ways):
        ways.extend(_undesignated(way))
    return tuple(dict.fromkeys(ways))


def _undesignated(way: Reading) -> list[Reading]:
    found = []
    suffix = _SUFFIX.search(way.core)
    if suffix and suffix.start() > 1:
        hint = _SUFFIX_HINTS[suffix[1].lower()]
        core = re.sub(r"['’]s?$", "", way.core[: suffix.start()])
        found.append(Reading(core, hint, way.bearings, way.loss + 1))
    prefix = _PREFIX.match(way.core)
    if prefix:
        word = (prefix[1] or prefix[2]).lower()
        hint = _PREFIX_HINTS.get(word, _SUFFIX_HINTS.get(word))
        found.append(Reading(re.sub(r"^the ", "", way.core[prefix.end() :]), hint, way.bearings, way.loss + 1))
    return found


_ARTICLE = re.compile(r"^(?:al|el|ad|as|ash|an|ar|at|az|ed|es|et|ul) (?=\w{3})")


def without_article(key: str) -> str:
    """The key without a leading Arabic article."""
    return _ARTICLE.sub("", key)


_SOUNDS = (
    ("ph", "f"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("ts", "s"),
    ("tz", "s"), ("q", "k"), ("x", "ks"), ("w", "v"), ("j", "g"), ("dj", "g"), ("z", "s"), ("c", "k"), ("b", "b"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouyh ]")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def skeleton(key: str) -> str:
    """The consonants that survive transliteration, so that spellings of one name share it; "" when too few."""
    plain = without_article(key)
    for letters, sound in _SOUNDS:
        plain = plain.replace(letters, sound)
    bones = _DOUBLE.sub(r"\1", plain[:1] + _VOWELS.sub("", plain[1:]))
    return bones if len(bones) >= 3 else ""


def edit_distance(one: str, other: str, *, limit: int) -> int:
    """Levenshtein's distance, or `limit + 1` once it is sure to be more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, other_char in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (char != other_char))
        if min(row) > limit:
            return limit + 1
    return row[-1]
