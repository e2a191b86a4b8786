"""From links to groups: strongest links first, and none that would join what contradicts.

Kruskal's order (1956): links fall by score, ties by key, so the groups depend on the set of claims and links and not on
the order in which reports arrived. A link is passed over when the two groups it would join have no day in common, lie
apart, hold two happenings that one report tells apart, or are tied by too few of the links that could tie them. Groups
never reach across connected components of the links, so one component can be regrouped alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from dateline.codebook import ClaimType
from dateline.corroboration.cited import CitedClaim, Spot
from dateline.corroboration.decision import Decision, DecisionKind, names_claim, split_keys
from dateline.corroboration.features import PACTS, has_place, home_of
from dateline.corroboration.likeness import spot_likeness
from dateline.corroboration.linking import Link
from dateline.corroboration.reach import reach_of, slack_of

MIN_DENSITY = 0.2
"""Share of the pairs across two groups that must be linked: one chance link does not join two events. Set on ECB+."""

MIN_MATCHED = 0.6
"""Share of a telling's claims that must be linked to those of another, where that asks for less: of tellings with five
claims each, three. At half of them a bare "the attack" joined what reports tell apart; set by hand on the scenarios."""

Name = TypeVar("Name", str, int)
"""What a member goes by: a claim's key, or its number."""

_Told = tuple[int, str]
"""A happening's number in its report, and the act."""

_Mention = tuple[str, int] | str | int
"""One telling: a report's happening with all its claims, else a claim by itself."""


class GrowingGroup(Generic[Name]):
    """A growing group and what any member says of it; mutable, never leaves this room."""

    __slots__ = ("days", "happenings", "homes", "members", "mentions", "refused", "slack", "spots", "ties")

    def __init__(self, name: Name, claim: CitedClaim) -> None:
        self.members: list[Name] = [name]
        self.days = reach_of(claim)
        self.slack = slack_of(claim)
        is_tied_down = claim.place and has_place(claim) and claim.type not in PACTS
        self.spots: frozenset[Spot] = frozenset({claim.place}) if claim.place and is_tied_down else frozenset()
        self.homes = {spot: home for spot in self.spots if (home := home_of(claim))}
        told = None if claim.happening is None else (claim.happening, _act(claim))
        self.happenings: dict[str, frozenset[_Told]] = {claim.report.id: frozenset({told})} if told else {}
        mention: _Mention = name if claim.happening is None else (claim.report.id, claim.happening)
        self.mentions = frozenset({mention})
        self.ties: dict[GrowingGroup[Name], int] = {}
        self.refused: dict[GrowingGroup[Name], tuple[int, int]] = {}

    def copy(self) -> "GrowingGroup[Name]":
        """The same group before it grows, without ties."""
        made: GrowingGroup[Name] = GrowingGroup.__new__(type(self))
        made.members, made.days, made.slack = self.members.copy(), self.days, self.slack
        made.spots, made.homes, made.happenings, made.ties = self.spots, self.homes, self.happenings, {}
        made.refused, made.mentions = {}, self.mentions
        return made

    def objection(self, other: "GrowingGroup[Name]") -> str | None:
        """Why no single happening can be what both groups speak of, in words; None where one can."""
        if self.days.gap(other.days) > min(self.slack, other.slack):
            return "the days that their reports allow do not meet"
        shared = self.happenings.keys() & other.happenings.keys()
        if shared and any(_are_told_apart(self.happenings[one], other.happenings[one]) for one in shared):
            return "one report tells them apart as two happenings"
        for one in self.spots:
            for two in other.spots:
                if one is not two and self._lie_apart(one, two, other.homes):
                    return "the places that their reports name lie apart"
        return None

    def _lie_apart(self, mine: Spot, theirs: Spot, homes: Mapping[Spot, str]) -> bool:
        is_doubtful = mine.country == homes.get(theirs, "") or theirs.country == self.homes.get(mine, "")
        return spot_likeness(mine, theirs) == -1.0 and not is_doubtful

    def absorb(self, other: "GrowingGroup[Name]") -> None:
        """Take in the other's claims; the days narrow to what both allow."""
        self.members += other.members
        self.slack = min(self.slack, other.slack)
        self.days = self.days.meet(other.days) or min(self.days, other.days, key=lambda days: (days.length, days))
        self.spots |= other.spots
        if other.homes:
            self.homes = self.homes | other.homes
        both = self.happenings | other.happenings
        for report in self.happenings.keys() & other.happenings.keys():
            both[report] = self.happenings[report] | other.happenings[report]
        self.happenings = both
        self.mentions |= other.mentions
        other.refused.clear()
        self.ties.pop(other, None)
        other.ties.pop(self, None)
        for third, count in other.ties.items():
            self.ties[third] = third.ties[self] = self.ties.get(third, 0) + count
            del third.ties[other]

    def is_tied(self, other: "GrowingGroup[Name]") -> bool:
        """True where enough of the pairs across are linked; a report's own happening ties without counting.

        Two tellings of one happening agree claim by claim, the dead with the dead, and not each claim with all.
        """
        ours, theirs = len(self.members), len(other.members)
        tellings = len(self.mentions) * len(other.mentions)
        matching = min(ours / len(self.mentions), theirs / len(other.mentions)) * tellings
        return self.ties.get(other, 0) >= min(MIN_DENSITY * ours * theirs, MIN_MATCHED * matching)

    def takes(self, other: "GrowingGroup[Name]") -> bool:
        """Whether the two can be one; a refusal is remembered until one of them has grown."""
        sizes = (len(self.members), len(other.members))
        if self.refused.get(other) == sizes:
            return False
        if self.is_tied(other) and self.objection(other) is None:
            return True
        self.refused[other], other.refused[self] = sizes, sizes[::-1]
        return False


