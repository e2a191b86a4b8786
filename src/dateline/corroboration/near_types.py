"""Which types and modes can name one happening: the table of near types, with its reasons."""

from dateline.codebook import STATE_TYPES, ClaimType
from dateline.corroboration.cited import CitedClaim
from dateline.corroboration.likeness import is_same_side

_T = ClaimType

NEAR_TYPES: dict[frozenset[ClaimType], tuple[float, str]] = {
    frozenset({_T.RETREAT, _T.CONCEDE}): (0.5, "a withdrawal or release is announced as a concession"),
    frozenset({_T.RETREAT, _T.AGREE}): (0.2, "a ceasefire is agreed and kept"),
    frozenset({_T.AGREE, _T.CONCEDE}): (0.3, "a concession is promised"),
    frozenset({_T.AGREE, _T.COOPERATE}): (0.4, "cooperation is agreed and done"),
    frozenset({_T.AGREE, _T.SUPPORT}): (0.4, "a deal is agreed and signed"),
    frozenset({_T.AGREE, _T.ACCORD}): (0.4, "a deal is made and in force"),
    frozenset({_T.AID, _T.COOPERATE}): (0.4, "arms are given or sold"),
    frozenset({_T.AID, _T.SUPPORT}): (0.3, "backing is given in words and in kind"),
    frozenset({_T.COERCE, _T.ASSAULT}): (0.4, "people are arrested or abducted, buildings raided"),
    frozenset({_T.COERCE, _T.SANCTION}): (0.3, "a ban or an expulsion"),
    frozenset({_T.ACCUSE, _T.SANCTION}): (0.2, "a trial and its verdict"),
    frozenset({_T.ACCUSE, _T.THREATEN}): (0.3, "a warning is also a reproach"),
    frozenset({_T.REQUEST, _T.THREATEN}): (0.3, "a demand with a threat"),
    frozenset({_T.REJECT, _T.CONSULT}): (0.3, "a meeting is called off"),
    frozenset({_T.MOBILIZE, _T.DEPLOYMENT}): (0.2, "forces move in and are then there"),
    frozenset({_T.RETREAT, _T.DISPLACEMENT}): (0.2, "people and fighters flee together"),
    frozenset({_T.PROTEST, _T.ASSAULT}): (0.2, "a riot is also violence"),
}
"""Likeness of two unlike types, 0 to 1, and why; a pair that is not here never joins. The figures were set by hand."""

_ARMS = frozenset(
    {"aerial", "drone", "heavy-weapons", "explosives", "destroy", "targeted", "firearms", "suicide-attack"}
)

_BLASTS = frozenset({"explosives", "suicide-attack"})
"""A blast is first told as one, and then who brought the bomb."""


_TAKING, _NOT_TAKEN = "seize-territory", -0.4
"""Fighting for a place is not its taking: to the one who denies the taking, the fighting is what goes on instead."""


def type_likeness(left: CitedClaim, right: CitedClaim) -> float | None:
    """1 for one type and mode, less for another mode (a state's is another state), the table's figure for near types.

    None where the two cannot join.
    """
    if left.type is not right.type:
        near = NEAR_TYPES.get(frozenset({left.type, right.type}))
        return near[0] if near else None
    if left.mode == right.mode:
        return None if left.mode == _TAKING and _take_from_each_other(left, right) else 1.0
    if _TAKING in (left.mode, right.mode):
        return _NOT_TAKEN
    if left.mode is None or right.mode is None:
        return 0.2 if _is_campaign(left) != _is_campaign(right) else 0.7
    if left.type in STATE_TYPES:
        return None
    if left.type is _T.ASSAULT:
        if {left.mode, right.mode} <= _BLASTS:
            return 0.8
        return 0.5 if left.mode in _ARMS and right.mode in _ARMS else 0.1
    return 0.3


_CAMPAIGNS = frozenset("war battle offensive campaign defeat conflict hostility".split())


def _is_campaign(claim: CitedClaim) -> bool:
    """True for a word for many blows: a strike is a part of the war, and not the war."""
    return claim.type is _T.ASSAULT and claim.mode is None and claim.lemma in _CAMPAIGNS


def _take_from_each_other(left: CitedClaim, right: CitedClaim) -> bool:
    """True where a place is taken from the one who takes it in the other claim: it was taken back."""
    if any(is_same_side(one, other) for one in left.actors for other in right.actors):
        return False
    pairs = ((left.actors, right.recipients), (right.actors, left.recipients))
    return any(is_same_side(actor, loser) for actors, losers in pairs for actor in actors for loser in losers)


def type_family(type_: ClaimType) -> str:
    """The block that a type is filed under: types that can join share one."""
    return _FAMILIES.get(type_, type_.value)


_FAMILIES = {
    **dict.fromkeys((_T.RETREAT, _T.CONCEDE, _T.AGREE, _T.SUPPORT, _T.COOPERATE, _T.AID, _T.ACCORD), "yield"),
    **dict.fromkeys((_T.COERCE, _T.ASSAULT, _T.SANCTION, _T.PROTEST), "force"),
    **dict.fromkeys((_T.ACCUSE, _T.THREATEN, _T.REQUEST), "word"),
    **dict.fromkeys((_T.REJECT, _T.CONSULT), "meet"),
    **dict.fromkeys((_T.MOBILIZE, _T.DEPLOYMENT), "move"),
}
"""Near pairs across blocks (a trial and its verdict, people and fighters fleeing) join only inside a report."""
