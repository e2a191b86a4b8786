"""Who does it to whom, as codes."""

from tests.gist.texts import a_record

from dateline.gist import Dyad, dyad


def test_roles_that_the_record_has_are_kept() -> None:
    record = a_record(
        "{aaa:Freedonia} {ASSAULT:shelled} {bbb:Sylvania}.", actors=("Freedonia",), recipients=("Sylvania",)
    )
    assert dyad(record.claims[0], record) == Dyad(("AAA",), ("BBB",))


def test_the_next_actor_behind_the_verb_is_the_target() -> None:
    record = a_record("{aaa:Freedonia} {SANCTION:sanctioned} traders in {bbb:Sylvania}.", actors=("Freedonia",))
    assert dyad(record.claims[0], record) == Dyad(("AAA",), ("BBB",))


def test_of_two_actors_around_a_verb_the_second_is_the_target() -> None:
    record = a_record("{aaa:Freedonia} {ACCUSE:blamed} {bbb:Sylvania}.", actors=("Freedonia", "Sylvania"))
    assert dyad(record.claims[0], record) == Dyad(("AAA",), ("BBB",))


def test_who_resigns_or_lays_down_arms_alone_does_it_to_nobody() -> None:
    for words in ("{RETREAT:resigned}", "declared a unilateral {RETREAT:ceasefire}"):
        record = a_record(f"{{aaa:Freedonia}} {words} while {{bbb:Sylvania}} waited.", actors=("Freedonia",))
        assert dyad(record.claims[0], record) == Dyad(("AAA",), ())


def test_two_parties_before_a_verb_of_agreement_have_no_target() -> None:
    record = a_record("{aaa:Freedonia} and {bbb:Sylvania} {AGREE:agreed}.", actors=("Freedonia", "Sylvania"))
    assert dyad(record.claims[0], record) == Dyad(("AAA", "BBB"), ())


def test_the_subject_of_a_passive_is_the_target() -> None:
    record = a_record("{aaa:Freedonians} were {ASSAULT:attacked} by {bbb:Sylvanians}.", actors=("Sylvanians",))
    assert dyad(record.claims[0], record) == Dyad(("BBB",), ("AAA",))


def test_the_addressee_right_behind_a_demand_goes_before_whom_else_it_names() -> None:
    record = a_record(
        "{aaa:Freedonia} {REJECT:rejected} a demand from {bbb:Sylvania} to leave {ccc:Ruritania}.",
        actors=("Freedonia",),
        recipients=("Ruritania",),
    )
    assert dyad(record.claims[0], record) == Dyad(("AAA",), ("BBB",))


def test_protesters_without_a_target_face_their_own_country() -> None:
    record = a_record("{aaa:Students} {PROTEST:marched}.", actors=("Students",))
    assert dyad(record.claims[0], record) == Dyad(("AAA",), ("AAA",))


def test_whoever_belongs_to_no_country_is_international() -> None:
    record = a_record("{none:The league} {SANCTION:suspended} {bbb:Sylvania}.", actors=("The league",))
    assert dyad(record.claims[0], record) == Dyad(("IGO",), ("BBB",))
