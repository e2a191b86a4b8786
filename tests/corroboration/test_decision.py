from tests.scenarios.reading import a_reading

from dateline.corroboration import Corroborated, Decision, DecisionKind, corroborate

ACT = "withdrew RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04-16"
OTHER = "arrested COERCE/arrest by=Azerbaijan at=Nagorno-Karabakh time=2024-04-16"


def ask(*decisions: Decision, as_of: str | None = None) -> Corroborated:
    records = [a_reading("a", [ACT]), a_reading("b", [ACT]), a_reading("c", [OTHER])]
    return corroborate(records, decisions=decisions, as_of=as_of)


def members(found: Corroborated) -> list[list[str]]:
    return [[claim.report.id for claim in event.claims] for event in found.events]


def a_decision(kind: str, *targets: str, **fields: str) -> Decision:
    return Decision(**{"id": "d1", "kind": DecisionKind(kind), "targets": targets, "when": "2024-05-01", **fields})


def test_without_decisions_the_machine_decides() -> None:
    assert members(ask()) == [["a", "b"], ["c"]]


def test_merge_joins_events() -> None:
    assert members(ask(a_decision("merge", "a#c1", "c#c1"))) == [["a", "b", "c"]]


def test_split_takes_a_claim_out() -> None:
    assert members(ask(a_decision("split", "b#c1"))) == [["a"], ["b"], ["c"]]


def test_reject_drops_a_misread_claim() -> None:
    assert members(ask(a_decision("reject", "c#c1"))) == [["a", "b"]]


def test_correct_changes_what_a_claim_says_and_where_it_belongs() -> None:
    found = ask(a_decision("correct", "b#c1", field="time", value="2019-01-05"))
    assert [(event.time, len(event.claims)) for event in found.events] == [
        ("2024-04-16", 1),
        ("2019-01-05", 1),
        ("2024-04-16", 1),
    ]


def test_an_anchor_key_outlives_a_new_numbering() -> None:
    first = ask().events[0].claims[1]
    assert members(ask(a_decision("reject", first.anchor_key))) == [["a"], ["c"]]


def test_undo_gives_the_machine_its_say_back() -> None:
    undo = Decision("d2", DecisionKind.UNDO, ("d1",), when="2024-05-02")
    assert members(ask(a_decision("split", "b#c1"), undo)) == [["a", "b"], ["c"]]


def test_a_decision_is_not_known_before_it_was_taken() -> None:
    assert members(ask(a_decision("split", "b#c1"), as_of="2024-04-30")) == [["a", "b"], ["c"]]


def test_accept_changes_nothing() -> None:
    assert ask(a_decision("accept", "a#c1")).events == ask().events
