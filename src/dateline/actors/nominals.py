"""Unnamed mentions: which are definite, and what a general noun can stand for.

Ours; extend with the noun in lower case and the primary sectors of the bodies that news calls so.
"""

import re

from dateline.codebook import Sector
from dateline.model import Span

_ARMED = frozenset({Sector.REB, Sector.UAF, Sector.PRM, Sector.CRM})
_BODIES = _ARMED | {Sector.SOC, Sector.PTY, Sector.OPP, Sector.REL}

GENERIC: dict[str, frozenset[Sector]] = {
    "group": _BODIES,
    "organization": _BODIES | {Sector.GOV, Sector.MIL, Sector.MED},
    "organisation": _BODIES | {Sector.GOV, Sector.MIL, Sector.MED},
    "movement": _BODIES,
    "network": _ARMED | {Sector.JRN},
    "rebels": _ARMED,
    "militants": _ARMED,
    "insurgents": _ARMED,
    "guerrillas": _ARMED,
    "terrorists": _ARMED,
    "fighters": _ARMED,
    "extremists": _ARMED,
    "jihadists": _ARMED,
    "separatists": _ARMED,
    "rebel group": _ARMED,
    "militant group": _ARMED,
    "terrorist group": _ARMED,
    "terror group": _ARMED,
    "militia": _ARMED,
    "militiamen": _ARMED,
    "paramilitaries": _ARMED,
    "paramilitary group": _ARMED,
    "paramilitary force": _ARMED,
    "armed group": _ARMED,
    "gunmen": _ARMED,
    "party": frozenset({Sector.PTY, Sector.OPP}),
    "company": frozenset({Sector.BUS}),
    "firm": frozenset({Sector.BUS}),
    "bank": frozenset({Sector.BUS, Sector.GOV}),
    "airline": frozenset({Sector.BUS}),
    "corporation": frozenset({Sector.BUS}),
    "newspaper": frozenset({Sector.JRN}),
    "paper": frozenset({Sector.JRN}),
    "daily": frozenset({Sector.JRN}),
    "magazine": frozenset({Sector.JRN}),
    "news agency": frozenset({Sector.JRN}),
    "channel": frozenset({Sector.JRN}),
    "station": frozenset({Sector.JRN}),
    "broadcaster": frozenset({Sector.JRN}),
    "agency": frozenset({Sector.JRN, Sector.GOV, Sector.SPY, Sector.MED, Sector.REF}),
    "ministry": frozenset({Sector.GOV}),
    "department": frozenset({Sector.GOV, Sector.COP}),
    "council": frozenset({Sector.GOV}),
    "commission": frozenset({Sector.GOV}),
    "mission": frozenset({Sector.GOV, Sector.MIL}),
    "court": frozenset({Sector.JUD}),
    "tribunal": frozenset({Sector.JUD}),
    "parliament": frozenset({Sector.LEG}),
    "alliance": frozenset({Sector.MIL, Sector.PTY, Sector.OPP}),
    "charity": frozenset({Sector.SOC}),
    "union": frozenset({Sector.LAB, Sector.GOV}),
    "bloc": frozenset({Sector.GOV}),
    "church": frozenset({Sector.REL}),
}
"""General noun to the primary sectors of the named bodies that it can mean."""

SINGULAR_PEOPLE = frozenset(
    "man woman boy girl suspect defendant teenager accused victim politician statesman veteran diplomat".split()
)
"""Nouns by which a person already named is mentioned again."""

_DEFINITE = ("the ", "that ", "this ", "those ", "these ")


def is_definite(words: str) -> bool:
    """Whether the mention points to something already spoken of."""
    lower = words[:6].lower()
    return lower.startswith(_DEFINITE)


_WHO = re.compile(
    r"(?:the|that|this) (?:speaker|man|woman|official|author|writer|caller|visitor|envoy|victim|attacker|gunman)", re.I
)


def is_said_to_be(before: Span, name: Span, text: str) -> bool:
    """Whether the mention tells who the one before it is: "The speaker was Ada Brel"."""
    return bool(_WHO.fullmatch(before.of(text))) and text[before.end : name.start] in (" was ", " is ")
