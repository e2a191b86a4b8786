"""Corroboration's claims and reports as bytes for the ledger's file, and back.

JSON by field name, defaults left out, so that a card written before a field existed is read with its default.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from dateline.corroboration import CitedClaim, CitedReport
from dateline.ledger.codec import pack, unpack

_KEPT_IN_MEMORY = 20_000
"""Cards that stay read; about 4 kB each."""

_NO_REPORT = CitedReport(id="", outlet=None, published=None, agencies=(), sketch=())


def report_card(report: CitedReport) -> bytes:
    """What of a report must be known to compare its claims."""
    return pack(plain(report))


def claim_card(claim: CitedClaim) -> bytes:
    """A claim without its report, which has a card of its own."""
    return pack({name: value for name, value in plain(claim).items() if name != "report"})


@lru_cache(maxsize=_KEPT_IN_MEMORY)
def read_report(card: bytes) -> CitedReport:
    """The inverse of `report_card`."""
    report: CitedReport = reader_of(CitedReport)(unpack(card))
    return report


@lru_cache(maxsize=_KEPT_IN_MEMORY)
def read_claim(card: bytes, report_card: bytes) -> CitedClaim:
    """The inverse of `claim_card`, with its report."""
    readers = _readers(CitedClaim)
    data = {name: readers[name](value) for name, value in unpack(card).items() if name in readers}
    return CitedClaim(**data, report=read_report(report_card) if report_card else _NO_REPORT)


def plain(value: Any) -> Any:
    """A value made of dataclasses, enumerations, tuples and sets as JSON-ready ones."""
    if is_dataclass(value):
        pairs = ((field, getattr(value, field.name)) for field in fields(value))
        return {field.name: plain(one) for field, one in pairs if not _is_default(field, one)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, frozenset):
        return sorted(plain(one) for one in value)
    return value


def _is_default(field: "Field[Any]", value: Any) -> bool:
    return field.default is not MISSING and bool(field.default == value)


def reader_of(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of this type from its plain form."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        read = reader_of(next(one for one in inner if one is not NoneType))
        return lambda value: None if value is None else read(value)
    if origin is tuple and inner[-1] is Ellipsis:
        read = reader_of(inner[0])
        return lambda value: tuple(read(one) for one in value)
    if origin is frozenset:
        return frozenset
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if is_dataclass(kind):
        return _dataclass_reader(kind)
    return lambda value: value


def _dataclass_reader(kind: Any) -> Callable[[Any], Any]:
    readers = _readers(kind)
    return lambda data: kind(**{name: readers[name](value) for name, value in data.items() if name in readers})


@lru_cache
def _readers(kind: Any) -> dict[str, Callable[[Any], Any]]:
    return {name: reader_of(hint) for name, hint in get_type_hints(kind).items()}
