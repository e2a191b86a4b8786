"""The cues of kinds of event: `tables/cues.tsv` as patterns, and the words that tell nothing of what happens."""

import re
from functools import cache
from importlib import resources

from dateline.gist.acled import SubType

Cue = tuple[SubType, float, re.Pattern[str]]

GRIEVANCE = re.compile(
    r"\b(?:protest|rall|march|demonstrat|sit-in|strik|streets|gather|chant)\w*\b[^.;]{0,60}?\b"
    r"(?:against|over|(?:to|and) (?:protest|decry|denounce|demand|urge|mourn|condemn)|in protest|demanding|calling for"
    r"|in favou?r of)\b(?P<grievance>(?:(?!\b(?:as|after|when|while|before|but)\b)[^.;])*)",
    re.I,
)
"""What a crowd is for or against: its words tell nothing of what happens at the protest."""

_GROUP_MARK = "="


@cache
def cues() -> tuple[Cue, ...]:
    """Sub-type, weight and pattern of every cue, in the table's order."""
    groups: dict[str, str] = {}
    found: list[Cue] = []
    for first, second, words in _rows():
        if second == _GROUP_MARK:
            groups[first] = words
        else:
            found.append((SubType[first], float(second), re.compile(rf"\b(?:{_filled(words, groups)})", re.I)))
    return tuple(found)


def _rows() -> list[list[str]]:
    table = resources.files("dateline.gist").joinpath("tables", "cues.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]


def _filled(words: str, groups: dict[str, str]) -> str:
    """The pattern with the groups' words in place of their names."""
    return re.sub(r"\{([a-z_]+)\}", lambda name: groups[name[1]], words)
