"""An event's JSON in the codebook's order of keys; the ledger keeps them sorted."""

from collections.abc import Mapping
from typing import Any

from dateline.ledger import StoredEvent

_ORDER = (
    *("id", "type", "mode", "assertion", "actors", "recipients", "place", "destination", "time"),
    *("standing", "origins", "history", "sources", "quantities"),
)
_INNER: Mapping[str, tuple[str, ...]] = {
    "actors": ("name", "country", "sectors"),
    "recipients": ("name", "country", "sectors"),
    "place": ("name", "country", "lat", "lon", "geonameid", "radius_km"),
    "destination": ("name", "country", "lat", "lon", "geonameid", "radius_km"),
    "history": ("standing", "since", "because"),
    "sources": (
        *("claim", "outlet", "speaker", "stance", "date", "origin"),
        *("reliability", "speaker_reliability", "credibility"),
    ),
    "quantities": ("unit", "low", "high", "best", "by"),
}


def told(event: StoredEvent) -> dict[str, Any]:
    """A stored event's JSON; `origins` says how many assert it, which its sources alone do not tell."""
    return in_order({**event.body, "origins": event.origins})


def in_order(body: Mapping[str, Any]) -> dict[str, Any]:
    """The same event, its keys and those of its parts as the codebook prints them; others after these."""
    return {name: _part(value, _INNER.get(name, ())) for name, value in _sorted(body, _ORDER).items()}


def _part(value: Any, order: tuple[str, ...]) -> Any:
    if not order:
        return value
    if isinstance(value, list):
        return [_part(each, order) for each in value]
    return _sorted(value, order) if isinstance(value, Mapping) else value


def _sorted(body: Mapping[str, Any], order: tuple[str, ...]) -> dict[str, Any]:
    first = {name: body[name] for name in order if name in body}
    return first | {name: value for name, value in body.items() if name not in first}
