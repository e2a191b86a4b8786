"""The head of an anchor, its base form, and the family of acts that it names."""

import re
from functools import cache
from importlib.resources import files

from dateline.codebook import ClaimType

_IRREGULAR = {
    "shot": "shoot", "fled": "flee", "left": "leave", "sent": "send", "fought": "fight", "struck": "strike",
    "took": "take", "taken": "take", "withdrew": "withdraw", "withdrawn": "withdraw", "dead": "die", "held": "hold",
    "met": "meet", "fell": "fall", "fallen": "fall", "broke": "break", "broken": "break", "caught": "catch",
    "hit": "hit", "blew": "blow", "blown": "blow", "stole": "steal", "stolen": "steal", "slain": "slay",
    "slew": "slay", "quit": "quit", "cut": "cut", "gave": "give", "given": "give", "went": "go", "gone": "go",
    "ran": "run", "said": "say", "told": "tell", "won": "win", "lost": "lose", "beaten": "beat", "burnt": "burn",
    "sought": "seek", "chose": "choose", "chosen": "choose", "sworn": "swear", "burst": "burst", "thrown": "throw",
    "threw": "throw", "spoke": "speak", "spoken": "speak", "forces": "force", "talks": "talks", "dying": "die",
    "bought": "buy", "brought": "bring", "led": "lead", "made": "make", "found": "find", "overran": "overrun",
    "overthrew": "overthrow", "overthrown": "overthrow",
    "retook": "retake", "retaken": "retake", "laid": "lay", "drove": "drive", "sped": "speed", "stood": "stand",
}  # fmt: skip
"""Forms whose base the endings do not give."""

_PARTICLES = frozenset("out off down up back over away in into on for".split())
_LIGHT = frozenset(
    "a an the of to his her its their this that be was were is been being has have had will himself herself itself "
    "themselves".split()
)
_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")


def words_of(text: str) -> tuple[str, ...]:
    """Lower-case words, hyphens and apostrophes kept inside."""
    return tuple(_WORD.findall(text.lower()))


@cache
def lemma_of(word: str) -> str:
    """The base form of a lower-case English word, by its ending; good enough to compare two anchors."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    candidates = tuple(_undone(word))
    known = _family_by_form()
    return next((base for base in (word, *candidates) if base in known), candidates[0] if candidates else word)


def _undone(word: str) -> list[str]:
    """Base forms that the ending allows, likeliest first."""
    if word.endswith("ies") and len(word) > 4:
        return [word[:-3] + "y"]
    if word.endswith("ied"):
        return [word[:-3] + "y"] if len(word) > 4 else [word[:-1]]
    if word.endswith("ing") and len(word) > 5:
        return _stems(word[:-3])
    if word.endswith("ed") and len(word) > 4:
        return _stems(word[:-2])
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return [word[:-2]]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return [word[:-1]]
    return []


def _stems(stem: str) -> list[str]:
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgmnprtl":
        return [stem[:-1], stem, stem + "e"] if stem[-1] != "l" else [stem, stem[:-1]]
    silent = stem.endswith(_SILENT) or bool(_SHORT.fullmatch(stem))
    return [stem + "e", stem] if silent else [stem, stem + "e"]


_SILENT = ("at", "iz", "is", "us", "as", "os", "rib", "quir", "v", "c", "g", "uc", "s", "u", "dl", "bl", "tl", "nc")
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""One short syllable: `filed` can but come from `file`, for `fill` would double its last."""


def head_lemma(anchor: str) -> str:
    """The base form of the word that stands for an anchor: a verb with its particle, else the last noun."""
    words = [word for word in words_of(anchor) if word not in _LIGHT] or list(words_of(anchor))
    if not words:
        return anchor.lower().strip()
    if len(words) > 1:
        joined = f"{lemma_of(words[0])}_{lemma_of(words[1])}"
        if joined in _family_by_form():
            return joined
        if words[1] in _PARTICLES or any(word in _PARTICLES for word in words[1:]):
            return lemma_of(words[0])
    return lemma_of(words[-1])


def family_of(anchor: str) -> str | None:
    """The family of acts that an anchor's words name; None where the table lacks them."""
    known = _family_by_form()
    head = head_lemma(anchor)
    if head in known:
        return known[head]
    return next((known[lemma_of(word)] for word in words_of(anchor) if lemma_of(word) in known), None)


def types_of(family: str) -> tuple[ClaimType, ...]:
    """The claim types that a family's words usually code to, commonest first; empty for an unknown family."""
    return _types_by_family().get(family, ())


@cache
def _table() -> tuple[tuple[str, tuple[ClaimType, ...], tuple[str, ...]], ...]:
    text = (files("dateline.corroboration") / "tables" / "act_families.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(
        (family, tuple(ClaimType(code) for code in types.split(",")), tuple(forms.split()))
        for family, types, forms in rows
    )


@cache
def _family_by_form() -> dict[str, str]:
    found: dict[str, str] = {}
    for family, _, forms in _table():
        for form in forms:
            found.setdefault(form, family)
    return found


@cache
def _types_by_family() -> dict[str, tuple[ClaimType, ...]]:
    return {family: types for family, types, _ in _table()}
