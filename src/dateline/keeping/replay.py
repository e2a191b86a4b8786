"""A cluster of claims as the events that it held at every moment of knowledge.

Where claims are new (`fresh`) and all else was told before, only what they change is told again: the cluster is led
from moment to moment with and without them, each time regrouping what the moment's news can reach. A claim whose groups
differ has diverged. What becomes of an event at a moment follows from the groups that the claim which names it is in
before and after; so where that claim has diverged in neither, the event is told already.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Any

from dateline.corroboration import (
    CitedClaim,
    Event,
    Ground,
    Group,
    Grouping,
    Step,
    Ties,
    event_id,
    event_of,
    makes_event,
)
from dateline.keeping.cards import read_claim
from dateline.ledger import Cluster, DecisionKind, Member, Snapshot
from dateline.ledger.days import Known
from dateline.situation import ground_of, ground_to_bytes
from dateline.situation.shelves import bears_on, shelf_keys, track_bits


@dataclass(frozen=True, slots=True)
class Told:
    """Snapshots, oldest first; and of which events at which minutes they are all that there is (None: of all)."""

    snapshots: tuple[Snapshot, ...]
    only: Set[tuple[str, int]] | None = None


@dataclass(slots=True)
class _Turn:
    """A moment at which something changes: claims come, claims go, and some are taken back."""

    known: Known
    come: frozenset[int] = frozenset()
    go: frozenset[int] = frozenset()
    taken: dict[int, str] = field(default_factory=dict)


def told_of(
    cluster: Cluster, reports: Mapping[int, bytes], *, since: Known | None = None, fresh: frozenset[int] | None = None
) -> Told:
    """Each change of each event, from `since` on (None: all); `reports` are the reports' cards.

    `fresh` are claims that were all known since then and that nothing was told of yet; None: all is to be told.
    """
    claims = {one.n: read_claim(one.card, reports[one.version_n]) for one in cluster.members}
    if fresh is not None and (since is None or _stamps_anew(cluster.members, fresh)):
        fresh = None
    replay = _Replay(cluster, claims, fresh)
    turns = _turns(cluster.members)
    early = [turn for turn in turns if since is not None and turn.known.minute < since.minute]
    replay.begin(early)
    found = [snapshot for turn in turns[len(early) :] for snapshot in replay.turn(turn)]
    return Told(tuple(found), replay.told)


def events_at(cluster: Cluster, reports: Mapping[int, bytes], moment: Known) -> dict[str, Event]:
    """The events as they stood then, by id."""
    claims = {one.n: read_claim(one.card, reports[one.version_n]) for one in cluster.members}
    replay = _Replay(cluster, claims, None)
    replay.begin(turn for turn in _turns(cluster.members) if turn.known.minute <= moment.minute)
    return replay.events()


def _stamps_anew(members: Iterable[Member], fresh: frozenset[int]) -> bool:
    """True where the new claims change how their minute is written, for all that was known then."""
    minutes = {one.known.minute for one in members if one.n in fresh}
    before = [moment for one in members if one.n not in fresh for moment in _moments(one) if moment.minute in minutes]
    return bool(before) and min(before) > min(one.known for one in members if one.n in fresh)


def _moments(member: Member) -> Iterator[Known]:
    yield member.known
    if member.superseded:
        yield member.superseded
    if member.retracted:
        yield member.retracted


def _turns(members: Sequence[Member]) -> list[_Turn]:
    """The moments in order; each is written as the first stamp of its minute."""
    turns: dict[int, _Turn] = {}
    for moment in sorted({moment for one in members for moment in _moments(one)}):
        turns.setdefault(moment.minute, _Turn(moment))
    for one in members:
        if one.superseded is None or one.superseded.minute > one.known.minute:
            turns[one.known.minute].come |= {one.n}
            if one.superseded is not None:
                turns[one.superseded.minute].go |= {one.n}
        if one.retracted is not None:
            turns[one.retracted.minute].taken[one.n] = one.retracted.text
    return list(turns.values())


class _Replay:
    """A cluster that is led from moment to moment; an event is made once for each group that it ever is."""

    def __init__(self, cluster: Cluster, claims: Mapping[int, CitedClaim], fresh: frozenset[int] | None) -> None:
        self._claims = claims
        self._fresh = fresh or frozenset()
        ground = _ground(cluster, claims)
        self._now = Grouping(ground)
        self._without = None if fresh is None or ground.is_whole else Grouping(ground)
        self._diverged: set[int] = set()
        self._taken: dict[int, str] = {}
        self._made: dict[tuple[Group, tuple[tuple[str, str], ...]], Event | None] = {}
        self._ties: Ties = {}
        self._numbers: dict[str, list[int]] = {}
        for n, claim in claims.items():
            self._numbers.setdefault(claim.key, []).append(n)
        self._names: dict[int, str] = {}
        self.told: set[tuple[str, int]] | None = None if self._without is None else set()

    def begin(self, turns: Iterable[_Turn]) -> None:
        """Stand where these moments lead, in one step."""
        standing = frozenset[int]()
        for turn in turns:
            standing = (standing | turn.come) - turn.go
            self._taken |= turn.taken
        self._now.change(come=standing)
        if self._without is not None:
            self._without = self._now.copy()

    def events(self) -> dict[str, Event]:
        """All events as they stand, by id."""
        found = (self._event(group, self._taken) for group in self._now.groups())
        return {event.id: event for event in found if event is not None}

    def turn(self, turn: _Turn) -> Iterator[Snapshot]:
        """The next moment, and what changes at it."""
        before = dict(self._taken)
        self._taken |= turn.taken
        step = self._now.change(come=turn.come, go=turn.go)
        retold = {group for n in turn.taken if (group := self._now.of(n)) and group not in step.made}
        then = {self._name(group[0]): group for group in (*step.gone, *retold)}
        now = {self._name(group[0]): group for group in (*step.made, *retold)}
        wanted = then.keys() | now.keys()
        if self._without is not None:
            wanted &= self._part(self._without, turn, step)
        for name in [name for name in now if name in wanted]:
            event = self._event(now[name], self._taken)
            if event is not None:
                body = event.to_dict()
                if not self._was(then.get(name), now[name], before, body):
                    yield _snapshot(event, body, now[name][0], turn.known)
        for name in [name for name in then if name in wanted]:
            stays = name in now and self._event(now[name], self._taken) is not None
            if not stays and self._makes(then[name]):
                yield Snapshot(name, then[name][0], turn.known, gone=True, into=self._into(then[name][0]))

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
        names = {self._name(group[0]) for group in groups if group[0] in then or group[0] in self._diverged}
        if self.told is not None:
            self.told |= {(name, turn.known.minute) for name in names}
        return names

    def _name(self, n: int) -> str:
        """The id of an event whose first claim this is."""
        if n not in self._names:
            self._names[n] = event_id([self._claims[n]])
        return self._names[n]

    def _makes(self, group: Group) -> bool:
        return makes_event([self._claims[n] for n in group])

    def _event(self, group: Group, taken: Mapping[int, str]) -> Event | None:
        back = {self._claims[n].key: taken[n] for n in group if n in taken} if taken else {}
        known = (group, tuple(back.items()))
        if known not in self._made:
            self._made[known] = event_of([self._claims[n] for n in group], retracted=back, ties=self._ties)
        return self._made[known]

    def _was(self, then: Group | None, group: Group, taken: Mapping[int, str], body: Mapping[str, Any]) -> bool:
        """Whether the event was told like this before; never where its claims were others, for it shows them all."""
        if then is None or [self._claims[n].key for n in then] != [self._claims[n].key for n in group]:
            return False
        event = self._event(then, taken)
        return event is not None and event.to_dict() == body

    def _into(self, first: int) -> str | None:
        """The event that an event's first claim is in now."""
        for n in self._numbers[self._claims[first].key]:
            group = self._now.of(n)
            if group is not None and self._makes(group):
                return self._name(group[0])
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


def _snapshot(event: Event, body: Mapping[str, Any], claim: int, moment: Known) -> Snapshot:
    plain = Snapshot(event.id, claim, moment, body, event.origin_count)
    ground = ground_of(event)
    tracks = bears_on(ground)
    if not tracks:
        return plain
    return replace(plain, keys=shelf_keys(ground), tracks=track_bits(tracks), ground=ground_to_bytes(ground))
