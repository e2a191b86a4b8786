import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.scenarios.reading import a_reading, read_by_hand

from dateline.corroboration import Corroborator, cite, corroborate, event_of, makes_event
from dateline.model import Record

KARABAKH = read_by_hand("karabakh")
SOLEDAR = read_by_hand("soledar")
ALL = (*KARABAKH, *SOLEDAR)

KINDS = ("withdrew RETREAT/withdraw", "seized ASSAULT/seize-territory", "control CONTROL/de-facto", "met CONSULT")
WHO = ("Russia", "Ukraine", "Azerbaijan", "Russian peacekeepers", "Armenian separatists")
WHERE = ("Nagorno-Karabakh", "Dadivank", "Soledar", "Bakhmut")
WHEN = ("", " time=2024-04-16", " time=2024-04-17", " time=2024-04", " time=2024", " time=2023-09/..")
SAYS = (
    "",
    " says=Kremlin:confirms",
    " says=Ukraine's military:denies status=denied",
    " status=unverified",
    " as=hypothetical",
    " as=negated",
)


@st.composite
def some_records(draw: st.DrawFn) -> list[Record]:
    """Up to nine reports with up to three claims each, drawn from few values so that many of them touch."""
    records = []
    for number in range(draw(st.integers(2, 9))):
        lines = [
            draw(st.sampled_from(KINDS))
            + f" by={draw(st.sampled_from(WHO))} at={draw(st.sampled_from(WHERE))}"
            + draw(st.sampled_from(WHEN))
            + draw(st.sampled_from(SAYS))
            + f" same={draw(st.integers(1, 2))}"
            for _ in range(draw(st.integers(1, 3)))
        ]
        day = draw(st.integers(14, 19))
        records.append(a_reading(f"r{number}", lines, published=f"2024-04-{day}", outlet=f"O{number % 3}"))
    return records


@settings(max_examples=60, deadline=None)
@given(some_records(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(records: list[Record], chance: random.Random) -> None:
    shuffled = list(records)
    chance.shuffle(shuffled)
    assert corroborate(shuffled) == corroborate(records)


@settings(max_examples=100, deadline=None)
@given(some_records())
def test_a_group_is_known_for_an_event_without_making_it(records: list[Record]) -> None:
    claims = [claim for record in records for claim in cite(record)]
    for group in (claims, *([claim] for claim in claims), *(claims[at : at + 2] for at in range(len(claims)))):
        for retracted in ({}, {claim.key: "2024-04-16" for claim in group[:1]}):
            assert makes_event(group) == (event_of(group, retracted=retracted) is not None)


def test_any_order_of_the_scenarios_gives_the_same_events() -> None:
    expected = corroborate(ALL)
    for seed in range(10):
        shuffled = list(ALL)
        random.Random(seed).shuffle(shuffled)
        assert corroborate(shuffled) == expected


def test_report_by_report_gives_what_all_at_once_gives() -> None:
    corroborator = Corroborator()
    for number, record in enumerate(KARABAKH, start=1):
        corroborator.add(record)
        assert corroborator.corroborated() == corroborate(KARABAKH[:number])


def test_adding_a_report_twice_changes_nothing() -> None:
    assert corroborate((*KARABAKH, *KARABAKH)) == corroborate(KARABAKH)


def test_as_of_a_day_is_what_the_reports_by_that_day_say() -> None:
    for day in ("2024-04-15", "2024-04-16", "2024-04-17", "2024-06-12"):
        by_then = [record for record in KARABAKH if (record.report.published or "") <= day]
        assert corroborate(KARABAKH, as_of=day).events == corroborate(by_then).events
        assert corroborate(KARABAKH).known(day).events == corroborate(by_then).events


def test_a_back_dated_report_slots_in_where_it_belongs() -> None:
    late, rest = KARABAKH[0], KARABAKH[1:]
    assert corroborate((*rest, late)) == corroborate(KARABAKH)


def test_a_report_without_a_day_is_never_known_as_of_one() -> None:
    record = a_reading("a", ["withdrew RETREAT/withdraw by=Russia time=2024-04-16"], published=None)
    assert corroborate([record], as_of="2030-01-01").events == ()
    assert len(corroborate([record]).events) == 1


def test_an_event_keeps_its_name_as_reports_come_in() -> None:
    names = [corroborate(KARABAKH[:number]).events[0].id for number in range(1, len(KARABAKH))]
    assert len(set(names)) == 1


def test_a_near_miss_is_kept_with_its_reason() -> None:
    misses = [link for link in corroborate(ALL).links if not link.joined]
    assert misses
    assert all(link.reason.sentence.startswith("Not one event: ") for link in misses)


def test_the_words_of_a_claim_come_along() -> None:
    claim = cite(KARABAKH[4])[1]
    assert (claim.key, claim.anchor, claim.lemma, claim.family) == ("k05#c2", "pullout", "pullout", "withdraw")


SHELLED = "shelled ASSAULT/heavy-weapons by=Houthi fighters at=Hays time=2023-04-15"
KILLED = "killed ASSAULT/heavy-weapons by=Houthi fighters at=Hays time=2023-04-15"


def test_a_blast_and_its_dead_may_be_one_to_another_report_but_two_blasts_are_not() -> None:
    apart = a_reading("a", [f"{SHELLED} same=1", f"{KILLED} same=2"])
    joined = a_reading("b", [f"{SHELLED} same=1", f"{KILLED} same=1"])
    assert [len(event.claims) for event in corroborate([apart, joined]).events] == [4]
    twice = a_reading("a", [f"{SHELLED} same=1", f"{SHELLED} same=2"])
    assert len(corroborate([twice, joined]).events) == 2
