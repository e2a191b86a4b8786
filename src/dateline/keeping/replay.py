"""A cluster of claims as the events that it held at every moment of knowledge.

Where claims are new (`fresh`) and all else was told before, only what they change is told again: the cluster is led
from moment to moment with and without them, each time regrouping what the moment's news can reach. A claim whose groups
differ has diverged. What becomes of an event at a moment follows from the groups that the claim which names it is in
before and after, and where it is gone, from where the claims of that one's key went; so where none of these has
diverged, the event is told already.

A large cluster is not led through for each new claim; `around.py` tells that part of it which changes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from dateline.corroboration import CitedClaim, Event, Ground, Grouping, Step
from dateline.keeping.cards import read_claim
from dateline.keeping.telling import Teller, moments_of
from dateline.ledger import Cluster, DecisionKind, Member, Snapshot, Spell
from dateline.ledger.days import Known


@dataclass(frozen=True, slots=True)
class Told:
    """Snapshots, oldest first; and of which events at which minutes they are all that there is (None: of all).

    `spells` say of every claim since when it is in which group, as far as the telling went, and `stood` are the claims
    that stood when it began.
    """

    snapshots: tuple[Snapshot, ...]
    only: Set[tuple[str, int]] | None = None
    spells: tuple[Spell, ...] = ()
    stood: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Turn:
    """A minute at which something changes: claims come, claims go, and some are taken back."""

    minute: int
    come: frozenset[int] = frozenset()
    go: frozenset[int] = frozenset()
    taken: frozenset[int] = frozenset()


def told_of(
    cluster: Cluster, reports: Mapping[int, bytes], *, since: Known | None = None, fresh: frozenset[int] | None = None
) -> Told:
    """Each change of each event, from `since` on (None: all); `reports` are the reports' cards.

    `fresh` are claims that were all known since then and that nothing was told of yet; None: all is to be told.
    """
    claims = {one.n: read_claim(one.card, reports[one.version_n]) for one in cluster.members}
    replay = _Replay(cluster, claims, fresh if since is not None else None)
    turns = _turns(cluster.members)
    early = [turn for turn in turns if since is not None and turn.minute < since.minute]
    stood = replay.begin(early)
    found = [snapshot for turn in turns[len(early) :] for snapshot in replay.turn(turn)]
    return Told(tuple(found), replay.told, tuple(replay.spells), stood)


def led_through(cluster: Cluster, reports: Mapping[int, bytes]) -> tuple[Spell, ...]:
    """Which group each claim of a cluster was in since when, from the first on."""
    claims = {one.n: read_claim(one.card, reports[one.version_n]) for one in cluster.members}
    replay = _Replay(cluster, claims, None)
    for turn in _turns(cluster.members):
        replay.step(turn)
    return tuple(replay.spells)


def events_at(cluster: Cluster, reports: Mapping[int, bytes], moment: Known) -> dict[str, Event]:
    """The events as they stood then, by id."""
    claims = {one.n: read_claim(one.card, reports[one.version_n]) for one in cluster.members}
    replay = _Replay(cluster, claims, None)
    replay.begin(turn for turn in _turns(cluster.members) if turn.minute <= moment.minute)
    return replay.events(moment.minute)


def _turns(members: Sequence[Member]) -> list[_Turn]:
    """The minutes in order."""
    turns = {minute: _Turn(minute) for minute in sorted({at.minute for one in members for at in moments_of(one)})}
    for one in members:
        if one.superseded is None or one.superseded.minute > one.known.minute:
            turns[one.known.minute].come |= {one.n}
            if one.superseded is not None:
                turns[one.superseded.minute].go |= {one.n}
        if one.retracted is not None:
            turns[one.retracted.minute].taken |= {one.n}
    return list(turns.values())


class _Replay:
    """A cluster that is led from moment to moment."""

    def __init__(self, cluster: Cluster, claims: Mapping[int, CitedClaim], fresh: frozenset[int] | None) -> None:
        self._claims = claims
        self._fresh = fresh or frozenset()
        self._teller = Teller(claims, {one.n: one for one in cluster.members})
        ground = _ground(cluster, claims)
        self._now = Grouping(ground)
        self._without = None if fresh is None or ground.is_whole else Grouping(ground)
        self._diverged: set[int] = set()
        self._numbers: dict[str, list[int]] = {}
        for n, claim in claims.items():
            self._numbers.setdefault(claim.key, []).append(n)
        self.told: set[tuple[str, int]] | None = None if self._without is None else set()
        self.spells: list[Spell] = []

    def begin(self, turns: Iterable[_Turn]) -> frozenset[int]:
        """Stand where these moments lead, in one step; the claims that stand."""
        standing = frozenset[int]()
        for turn in turns:
            standing = (standing | turn.come) - turn.go
        self._now.change(come=standing)
        if self._without is not None:
            self._without = self._now.copy()
        return standing

    def events(self, minute: int) -> dict[str, Event]:
        """All events as they stand at the minute, by id."""
        found = (self._teller.event(group, minute) for group in self._now.groups())
        return {event.id: event for event in found if event is not None}

    def step(self, turn: _Turn) -> Step:
        """The next moment, untold."""
        step = self._now.change(come=turn.come, go=turn.go)
        first = {n: group[0] for group in step.gone for n in group}
        changed = {n for group in (*step.gone, *step.made) for n in group}
        for n in sorted(changed):
            group = self._now.of(n)
            if (group[0] if group else None) != first.get(n):
                self.spells.append(Spell(n, turn.minute, group[0] if group else None))
        return step

    def turn(self, turn: _Turn) -> Iterator[Snapshot]:
        """The next moment, and what changes at it."""
        step = self.step(turn)
        retold = {group for n in turn.taken if (group := self._now.of(n)) and group not in step.made}
        name = self._teller.name
        then = {name(group[0]): group for group in (*step.gone, *retold)}
        now = {name(group[0]): group for group in (*step.made, *retold)}
        wanted = list({**now, **then})
        if self._without is not None:
            part = self._part(self._without, turn, step)
            wanted = [one for one in wanted if one in part]
        for one in wanted:
            ours = {*then.get(one, ()), *now.get(one, ())}
            beside = [group for group in (*step.gone, *step.made) if not ours.isdisjoint(group)]
            told = self._teller.told(then.get(one), now.get(one), turn.minute, beside=beside, into=self._into)
            if told is not None:
                yield told

    def _part(self, without: Grouping, turn: _Turn, step: Step) -> set[str]:
        """Take the same step without the new claims; the names of the events that the two may tell otherwise."""
        groups = {*step.gone, *step.made}
        then = self._diverged.copy()
        if step.region.isdisjoint(then) and self._fresh.isdisjoint(turn.come):
            without.follow(step)
        else:
            other = without.change(come=turn.come - self._fresh, go=turn.go - self._fresh)
            groups |= {*other.gone, *other.made}
            looked = {n for group in groups for n in group}
            self._diverged -= looked
            self._diverged |= {n for n in looked if self._now.of(n) != without.of(n)}
        groups |= {group for n in turn.taken for group in (self._now.of(n), without.of(n)) if group}
        either = then | self._diverged
        names = {self._teller.name(group[0]) for group in groups if not either.isdisjoint(group)}
        if turn.go:
            names |= {self._teller.name(n) for one in either for n in self._moving_beside(one, turn)}
        if self.told is not None:
            self.told |= {(name, turn.minute) for name in names}
        return names

    def _moving_beside(self, n: int, turn: _Turn) -> Iterator[int]:
        """Claims of its key that come or go: which event theirs went into is told by where this one went."""
        return (one for one in self._numbers[self._claims[n].key] if one in turn.come or one in turn.go)

    def _into(self, first: int) -> str | None:
        """The event that an event's first claim is in now."""
        for n in self._numbers[self._claims[first].key]:
            group = self._now.of(n)
            if group is not None and self._teller.makes(group):
                return self._teller.name(group[0])
        return None


def _ground(cluster: Cluster, claims: Mapping[int, CitedClaim]) -> Ground:
    numbers = {one.handle: one.n for one in cluster.members}
    merges: list[list[int]] = []
    splits: dict[int, frozenset[str]] = {}
    for decision in cluster.decisions:
        targets = [numbers[handle] for handle in decision.targets if handle in numbers]
        if decision.kind is DecisionKind.MERGE:
            merges.append(targets)
        elif decision.kind is DecisionKind.SPLIT:
            splits |= {n: splits.get(n, frozenset()) | {decision.id} for n in targets}
    links = [(link.a, link.b, link.score) for link in cluster.links if link.same]
    return Ground(claims, links, merges=merges, splits=splits)
