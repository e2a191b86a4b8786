"""What the ledger answers of the scenarios: the same from either database, and what corroboration says at once."""

import functools
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from itertools import pairwise
from typing import Any

import pytest

from dateline.api import Ledger, reader_version
from dateline.corroboration import corroborate
from dateline.exporters.briefs import write_html, write_markdown
from dateline.ledger import Ledger as Store
from dateline.model import Record
from ledger.making import clock
from scenarios.reading import read_by_hand, read_reports

SCENARIOS = {
    "karabakh": ("2024-04-16", "2024-04-17", "2024-06-12", None),
    "soledar": ("2023-01-11", "2023-01-13", "2023-01-25", None),
    "hodeidah": ("2023-04-12", "2023-04-18", "2023-05-04", None),
}
"""Each with days of knowledge at which it is asked."""
FILTERS: tuple[dict[str, Any], ...] = (
    {},
    {"type": ["RETREAT", "ASSAULT", "CONTROL"]},
    {"actor": "RUS"},
    {"country": "AZE", "min_origins": 2},
    {"near": (48.69, 38.07), "within_km": 40},
    {"text": "withdraw*"},
    {"text": '"the group" -footage'},
    {"standing": ["confirmed", "disputed"], "limit": 3},
    {"on": "2023"},
    {"reliability": "B"},
    {"credibility": "2"},
)


@functools.cache
def records(name: str) -> tuple[Record, ...]:
    reports = read_reports(name)
    return tuple(replace(one, report=reports[one.report.id]) for one in read_by_hand(name))


def filled(target: str, name: str) -> Ledger:
    """A ledger of the scenario, the second report first, with ratings, a correction and a retraction."""
    ledger = Ledger(Store.open(target, clock=clock))
    first, second, *rest = records(name)
    for record in (second, first, *rest):
        ledger.add(record, reader=reader_version())
    claims = {claim.ref: claim.handle for claim in ledger.claims()}
    start = min(claims)
    ledger.store.rate("outlet", first.report.outlet or "", "B", who="Ana", made="2023-01-01")
    ledger.store.rate("claim", claims[start], "2", who="Ana", made="2023-01-01")
    ledger.decide("correct", claims[start], who="Ana", made="2024-01-01", field="time", value="2023-01-02")
    ledger.retract(rest[-1].report.id, who="Ana", made="2024-12-01")
    return ledger


def answers(ledger: Ledger, days: tuple[str | None, ...]) -> Iterator[str]:
    """Every question's answer as text."""
    for day in days:
        for wanted in FILTERS:
            yield told(ledger.events(as_of=day, **wanted))
            states = {name: value for name, value in wanted.items() if name != "limit"}
            yield told(ledger.situation(as_of=day, **states))
        yield told(ledger.situation(as_of=day, on=day or "2024-12-31"))
        yield told([ledger.event(event["id"], as_of=day).to_dict() for event in ledger.events(as_of=day)])
    for since, until in pairwise(days):
        yield told(ledger.learned(since=since or "", until=until).rows())
        brief = ledger.brief(since=since or "", as_of=until)
        for write in (write_markdown, write_html):
            out = io.StringIO()
            write(brief, out)
            yield out.getvalue()


def told(rows: list[dict[str, Any]]) -> str:
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


@functools.cache
def expected(name: str) -> tuple[str, ...]:
    with filled(":memory:", name) as ledger:
        return tuple(answers(ledger, SCENARIOS[name]))


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_database_gives_the_same_answers(target: str, name: str) -> None:
    with filled(target, name) as ledger:
        assert list(answers(ledger, SCENARIOS[name])) == list(expected(name))


@pytest.mark.parametrize("large", [0, 100])
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_ledger_kept_report_by_report_tells_what_corroborating_at_once_does(
    target: str, name: str, large: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("dateline.keeping.keep"), "LARGE", large)
    with Ledger(Store.open(target, clock=clock)) as ledger:
        for record in reversed(records(name)):
            ledger.add(record, reader=reader_version())
        for day in SCENARIOS[name]:
            known = sorted((event.to_dict() for event in corroborate(records(name), as_of=day).events), key=_id)
            kept = sorted((dict(event.body) for event in ledger.store.events(as_of=day)), key=_id)
            assert kept == known


def _id(body: dict[str, Any]) -> str:
    return str(body["id"])
