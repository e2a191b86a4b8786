import pytest
from tests.scenarios.reading import a_reading

from dateline.corroboration import Decision, DecisionKind, Event, corroborate

TAKE = "captured ASSAULT/seize-territory by=Russian forces to=Ukrainian forces at=Soledar time=2023-01-12"
LEAVE = "withdrew RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2023-01-12"
Said = tuple[str, str]


def event(act: str, *said: Said, decisions: tuple[Decision, ...] = ()) -> Event:
    """One event of reports of the days given, each with what it says of the act."""
    records = [
        a_reading(f"r{number}", [f"{act} {says}".strip()], published=f"2023-01-{day}")
        for number, (day, says) in enumerate(said)
    ]
    (found,) = corroborate(records, decisions=decisions).events
    return found


def history(act: str, *said: Said) -> list[tuple[str, str]]:
    return [(step.standing.value, step.since) for step in event(act, *said).history]


def test_one_report_is_a_single_source() -> None:
    assert history(TAKE, ("13", "")) == [("single-source", "2023-01-13")]


def test_a_second_origin_corroborates() -> None:
    assert history(TAKE, ("13", ""), ("14", "")) == [("single-source", "2023-01-13"), ("corroborated", "2023-01-14")]


def test_the_same_speaker_twice_does_not_corroborate() -> None:
    said = "status=attributed says=Russia's Defense Ministry:states"
    assert history(TAKE, ("13", said), ("14", said)) == [("single-source", "2023-01-13")]


def test_a_denial_by_second_source_is_disputed() -> None:
    assert history(TAKE, ("13", ""), ("14", "status=denied says=Ukraine's military:denies"))[-1] == (
        "disputed",
        "2023-01-14",
    )


def test_a_bare_mention_of_what_a_report_has_denied_is_the_deniers_word_and_settled_with_it() -> None:
    denied = [f"{TAKE} status=denied says=Ukraine's military:denies same=1", f"{TAKE} status=denied same=1"]
    records = [
        a_reading("a", [TAKE], published="2023-01-13"),
        a_reading("b", denied, published="2023-01-14"),
        a_reading("c", [f"{TAKE} status=confirmed says=Ukraine's military:confirms"], published="2023-01-15"),
    ]
    [found] = corroborate(records).events
    assert [step.standing.value for step in found.history] == ["single-source", "disputed", "confirmed"]


def test_what_the_denier_adds_in_the_same_report_does_not_settle_its_denial() -> None:
    both = [f"{TAKE} status=denied says=Ukraine's military:denies", f"{TAKE} says=Serhiy Cherevaty:states"]
    records = [a_reading("a", [TAKE], published="2023-01-13"), a_reading("b", both, published="2023-01-14")]
    [found] = corroborate(records).events
    assert found.standing.value == "disputed"


def test_a_denial_alone_is_denied() -> None:
    assert history(TAKE, ("13", "status=denied says=Ukraine's military:denies")) == [("denied", "2023-01-13")]


def test_footage_alone_is_unverified() -> None:
    assert history(TAKE, ("13", "status=unverified says=footage:claims:footage")) == [("unverified", "2023-01-13")]


def test_a_flagged_claim_does_not_corroborate() -> None:
    assert history(TAKE, ("13", ""), ("14", "status=unverified says=footage:claims:footage")) == [
        ("single-source", "2023-01-13")
    ]


def test_a_later_confirmation_by_the_denier_settles() -> None:
    denied, confirmed = (
        "status=denied says=Ukraine's military:denies",
        "status=confirmed says=Ukraine's military:confirms",
    )
    assert history(TAKE, ("13", ""), ("14", denied), ("25", confirmed))[-1] == ("confirmed", "2023-01-25")


def test_another_organ_of_the_denying_state_settles_too() -> None:
    denied, owned = "status=denied says=Russia's Defense Ministry:denies", "status=confirmed says=Kremlin:confirms"
    assert history(LEAVE, ("13", denied), ("14", ""), ("15", owned))[-1] == ("confirmed", "2023-01-15")


