"""A cluster of claims as the events that it held at every moment of knowledge."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.corroboration import CitedClaim, Decision, DecisionKind, Event, EventMaker, Reason, corroborate_claims
from dateline.corroboration import Link as ClaimLink
from dateline.keeping.cards import read_claim
from dateline.ledger import Cluster, Link, Member, Snapshot
from dateline.ledger.days import Known
from dateline.situation import ground_of, ground_to_bytes
from dateline.situation.shelves import bears_on, shelf_keys, track_bits

Standing = Mapping[str, Event]


def snapshots_of(cluster: Cluster, reports: Mapping[int, bytes], *, since: Known | None) -> Iterator[Snapshot]:
    """Each change of each event, from `since` on (None: all), oldest first; `reports` are the reports' cards."""
    claims = {one.n: read_claim(one.card, reports[one.version_n]) for one in cluster.members}
    replay = Replay(cluster, claims)
    numbers = {claim.key: n for n, claim in claims.items()}
    moments = sorted({moment for one in cluster.members for moment in _moments(one)})
    earlier = [moment for moment in moments if since is not None and moment.minute < since.minute]
    before = replay.events_at(earlier[-1]) if earlier else {}
    for moment in _distinct(moments[len(earlier) :]):
        now = replay.events_at(moment)
        yield from _changes(before, now, numbers, moment)
        before = now


def _moments(member: Member) -> Iterator[Known]:
    yield member.known
    if member.superseded:
        yield member.superseded
    if member.retracted:
        yield member.retracted


def _distinct(moments: Iterable[Known]) -> Iterator[Known]:
    """The first of each minute: the printed stamps of one minute may differ."""
    last = None
    for moment in moments:
        if moment.minute != last:
            yield moment
        last = moment.minute


class Replay:
    """A cluster to be asked at many moments; an event that is the same at two of them is the very same object."""

    def __init__(self, cluster: Cluster, claims: Mapping[int, CitedClaim]) -> None:
        self._cluster = cluster
        self._claims = claims
        self._links = [(link.a, link.b, _link(link, claims)) for link in cluster.links]
        self._make = EventMaker()

    def events_at(self, moment: Known) -> dict[str, Event]:
        """The events of the claims that stood then, by id."""
        standing = [one for one in self._cluster.members if _stood(one, moment)]
        known = {one.n: self._claims[one.n] for one in standing}
        links = [link for a, b, link in self._links if a in known and b in known]
        decisions = [*_retractions(standing, self._claims, moment), *_joints(self._cluster, standing, self._claims)]
        found = corroborate_claims(tuple(known.values()), links, decisions=decisions, make=self._make)
        return {event.id: event for event in found.events}


def _link(link: Link, claims: Mapping[int, CitedClaim]) -> ClaimLink:
    left, right = sorted((claims[link.a].key, claims[link.b].key))
    return ClaimLink(left, right, link.score, link.same, Reason(link.features, link.sentence))


def _stood(member: Member, moment: Known) -> bool:
    gone = member.superseded is not None and member.superseded.minute <= moment.minute
    return member.known.minute <= moment.minute and not gone


def _retractions(members: Sequence[Member], claims: Mapping[int, CitedClaim], moment: Known) -> Iterator[Decision]:
    for one in members:
        if one.retracted is not None and one.retracted.minute <= moment.minute:
            key = claims[one.n].key
            yield Decision(f"retract {key}", DecisionKind.RETRACT, (key,), when=one.retracted.text)


def _joints(cluster: Cluster, members: Sequence[Member], claims: Mapping[int, CitedClaim]) -> Iterator[Decision]:
    """Human merges and splits, with claims by key instead of by handle."""
    keys = {one.handle: claims[one.n].key for one in members}
    for decision in cluster.decisions:
        targets = tuple(keys[handle] for handle in decision.targets if handle in keys)
        if targets:
            yield Decision(decision.id, DecisionKind(decision.kind.value), targets, when=decision.made)


def _changes(before: Standing, now: Standing, numbers: Mapping[str, int], moment: Known) -> Iterator[Snapshot]:
    for name, event in now.items():
        if before.get(name) is event:
            continue
        body = event.to_dict()
        if name not in before or before[name].to_dict() != body:
            yield _snapshot(event, body, numbers[event.claims[0].key], moment)
    for name, event in before.items():
        if name not in now:
            first = event.claims[0].key
            into = next((other for other, one in now.items() if any(claim.key == first for claim in one.claims)), None)
            yield Snapshot(name, numbers[first], moment, gone=True, into=into)


def _snapshot(event: Event, body: Mapping[str, Any], claim: int, moment: Known) -> Snapshot:
    plain = Snapshot(event.id, claim, moment, body, event.origin_count)
    ground = ground_of(event)
    tracks = bears_on(ground)
    if not tracks:
        return plain
    return replace(plain, keys=shelf_keys(ground), tracks=track_bits(tracks), ground=ground_to_bytes(ground))
