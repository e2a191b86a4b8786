"""The JSON Schemas of records, events, states and changes: the contract in a form that other programs can check.

Unknown keys are allowed, as the codebook asks of every reader. What a schema cannot say (offsets inside the
text, ids that refer to something) is said by `dateline.model` and its tests.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from dateline.codebook import (
    MODES,
    STATE_TYPES,
    ActorKind,
    Assertion,
    Bound,
    ClaimType,
    Feature,
    Medium,
    PlaceUse,
    Sector,
    Stance,
    Standing,
    Status,
    TimeKind,
    Unit,
)
from dateline.model import RECORD_VERSION

Schema = dict[str, Any]

_STRING: Schema = {"type": "string"}
_MAYBE_STRING: Schema = {"type": ["string", "null"]}
_MAYBE_NUMBER: Schema = {"type": ["number", "null"]}
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_SPAN: Schema = {
    "type": "array",
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
    "description": "Unicode code points into `text`, half-open.",
}


def record_schema() -> Schema:
    """The schema of one record, JSON Schema draft 2020-12."""
    properties: Schema = {
        "dateline": {"const": RECORD_VERSION},
        "report": _report(),
        "text": {"type": "string", "description": "The cleaned body; paragraphs apart by a blank line."},
        "sentences": _list(_SPAN),
        "actors": _list(_actor()),
        "places": _list(_place()),
        "times": _list(_time()),
        "attributions": _list(_attribution()),
        "claims": _list(_claim()),
    }
    return _titled("dateline record", _object(properties))


def event_schema() -> Schema:
    """The schema of one event: a line of `dateline events --format jsonl`."""
    return _titled("dateline event", _event())


def state_schema() -> Schema:
    """The schema of one state: a line of `dateline situation --format jsonl`."""
    return _titled("dateline state", _state())


def change_schema() -> Schema:
    """The schema of one change: a line of `dateline diff --format jsonl`, of an event or of a state."""
    told = {
        "change": {"enum": ["new", "standing", "told", "gone"]},
        "fields": _list(_STRING),
        "before": {"type": "object", "description": "What was said before, of the fields that differ."},
        "into": {"type": ["string", "null"], "description": "The id of the event that a gone one was merged into."},
    }
    moved = {"change": {"enum": ["now-known", "no-longer-known"]}}
    either = [_with(_event(), told), _with(_state(), moved)]
    return _titled("dateline change", {"oneOf": either})


SCHEMAS: Mapping[str, Callable[[], Schema]] = MappingProxyType(
    {"record": record_schema, "event": event_schema, "state": state_schema, "change": change_schema}
)
"""Every schema, by the name that the command line gives it."""


def _titled(title: str, schema: Schema) -> Schema:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}


def _with(schema: Schema, properties: Schema) -> Schema:
    return schema | {
        "required": [*schema["required"], *properties],
        "properties": schema["properties"] | properties,
    }


def _object(properties: Schema, *, optional: Iterable[str] = ()) -> Schema:
    return {
        "type": "object",
        "required": [name for name in properties if name not in set(optional)],
        "properties": properties,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _code(codes: type[StrEnum]) -> Schema:
    return {"enum": [code.value for code in codes]}


def _report() -> Schema:
    return _object(
        {
            "id": _STRING,
            "url": _MAYBE_STRING,
            "title": _MAYBE_STRING,
            "outlet": _MAYBE_STRING,
            "published": {
                "type": ["string", "null"],
                "pattern": r"^\d{4}-\d{2}-\d{2}",
                "description": "The ISO 8601 day, or minute, that it came out.",
            },
            "authors": _list(_STRING),
            "agencies": _list(_STRING),
            "language": _MAYBE_STRING,
        }
    )


def _actor() -> Schema:
    return _object(
        {
            "id": _STRING,
            "name": _STRING,
            "kind": _code(ActorKind),
            "country": {"type": ["string", "null"], "pattern": "^[A-Z]{3}$", "description": "ISO 3166-1 alpha-3."},
            "sectors": _list(_code(Sector)),
            "office": _MAYBE_STRING,
            "mentions": _list(_SPAN),
        }
    )


def _place() -> Schema:
    return _object(
        {
            "id": _STRING,
            "name": _STRING,
            "span": _SPAN,
            "geonameid": {"type": ["integer", "null"]},
            "lat": {"type": ["number", "null"], "minimum": -90, "maximum": 90},
            "lon": {"type": ["number", "null"], "minimum": -180, "maximum": 180},
            "country": _MAYBE_STRING,
            "feature": _code(Feature),
            "use": _code(PlaceUse),
            "radius_km": _MAYBE_NUMBER,
            "confidence": _SHARE,
        },
        optional=("radius_km", "confidence"),
    )


def _time() -> Schema:
    return _object(
        {
            "id": _STRING,
            "span": _SPAN,
            "value": {"type": ["string", "null"], "description": "EDTF, ISO 8601-2; durations as ISO 8601."},
            "kind": _code(TimeKind),
            "timex": _object({"type": {"enum": ["DATE", "TIME", "DURATION", "SET"]}, "value": _MAYBE_STRING}),
        }
    )


def _attribution() -> Schema:
    return _object(
        {
            "id": _STRING,
            "source": _list(_SPAN),
            "cue": _list(_SPAN),
            "content": _list(_SPAN),
            "speaker": {"type": ["string", "null"], "description": "The id of an actor."},
            "stance": _code(Stance),
            "medium": _code(Medium),
            "time": {"type": ["string", "null"], "description": "The id of a time."},
        }
    )


def _quantity() -> Schema:
    return _object(
        {
            "value": {"type": "number"},
            "approximate": {"type": "boolean"},
            "unit": _code(Unit),
            "span": _SPAN,
            "bound": _code(Bound),
            "currency": _STRING,
        },
        optional=("bound", "currency"),
    )


def _claim() -> Schema:
    claim = _object(
        {
            "id": _STRING,
            "type": _code(ClaimType),
            "mode": _MAYBE_STRING,
            "anchor": _SPAN,
            "actors": _list(_STRING),
            "recipients": _list(_STRING),
            "place": _MAYBE_STRING,
            "destination": _MAYBE_STRING,
            "time": {"type": ["string", "null"], "description": "EDTF of the event itself, not of the statement."},
            "quantities": _list(_quantity()),
            "assertion": _code(Assertion),
            "status": _code(Status),
            "verdict": _object({"rule": _STRING, "evidence": _list(_SPAN)}),
            "attributions": _list(_STRING),
            "contexts": _list(_STRING),
            "confidence": _SHARE,
            "happening": {"type": ["integer", "null"]},
        },
        optional=("verdict", "happening"),
    )
    return claim | {"allOf": [_modes_of(type) for type in ClaimType]}


def _modes_of(type: ClaimType) -> Schema:
    return {
        "if": {"properties": {"type": {"const": type.value}}},
        "then": {"properties": {"mode": {"enum": [None, *MODES[type]]}}},
    }


_CLAIM_REF: Schema = {"type": "string", "pattern": "#", "description": "`report-id#c1`: a claim of a report's record."}
_MOMENT: Schema = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}",
    "description": "The day, or minute, since which it was known.",
}
_EVENT_ID: Schema = {"type": "string", "pattern": "^[0-9a-f]{16}$"}


def _event() -> Schema:
    event = _object(
        {
            "id": _EVENT_ID,
            "type": _code(ClaimType),
            "mode": _MAYBE_STRING,
            "assertion": _code(Assertion),
            "actors": _list(_party()),
            "recipients": _list(_party()),
            "place": _spot(),
            "destination": _spot(),
            "time": {"type": ["string", "null"], "description": "EDTF of when it happened."},
            "standing": _code(Standing),
            "origins": {"type": "integer", "minimum": 0, "description": "How many distinct origins assert it."},
            "history": _list(_step()) | {"minItems": 1},
            "sources": _list(_source()) | {"minItems": 1},
            "quantities": _list(_figures()),
        },
        optional=("origins",),
    )
    return event | {"allOf": [_modes_of(type) for type in ClaimType]}


def _state() -> Schema:
    types = [type for type in ClaimType if type in STATE_TYPES]
    state = _object(
        {
            "type": {"enum": [type.value for type in types]},
            "mode": _MAYBE_STRING,
            "place": _spot(),
            "destination": _spot(),
            "actors": _list(_party()),
            "recipients": _list(_party()),
            "valid": {"type": "string", "pattern": "/", "description": "EDTF interval; `..` is open, empty unknown."},
            "standing": _code(Standing),
            "known_since": _MOMENT,
            "inferred": {"type": "boolean", "description": "True where an event moved the state."},
            "because": _list(_CLAIM_REF),
            "quantities": _list(_figures()),
            "events": _list(_EVENT_ID),
        }
    )
    return state | {"allOf": [_modes_of(type) for type in types]}


def _party() -> Schema:
    return _object({"name": _STRING, "country": _MAYBE_STRING, "sectors": _list(_code(Sector))})


def _spot() -> Schema:
    spot = _object(
        {
            "name": _STRING,
            "country": _MAYBE_STRING,
            "lat": {"type": ["number", "null"], "minimum": -90, "maximum": 90},
            "lon": {"type": ["number", "null"], "minimum": -180, "maximum": 180},
            "geonameid": {"type": ["integer", "null"]},
            "radius_km": _MAYBE_NUMBER,
        }
    )
    return spot | {"type": ["object", "null"]}


def _step() -> Schema:
    return _object({"standing": _code(Standing), "since": _MOMENT, "because": _list(_CLAIM_REF)})


def _source() -> Schema:
    reliability: Schema = {"enum": list("ABCDEF"), "description": "By the Admiralty system, as rated by then."}
    return _object(
        {
            "claim": _CLAIM_REF,
            "outlet": _MAYBE_STRING,
            "speaker": _MAYBE_STRING,
            "stance": _code(Stance),
            "date": {"type": ["string", "null"]},
            "origin": {"type": "string", "description": "Sources with one origin count once."},
            "reliability": reliability,
            "speaker_reliability": reliability,
            "credibility": {"enum": list("123456"), "description": "By the Admiralty system, as rated by then."},
        },
        optional=("reliability", "speaker_reliability", "credibility"),
    )


def _figures() -> Schema:
    return _object(
        {
            "unit": _code(Unit),
            "low": {"type": "number"},
            "high": {"type": "number"},
            "best": {"type": "number"},
            "by": {"type": "object", "additionalProperties": {"type": "number"}},
            "currency": _STRING,
            "scope": _STRING,
            "bound": _code(Bound),
        },
        optional=("currency", "scope", "bound"),
    )
