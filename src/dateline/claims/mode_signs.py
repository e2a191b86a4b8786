"""Words that speak for a mode, weighed against the reader's ranking: "tear gas", "urged … to withdraw", "a summit".

Unlike the rules of `modes.py`, which settle a mode, these only add to the logarithm of its share. A sign counts where
it is right more often than not on the training reports (2026). Extend a line with a word; the strongest sign of a mode
counts.
"""

import re
from dataclasses import replace

from dateline.attributions.shares import likeliest
from dateline.claims.modes import Fits, behind_of, of_word
from dateline.codebook import ClaimType
from dateline.model import Anchor, Parse

SURE, LIKELY, ABOUT, HINT = 4.0, 2.0, 1.5, 1.0
"""What a sign adds to the logarithm of the share of its mode; rounded from a sweep on the development reports."""


_DEATH = r"kill\w*|di(?:e|es|ed|ing)|dead|deaths?|wound\w*|injur\w*"
_BOMB = r"bombs?|bombings?|blasts?|explosions?|explosives?|landmines?|grenades?|booby[- ]trap\w*"
_GUN = r"gunm[ae]n|gunfire|snipers?|shot|shooting|gunned"
_ARMS = (
    r"weapon\w*|missiles?|warships?|tanks|arms|rockets?|war ?planes|uranium|aircraft|ships|submarines?|jets"
    r"|batter(?:y|ies)"
)
_ORDER = {
    "assist": r"help|assist\w*|aid|support|cooperat\w*|provid\w*|protect\w*|contribut\w*|donat\w*|interven\w*"
    r"|interfer\w*|back|join|relief|take in|resettle|lend|give|send",
    "yield": r"withdr\w*|pull ?out|releas\w*|free|freed|stop|halt|end|resign\w*|step down|disarm\w*|surrender|hand over"
    r"|cease\w*|lift|de-escalat\w*|curtail|refrain|abandon|drop|leave|give up|pull back|restraint|truce|quit"
    r"|dismantl\w*",
    "meet": r"talks?|dialogue|meet\w*|negotiat\w*|summit|visit",
    "change": r"reform\w*|elections?|investigat\w*|change|vote|law|inquiry|probe|ensure|improve|respect",
}
"""What a request or a refusal is about, by the first such word behind it."""


def beside(pattern: str, reach: int) -> Fits:
    """Within so many code points before the anchor or after it."""
    compiled = re.compile(rf"\b(?:{pattern})\b", re.I)
    return lambda words, ahead, behind: bool(compiled.search(ahead[-reach:]) or compiled.search(behind[:reach]))


def with_near(pattern: str, other: str) -> Fits:
    """The anchor's word, and another one near it."""
    word, near = of_word(pattern), beside(other, 60)
    return lambda words, ahead, behind: word(words, ahead, behind) and near(words, ahead, behind)


def about(mode: str) -> Fits:
    """What is asked or refused: the mode to which the first telling word behind the anchor belongs."""
    return lambda words, ahead, behind: _first_about(behind[:REACH]) == mode


def _first_about(behind: str) -> str | None:
    clause = _CLAUSE_END.split(behind, maxsplit=1)[0]
    found = {mode: match.start() for mode, pattern in _ABOUT.items() if (match := pattern.search(clause))}
    return min(found, key=found.__getitem__) if found else None


REACH = 70
"""Code points behind a request or a refusal in which what it is about is named."""

_CLAUSE_END = re.compile(r"[.;!?]\s")
_ABOUT = {mode: re.compile(rf"\b(?:{words})\b", re.I) for mode, words in _ORDER.items()}

