"""Events as they stood: as of any day, after merges, and when back-dated reports come late."""

from typing import Any

import pytest

from dateline.ledger import Card, Ledger, Link, NotInLedger, Snapshot
from dateline.ledger.days import Known, parse_known
from ledger.making import READER, a_record

PLACE = {"name": "Arvo pass", "country": "AZE", "lat": 39.8, "lon": 46.7}


def at(day: str) -> Known:
    known = parse_known(day)
    assert known is not None
    return known


def a_body(**fields: Any) -> dict[str, Any]:
    guards = {"name": "Border guards", "country": "RUS", "sectors": ["MIL"]}
    made = {"type": "RETREAT", "standing": "single-source", "place": PLACE, "time": "2024-04", "actors": [guards]}
    made["sources"] = [{"claim": "r1#c1", "outlet": "Telma Post"}]
    return {**made, **fields}


def two_claims(ledger: Ledger) -> tuple[int, int]:
    found = []
    for name in ("r1", "r2"):
        [n] = ledger.add(a_record(id=name), reader=READER).claims
        ledger.file([Card(n, 1, b"")])
        found.append(n)
    return found[0], found[1]


def standings(ledger: Ledger, **wanted: Any) -> list[tuple[str, str]]:
    return [(event.id, event.body["standing"]) for event in ledger.events(**wanted)]


def test_an_event_is_told_as_it_stood_that_day(ledger: Ledger) -> None:
    a, _ = two_claims(ledger)
    confirmed = a_body(standing="confirmed")
    ledger.write_snapshots(
        [a], [Snapshot("e1", a, at("2024-04-16"), a_body(), 1), Snapshot("e1", a, at("2024-04-18"), confirmed, 2)]
    )
    asked = [standings(ledger, as_of=day) for day in ("2024-04-15", "2024-04-16", "2024-04-18", None)]
    assert asked == [[], [("e1", "single-source")], [("e1", "confirmed")], [("e1", "confirmed")]]


def test_a_late_back_dated_report_rewrites_the_history_from_its_day(ledger: Ledger) -> None:
    a, _ = two_claims(ledger)
    first = Snapshot("e1", a, at("2024-04-16"), a_body(), 1)
    last = Snapshot("e1", a, at("2024-04-20"), a_body(standing="confirmed"), 2)
    ledger.write_snapshots([a], [first, last])
    between = Snapshot("e1", a, at("2024-04-18"), a_body(standing="corroborated"), 2)
    ledger.write_snapshots([a], [first, between, last])
    asked = [standings(ledger, as_of=day)[0][1] for day in ("2024-04-17", "2024-04-19", "2024-04-21")]
    assert asked == ["single-source", "corroborated", "confirmed"]
    ledger.write_snapshots([a], [first])
    assert standings(ledger) == [("e1", "single-source")]
    ledger.write_snapshots([a], [first, between, last])
    assert standings(ledger) == [("e1", "confirmed")]


def test_a_merged_event_is_gone_from_then_on_and_its_id_leads_on(ledger: Ledger) -> None:
    a, b = two_claims(ledger)
    one, two = (Snapshot(name, n, at("2024-04-16"), a_body(), 1) for name, n in (("e1", a), ("e2", b)))
    ledger.write_snapshots([a], [one])
    ledger.write_snapshots([b], [two])
    ledger.link([Link(a, b, True, 0.9)])
    merged = Snapshot("e1", a, at("2024-04-18"), a_body(standing="corroborated"), 2)
    ledger.write_snapshots([a], [one, two, merged, Snapshot("e2", b, at("2024-04-18"), gone=True, into="e1")])
    assert standings(ledger, as_of="2024-04-17") == [("e1", "single-source"), ("e2", "single-source")]
    assert standings(ledger) == [("e1", "corroborated")]
    assert [ledger.event("e2").id, ledger.event("e2", as_of="2024-04-17").id] == ["e1", "e2"]
    assert [event.id for event in ledger.events_beside(b)] == ["e1"]


