"""When two names are of one office of a state, and when two names are of one outlet."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_LINKS = frozenset("the a an of for and s".split())
_SPELLINGS = {"defense": "defence", "labor": "labour", "center": "centre", "program": "programme"}

_NAMED_OTHERWISE = {
    "ARE": "emirati emirates uae",
    "CHE": "swiss",
    "DEU": "german",
    "DNK": "danish",
    "ESP": "spanish spain",
    "FRA": "french",
    "GBR": "british britain uk",
    "GRC": "greek",
    "HRV": "croatian",
    "KOR": "south korea korean",
    "NLD": "dutch",
    "PRK": "north korea korean",
    "TCD": "chad chadian",
    "TUR": "turkish",
    "USA": "us american united states",
    "ZAF": "south africa african",
}
"""Words for countries that their codes do not abbreviate. Origin: our own. Licence: the project's. Date: 2026-11.
To extend: one line a country."""


def _names_country(word: str, code: str | None) -> bool:
    """Whether the word is the country's name or adjective: the code abbreviates it (SDN, Sudanese), or the table."""
    if code is None:
        return False
    if word in _NAMED_OTHERWISE.get(code, "").split():
        return True
    first, second, third = list(code.lower())
    return bool(re.match(f"{first}.{{0,2}}{second}.*{third}", word))


@lru_cache(maxsize=65536)
def body_words(name: str, country: str | None) -> frozenset[str]:
    """What tells an office from others of its state: "Russia's Defense Ministry" and "the ministry of defence" are one.

    Where only the country's name is left, that.
    """
    words = [_SPELLINGS.get(word, word) for word in _WORD.findall(name.lower())]
    kept = frozenset(word for word in words if word not in _LINKS)
    return frozenset(word for word in kept if not _names_country(word, country)) or kept


_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+)(?:\.[a-z]{2,4}){1,2}/?")
_OF_ANY_OUTLET = frozenset({"the", "com", "news", "agency"})


@lru_cache(maxsize=4096)
def outlet_words(name: str | None) -> frozenset[str]:
    """The words that tell an outlet from others, lower-case."""
    return frozenset(_WORD.findall((name or "").lower())) - _OF_ANY_OUTLET


@lru_cache(maxsize=4096)
def _outlet_key(name: str) -> str:
    address = _ADDRESS.fullmatch(name.lower())
    words = _WORD.findall(address[1] if address else name.lower())
    return "".join(word for word in words if word not in _OF_ANY_OUTLET)


def is_same_outlet(one: str | None, other: str | None) -> bool:
    """One name but for the article and what any outlet is called, or an address made of it ("harborpost.com")."""
    if not one or not other:
        return False
    ours, theirs = outlet_words(one), outlet_words(other)
    return bool(ours) and (ours == theirs or _outlet_key(one) == _outlet_key(other))
