"""What becomes of one event at one moment, as a snapshot; each event is made once for each group that it ever is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from dateline.corroboration import CitedClaim, Event, Group, Ties, event_id, event_of, makes_event
from dateline.ledger import Member, Snapshot
from dateline.ledger.days import Known, known_in
from dateline.situation import ground_of, ground_to_bytes
from dateline.situation.shelves import bears_on, shelf_keys, track_bits


class Teller:
    """Tells of claims by number; what it was given may grow."""

    def __init__(self, claims: Mapping[int, CitedClaim], members: Mapping[int, Member]) -> None:
        self._claims, self._members = claims, members
        self._made: dict[tuple[Group, tuple[tuple[str, str], ...]], Event | None] = {}
        self._ties: Ties = {}
        self._names: dict[int, str] = {}

    def name(self, n: int) -> str:
        """The id of an event whose first claim this is."""
        if n not in self._names:
            self._names[n] = event_id([self._claims[n]])
        return self._names[n]

    def makes(self, group: Group) -> bool:
        """Whether the group is an event."""
        return makes_event([self._claims[n] for n in group])

    def event(self, group: Group, minute: int) -> Event | None:
        """The group as an event, with what was taken back by that minute."""
        back = {self._claims[n].key: text for n in group if (text := self._taken_back(n, minute)) is not None}
        known = (group, tuple(back.items()))
        if known not in self._made:
            self._made[known] = event_of([self._claims[n] for n in group], retracted=back, ties=self._ties)
        return self._made[known]

    def _taken_back(self, n: int, minute: int) -> str | None:
        retracted = self._members[n].retracted
        return retracted.text if retracted is not None and retracted.minute <= minute else None

    def told(
        self,
        then: Group | None,
        now: Group | None,
        minute: int,
        *,
        beside: Iterable[Group],
        into: Callable[[int], str | None],
    ) -> Snapshot | None:
        """What changes at the minute of an event that was one group and is another; None where nothing does.

        `beside` are the groups that claims of the two left or came to; `into` says which event a claim is in now.
        """
        event = None if now is None else self.event(now, minute)
        if event is not None and now is not None:
            body = event.to_dict()
            if self._was(then, now, minute, body):
                return None
            return _snapshot(event, body, now[0], self._moment(then, now, minute, beside))
        if then is None or not self.makes(then):
            return None
        moment = self._moment(then, now, minute, beside)
        return Snapshot(self.name(then[0]), then[0], moment, gone=True, into=into(then[0]))

    def _was(self, then: Group | None, group: Group, minute: int, body: Mapping[str, Any]) -> bool:
        """Whether the event was told like this before; never where its claims were others, for it shows them all."""
        if then is None or [self._claims[n].key for n in then] != [self._claims[n].key for n in group]:
            return False
        event = self.event(then, minute - 1)
        return event is not None and event.to_dict() == body

    def _moment(self, then: Group | None, now: Group | None, minute: int, beside: Iterable[Group]) -> Known:
        """The minute as the event's own reports print it, else those of the groups beside it, else in UTC."""
        own = min(self._moments((*(then or ()), *(now or ())), minute), default=None)
        if own is not None:
            return own
        return min(self._moments((n for group in beside for n in group), minute), default=known_in(minute))

    def _moments(self, ns: Iterable[int], minute: int) -> Iterator[Known]:
        return (moment for n in ns for moment in moments_of(self._members[n]) if moment.minute == minute)


def moments_of(member: Member) -> Iterator[Known]:
    """When something became known of a claim."""
    yield member.known
    if member.superseded:
        yield member.superseded
    if member.retracted:
        yield member.retracted


def _snapshot(event: Event, body: Mapping[str, Any], claim: int, moment: Known) -> Snapshot:
    plain = Snapshot(event.id, claim, moment, body, event.origin_count)
    ground = ground_of(event)
    tracks = bears_on(ground)
    if not tracks:
        return plain
    return replace(plain, keys=shelf_keys(ground), tracks=track_bits(tracks), ground=ground_to_bytes(ground))
