"""Asks one question of a scenario's table, on both clocks, and says in a line what differs from the answer."""

from collections.abc import Iterable
from typing import Any

from dateline.corroboration import Corroborated, Event, EventQuantity, Spot
from dateline.corroboration.likeness import distance_km
from dateline.situation import State, situation


def differences(question: dict[str, Any], corroborated: Corroborated) -> list[str]:
    """Empty where the ledger answers as the table does."""
    known = corroborated.known(question["as_of"])
    if "event" in question:
        found: Event | State | None = _event(question["event"], known.events)
    else:
        states = situation(corroborated, on=question["on"], as_of=question["as_of"])
        found = _state(question["state"], states)
    expected = question["answer"]
    if found is None or expected is None:
        return [] if found is None and expected is None else [f"expected {expected}, found {_short(found)}"]
    actual = {name: _value(found, name, wanted) for name, wanted in expected.items()}
    return [
        f"{name}: expected {expected[name]}, found {value}" for name, value in actual.items() if value != expected[name]
    ]


def _short(found: Event | State | None) -> str:
    return "nothing" if found is None else f"{found.type} {found.mode} {found.standing}"


def _event(wanted: dict[str, Any], events: Iterable[Event]) -> Event | None:
    fitting = [event for event in events if _fits(wanted, event)]
    return max(fitting, key=lambda event: (len(event.claims), event.id), default=None)


def _fits(wanted: dict[str, Any], event: Event) -> bool:
    return (
        event.type == wanted["type"]
        and wanted.get("mode") in (None, event.mode)
        and ("place" not in wanted or _named(event.place, wanted["place"]))
        and ("near" not in wanted or _is_near(event.place, wanted["near"]))
        and ("figures" not in wanted or any(each.unit == wanted["figures"] for each in event.quantities))
    )


def _state(wanted: dict[str, Any], states: Iterable[State]) -> State | None:
    return next(
        (
            state
            for state in states
            if state.type == wanted["type"]
            and wanted.get("mode") in (None, state.mode)
            and ("place" not in wanted or _named(state.place, wanted["place"]))
            and ("actor" not in wanted or any(wanted["actor"] in party.name for party in state.actors))
        ),
        None,
    )


def _named(place: Spot | None, name: str) -> bool:
    return place is not None and place.name == name


def _is_near(place: Spot | None, point: list[float]) -> bool:
    apart = distance_km(place, Spot("", lat=point[0], lon=point[1])) if place else None
    return apart is not None and apart < 3


def _value(found: Event | State, name: str, wanted: Any) -> Any:
    if name == "quantity":
        return next((_quantity(each, wanted) for each in found.quantities if each.unit == wanted["unit"]), None)
    if name == "countries":
        return sorted({party.country for party in found.actors if party.country})
    if isinstance(found, Event):
        derived = _derived(found, name, wanted)
        if derived is not None:
            return derived
    value = getattr(found, name)
    return value.value if hasattr(value, "value") else value


def _derived(event: Event, name: str, wanted: Any) -> Any:
    reports = {claim.report.id for claim in event.claims}
    if name == "since":
        return {step.standing.value: step.since for step in event.history if step.standing.value in wanted}
    if name == "origins":
        return len(event.origins.origins)
    if name == "asserting_origins":
        return event.origin_count
    if name == "reports_include":
        return [report for report in wanted if report in reports]
    return sorted(reports) if name == "reports" else None


def _quantity(quantity: EventQuantity, wanted: dict[str, Any]) -> dict[str, Any]:
    values = {name: getattr(quantity, name) for name in wanted}
    return {name: value.value if hasattr(value, "value") else value for name, value in values.items()}
