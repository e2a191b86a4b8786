"""One contract for both databases: adding, versions, readings, and what was known when."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.codebook import ClaimType
from dateline.errors import RecordInvalid, UsageError
from dateline.ledger import Ledger, NotInLedger, Outcome
from dateline.ledger.ids import version_id
from dateline.model import Span
from ledger.making import READER, TEXT, a_claim, a_record, contents, generated, with_claims


def refs(claims: Any) -> list[str]:
    return [claim.ref for claim in claims]


def test_a_new_report_is_added_and_the_same_again_is_known(ledger: Ledger) -> None:
    first, second = ledger.add(a_record(), reader=READER), ledger.add(a_record(), reader=READER)
    assert (first.outcome, second.outcome) == (Outcome.ADDED, Outcome.KNOWN)
    assert (len(first.claims), second.claims) == (1, ())
    assert ledger.stats().claims == 1


def test_what_was_added_comes_back_whole(ledger: Ledger) -> None:
    record = a_record()
    ledger.add(record, reader=READER)
    [stored] = ledger.records()
    assert stored.record == record
    assert (stored.reader, stored.version, stored.known.text) == (READER, version_id(record.report), "2024-04-17")


def test_a_claim_carries_what_it_needs_of_its_record(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    [claim] = ledger.claims()
    assert claim.claim == a_claim()
    assert (claim.ref, claim.anchor, claim.sources) == ("r1#c1", "left", ("the ministry",))
    assert claim.words == "Border guards left the Arvo pass on Monday, the ministry said."
    assert [actor.name for actor in claim.actors] == ["Border guards"]
    assert [claim.speaker(said).name for said in claim.attributions] == ["the ministry"]  # type: ignore[union-attr]
    assert claim.place is not None
    assert claim.place.name == "Arvo pass"
    assert claim.report.outlet == "Telma Post"


def test_changed_text_is_a_new_version_and_the_old_stays_answerable(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    later = TEXT.replace("left", "held")
    changed = with_claims(
        a_record(later, published="2024-04-20"),
        a_claim(later, type=ClaimType.CONTROL, mode=None, anchor=Span(14, 18)),
    )
    assert ledger.add(changed, reader=READER).outcome is Outcome.NEW_VERSION
    assert [claim.claim.type for claim in ledger.claims(as_of="2024-04-19")] == [ClaimType.RETREAT]
    assert [claim.claim.type for claim in ledger.claims(as_of="2024-04-20")] == [ClaimType.CONTROL]
    assert [claim.claim.type for claim in ledger.claims()] == [ClaimType.CONTROL]
    assert [(v.known.text, v.superseded and v.superseded.text) for v in ledger.versions("r1")] == [
        ("2024-04-17", "2024-04-20"),
        ("2024-04-20", None),
    ]


def test_the_same_url_under_another_id_is_a_version_too(ledger: Ledger) -> None:
    ledger.add(a_record(url="https://telma.example/1"), reader=READER)
    other = a_record(TEXT + " More.", id="r2", url="https://telma.example/1", published="2024-04-18")
    assert ledger.add(other, reader=READER).outcome is Outcome.NEW_VERSION
    assert refs(ledger.claims()) == ["r2#c1"]
    assert refs(ledger.claims(as_of="2024-04-17")) == ["r1#c1"]


def test_an_older_version_that_comes_late_slots_in_before(ledger: Ledger) -> None:
    newer = a_record(TEXT + " More.", published="2024-04-20")
    ledger.add(newer, reader=READER)
    ledger.add(a_record(), reader=READER)
    assert [stored.record.report.published for stored in ledger.records()] == ["2024-04-20"]
    assert [stored.record.report.published for stored in ledger.records(as_of="2024-04-18")] == ["2024-04-17"]


def test_a_change_without_a_new_date_is_known_since_it_was_seen(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    ledger.add(a_record(TEXT + " More."), reader=READER)
    first, second = ledger.versions("r1")
    assert (first.known.text, first.known.exact) == ("2024-04-17", True)
    assert (second.known.text, second.known.exact) == ("2024-06-01T12:00Z", False)
    assert [v.report.text for v in ledger.reports(as_of="2024-05-01")] == [TEXT]


def test_without_a_date_a_report_is_known_since_it_was_added(ledger: Ledger) -> None:
    ledger.add(a_record(published=None), reader=READER)
    [claim] = ledger.claims()
    assert (claim.known.text, claim.known.exact) == ("2024-06-01T12:00Z", False)
    assert ledger.claims(as_of="2024-05-31") == ()
    assert refs(ledger.claims(as_of=date(2024, 6, 1))) == ["r1#c1"]


def test_as_of_a_minute_a_report_of_day_precision_counts_at_the_days_end(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    ledger.add(a_record(id="r2", published="2024-04-17T14:05+04:00"), reader=READER)
    assert refs(ledger.claims(as_of="2024-04-17T10:05Z")) == ["r2#c1"]
    assert refs(ledger.claims(as_of=datetime(2024, 4, 17, 10, 4, tzinfo=UTC))) == []
    assert sorted(refs(ledger.claims(as_of="2024-04-17"))) == ["r1#c1", "r2#c1"]


def test_a_newer_readers_record_takes_over_whichever_comes_first(ledger: Ledger) -> None:
    old, new = a_record(), with_claims(a_record(), a_claim(mode="ceasefire"))
    added = [ledger.add(new, reader="1.10.0"), ledger.add(old, reader="1.9.0")]
    assert [each.outcome for each in added] == [Outcome.ADDED, Outcome.REREAD]
    assert added[1].claims == ()
    assert [claim.claim.mode for claim in ledger.claims()] == ["ceasefire"]
    assert [stored.reader for stored in ledger.records()] == ["1.10.0"]


def test_rereading_touches_the_claims_of_the_older_reading(ledger: Ledger) -> None:
    first = ledger.add(a_record(), reader="1.0")
    second = ledger.add(with_claims(a_record(), a_claim(mode=None)), reader="2.0")
    assert (second.outcome, second.touched) == (Outcome.REREAD, first.claims)
    assert ledger.claims()[0].handle == ledger.claims_numbered(first.claims)[0].handle


def test_has_tells_whether_a_version_needs_reading(ledger: Ledger) -> None:
    record = a_record()
    ledger.add(record, reader=READER)
    asked = [ledger.has(record.report), ledger.has(record.report, reader="2.0"), ledger.has(a_record(id="r2").report)]
    assert asked == [True, False, False]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"type": "RETREAT"}, True),
        ({"type": ["assault", "retreat"]}, True),
        ({"type": "ASSAULT"}, False),
        ({"country": "aze"}, True),
        ({"country": "RUS"}, False),
        ({"near": (39.9, 46.7), "within_km": 12}, True),
        ({"near": (39.9, 46.7), "within_km": 10}, False),
        ({"actor": "RUS"}, True),
        ({"actor": "RUS MIL"}, True),
        ({"actor": "GOV"}, False),
        ({"actor": "border GUARDS"}, True),
        ({"actor": "guard"}, False),
        ({"on": "2024-04-15"}, True),
        ({"on": "2024-04"}, True),
        ({"on": "2024-04-16"}, False),
        ({"from_": "2024-04-15", "to": date(2024, 4, 20)}, True),
        ({"to": "2024-04-14"}, False),
        ({"text": "guards ARVO"}, True),
        ({"text": '"left the Arvo"'}, True),
        ({"text": '"Arvo left"'}, False),
        ({"text": "monda*"}, True),
        ({"text": "guards -ministry"}, False),
        ({"text": "telma"}, False),
        ({"status": "attributed"}, True),
        ({"status": "denied"}, False),
        ({"type": "RETREAT", "country": "AZE", "actor": "RUS", "on": "2024", "as_of": "2024-04-17"}, True),
    ],
)
def test_claims_are_filtered(ledger: Ledger, wanted: Any, found: bool) -> None:
    ledger.add(a_record(), reader=READER)
    assert refs(ledger.claims(**wanted)) == (["r1#c1"] if found else [])


def test_reports_are_searched_by_title_and_text(ledger: Ledger) -> None:
    ledger.add(a_record(), reader=READER)
    ledger.add(a_record("Élan vital at Çelik, the ministry said.", id="r2", title="Other"), reader=READER)
    found = [[v.report.id for v in ledger.reports(text=text)] for text in ("leave", "mayor telma", "elan celik", "x")]
    assert found == [["r1"], ["r1"], ["r2"], []]


def test_the_latest_known_come_first_and_a_limit_cuts_the_rest(ledger: Ledger) -> None:
    for number in range(1, 6):
        ledger.add(a_record(id=f"r{number}", published=f"2024-04-0{number}"), reader=READER)
    assert refs(ledger.claims(limit=2)) == ["r5#c1", "r4#c1"]
    assert refs(ledger.claims(limit=2, near=(39.8, 46.7))) == ["r5#c1", "r4#c1"]


def test_near_finds_across_the_date_line(ledger: Ledger) -> None:
    record = a_record()
    moved = replace(record, places=(replace(record.places[0], lat=-17.0, lon=179.95),))
    ledger.add(moved, reader=READER)
    found = [refs(ledger.claims(near=(-17.0, lon), within_km=30)) for lon in (-179.9, 179.9, 0.0)]
    assert found == [["r1#c1"], ["r1#c1"], []]


def test_near_filters_as_distance_does(ledger: Ledger) -> None:
    with ledger.transaction():
        for number in range(60):
            ledger.add(generated(number), reader=READER)
    from dateline.ledger.space import distance_km

    everything = ledger.claims()
    for lat, lon, within_km in ((45.0, 40.0, 400.0), (35.0, 25.0, 900.0), (50.0, 50.0, 9000.0)):
        near = {
            claim.key
            for claim in everything
            if claim.place
            and claim.place.lat is not None
            and claim.place.lon is not None
            and distance_km(lat, lon, claim.place.lat, claim.place.lon) <= within_km
        }
        assert {claim.key for claim in ledger.claims(near=(lat, lon), within_km=within_km)} == near


@pytest.mark.parametrize(
    "wanted",
    [
        {"type": "WAR"},
        {"near": (100.0, 0.0)},
        {"on": "Monday"},
        {"as_of": "2024"},
        {"on": "2024", "from_": "2024-01-01"},
        {"from_": "2024-02-01", "to": "2024-01-01"},
        {"reliability": "F"},
        {"credibility": "B"},
    ],
)
def test_a_filter_that_cannot_be_read_says_so(ledger: Ledger, wanted: Any) -> None:
    with pytest.raises(UsageError):
        ledger.claims(**wanted)


def test_a_transaction_happens_whole_or_not_at_all(ledger: Ledger) -> None:
    with pytest.raises(ZeroDivisionError), ledger.transaction():
        assert 1 / len(ledger.add(a_record(), reader=READER).touched)
    assert ledger.stats().reports == 0
    with ledger.transaction():
        ledger.add(a_record(), reader=READER)
    assert ledger.stats().reports == 1


def test_rows_of_facts_cannot_be_changed_or_deleted(ledger: Ledger) -> None:
    from sqlalchemy import delete, update
    from sqlalchemy.exc import DBAPIError

    from dateline.ledger.tables import CLAIM, VERSION

    ledger.add(a_record(), reader=READER)
    for statement in (update(VERSION).values(title="x"), delete(CLAIM)):
        with pytest.raises(DBAPIError, match="only ever added"), ledger._connection.begin():
            ledger._connection.execute(statement)
    assert ledger.stats().claims == 1


def test_nul_and_odd_signs_in_a_report_do_no_harm(ledger: Ledger) -> None:
    record = a_record(TEXT + " \x00 \U0001f600 ’quoted’ \\ 'x'", title="a\x00b", id="r'1")
    ledger.add(record, reader=READER)
    assert [stored.record for stored in ledger.records()] == [record]


def test_a_report_without_claims_is_kept(ledger: Ledger) -> None:
    ledger.add(with_claims(a_record()), reader=READER)
    assert (ledger.claims(), ledger.stats().records) == ((), 1)


def test_a_record_whose_claims_share_an_id_is_refused(ledger: Ledger) -> None:
    with pytest.raises(RecordInvalid):
        ledger.add(with_claims(a_record(), a_claim(), a_claim()), reader=READER)
    assert ledger.stats().versions == 0


def test_an_unknown_handle_is_refused(ledger: Ledger) -> None:
    with pytest.raises(NotInLedger):
        ledger.claim("feed")


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(6)), again=st.lists(st.integers(0, 5), max_size=4))
def test_order_and_repetition_change_nothing(in_memory: Any, order: list[int], again: list[int]) -> None:
    records = [generated(number, claims=2) for number in range(4)]
    records += [
        replace(records[0], report=replace(records[0].report, published="2024-09-01", text=records[0].text + " x")),
        replace(records[1], claims=records[1].claims[:1]),
    ]
    readers = ["1.0", "1.0", "1.0", "1.0", "1.0", "1.1"]
    with in_memory() as plain, in_memory() as shuffled:
        for number in range(6):
            plain.add(records[number], reader=readers[number])
        for number in [*order, *again]:
            shuffled.add(records[number], reader=readers[number])
        assert contents(shuffled) == contents(plain)
