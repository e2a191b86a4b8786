"""A claim as PLOVER's own manual codes it: there what is still to come, refused or ended is another type of event.

The codebook keeps the act and says with its assertion and its words whether it came about; PLOVER 2.0 codes a promised
visit as AGREE, a threatened strike as THREATEN, a ban that is lifted as CONCEDE. This is the table between the two.
"""

import re

from dateline.codebook import Assertion, ClaimType
from dateline.gist.clause import before, behind, words_of
from dateline.model import Claim, Record

_COOPERATIVE = frozenset(
    {
        ClaimType.AID,
        ClaimType.COOPERATE,
        ClaimType.CONSULT,
        ClaimType.SUPPORT,
        ClaimType.RETREAT,
        ClaimType.CONCEDE,
        ClaimType.AGREE,
        ClaimType.ACCORD,
        ClaimType.TALKS,
    }
)
_CONFLICTUAL = frozenset(
    {ClaimType.COERCE, ClaimType.SANCTION, ClaimType.ASSAULT, ClaimType.PROTEST, ClaimType.MOBILIZE, ClaimType.REJECT}
)
_STATES = {
    ClaimType.TALKS: ClaimType.CONSULT,
    ClaimType.ACCORD: ClaimType.AGREE,
    ClaimType.DEPLOYMENT: ClaimType.MOBILIZE,
    ClaimType.DISPLACEMENT: ClaimType.RETREAT,
    ClaimType.CONTROL: ClaimType.ASSAULT,
    ClaimType.MEMBERSHIP: ClaimType.COOPERATE,
    ClaimType.RELATIONS: ClaimType.SUPPORT,
}
_GAP = r"\b(?:\s+[\w’'-]+){0,%d}\s*$"
_MUST = re.compile(r"\b(?:must|has to|have to|needs? to|ought to)" + _GAP % 3, re.I)
_NOT = re.compile(
    r"\b(?:not|never|fail(?:s|ed|ing)? to|unable to|declin(?:es?|ed|ing) to|refus(?:es?|ed|ing) to|won[’']t)"
    + _GAP % 3,
    re.I,
)
_WILL = re.compile(
    r"\b(?:will|would|(?:ready|willing|prepared|plans?|intends?|agreed|offered|promised) to)" + _GAP % 3, re.I
)
_MAY = re.compile(r"\b(?:will|would|may|might|could|threatened to|vowed to|sworn to|swore to)" + _GAP % 4, re.I)
_ENDING = re.compile(
    r"\b(?:lift|eas|end|remov|cancel|relax|loosen|scrap|abolish|revok)(?:e?s|e?d|ing|ling|led|ped|ping)?" + _GAP % 3,
    re.I,
)
_CUTTING = re.compile(
    r"\b(?:halt|suspend|cut|cutting|reduc|stopp?|freez|froz|withh[eo]ld|cancel|slash)(?:e?s|e?d|en|ing)?(?: off)?"
    + _GAP % 3,
    re.I,
)
_MILITARY_GRIP = re.compile(r"blockade|siege|encirclement", re.I)
_RESTRICTION = re.compile(
    r"^\W+(?:[\w-]+\W+){0,4}?(?:restrictions?|bans?|curbs|sanctions|embargo|curfew|blockade|siege)\b", re.I
)
_LETTING_GO = re.compile(r"cancel|lift|eas|remov|relax|revok|scrap", re.I)
_DECLARING = re.compile(r"\b(?:declar|announc|order)(?:es?|ed|ing)" + _GAP % 4, re.I)
_CEASEFIRE = re.compile(r"cease-?fire|truce|cessation", re.I)
_IMPOSSIBLE = re.compile(r"\b(?:out of the question|ruled out|impossible)\b", re.I)


def plover_type(claim: Claim, record: Record) -> ClaimType:
    """The event type that PLOVER's manual gives the claim: never one of our states."""
    ahead, kind = before(claim, record), claim.type
    if _MUST.search(ahead) and kind is not ClaimType.REQUEST:
        return ClaimType.REQUEST
    if _is_refused(claim, record):
        return ClaimType.REJECT
    if kind in {ClaimType.COERCE, ClaimType.SANCTION} and _ENDING.search(ahead):
        return _ended(claim, record)
    if _LETTING_GO.match(words_of(claim, record)) and (grip := _RESTRICTION.match(behind(claim, record))):
        return _let_go(grip[0], ahead)
    if kind in {ClaimType.AID, ClaimType.COOPERATE} and _CUTTING.search(ahead):
        return ClaimType.THREATEN if _MAY.search(_CUTTING.split(ahead)[0]) else ClaimType.SANCTION
    if _CEASEFIRE.search(words_of(claim, record)) and _DECLARING.search(ahead):
        return ClaimType.RETREAT
    if kind in _COOPERATIVE and _WILL.search(ahead):
        return ClaimType.AGREE
    if kind in _CONFLICTUAL and _MAY.search(ahead):
        return ClaimType.THREATEN
    return _STATES.get(kind, kind)


def _is_refused(claim: Claim, record: Record) -> bool:
    """Whether it is cooperation that somebody will not give, or a relief that somebody rules out."""
    if claim.type in _COOPERATIVE:
        return bool(_NOT.search(before(claim, record))) or claim.assertion is Assertion.NEGATED
    return claim.type in {ClaimType.SANCTION, ClaimType.COERCE} and bool(_IMPOSSIBLE.search(behind(claim, record)))


def _ended(claim: Claim, record: Record) -> ClaimType:
    """What it is to end the restriction that the claim names."""
    return _let_go(words_of(claim, record), _ENDING.split(before(claim, record))[0] + "end")


def _let_go(grip: str, ahead: str) -> ClaimType:
    """What it is to end a restriction: refused, promised, a military grip loosened, or conceded."""
    if _NOT.search(ahead):
        return ClaimType.REJECT
    if _WILL.search(ahead):
        return ClaimType.AGREE
    return ClaimType.RETREAT if _MILITARY_GRIP.search(grip) else ClaimType.CONCEDE
