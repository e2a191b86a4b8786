import pytest
from tests.factories import mark

from dateline.codebook import ActorKind
from dateline.incidents.people import is_people, name_in, naming_mention, trimmed
from dateline.model import Actor, Record, Report, Span


def a_record(marked: str, *, kind: ActorKind = ActorKind.PERSON) -> tuple[Actor, Record]:
    text, spans = mark(marked)
    actor = Actor("a1", "-", kind, mentions=tuple(spans["it"]))
    others = tuple(Actor(f"a{n}", "-", kind, mentions=(span,)) for n, span in enumerate(spans.get("other", ()), 2))
    return actor, Record(Report("r", text), actors=(actor, *others))


@pytest.mark.parametrize(
    ("phrase", "kept"),
    [
        ("THE RED FRONT [RF]", "RED FRONT"),
        ("two men who fled", "two men"),
        ("the mayor's", "mayor"),
        ("alleged members of the Red Front", "members of the Red Front"),
    ],
)
def test_a_phrase_is_trimmed_to_what_names(phrase: str, kept: str):
    assert trimmed(Span(0, len(phrase)), phrase).of(phrase) == kept


def test_people_are_told_from_bodies_by_the_head():
    assert is_people("URBAN REBELS OF THE RED FRONT")
    assert is_people("three armed men")
    assert not is_people("THE RED FRONT")


def test_a_pronoun_and_nobody_name_no_one():
    actor, record = a_record("{it:THEY} fired. {it:NO GROUP} spoke. {it:THE TWO REBELS} fled.")
    found = naming_mention(actor, record)
    assert found is not None
    assert found.of(record.text) == "TWO REBELS"


def test_a_name_is_what_follows_the_offices_and_the_fullest_is_taken():
    actor, record = a_record("{it:FORMER GOVERNOR RUIZ} was shot. {other:COLONEL ANA RUIZ LEON} had called.")
    found = name_in(actor, record)
    assert found is not None
    assert found.of(record.text) == "ANA RUIZ LEON"


def test_a_description_has_no_name():
    actor, record = a_record("{it:THE WIFE OF THE MAYOR} was shot.")
    assert name_in(actor, record) is None