def test_an_unknown_event_is_refused(ledger: Ledger) -> None:
    with pytest.raises(NotInLedger):
        ledger.event("e9")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"type": "RETREAT"}, True),
        ({"type": "ASSAULT"}, False),
        ({"country": "AZE"}, True),
        ({"near": (39.9, 46.7), "within_km": 12}, True),
        ({"near": (39.9, 46.7), "within_km": 10}, False),
        ({"actor": "RUS MIL"}, True),
        ({"actor": "guards"}, True),
        ({"actor": "ARM"}, False),
        ({"on": "2024-04-03"}, True),
        ({"to": "2024-03-31"}, False),
        ({"standing": "single-source"}, True),
        ({"standing": ["confirmed", "denied"]}, False),
        ({"min_origins": 2}, True),
        ({"min_origins": 3}, False),
        ({"text": "guards pass"}, True),
        ({"text": "relief", "limit": 1}, True),
        ({"text": '"guards leave"'}, True),
        ({"text": "guards -relief"}, True),
        ({"text": "mayor -left"}, False),
        ({"text": "marines"}, False),
        ({"text": "guards", "as_of": "2024-04-16"}, False),
        ({"text": "guards", "as_of": "2024-04-17"}, True),
    ],
)
def test_events_are_filtered_like_claims(ledger: Ledger, wanted: Any, found: bool) -> None:
    a, _ = two_claims(ledger)
    ledger.write_snapshots([a], [Snapshot("e1", a, at("2024-04-16"), a_body(), 2)])
    assert [event.id for event in ledger.events(**wanted)] == (["e1"] if found else [])


def test_an_event_is_found_by_the_reliability_of_one_of_its_outlets(ledger: Ledger) -> None:
    a, _ = two_claims(ledger)
    sources = [{"claim": "r1#c1", "outlet": "Telma Post"}, {"claim": "r9#c1", "outlet": None}]
    ledger.write_snapshots([a], [Snapshot("e1", a, at("2024-04-16"), a_body(sources=sources), 2)])
    ledger.rate("outlet", "Telma Post", "C", who="Ana", made="2024-01-01")
    assert [len(ledger.events(reliability=grade, limit=5)) for grade in "ABCD"] == [0, 0, 1, 1]


def test_an_event_is_found_by_the_credibility_of_one_of_its_claims(ledger: Ledger) -> None:
    a, b = two_claims(ledger)
    ledger.write_snapshots([a], [Snapshot("e1", a, at("2024-04-16"), a_body(), 2)])
    for n, grade, made in ((a, "3", "2024-05-02"), (b, "1", "2024-05-02"), (a, "6", "2024-06-01")):
        [claim] = ledger.claims_numbered([n])
        ledger.rate("claim", claim.handle, grade, who="Ana", made=made)
    assert [len(ledger.events(credibility=grade, as_of="2024-05-03")) for grade in "1235"] == [0, 0, 1, 1]
    assert ledger.events(credibility="3", as_of="2024-05-01") == ledger.events(credibility="5") == ()


def test_a_text_finds_the_events_that_say_it_and_not_their_neighbours(ledger: Ledger) -> None:
    a, b = two_claims(ledger)
    other = ledger.add(a_record("Marines left Orsk.", id="r3", title="Marines"), reader=READER).claims[0]
    ledger.file([Card(other, 1, b"")])
    ledger.link([Link(a, other, False, 0.4), Link(a, b, True, 0.9)])
    ledger.join([(a, other)])
    far = a_body(sources=[{"claim": "r3#c1", "outlet": "Telma Post"}])
    ledger.write_snapshots([a], [Snapshot("e1", a, at("2024-04-17"), a_body(), 2)])
    ledger.write_snapshots([a], [Snapshot(n, c, at("2024-04-17"), body) for n, c, body in _both(a, other, far)])
    found = [
        [event.id for event in ledger.events(text=text)] for text in ("relief", "marines", "left", "marines relief")
    ]
    assert found == [["e1"], ["e3"], ["e1", "e3"], []]


def _both(a: int, other: int, far: dict[str, Any]) -> list[tuple[str, int, dict[str, Any]]]:
    return [("e1", a, a_body()), ("e3", other, far)]


def test_events_come_latest_first_and_those_without_a_time_last(ledger: Ledger) -> None:
    a, _ = two_claims(ledger)
    times = {"e1": "2024-04-02", "e2": None, "e3": "2024-04-09", "e4": "../2024-04-05"}
    ledger.write_snapshots(
        [a], [Snapshot(name, a, at("2024-04-16"), a_body(time=time)) for name, time in times.items()]
    )
    assert [event.id for event in ledger.events()] == ["e3", "e4", "e1", "e2"]
    assert [event.id for event in ledger.events(limit=2)] == ["e3", "e4"]


def test_an_event_is_found_by_how_its_id_begins(ledger: Ledger) -> None:
    a, b = two_claims(ledger)
    ledger.write_snapshots([a], [Snapshot("abc1", a, at("2024-04-17"), a_body(), 1)])
    ledger.write_snapshots([b], [Snapshot("abf2", b, at("2024-04-17"), a_body(), 1)])
    asked = ("ab", "abc", "abc1", "abf", "abe", "a0")
    assert [ledger.event_ids(beginning=one) for one in asked] == [
        *(("abc1", "abf2"), ("abc1",), ("abc1",), ("abf2",), (), ()),
    ]
