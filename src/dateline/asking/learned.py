"""What was learned between two days of knowledge: events new, of other standing, told otherwise or gone; states too."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Unpack, cast

from dateline.asking.bodies import told
from dateline.asking.states import states_learned
from dateline.errors import UsageError
from dateline.ledger import Ledger, NotInLedger, StoredEvent, Wanted
from dateline.ledger.filters import Moment, read_as_of
from dateline.situation import State

TOLD = ("type", "mode", "assertion", "actors", "recipients", "place", "destination", "time", "quantities")
"""The fields of an event in which it can be told otherwise; in their order of mention."""


@dataclass(frozen=True, slots=True)
class Change:
    """One event before and after; `before` is None for a new one, `after` for one that is gone.

    `fields` are those that differ. An event that was merged into another has that one's id in `into`.
    """

    id: str
    kind: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    fields: tuple[str, ...] = ()
    into: str | None = None

    @property
    def body(self) -> Mapping[str, Any]:
        """The event as last known."""
        return self.after or self.before or {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON: the event's, and beside it `change`, `fields`, `before` (what of these was said) and `into`."""
        before = {name: self.before[name] for name in self.fields} if self.before else {}
        added = {"change": self.kind, "fields": list(self.fields), "before": before, "into": self.into}
        return {**self.body, **added}


@dataclass(frozen=True, slots=True)
class Learned:
    """All changes between two moments of knowledge: events by kind of change, states begun and ended."""

    changes: tuple[Change, ...]
    begun: tuple[State, ...]
    ended: tuple[State, ...]

    def rows(self) -> list[dict[str, Any]]:
        """All of it as JSON, one row a change: of events by kind, then states, `now-known` and `no-longer-known`."""
        states = (("now-known", self.begun), ("no-longer-known", self.ended))
        moved = [{"change": change, **state.to_dict()} for change, found in states for state in found]
        return [*(change.to_dict() for change in self.changes), *moved]

    def of(self, kind: str) -> tuple[Change, ...]:
        """The changes of one kind: new, standing, told, gone."""
        return tuple(change for change in self.changes if change.kind == kind)


KINDS = ("new", "standing", "told", "gone")


def learned(
    ledger: Ledger, *, since: Moment, until: Moment | None, with_states: bool = True, **wanted: Unpack[Wanted]
) -> Learned:
    """What was known by the end of `until` (None: all) and was not by the end of `since`.

    The filters choose the events that pass on either day. Of states, those that hold by the one knowledge and not by
    the other, whatever the day that `on` or `from_` and `to` name; none without `with_states`, for they take longest.
    """
    _check_order(since, until)
    then, now = narrowed(wanted, as_of=since), narrowed(wanted, as_of=until)
    before = {event.id: event for event in ledger.events_changed(after=since, until=until, **then)}
    after = {event.id: event for event in ledger.events_changed(after=since, until=until, **now)}
    # Only a filter hides an event that was there; without one, what is absent need not be looked for.
    hidden = any(value is not None for name, value in wanted.items() if name != "as_of")
    found = (
        _change(
            name,
            before.get(name) or (_at(ledger, name, since) if hidden else None),
            after.get(name) or _at(ledger, name, until),
        )
        for name in sorted({*before, *after})
    )
    changes = sorted((one for one in found if one), key=lambda one: (KINDS.index(one.kind), _latest(one), one.id))
    held, holds = states_learned(ledger, after=since, until=until, **wanted) if with_states else ((), ())
    seen, sees = {_said(state) for state in held}, {_said(state) for state in holds}
    return Learned(
        changes=tuple(changes),
        begun=tuple(state for state in holds if _said(state) not in seen),
        ended=tuple(state for state in held if _said(state) not in sees),
    )


def _check_order(since: Moment, until: Moment | None) -> None:
    first, last = read_as_of(since), read_as_of(until)
    if first and last and first.day > last.day:
        raise UsageError(f"From {since} to {until} runs backwards.", hint="Give the earlier day first.")


def narrowed(wanted: Wanted, **further: Any) -> Wanted:
    """The filters with some set anew."""
    found: dict[str, Any] = {**wanted, **further}
    return cast(Wanted, found)


def _at(ledger: Ledger, name: str, as_of: Moment | None) -> StoredEvent | None:
    try:
        return ledger.event(name, as_of=as_of)
    except NotInLedger:
        return None


def _latest(change: Change) -> str:
    history = change.body.get("history") or [{}]
    return str(history[-1].get("since", ""))


def _change(name: str, then: StoredEvent | None, now: StoredEvent | None) -> Change | None:
    before, after = (told(event) if event is not None and event.id == name else None for event in (then, now))
    if before is None:
        return Change(name, "new", None, after) if after else None
    if after is None:
        return Change(name, "gone", before, None, into=now.id if now else None)
    fields = tuple(field for field in ("standing", *TOLD) if before.get(field) != after.get(field))
    if not fields:
        return None
    return Change(name, "standing" if "standing" in fields else "told", before, after, fields)


def _said(state: State) -> tuple[Any, ...]:
    place = state.place.name if state.place else None
    parties = tuple(party.name for party in (*state.actors, *state.recipients))
    return (state.type, state.mode, place, parties, state.valid, state.standing)
