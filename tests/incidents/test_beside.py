import pytest
from tests.factories import mark

from dateline.incidents.beside import answers_for, is_joined, is_listed, is_target, is_victim


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("the {anchor:murder} of former governor {it:Ana Ruiz}", True),
        ("{it:Ana Ruiz}, a judge, was later {anchor:shot}", True),
        ("gunmen {anchor:killed} Colonel {it:Ana Ruiz}", True),
        ("was {anchor:killed} by {it:Ana Ruiz}", False),
        ("{it:Ana Ruiz} condemned the {anchor:murder}", False),
    ],
)
def test_a_victim_is_whom_it_was_done_to(marked: str, expected: bool):
    text, spans = mark(marked)
    assert is_victim(spans["it"][0], spans["anchor"][0], text) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("rebels {anchor:burned} two {it:buses}", True),
        ("a bomb {anchor:exploded} near the {it:school}", True),
        ("the {it:bridge} was partially {anchor:destroyed}", True),
        ("a {it:plane} {anchor:blew up}", True),
        ("{anchor:attacked} while the {it:bus} drove on", False),
        ("near the {it:bridge} rebels {anchor:attacked}", False),
    ],
)
def test_a_target_is_what_the_attack_is_on(marked: str, expected: bool):
    text, spans = mark(marked)
    assert is_target(spans["it"][0], spans["anchor"][0], text) is expected


def test_names_and_things_of_one_list_belong_together():
    text, spans = mark(
        "{it:Ana Ruiz} and {it:Luis Leon} of {it:Ida}; {it:a bank}, [sic] {it:a school} was {it:a church}"
    )
    first, second, third, bank, school, church = spans["it"]
    assert is_joined(first, second, text)
    assert not is_joined(second, third, text)
    assert is_listed(bank, school, text)
    assert not is_listed(school, church, text)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{it:The Red Front} today claimed responsibility for the attack", True),
        ("the army blamed {it:rebels} for the attack", True),
        ("an attack carried out by the {it:Red Front}", True),
        ("the mayor holds the {it:Red Front} responsible for the attack", True),
        ("{it:Drug gangs} may be responsible", True),
        ("{it:The Red Front} condemned the attack", False),
    ],
)
def test_who_owns_up_or_is_blamed_answers_for_it(marked: str, expected: bool):
    text, spans = mark(marked)
    assert answers_for(spans["it"][0], text) is expected
