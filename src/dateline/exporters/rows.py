"""An event or a state as one flat row: names joined, figures told, history by standing; for tables of all kinds."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dateline.exporters.formats import Row

JOINED = "; "
"""Between values of one cell; names seldom hold it."""

_SHARED = ("type", "mode", "assertion", "actors", "actor_codes", "recipients", "recipient_codes")
_PLACE = ("place", "country", "lat", "lon", "geonameid", "radius_km", "destination")
EVENT_COLUMNS = (
    *("id", *_SHARED, *_PLACE, "time", "standing", "first_known", "standing_since"),
    *("origins", "outlets", "speakers", "reliability", "credibility", "quantities", "claims"),
)
STATE_COLUMNS = (
    *("type", "mode", "actors", "actor_codes", "recipients", "recipient_codes", *_PLACE),
    *("valid", "standing", "known_since", "inferred", "quantities", "because", "events"),
)
CHANGE_COLUMNS = (
    *("change", "fields", "into", *EVENT_COLUMNS),
    *("valid", "known_since", "inferred", "because", "events"),
)
"""Of what was learned, where events and states stand in one table."""


def columns_for(row: Row | None) -> tuple[str, ...]:
    """The columns of a table that begins with this row: an event's, or a state's; an event's where there is none.

    A row with a `change` is one of what was learned, and has the columns of both.
    """
    if row is None:
        return EVENT_COLUMNS
    if "change" in row:
        return CHANGE_COLUMNS
    return STATE_COLUMNS if is_state(row) else EVENT_COLUMNS


def is_state(row: Row) -> bool:
    """A state holds for a time, an event happens at one."""
    return "valid" in row


def rows_of(items: Iterable[Row]) -> list[dict[str, Any]]:
    """Each event or state as a flat row; columns as in `columns_for`."""
    return [flat(item) for item in items]


def flat(row: Row) -> dict[str, Any]:
    """The one row: cells are text, numbers, booleans or None."""
    place = row.get("place") or {}
    cells = {
        "fields": JOINED.join(row.get("fields") or ()),
        **{name: row.get(name) for name in ("change", "into", "id", "type", "mode", "assertion", "time", "standing")},
        **_parties(row.get("actors") or (), "actor"),
        **_parties(row.get("recipients") or (), "recipient"),
        "place": place.get("name"),
        **{name: place.get(name) for name in ("country", "lat", "lon", "geonameid", "radius_km")},
        "destination": (row.get("destination") or {}).get("name"),
        "quantities": JOINED.join(say_figures(each) for each in row.get("quantities") or ()),
    }
    cells |= _state_cells(row) if is_state(row) else _event_cells(row)
    return {name: cells.get(name) for name in columns_for(row)}


def _parties(parties: Sequence[Mapping[str, Any]], role: str) -> dict[str, str]:
    return {
        f"{role}s": JOINED.join(party["name"] for party in parties),
        f"{role}_codes": JOINED.join(codes_of(party) for party in parties),
    }


def codes_of(party: Mapping[str, Any]) -> str:
    """Country and sectors, primary first: `RUS/MIL`; empty where there are none."""
    return "/".join(code for code in (party.get("country"), *(party.get("sectors") or ())) if code)


def _event_cells(row: Row) -> dict[str, Any]:
    history, sources = row.get("history") or [], row.get("sources") or []
    return {
        "first_known": history[0]["since"] if history else None,
        "standing_since": history[-1]["since"] if history else None,
        "origins": row.get("origins"),
        "outlets": JOINED.join(_distinct(source["outlet"] for source in sources)),
        "speakers": JOINED.join(_distinct(source["speaker"] for source in sources)),
        **{
            name: JOINED.join(sorted(_distinct(source.get(name) for source in sources)))
            for name in ("reliability", "credibility")
        },
        "claims": JOINED.join(_distinct(source["claim"] for source in sources)),
    }


def _state_cells(row: Row) -> dict[str, Any]:
    return {
        **{name: row.get(name) for name in ("valid", "known_since", "inferred")},
        "because": JOINED.join(row.get("because") or ()),
        "events": JOINED.join(row.get("events") or ()),
    }


def _distinct(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def say_figures(quantity: Mapping[str, Any]) -> str:
    """`personnel 2000 (1960-2000)`: best, and low and high where they differ; scope and currency where given."""
    low, high, best = quantity["low"], quantity["high"], quantity["best"]
    spread = f" ({low}-{high})" if low != high else ""
    unit = f"{quantity['unit']} {quantity['currency']}" if quantity.get("currency") else quantity["unit"]
    scope = f" in {quantity['scope']}" if quantity.get("scope") else ""
    return f"{unit} {best}{spread}{scope}"
