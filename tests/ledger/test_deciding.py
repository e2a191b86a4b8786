"""Human decisions are rows on top of the machine's reading, and ratings have a history."""

from typing import Any

import pytest

from dateline.codebook import ClaimType
from dateline.ledger import DecisionInvalid, DecisionKind, Ledger, NotInLedger, Subject
from ledger.making import READER, TEXT, a_claim, a_record, span_in, with_claims


def the_handle(ledger: Ledger) -> str:
    return ledger.claims()[0].handle


def test_a_correction_is_seen_in_claims_and_records_and_by_filters(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    made = ledger.decide("correct", the_handle(ledger), who="Ana", why="read again", field="type", value="ASSAULT")
    [claim] = ledger.claims()
    assert (claim.claim.type, claim.decisions) == (ClaimType.ASSAULT, (made.id,))
    assert [stored.record.claims[0].type for stored in ledger.records()] == [ClaimType.ASSAULT]
    assert [stored.record.claims[0].type for stored in ledger.records(as_read=True)] == [ClaimType.RETREAT]
    assert [len(ledger.claims(type=kind)) for kind in ("ASSAULT", "RETREAT")] == [1, 0]


@pytest.mark.parametrize(
    ("field", "value", "wanted"),
    [
        ("time", "2024-03", {"on": "2024-03-05"}),
        (
            "place",
            {"name": "Orsk", "lat": 51.2, "lon": 58.5, "country": "RUS"},
            {"near": (51.2, 58.5), "country": "RUS"},
        ),
        ("actors", [{"name": "Marines", "country": "GEO", "sectors": ["MIL"]}], {"actor": "GEO MIL"}),
        ("recipients", ["a2"], {"actor": "ARM"}),
        ("status", "confirmed", {"status": "confirmed"}),
        ("place", None, {"on": "2024-04-15"}),
    ],
)
def test_filters_ask_what_a_claim_was_corrected_to(ledger: Ledger, field: str, value: Any, wanted: Any) -> None:
    ledger.add(a_record(), reader=READER)
    ledger.add(a_record(id="r2", outlet="The Valley"), reader=READER)
    handle = next(claim.handle for claim in ledger.claims() if claim.ref == "r1#c1")
    ledger.decide("correct", handle, who="Ana", field=field, value=value)
    assert "r1#c1" in [claim.ref for claim in ledger.claims(**wanted)]
    gone = {"place": {"country": "AZE"}, "time": {"on": "2024-04-15"}, "status": {"status": "attributed"}}
    if field in gone:
        assert [claim.ref for claim in ledger.claims(**gone[field])] == ["r2#c1"]


def test_undoing_a_correction_and_undoing_the_undoing(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    made = ledger.decide("correct", the_handle(ledger), who="Ana", field="mode", value="ceasefire")
    modes = [ledger.claims()[0].claim.mode]
    undone = ledger.undo(made.id, who="Ben", why="no")
    modes.append(ledger.claims()[0].claim.mode)
    ledger.undo(undone.id, who="Ana", why="yes")
    modes.append(ledger.claims()[0].claim.mode)
    assert modes == ["ceasefire", "withdraw", "ceasefire"]
    assert ledger.decisions()[0].active
    assert len(ledger.decisions()) == 3


def test_a_rejected_claim_is_gone_until_that_is_undone(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    made = ledger.decide(DecisionKind.REJECT, the_handle(ledger), who="Ana", why="not an event")
    assert ledger.claims() == ()
    assert [stored.record.claims for stored in ledger.records()] == [()]
    ledger.undo(made.id, who="Ana")
    assert len(ledger.claims()) == 1


def test_a_decision_outlives_a_rereading_even_where_the_anchor_grew(ledger: Ledger) -> None:
    ledger.add(a_record(), reader="1.0")
    ledger.decide("correct", the_handle(ledger), who="Ana", field="mode", value="disarm")
    same = with_claims(a_record(), a_claim(id="c7", confidence=0.5))
    ledger.add(same, reader="2.0")
    assert [claim.claim.mode for claim in ledger.claims()] == ["disarm"]
    grown = with_claims(
        a_record(), a_claim(anchor=span_in(TEXT, "left the")), a_claim(id="c2", anchor=span_in(TEXT, "relief"))
    )
    ledger.add(grown, reader="3.0")
    assert sorted(str(claim.claim.mode) for claim in ledger.claims()) == ["disarm", "withdraw"]


def test_a_retraction_of_a_report_marks_its_claims_since_its_day(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    ledger.decide("retract", report="r1", who="Ana", why="withdrawn by the outlet", made="2024-05-02")
    [claim] = ledger.claims()
    assert claim.retracted is not None
    assert claim.retracted.text == "2024-05-02"
    assert [version.retracted == claim.retracted for version in ledger.versions("r1")] == [True]


def test_the_same_decision_twice_is_one(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    made = [ledger.decide("accept", the_handle(ledger), who="Ana", made="2024-05-02") for _ in range(2)]
    assert made[0] == made[1]
    assert ledger.decisions() == (made[0],)


def test_a_decision_says_which_claims_it_is_about(ledger: Ledger) -> None:
    first = ledger.add(a_record(), reader=READER).claims
    second = ledger.add(a_record(id="r2"), reader=READER).claims
    merge = ledger.decide("merge", *(claim.handle for claim in ledger.claims()), who="Ana")
    undone = ledger.undo(merge.id, who="Ana")
    retract = ledger.decide("retract", report="r2", who="Ana")
    assert [ledger.affected(one) for one in (merge, undone, retract)] == [first + second, first + second, second]


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("correct", {"field": "anchor", "value": 1}),
        ("correct", {"field": "type", "value": "WAR"}),
        ("correct", {"field": "place", "value": "p99"}),
        ("correct", {"field": "actors", "value": 3}),
        ("merge", {}),
        ("accept", {"made": "yesterday"}),
        ("accept", {"who": " "}),
    ],
)
def test_a_decision_that_cannot_be_applied_is_refused(ledger: Ledger, kind: str, given: Any) -> None:
    ledger.add(a_record(), reader=READER)
    with pytest.raises(DecisionInvalid):
        ledger.decide(kind, the_handle(ledger), **{"who": "Ana", **given})
    assert ledger.decisions() == ()


def test_a_decision_on_nothing_known_is_refused(ledger: Ledger) -> None:
    for refused in (
        lambda: ledger.decide("accept", "feed", who="Ana"),
        lambda: ledger.decide("retract", report="r9", who="Ana"),
        lambda: ledger.undo("feed", who="Ana"),
    ):
        with pytest.raises(NotInLedger):
            refused()
    assert ledger.decisions() == ()


def test_ratings_have_a_history_and_are_asked_as_of(ledger: Ledger) -> None:
    ledger.rate("outlet", "Telma Post", "b", who="Ana", made="2024-01-05")
    ledger.rate("outlet", "TELMA post", "D", who="Ana", why="three corrections", made="2024-03-01")
    ledger.rate(Subject.SPEAKER, "The mayor", "F", who="Ben", made="2024-03-02")
    assert [one.grade for one in ledger.ratings("outlet", "telma post")] == ["B", "D"]
    assert [one.grade for one in ledger.ratings("outlet", "telma post", as_of="2024-02-01")] == ["B"]
    assert [one.subject.value for one in ledger.ratings()] == ["outlet", "outlet", "speaker"]


def test_a_claim_is_rated_from_1_to_6_and_an_outlet_from_a_to_f(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    ledger.rate("claim", the_handle(ledger), "2", who="Ana")
    assert [one.grade for one in ledger.ratings("claim", the_handle(ledger))] == ["2"]
    for subject, grade in (("claim", "B"), ("outlet", "G"), ("speaker", "1")):
        with pytest.raises(DecisionInvalid):
            ledger.rate(subject, "x", grade, who="Ana")


def test_ratings_are_filters_as_of_their_day(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    ledger.add(a_record(id="r2", outlet="The Valley"), reader=READER)
    ledger.rate("outlet", "telma post", "B", who="Ana", made="2024-05-01")
    ledger.rate("outlet", "The Valley", "F", who="Ana", made="2024-05-01")
    handles = {claim.ref: claim.handle for claim in ledger.claims()}
    ledger.rate("claim", handles["r2#c1"], "2", who="Ana", made="2024-05-03")
    asked: list[Any] = [
        {"reliability": "B"},
        {"reliability": "A"},
        {"reliability": "e"},
        {"reliability": "B", "as_of": "2024-04-30"},
        {"credibility": "3"},
        {"credibility": "1"},
        {"reliability": "B", "credibility": "3"},
    ]
    found = [[claim.ref for claim in ledger.claims(**wanted)] for wanted in asked]
    assert found == [["r1#c1"], [], ["r1#c1"], [], ["r2#c1"], [], []]
    ledger.decide("correct", handles["r1#c1"], who="Ana", field="mode", value=None)
    assert [claim.ref for claim in ledger.claims(reliability="B", type="RETREAT")] == ["r1#c1"]
