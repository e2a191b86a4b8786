"""Sentence bounds: full stops weighed against abbreviations, initials, figures and quotation marks."""

import re

from dateline.model import Span

_TITLES = (
    "mr mrs ms dr prof gen lt col maj capt cmdr sgt cpl pvt adm brig gov sen rep reps sens rev fr sr jr "
    "st pres hon amb supt det insp messrs mme mlle ayatollah"
).split()
_OTHERS = (
    "no nos vs inc ltd co corp bros dept univ jan feb mar apr jun jul aug sept sep oct nov dec mon tue "
    "wed thu fri sat sun approx est fig vol ed eds cf al e.g i.e a.m p.m u.s u.k u.n e.u u.a.e d.c mt ft "
    "sq km ave blvd rd ph.d b.a m.a"
).split()
_NEVER_END = frozenset(_TITLES) | {"vs", "e.g", "i.e", "cf", "al", "no", "nos", "approx", "gen", "mt", "ft", "fig"}
_MAY_END = frozenset(_OTHERS) - _NEVER_END

_CANDIDATE = re.compile(r"[.!?…]+[\"”’')\]]*(?:\s+(?:[\"”’')\]](?=\s))?|$)|\s*\n\s*")
_LAST_WORD = re.compile(r"([\w.&’'-]*\w)\.$")


def _is_end(text: str, start: int, stop_end: int, following: int) -> bool:
    """Whether the stop that ends at `stop_end` ends the sentence begun at `start`."""
    if following >= len(text):
        return True
    after = text[following]
    closing = text[start:stop_end].rstrip("\"”’')]")
    if not closing.endswith("."):
        return not after.islower()
    if after.islower():
        return False
    match = _LAST_WORD.search(closing[-24:])
    if not match:
        return True
    word = match[1].lower()
    if word in _NEVER_END or (len(word) == 1 and word.isalpha() and match[1].isupper()):
        return False
    if word in _MAY_END or re.fullmatch(r"(?:\w\.)+\w", word):
        return _begins_sentence(text, following)
    return True


_STARTERS = frozenset(
    (
        "the a an he she it they we i in on at but and for this that these those his her its their there "
        "meanwhile however also earlier later after before when while since officials police one some many as "
        "if"
    ).split()
)


def _begins_sentence(text: str, offset: int) -> bool:
    """After an abbreviation only a word that usually begins a sentence, or a quotation mark, shows a new one."""
    match = re.match(r"[\"“‘'(\[]*([A-Za-z]+)", text[offset : offset + 30])
    return bool(match) and match[1].lower() in _STARTERS if match else False


def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of the text, without the blanks between them; a line break always ends one."""
    sentences: list[Span] = []
    start = 0
    for match in _CANDIDATE.finditer(text):
        stop = match.end() - len(match[0]) + len(match[0].rstrip())
        is_break = "\n" in match[0]
        if not is_break and not _is_end(text, start, stop, match.end()):
            continue
        _append(sentences, text, start, stop)
        start = match.end()
    _append(sentences, text, start, len(text))
    return tuple(sentences)


def _append(sentences: list[Span], text: str, start: int, end: int) -> None:
    """Add the stretch without its outer blanks, if anything is left of it."""
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    finish = start + len(words.rstrip())
    if begin < finish:
        sentences.append(Span(begin, finish))
