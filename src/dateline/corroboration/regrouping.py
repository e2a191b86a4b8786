"""Groups that follow as claims come and go: only what a change can reach is grouped anew, and the answer is the same.

What a change can reach: `loose` are the claims that came, and those of every group that lost one. They are grouped anew
together with the groups that they have links to, the fringe, by these claims' links alone. If no group of the outcome
holds both loose and fringe claims, it stands; else the groups of the fringe that were mixed in are loose, too, and all
that is tried again.

That the answer is that of grouping everything anew (`group`) follows link by link, the strongest first. Between the
groups there were, every link was refused, and a refusal changes nothing; so groups that none of the loose joins grow as
they grew before, inside the region as outside, and links from the fringe outwards are refused again. Loose claims have
no links beyond the fringe. A test compares the two on random comings and goings.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.corroboration.cited import CitedClaim
from dateline.corroboration.grouping import GrowingGroup, grow, join

Group = tuple[int, ...]
"""Claims by number, by `CitedClaim.order`."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one change did: groups that are no more, groups that are new, and every claim that was looked at."""

    gone: tuple[Group, ...]
    made: tuple[Group, ...]
    region: frozenset[int]


class Ground:
    """Claims by number, and the links among them, of all times; what is asked of it stays in memory."""

    def __init__(
        self,
        claims: Mapping[int, CitedClaim],
        links: Iterable[tuple[int, int, float]],
        *,
        merges: Sequence[Sequence[int]] = (),
        splits: Mapping[int, frozenset[str]] | None = None,
    ) -> None:
        """`links` are those that join, each once, with their score; `merges` and `splits` are what people decided."""
        self._claims = claims
        turned = [(a, b, score) if claims[a].key < claims[b].key else (b, a, score) for a, b, score in links]
        turned.sort(key=lambda one: (-one[2], claims[one[0]].key, claims[one[1]].key))
        self._ranked = [(a, b) for a, b, _ in turned]
        self._near: dict[int, dict[int, int]] = {n: {} for n in claims}
        for rank, (a, b) in enumerate(self._ranked):
            self._near[a][b] = self._near[b][a] = rank
        self._place = {n: at for at, n in enumerate(sorted(claims, key=lambda n: (claims[n].order, n)))}
        self._seeds: dict[int, GrowingGroup[int]] = {}
        self._merges, self._splits = merges, splits or {}

    @property
    def is_whole(self) -> bool:
        """People decided on it, so that no part can be grouped by itself."""
        return bool(self._merges or self._splits)

    def beside(self, n: int) -> Iterable[int]:
        """The claims that it is linked to."""
        return self._near[n]

    def grouped(self, ns: Collection[int]) -> list[Group]:
        """These claims in groups, by the links among them."""
        if len(ns) == 1:
            return [tuple(ns)]
        groups = {n: self._seed(n).copy() for n in ns}
        for merged in self._merges:
            there = [n for n in merged if n in groups]
            for n in there[1:]:
                join(groups, there[0], n)
        ranks = sorted(rank for n in ns for other, rank in self._near[n].items() if other < n and other in groups)
        grow(groups, [self._ranked[rank] for rank in ranks], splits=self._splits)
        distinct = {id(found): found for found in groups.values()}.values()
        return [tuple(sorted(found.members, key=self._place.__getitem__)) for found in distinct]

    def _seed(self, n: int) -> GrowingGroup[int]:
        if n not in self._seeds:
            self._seeds[n] = GrowingGroup(n, self._claims[n])
        return self._seeds[n]


class Grouping:
    """The groups of the claims that stand; mutable."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._of: dict[int, Group] = {}

    def copy(self) -> "Grouping":
        """The same groups, to go their own way."""
        made = Grouping(self._ground)
        made._of = self._of.copy()
        return made

    def of(self, n: int) -> Group | None:
        """The group of a claim; None where it does not stand."""
        return self._of.get(n)

    def groups(self) -> set[Group]:
        """All groups."""
        return set(self._of.values())

    def change(self, *, come: frozenset[int] = frozenset(), go: frozenset[int] = frozenset()) -> Step:
        """Let claims come that did not stand and go that did, and the groups follow."""
        left = self.groups() if self._ground.is_whole else {self._of[n] for n in go}
        loose, region, found = settled(
            come.union(*left) - go,
            fringe=lambda loose: self._fringe(loose, go),
            grouped=self._ground.grouped,
            held=self._of.__getitem__,
        )
        old = left.union(self._of[n] for n in loose if n in self._of)
        new = {members for members in found if members[0] in loose}
        step = Step(tuple(sorted(old - new)), tuple(sorted(new - old)), region | go)
        self.follow(step)
        return step

    def follow(self, step: Step) -> None:
        """Do what was done to equal groups elsewhere."""
        for members in step.gone:
            for n in members:
                del self._of[n]
        for members in step.made:
            for n in members:
                self._of[n] = members

    def _fringe(self, loose: frozenset[int], go: frozenset[int]) -> set[Group]:
        """The groups that the loose claims have links to."""
        beside = {other for n in loose for other in self._ground.beside(n)} - loose - go
        return {self._of[n] for n in beside if n in self._of}


def settled(
    loose: frozenset[int],
    *,
    fringe: Callable[[frozenset[int]], Iterable[Collection[int]]],
    grouped: Callable[[frozenset[int]], list[Group]],
    held: Callable[[int], Collection[int]],
) -> tuple[frozenset[int], frozenset[int], list[Group]]:
    """The loose claims, grown until they mix with no others, all that were grouped, and the groups.

    `fringe` are the groups that loose claims have links to, `held` is the group that a claim of one was in.
    """
    region, found = frozenset[int](), list[Group]()
    while True:
        wider = loose.union(*fringe(loose))
        if wider != region:
            region, found = wider, grouped(wider)
        mixed = [members for members in found if not loose.isdisjoint(members)]
        strange = {n for members in mixed for n in members if n not in loose}
        if not strange:
            return loose, region, found
        loose = loose.union(*(held(n) for n in strange))