def test_a_third_party_does_not_settle() -> None:
    denied = "status=denied says=Ukraine's military:denies"
    assert history(TAKE, ("13", ""), ("14", denied), ("15", "says=United Nations:states"))[-1][0] == "disputed"


def test_the_taker_confirming_its_own_claim_does_not_settle() -> None:
    denied, again = "status=denied says=Ukraine's military:denies", "status=confirmed says=Russian forces:confirms"
    assert history(TAKE, ("13", ""), ("14", denied), ("15", again))[-1][0] == "disputed"


def test_a_denial_after_the_confirmation_disputes_again() -> None:
    denied, owned = "status=denied says=Ukraine's military:denies", "status=confirmed says=Ukraine's military:confirms"
    assert history(TAKE, ("13", ""), ("14", owned), ("15", denied))[-1] == ("disputed", "2023-01-15")


def test_the_side_that_loses_the_place_concedes() -> None:
    assert history(TAKE, ("13", "status=attributed says=Ukraine's military:states")) == [("confirmed", "2023-01-13")]


def test_a_victim_of_an_attack_accuses_and_does_not_concede() -> None:
    attack = "attacked ASSAULT by=Russian forces to=Ukrainian forces at=Soledar time=2023-01-12"
    assert history(attack, ("13", "status=attributed says=Ukraine's military:states"))[-1][0] == "single-source"


def test_an_army_that_says_it_withdrew_admits() -> None:
    assert history(LEAVE, ("13", "status=attributed says=Dmitry Peskov:states")) == [("confirmed", "2023-01-13")]


def test_media_that_confirm_only_assert() -> None:
    assert history(TAKE, ("13", "status=attributed says=Kura Daily:confirms:media"))[-1][0] == "single-source"


def test_a_party_that_confirms_through_another_outlet_confirms() -> None:
    said = "status=confirmed says=Dmitry Peskov:confirms:media"
    assert history(LEAVE, ("13", said)) == [("confirmed", "2023-01-13")]


def test_an_outlet_that_takes_its_word_back_retracts() -> None:
    first = a_reading("a", [TAKE], outlet="Kura Daily", published="2023-01-13")
    second = a_reading("b", [f"{TAKE} status=denied"], outlet="Kura Daily", published="2023-01-15")
    (found,) = corroborate([first, second]).events
    assert [(step.standing.value, step.since) for step in found.history] == [
        ("single-source", "2023-01-13"),
        ("retracted", "2023-01-15"),
    ]


def test_a_recorded_retraction_counts_from_its_day() -> None:
    retraction = Decision("d1", DecisionKind.RETRACT, ("r0",), who="ann", when="2023-02-01", why="withdrawn")
    found = event(TAKE, ("13", ""), ("14", ""), decisions=(retraction,))
    assert [(step.standing.value, step.since) for step in found.history] == [
        ("single-source", "2023-01-13"),
        ("corroborated", "2023-01-14"),
        ("single-source", "2023-02-01"),
    ]


def test_what_was_taken_back_is_no_origin_and_gives_no_figure() -> None:
    retraction = Decision("d1", DecisionKind.RETRACT, ("r0",), who="ann", when="2023-02-01", why="withdrawn")
    said = (("13", "n=12:killed"), ("14", "n=9:killed"))
    before, after = event(TAKE, *said), event(TAKE, *said, decisions=(retraction,))
    assert [(one.origin_count, one.quantities[0].high) for one in (before, after)] == [(2, 12.0), (1, 9.0)]


def test_an_event_with_all_its_reports_retracted_is_retracted() -> None:
    retraction = Decision("d1", DecisionKind.RETRACT, ("r0",), when="2023-02-01")
    assert event(TAKE, ("13", ""), decisions=(retraction,)).standing == "retracted"


