"""The brief: a situation report in which every sentence names the reports that it rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Unpack

from dateline.asking.bodies import told
from dateline.asking.learned import Change, learned, narrowed
from dateline.asking.phrasing import event_sentence, state_sentence
from dateline.asking.states import states
from dateline.asking.words import say_day, say_figures, say_time
from dateline.ledger import Ledger, Wanted
from dateline.ledger.filters import Moment
from dateline.model import Report
from dateline.situation import State


@dataclass(frozen=True, slots=True)
class Sentence:
    """One statement: the standing that it has, its words, what was so before or beside it, and its reports by id."""

    label: str
    words: str
    note: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief; without sentences it says that there is nothing."""

    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """All of it; `reports` are those that a sentence names, in the order of first mention."""

    title: str
    asked: str
    sections: tuple[Section, ...]
    reports: tuple[Report, ...]

    def number(self, report: str) -> int:
        """The number of a report in the list, from 1."""
        return next(n for n, one in enumerate(self.reports, start=1) if one.id == report)


def write_brief(ledger: Ledger, *, since: Moment, **wanted: Unpack[Wanted]) -> Brief:
    """What was learned since the end of a day, what is disputed, and how things stand.

    The tracks are those that hold when the filters say, else on the day of `as_of`, else at any time.
    """
    until = wanted.get("as_of")
    found = learned(ledger, since=since, until=until, with_states=False, **wanted)
    disputed = ledger.events(**narrowed(wanted, standing="disputed"))
    day = str(until)[:10] if until is not None and not _has_time(wanted) else None
    track = wanted if day is None else narrowed(wanted, on=day)
    held = states(ledger, **track)
    sections = (
        Section("New", tuple(_event(change.body, "") for change in found.of("new"))),
        Section("Changed standing", tuple(_changed(change) for change in found.of("standing"))),
        Section("Told otherwise", tuple(_changed(change) for change in found.of("told"))),
        Section("No longer an event by itself", tuple(_changed(change) for change in found.of("gone"))),
        Section("Open disputes", tuple(_disputed(told(event)) for event in disputed)),
        Section("How things stand" + (f" on {say_day(day)}" if day else ""), _states(ledger, held, as_of=until)),
    )
    until_words = f"by the end of {say_day(str(until))}" if until is not None else "to date"
    return Brief(
        title="Situation report",
        asked=f"What became known after {say_day(str(since))}, as known {until_words}.",
        sections=sections,
        reports=_reports(ledger, sections),
    )


def _has_time(wanted: Mapping[str, Any]) -> bool:
    return any(wanted.get(name) is not None for name in ("on", "from_", "to"))


def _event(body: Mapping[str, Any], note: str) -> Sentence:
    figures = say_figures(body.get("quantities") or ())
    words = event_sentence(body) + (f": {figures}" if figures else "")
    return Sentence(body["standing"], words, note or _behind(body), _reports_of(body))


def _behind(body: Mapping[str, Any]) -> str:
    """Who is behind an event that stands alone, the first of each origin, or how many origins assert it."""
    if body["origins"] > 1:
        return f"asserted by {body['origins']} origins"
    firsts = {source["origin"]: source["speaker"] or source["outlet"] for source in reversed(body["sources"])}
    names = dict.fromkeys(name for name in reversed(firsts.values()) if name)
    return f"from {', '.join(names)}" if names else ""


def _changed(change: Change) -> Sentence:
    return _event(change.body, said_before(change))


def said_before(change: Change) -> str:
    """What was said before of what changed: `disputed before; time before: Apr 2024`; empty for a new event."""
    if change.kind == "gone":
        return f"now part of event {change.into}" if change.into else "no claim of it stands any longer"
    before = change.before or {}
    told = [f"{name} before: {_value(name, before.get(name))}" for name in change.fields if name != "standing"]
    return "; ".join([f"{before['standing']} before", *told] if "standing" in change.fields else told)


def _value(name: str, value: Any) -> str:
    if value in (None, [], ""):
        return "not known"
    if name == "time":
        return say_time(value)
    if name == "quantities":
        return say_figures(value)
    if isinstance(value, Mapping):
        return str(value["name"])
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(party["name"] for party in value)
    return str(value)


def _disputed(body: Mapping[str, Any]) -> Sentence:
    denying = dict.fromkeys(
        source["speaker"] or source["outlet"] for source in body["sources"] if source["stance"] == "denies"
    )
    names = ", ".join(name for name in denying if name)
    return _event(body, f"denied by {names}" if names else "denied")


def _states(ledger: Ledger, held: Sequence[State], *, as_of: Moment | None) -> tuple[Sentence, ...]:
    """The states as sentences, each with the reports of all the events that it rests on."""
    names = dict.fromkeys(name for state in held for name in state.events)
    behind = {name: _reports_of(ledger.event(name, as_of=as_of).body) for name in names}
    return tuple(
        _state(state.to_dict(), tuple(dict.fromkeys(report for name in state.events for report in behind[name])))
        for state in held
    )


def _state(body: Mapping[str, Any], reports: tuple[str, ...]) -> Sentence:
    known = f"known since {say_day(body['known_since'])}"
    note = f"inferred from an event, {known}" if body["inferred"] else known
    figures = say_figures(body["quantities"])
    words = state_sentence(body) + (f": {figures}" if figures else "")
    return Sentence(body["standing"], words, note, reports)


def _reports_of(body: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source["claim"].rpartition("#")[0] for source in body.get("sources") or ()))


def _reports(ledger: Ledger, sections: Sequence[Section]) -> tuple[Report, ...]:
    ids = dict.fromkeys(id for section in sections for one in section.sentences for id in one.reports)
    found = (ledger.versions(id) for id in ids)
    return tuple(versions[-1].report for versions in found if versions)
