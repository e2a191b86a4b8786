"""A record's claims as rows of event data."""

import io
from dataclasses import replace

from tests.gist.texts import a_record

from dateline.exporters.claims import CLAIM_COLUMNS, claim_rows, write_claims
from dateline.model import Record


def a_shelling() -> Record:
    """One claim between two countries."""
    record = a_record(
        "{aaa:Freedonia} {ASSAULT:shelled} {bbb:Sylvania} on Monday.", actors=("Freedonia",), recipients=("Sylvania",)
    )
    return replace(record, report=replace(record.report, published="2024-04-17"))


def test_a_claim_carries_the_names_of_three_schemes() -> None:
    (row,) = claim_rows(a_shelling())
    assert {name: row[name] for name in ("type", "plover", "source", "target", "event_type", "sub_event_type")} == {
        "type": "ASSAULT",
        "plover": "ASSAULT",
        "source": "AAA",
        "target": "BBB",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling/artillery/missile attack",
    }


def test_the_words_stand_beside_the_codes() -> None:
    (row,) = claim_rows(a_shelling())
    assert (row["anchor"], row["sentence"]) == ("shelled", "Freedonia shelled Sylvania on Monday.")
    assert (row["actors"], row["actor_codes"]) == ("Freedonia", "AAA")


def test_one_claim_of_a_report_is_the_main_one() -> None:
    record = a_record("Rebels {ASSAULT:shelled} the port after {TALKS:talks} failed.")
    assert [row["main"] for row in claim_rows(record)] == [True, False]


def test_all_records_stand_under_one_header() -> None:
    out = io.StringIO()
    write_claims([a_shelling(), a_shelling()], out)
    lines = out.getvalue().splitlines()
    assert lines[0] == ",".join(CLAIM_COLUMNS)
    assert len(lines) == 3


def test_without_records_there_is_a_header() -> None:
    out = io.StringIO()
    write_claims([], out)
    assert out.getvalue().splitlines() == [",".join(CLAIM_COLUMNS)]
