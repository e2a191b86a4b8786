"""Kept report by report, in any order, the ledger tells what corroborating all at once would."""

from dataclasses import replace
from itertools import permutations
from random import Random
from typing import Any

import pytest

from dateline.codebook import ActorKind, ClaimType, Feature, Sector, Stance, Status
from dateline.corroboration import corroborate
from dateline.keeping import keep, keep_decision, keep_undo, keep_unfiled
from dateline.ledger import Ledger
from dateline.model import Actor, Attribution, Claim, Place, Record, Report, Span, Verdict
from ledger.making import clock

READER = "1.0.0"


def a_telling(number: int, day: str, words: str, *, mode: str = "withdraw", **claim: Any) -> Record:
    """One outlet's report of border guards leaving a pass, in its own words."""
    text = f"{words} The road to Telma was open on that morning, said people in the valley number {number}."
    anchor = Span(text.index("left"), text.index("left") + 4)
    guards = Actor("a1", "Russian border guards", ActorKind.FORCE, "RUS", (Sector.MIL,))
    kremlin = Actor("a2", "the Kremlin", ActorKind.ORGANISATION, "RUS", (Sector.GOV,))
    said = Attribution("s1", (), (), (), "a2", Stance.CONFIRMS)
    made: dict[str, Any] = {"actors": ("a1",), "place": "p1", "time": "2024-04-15", "mode": mode, **claim}
    return Record(
        report=Report(f"r{number}", text, outlet=f"Outlet {number}", published=day, title="Guards leave"),
        sentences=(Span(0, len(text)),),
        actors=(guards, kremlin),
        places=(Place("p1", "Arvo pass", Span(0, 1), 39.8, 46.7, "AZE", Feature.SITE),),
        attributions=(said,),
        claims=(Claim("c1", ClaimType.RETREAT, anchor, **made),),
    )


CONFIRMED = {"attributions": ("s1",), "verdict": Verdict(Status.CONFIRMED, "confirmed")}


def a_story() -> list[Record]:
    return [
        a_telling(1, "2024-04-16", "Border guards left the Arvo pass before dawn."),
        a_telling(2, "2024-04-17", "Russian guards left Arvo, the Kremlin confirmed.", **CONFIRMED),
        a_telling(3, "2024-04-18", "The last Russian guards have left the Arvo pass."),
        a_telling(4, "2024-09-02", "In April the guards left the pass for good."),
        a_telling(5, "2024-04-18", "Elsewhere marines left the Orsk base in spring.", place=None, time="2023-01-10"),
    ]


def told(ledger: Ledger, day: str | None) -> list[dict[str, Any]]:
    return sorted((dict(event.body) for event in ledger.events(as_of=day)), key=lambda body: str(body["id"]))


def expected(records: list[Record], day: str | None) -> list[dict[str, Any]]:
    events = corroborate(records, as_of=day).events
    return sorted((event.to_dict() for event in events), key=lambda body: str(body["id"]))


DAYS = ("2024-04-15", "2024-04-16", "2024-04-17", "2024-04-20", "2024-12-31", None)


@pytest.mark.parametrize("seed", range(8))
def test_any_order_of_arrival_gives_the_same_events_on_every_day(seed: int) -> None:
    records = a_story()
    shuffled = Random(seed).sample(records, len(records))
    with Ledger.open(":memory:", clock=clock) as ledger:
        for record in shuffled:
            keep(ledger, record, reader=READER)
        assert [told(ledger, day) for day in DAYS] == [expected(records, day) for day in DAYS]
        assert [len(told(ledger, day)) for day in DAYS] == [0, 1, 1, 2, 2, 2]


def test_the_standing_follows_the_clock_of_knowledge() -> None:
    with Ledger.open(":memory:", clock=clock) as ledger:
        for record in a_story():
            keep(ledger, record, reader=READER)
        [first] = ledger.events(as_of="2024-04-16")
        assert first.body["standing"] == "single-source"
        assert ledger.event(first.id, as_of="2024-04-17").body["standing"] == "confirmed"


def test_a_new_version_takes_over_from_its_day() -> None:
    first, second = a_story()[:2]
    changed = replace(
        second, report=replace(second.report, text=second.text + " Corrected.", published="2024-04-19"), claims=()
    )
    for order in permutations([first, second, changed]):
        with Ledger.open(":memory:", clock=clock) as ledger:
            for record in order:
                keep(ledger, record, reader=READER)
            assert told(ledger, "2024-04-18") == expected([first, second], None)
            assert told(ledger, "2024-04-19") == expected([first], None)


def test_a_rereading_replaces_the_events_of_all_days() -> None:
    first = a_story()[0]
    with Ledger.open(":memory:", clock=clock) as ledger:
        keep(ledger, first, reader="1.0")
        keep(
            ledger, replace(first, claims=(replace(first.claims[0], type=ClaimType.ASSAULT, mode=None),)), reader="2.0"
        )
        assert [body["type"] for day in ("2024-04-16", None) for body in told(ledger, day)] == ["ASSAULT", "ASSAULT"]


def test_decisions_move_events_and_undoing_moves_them_back() -> None:
    records = a_story()
    with Ledger.open(":memory:", clock=clock) as ledger:
        for record in records:
            keep(ledger, record, reader=READER)
        before = told(ledger, None)
        handles = {claim.ref: claim.handle for claim in ledger.claims()}
        for kind, targets, given in (
            ("reject", ["r2#c1"], {}),
            ("correct", ["r3#c1"], {"field": "time", "value": "2021-01-01"}),
            ("merge", ["r1#c1", "r5#c1"], {}),
            ("split", ["r4#c1"], {}),
        ):
            decision = keep_decision(ledger, kind, *(handles[ref] for ref in targets), who="Ana", **given)
            assert told(ledger, None) != before, kind
            keep_undo(ledger, decision.id, who="Ana")
            assert told(ledger, None) == before, kind


def test_a_retraction_counts_from_its_day() -> None:
    with Ledger.open(":memory:", clock=clock) as ledger:
        keep(ledger, a_story()[0], reader=READER)
        keep_decision(ledger, "retract", report="r1", who="Ana", why="the outlet withdrew it", made="2024-05-02")
        asked = [told(ledger, day)[0]["standing"] for day in ("2024-05-01", "2024-05-02", None)]
        assert asked == ["single-source", "retracted", "retracted"]


def test_what_was_added_without_events_is_caught_up_with() -> None:
    records = a_story()
    with Ledger.open(":memory:", clock=clock) as ledger:
        for record in records:
            ledger.add(record, reader=READER)
        assert told(ledger, None) == []
        assert keep_unfiled(ledger) == 5
        assert [told(ledger, day) for day in DAYS] == [expected(records, day) for day in DAYS]
        assert keep_unfiled(ledger) == 0