def _act(claim: CitedClaim) -> str:
    """What of force was used, in a family of words; nothing for other types."""
    return (claim.family or claim.lemma) if claim.type is ClaimType.ASSAULT else ""


def _are_told_apart(mine: frozenset[_Told], theirs: frozenset[_Told]) -> bool:
    """True where one report tells of two happenings. A blast and its dead are two to it and may be one to others."""
    if len(mine) == len(theirs) == 1:
        [(number, act)], [(other, their_act)] = mine, theirs
        return number != other and (act == their_act or not act or not their_act)
    if {number for number, _ in mine} & {number for number, _ in theirs}:
        return False
    ours, others = ({act for _, act in told} for told in (mine, theirs))
    return "" in ours | others or bool(ours & others)


def group(
    claims: Sequence[CitedClaim], links: Iterable[Link], decisions: Sequence[Decision] = ()
) -> tuple[tuple[CitedClaim, ...], ...]:
    """Claims of one happening together; groups and members by `CitedClaim.order`. `decisions` are those in force."""
    by_key = {claim.key: claim for claim in claims}
    groups = {key: GrowingGroup(key, claim) for key, claim in by_key.items()}
    for left, right in _merges(claims, decisions):
        join(groups, left, right)
    used = [one for one in links if one.joined and one.left in groups and one.right in groups]
    used.sort(key=lambda item: (-item.score, item.left, item.right))
    grow(groups, [(one.left, one.right) for one in used], splits=split_keys(claims, decisions))
    distinct = {id(found): found for found in groups.values()}.values()
    return in_order([by_key[key] for key in found.members] for found in distinct)


def grow(
    groups: dict[Name, GrowingGroup[Name]],
    links: Sequence[tuple[Name, Name]],
    *,
    splits: Mapping[Name, frozenset[str]] | None = None,
) -> None:
    """Join the groups by these links, the strongest first, where nothing speaks against it."""
    for left, right in links:
        ours, theirs = groups[left], groups[right]
        if ours is not theirs:
            ours.ties[theirs] = theirs.ties[ours] = ours.ties.get(theirs, 0) + 1
    for left, right in links:
        ours, theirs = groups[left], groups[right]
        if ours is not theirs and not _is_split(ours, theirs, splits) and ours.takes(theirs):
            join(groups, left, right)
    for found in groups.values():
        found.ties.clear()  # These lead in circles, which would outlive the groups.
        found.refused.clear()


def in_order(groups: Iterable[Iterable[CitedClaim]]) -> tuple[tuple[CitedClaim, ...], ...]:
    """Groups and members by `CitedClaim.order`."""
    ordered = (tuple(sorted(found, key=lambda claim: claim.order)) for found in groups)
    return tuple(sorted(ordered, key=lambda members: members[0].order))


def why_apart(ours: Sequence[CitedClaim], theirs: Sequence[CitedClaim]) -> str:
    """Why two groups stay apart although claims of theirs are linked, in words; neither is empty."""
    return _gathered(ours).objection(_gathered(theirs)) or "too few of the claims on either side are linked"


def _gathered(claims: Sequence[CitedClaim]) -> GrowingGroup[str]:
    first, *rest = (GrowingGroup(claim.key, claim) for claim in claims)
    for other in rest:
        first.absorb(other)
    return first


def join(groups: dict[Name, GrowingGroup[Name]], left: Name, right: Name) -> None:
    """Make one group of the groups that these two are in."""
    ours, theirs = groups[left], groups[right]
    if ours is theirs:
        return
    if len(ours.members) < len(theirs.members):
        ours, theirs = theirs, ours
    for name in theirs.members:
        groups[name] = ours
    ours.absorb(theirs)


def _is_split(
    ours: GrowingGroup[Name], theirs: GrowingGroup[Name], splits: Mapping[Name, frozenset[str]] | None
) -> bool:
    if not splits:
        return False
    one, other = ({splits.get(name, frozenset()) for name in found.members} for found in (ours, theirs))
    return one != other


def _merges(claims: Sequence[CitedClaim], decisions: Sequence[Decision]) -> list[tuple[str, str]]:
    pairs = []
    for decision in decisions:
        if decision.kind is DecisionKind.MERGE:
            named = sorted(claim.key for claim in claims if names_claim(decision, claim))
            pairs += [(named[0], key) for key in named[1:]]
    return pairs