_A, _M = ClaimType.ASSAULT, ClaimType.MOBILIZE
SIGNS: tuple[tuple[ClaimType, str, float, Fits], ...] = (
    (_A, "unconventional", SURE, of_word(r"poison\w*|gass(?:ed|ing)")),
    (_A, "firearms", SURE, of_word(r"shot|shoot\w*|gunned down|gun-?battles?|fire-?fights?|gunfire|open\w* fire")),
    (_A, "destroy", LIKELY, of_word(r"damag\w*|burn\w*|torch\w*|set fire|vandali\w+|ransack\w*|loot\w*|demolish\w*")),
    (_A, "seize-territory", SURE, of_word(r"liberat\w+|fall|fell|fallen|overr[au]n|recaptur\w*|ret(?:ake|aken|ook)")),
    (
        _A,
        "seize-territory",
        HINT,
        with_near(r"clear\w*|dr[io]v\w*|oust\w*|expel\w*|dislodg\w*|flush\w*", r"from|out of"),
    ),
    (_A, "primitive", LIKELY, of_word(r"stab\w*|knif\w+|hack\w*|behead\w*|ston(?:ed|ing)")),
    (_A, "beat", LIKELY, of_word(r"beat|beaten|beating\w*")),
    (_A, "crowd-control", LIKELY, beside(r"tear ?gas|water cannons?|rubber bullets|batons", 50)),
    (_A, "explosives", LIKELY, with_near(_DEATH, _BOMB)),
    (_A, "firearms", LIKELY, with_near(_DEATH, _GUN)),
    (_M, "weapons", LIKELY, behind_of(_ARMS, 45)),
    (_M, "police", LIKELY, beside(r"(?:riot )?police\w*", 40)),
    (_M, "troops", HINT, behind_of(r"troops|soldiers|army|battalions?|brigades?", 45)),
    (ClaimType.CONSULT, "multilateral", LIKELY, of_word(r"summits?|conferences?|forums?")),
    (ClaimType.CONSULT, "visit", LIKELY, of_word(r"arriv\w+|travel\w*|tour\w*|trips?")),
    (ClaimType.CONSULT, "phone", LIKELY, beside(r"(?:tele)?phone[sd]?|phone ?calls?|telephone conversation", 40)),
    (ClaimType.COERCE, "seize", HINT, of_word(r"raid\w*|search\w*|confiscat\w*")),
    (ClaimType.COERCE, "arrest", LIKELY, of_word(r"held|holding|prison\w*")),
    (
        ClaimType.COERCE,
        "censor",
        HINT,
        behind_of(r"newspapers?|websites?|internet|press|broadcast\w*|radio|television", 60),
    ),
    (ClaimType.PROTEST, "demo", LIKELY, of_word(r"march\w*|rall(?:y|ies|ied|ying)|demonstrat\w*|gather\w*|vigils?")),
    (ClaimType.PROTEST, "riot", LIKELY, of_word(r"unrest")),
    (ClaimType.PROTEST, "strike", LIKELY, beside(r"strikers?|striking|walkouts?|general strike|national strike", 60)),
    (ClaimType.RELATIONS, "strained", LIKELY, of_word(r"tensions?|disputes?|frictions?|rifts?")),
    (ClaimType.RELATIONS, "severed", SURE, of_word(r"sever\w*|ruptur\w*(?: ties)?|cut\w* ties|broke\w* off")),
    (ClaimType.TALKS, "stalled", LIKELY, beside(r"stall\w*|collaps\w*|deadlock\w*|no progress|impasse|stalemate", 35)),
    (ClaimType.TALKS, "concluded", LIKELY, beside(r"conclud\w*|ended|finish\w*", 30)),
    (ClaimType.ACCORD, "ceasefire", LIKELY, of_word(r"cease-?fires?|truces?")),
    (ClaimType.ACCORD, "broken", LIKELY, of_word(r"violat\w*|break\w*|br[oe]ken?|collaps\w*|breach\w*")),
    *((kind, mode, ABOUT, about(mode)) for kind in (ClaimType.REQUEST, ClaimType.REJECT) for mode in _ORDER),
)


def weighed(anchor: Anchor, parse: Parse) -> Anchor:
    """The anchor with the mode that is likeliest once the signs around it have spoken; a settled one is kept."""
    if not anchor.modes or anchor.modes[0][1] == 1.0:
        return anchor
    weights = _weights(anchor, parse)
    if not weights:
        return anchor
    shares = dict(anchor.modes)
    best = likeliest({**shares, **weights}, shares, weights)
    return anchor if best == anchor.modes[0][0] else replace(anchor, modes=((best, anchor.modes[0][1]), *anchor.modes))


def _weights(anchor: Anchor, parse: Parse) -> dict[str | None, float]:
    sentence, text = parse.sentence_at(anchor.span.start), parse.text
    around = anchor.span.of(text), text[sentence.start : anchor.span.start], text[anchor.span.end : sentence.end]
    weights: dict[str | None, float] = {}
    for mode, weight, fits in _BY_TYPE.get(anchor.type, ()):
        if weight > weights.get(mode, 0.0) and fits(*around):
            weights[mode] = weight
    return weights


_BY_TYPE: dict[ClaimType, list[tuple[str, float, Fits]]] = {}
for _kind, _mode, _weight, _fits in SIGNS:
    _BY_TYPE.setdefault(_kind, []).append((_mode, _weight, _fits))
