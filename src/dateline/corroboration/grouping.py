"""From links to groups: strongest links first, and none that would join what contradicts.

Kruskal's order (1956): links fall by score, ties by key, so the groups depend on the set of claims and links and not on
the order in which reports arrived. A link is passed over when the two groups it would join have no day in common, lie
apart, hold two happenings that one report tells apart, or are tied by too few of the links that could tie them. Groups
never reach across connected components of the links, so one component can be regrouped alone.
"""

from collections.abc import Iterable, Mapping, Sequence

from dateline.codebook import ClaimType
from dateline.corroboration.cited import CitedClaim, Spot
from dateline.corroboration.decision import Decision, DecisionKind, names_claim, split_keys
from dateline.corroboration.features import PACTS, has_place, home_of
from dateline.corroboration.likeness import spot_likeness
from dateline.corroboration.linking import Link
from dateline.corroboration.reach import reach_of, slack_of

MIN_DENSITY = 0.2
"""Share of the pairs across two groups that must be linked: one chance link does not join two events. Set on ECB+."""

_Told = tuple[int, str]
"""A happening's number in its report, and the act."""


class _Group:
    """A growing group and what any member says of it; mutable, never leaves this module."""

    __slots__ = ("claims", "days", "happenings", "homes", "slack", "spots", "ties")

    def __init__(self, claim: CitedClaim) -> None:
        self.claims = [claim]
        self.days = reach_of(claim)
        self.slack = slack_of(claim)
        is_tied_down = claim.place and has_place(claim) and claim.type not in PACTS
        self.spots: set[Spot] = {claim.place} if claim.place and is_tied_down else set()
        self.homes = {spot: home for spot in self.spots if (home := home_of(claim))}
        self.happenings = {claim.report.id: {(claim.happening, _act(claim))}} if claim.happening is not None else {}
        self.ties: dict[_Group, int] = {}

    def objection(self, other: "_Group") -> str | None:
        """Why no single happening can be what both groups speak of, in words; None where one can."""
        if self.days.gap(other.days) > min(self.slack, other.slack):
            return "the days that their reports allow do not meet"
        if any(_are_told_apart(mine, other.happenings.get(report)) for report, mine in self.happenings.items()):
            return "one report tells them apart as two happenings"
        if any(self._lie_apart(one, two, other.homes) for one in self.spots for two in other.spots):
            return "the places that their reports name lie apart"
        return None

    def _lie_apart(self, mine: Spot, theirs: Spot, homes: Mapping[Spot, str]) -> bool:
        is_doubtful = mine.country == homes.get(theirs, "") or theirs.country == self.homes.get(mine, "")
        return spot_likeness(mine, theirs) == -1.0 and not is_doubtful

    def absorb(self, other: "_Group") -> None:
        """Take in the other's claims; the days narrow to what both allow."""
        self.claims += other.claims
        self.slack = min(self.slack, other.slack)
        self.days = self.days.meet(other.days) or min(self.days, other.days, key=lambda days: (days.length, days))
        self.spots |= other.spots
        self.homes |= other.homes
        for report, happenings in other.happenings.items():
            self.happenings.setdefault(report, set()).update(happenings)
        self.ties.pop(other, None)
        other.ties.pop(self, None)
        for third, count in other.ties.items():
            self.ties[third] = third.ties[self] = self.ties.get(third, 0) + count
            del third.ties[other]

    def is_tied(self, other: "_Group") -> bool:
        """True where enough of the pairs across are linked; a report's own happening ties without counting."""
        return self.ties.get(other, 0) >= MIN_DENSITY * len(self.claims) * len(other.claims)


def _act(claim: CitedClaim) -> str:
    """What of force was used, in a family of words; nothing for other types."""
    return (claim.family or claim.lemma) if claim.type is ClaimType.ASSAULT else ""


def _are_told_apart(mine: set[_Told], theirs: set[_Told] | None) -> bool:
    """True where one report tells of two happenings. A blast and its dead are two to it and may be one to others."""
    if not theirs or {number for number, _ in mine} & {number for number, _ in theirs}:
        return False
    ours, others = ({act for _, act in told} for told in (mine, theirs))
    return "" in ours | others or bool(ours & others)


def group(
    claims: Sequence[CitedClaim], links: Iterable[Link], decisions: Sequence[Decision] = ()
) -> tuple[tuple[CitedClaim, ...], ...]:
    """Claims of one happening together; groups and members by `CitedClaim.order`. `decisions` are those in force."""
    by_key = {claim.key: claim for claim in claims}
    splits = split_keys(claims, decisions)
    groups = {key: _Group(claim) for key, claim in by_key.items()}
    for left, right in _merges(claims, decisions):
        _join(groups, left, right)
    used = [one for one in links if one.joined and one.left in groups and one.right in groups]
    used.sort(key=lambda item: (-item.score, item.left, item.right))
    _count_ties(used, groups)
    for one in used:
        ours, theirs = groups[one.left], groups[one.right]
        if ours is theirs or not ours.is_tied(theirs) or _is_split(ours, theirs, splits) or ours.objection(theirs):
            continue
        _join(groups, one.left, one.right)
    return _sorted(groups)


def why_apart(ours: Sequence[CitedClaim], theirs: Sequence[CitedClaim]) -> str:
    """Why two groups stay apart although claims of theirs are linked, in words; neither is empty."""
    return _gathered(ours).objection(_gathered(theirs)) or "too few of the claims on either side are linked"


def _gathered(claims: Sequence[CitedClaim]) -> _Group:
    first, *rest = (_Group(claim) for claim in claims)
    for other in rest:
        first.absorb(other)
    return first


def _count_ties(links: Iterable[Link], groups: Mapping[str, _Group]) -> None:
    for one in links:
        ours, theirs = groups[one.left], groups[one.right]
        if ours is not theirs:
            ours.ties[theirs] = theirs.ties[ours] = ours.ties.get(theirs, 0) + 1


def _join(groups: dict[str, _Group], left: str, right: str) -> None:
    ours, theirs = groups[left], groups[right]
    if ours is theirs:
        return
    if len(ours.claims) < len(theirs.claims):
        ours, theirs = theirs, ours
    for claim in theirs.claims:
        groups[claim.key] = ours
    ours.absorb(theirs)


def _is_split(ours: _Group, theirs: _Group, splits: Mapping[str, frozenset[str]]) -> bool:
    if not splits:
        return False
    return {splits.get(c.key, frozenset()) for c in ours.claims} != {
        splits.get(c.key, frozenset()) for c in theirs.claims
    }


def _merges(claims: Sequence[CitedClaim], decisions: Sequence[Decision]) -> list[tuple[str, str]]:
    pairs = []
    for decision in decisions:
        if decision.kind is DecisionKind.MERGE:
            named = sorted(claim.key for claim in claims if names_claim(decision, claim))
            pairs += [(named[0], key) for key in named[1:]]
    return pairs


def _sorted(groups: Mapping[str, _Group]) -> tuple[tuple[CitedClaim, ...], ...]:
    distinct = {id(found): found for found in groups.values()}.values()
    ordered = (tuple(sorted(found.claims, key=lambda claim: claim.order)) for found in distinct)
    return tuple(sorted(ordered, key=lambda members: members[0].order))
