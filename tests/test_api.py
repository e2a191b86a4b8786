"""The ledger from Python: in, out, and what people decide."""

from pathlib import Path

from dateline import Ledger
from dateline.ledger import Outcome
from keeping.test_keep import a_story


def test_records_go_in_and_events_come_out(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "small.db") as ledger:
        outcomes = [ledger.add(record).outcome for record in (*a_story(), a_story()[0])]
        assert outcomes == [*[Outcome.ADDED] * 5, Outcome.KNOWN]
        assert ledger.has(a_story()[0].report)
        [event] = ledger.events(as_of="2024-04-17")
        assert (event["type"], event["standing"]) == ("RETREAT", "confirmed")
        assert [claim.ref for claim in ledger.event(str(event["id"])[:6]).claims] == [
            "r1#c1",
            "r2#c1",
            "r3#c1",
            "r4#c1",
        ]
        assert ledger.situation() == []
        assert ledger.stats().reports == 5


def test_what_people_decide_is_applied_and_undone(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "small.db") as ledger:
        for record in a_story()[:1]:
            ledger.add(record)
        [claim] = ledger.claims()
        done = ledger.decide("reject", claim.handle, who="Ana")
        assert ledger.events() == []
        ledger.undo(done.id, who="Ana")
        ledger.retract("r1", who="Ana", made="2024-05-01")
        ledger.rate("claim", claim.handle, "3", who="Ana")
        assert [event["standing"] for event in ledger.events()] == ["retracted"]
