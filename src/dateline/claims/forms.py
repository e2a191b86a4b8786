"""The grammar of an anchor, as far as the words around it show it without a parser: passive, infinitive, noun, …"""

import re

from dateline.claims.scene import Scene

BE = frozenset("is are was were be been being am 's 're get got gets getting".split())
HAVE = frozenset("has have had having 've".split())
MODAL = frozenset("will would can could may might must should shall 'll wo ca".split())
DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some any no all both each every another such".split()
)
PREPOSITIONS = frozenset(
    (
        "of in on for by with against to from at into over under between among after before during since despite amid "
        "following toward towards about near inside across through without within as than until because upon around "
        "outside"
    ).split()
)
_PARTICIPLES = frozenset(
    (
        "shot hit held taken seized struck beaten torn sent met left led fought won lost driven killed hurt slain made "
        "given put brought caught told begun begun broken stolen thrown blown withdrawn sworn shown seen known cut set "
        "hanged hung laid born built bound forced"
    ).split()
)
_ADVERBS = frozenset("not never also already still just only again n't reportedly allegedly recently later now".split())


def is_past(word: str) -> bool:
    """Whether the word looks like a past form or participle."""
    return word.endswith(("ed", "wn")) or word in _PARTICIPLES


def form_of(scene: Scene, first: int, last: int) -> str:
    """One word for how the anchor is used: pass, prog, perf, inf, modal, noun, ing, ed, …"""
    word, at = scene.word(first), first - 1
    for _ in range(2):
        if at >= 0 and (scene.words[at] in _ADVERBS or scene.words[at].endswith("ly")):
            at -= 1
    before, is_ing, is_ed = scene.word(at), word.endswith("ing"), is_past(word)
    if "-" in word or (first + 1 < last and scene.words[first + 1] == "-"):
        return "comp"
    if before in BE:
        return "prog" if is_ing else "pass" if is_ed else "cop"
    if before in HAVE:
        return "perf" if is_ed else "havenoun"
    if before == "to":
        return "toing" if is_ing or is_ed else "inf"
    if before in MODAL:
        return "modal"
    return _bare_form(scene, before, word, last)


def _bare_form(scene: Scene, before: str, word: str, last: int) -> str:
    """The form of an anchor without an auxiliary before it."""
    if before in DETERMINERS or before == "s" or before.endswith("'s"):
        return "ingnoun" if word.endswith("ing") else "noun"
    if is_past(word):
        return "edby" if scene.word(last) == "by" else "ed"
    if word.endswith("ing"):
        return "ing"
    if before in PREPOSITIONS:
        return "pnoun"
    behind = scene.word(last)
    is_noun = behind in PREPOSITIONS or not behind[0].isalnum()
    return ("s" if word.endswith("s") else "oth") + ("noun" if is_noun else "")


def ending_of(word: str) -> str:
    """The ending that tells a verb from a noun."""
    if word.endswith("ing"):
        return "ing"
    if is_past(word):
        return "ed"
    return "ion" if word.endswith("ion") else "s" if word.endswith("s") else "x"


_OTHER_SIGNS = re.compile(r"[^a-z-]")
_ENDINGS = ("ing", "edly", "ed", "es", "s", "ion", "ions")


def stem_of(word: str) -> str:
    """The beginning of the word, enough to tell bombing from bombed as the same."""
    word = _OTHER_SIGNS.sub("", word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)][:7]
    return word[:7]