@pytest.mark.parametrize("assertion", ["hypothetical", "negated"])
def test_what_is_supposed_or_plainly_negated_is_no_event(assertion: str) -> None:
    assert corroborate([a_reading("a", [f"{TAKE} as={assertion}"])]).events == ()


def test_an_announcement_and_the_deed_are_one_event() -> None:
    announced = a_reading("a", [LEAVE.replace("time=2023-01-12", "as=future")], published="2023-01-02")
    done = a_reading("b", [LEAVE], published="2023-01-13")
    (found,) = corroborate([announced, done]).events
    assert (found.assertion.value, found.time) == ("actual", "2023-01-12")


def test_the_history_names_the_claims_that_brought_it_about() -> None:
    found = event(TAKE, ("13", ""), ("14", ""))
    assert [step.because for step in found.history] == [("r0#c1",), ("r1#c1",)]


def test_a_denial_that_a_report_tells_as_over_is_settled_by_what_its_side_says_there() -> None:
    denial, word = "status=denied says=Ukraine's military:denies", "status=attributed says=Serhiy Cherevaty:states"
    text = "The army withdrew days after it denied that they captured it. They had captured it, he said."
    for told, standing in ((text, "confirmed"), (text.replace("days after it", "and it"), "disputed")):
        records = [
            a_reading(
                "r0", [f"{TAKE} status=attributed says=Russia's Defense Ministry:states"], published="2023-01-13"
            ),
            a_reading("r1", [f"{TAKE} {denial} same=1", f"{TAKE} {word} same=1"], text=told, published="2023-01-25"),
        ]
        (found,) = corroborate(records).events
        assert found.standing.value == standing


def test_who_denies_one_count_and_gives_another_does_not_dispute_the_event() -> None:
    shot = "killed ASSAULT by=Russian forces at=Soledar time=2023-01-12"
    by = "says=Ukraine's military"
    records = [
        a_reading(
            "r0",
            [
                f"{shot} n=6:killed status=attributed {by}:states same=1",
                f"{shot} n=7:killed status=denied {by}:denies same=1",
            ],
            published="2023-01-13",
        )
    ]
    (found,) = corroborate(records).events
    assert [step.standing.value for step in found.history] == ["single-source"]


def test_who_says_what_his_own_side_denied_before_admits_it() -> None:
    raid = "raided ASSAULT by=Russian forces at=Soledar time=2023-01-12"
    steps = history(
        raid,
        ("13", "status=attributed says=Ukraine's military:states"),
        ("14", "status=denied says=Russia's Defense Ministry:denies"),
        ("20", "status=attributed says=Russia's Defense Ministry:states"),
    )
    assert steps == [("single-source", "2023-01-13"), ("disputed", "2023-01-14"), ("confirmed", "2023-01-20")]


def test_a_place_taken_back_is_another_event() -> None:
    back = "captured ASSAULT/seize-territory by=Ukrainian forces to=Russian forces at=Soledar"
    records = [a_reading("r0", [TAKE], published="2023-01-13"), a_reading("r1", [back], published="2023-01-14")]
    assert len(corroborate(records).events) == 2


def test_who_owns_up_to_what_another_disowns_settles_that_it_was_done() -> None:
    act = "attacked ASSAULT at=Hays time=2023-01-12"
    told = a_reading(
        "r0", [f"{act} by=Houthi fighters status=attributed says=United Nations:states"], published="2023-01-13"
    )
    own = "by=Houthi fighters status=denied says=Yahya Saree:denies"
    disowned = a_reading("r1", [f"{act} {own}"], published="2023-01-14")
    owned = "by=Russian forces status=confirmed says=Russian forces:confirms"
    admitted = a_reading("r2", [f"{act} {owned}"], published="2023-01-15")
    assert corroborate([told, disowned]).events[0].standing.value == "disputed"
    joined = Decision("d1", DecisionKind.MERGE, ("r1#c1", "r2#c1"), when="2023-01-15")
    (found,) = corroborate([told, disowned, admitted], decisions=(joined,)).events
    assert found.standing.value == "confirmed"
