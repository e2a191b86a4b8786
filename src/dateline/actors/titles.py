"""Titles before a name, with the sector and gender that they show.

Ours; extend: one title, lower case, without its stop.
"""

from dateline.codebook import Sector

_MILITARY = "gen col lt maj capt sgt cpl adm brig pvt cmdr".split()

TITLES: dict[str, tuple[tuple[Sector, ...], str]] = {
    "mr": ((), "m"),
    "mrs": ((), "f"),
    "ms": ((), "f"),
    "miss": ((), "f"),
    "sir": ((), "m"),
    "lady": ((), "f"),
    "dame": ((), "f"),
    "sen": ((Sector.LEG,), ""),
    "rep": ((Sector.LEG,), ""),
    "mp": ((Sector.LEG,), ""),
    "gov": ((Sector.GOV,), ""),
    "pres": ((Sector.GOV,), ""),
    "rev": ((Sector.REL,), ""),
    "fr": ((Sector.REL,), "m"),
    "dr": ((), ""),
    "prof": ((Sector.EDU,), ""),
    "supt": ((Sector.COP,), ""),
    **dict.fromkeys(_MILITARY, ((Sector.MIL,), "")),
}
"""Title to (sectors, gender)."""

COMPANY_WORDS = frozenset(
    (
        "inc incorporated corp corporation co ltd limited llc plc ag sa oy gmbh nv spa bhd pty holdings "
        "enterprises industries motors airlines airways telecom energy petroleum oil gas steel "
        "pharmaceuticals technologies systems partners capital bancorp insurance foods stores electronics "
        "securities"
    ).split()
)
"""Last words of a company's name."""

RANKS = frozenset(
    "captain lieutenant sergeant corporal major inspector commander officer officers trooper colonel".split()
)
"""Ranks that police and armies share: the body beside them decides."""
