from tests.factories import mark

from dateline.codebook import ActorKind
from dateline.incidents.bodies import bodies_in, bodies_of, is_body, parted
from dateline.model import Actor, Record, Report, Span


def bodies(marked: str) -> list[str]:
    text, spans = mark(marked)
    known = tuple(
        Actor(f"b{n}", "-", ActorKind.ORGANISATION, mentions=(s,)) for n, s in enumerate(spans.get("body", ()))
    )
    record = Record(Report("r", text), actors=known)
    return [span.of(text) for span in bodies_of(spans["people"][0], record)]


def test_the_body_stands_before_its_people_or_behind_of():
    assert bodies("{people:NATIONAL POLICE MEMBERS} fired.") == ["NATIONAL POLICE"]
    assert bodies("{people:guerrillas of the Red Dawn} fired.") == ["Red Dawn"]


def test_a_short_name_that_the_report_uses_elsewhere_is_a_body():
    assert bodies("{people:XLF MEMBERS} fired. The {body:XLF} denied it.") == ["XLF"]


def test_a_body_mentioned_inside_the_phrase_is_found():
    text, spans = mark("{people:members of the {body}} fired.".replace("{body}", "Red Front"))
    start = text.index("Red Front")
    front = Actor("b1", "Red Front", ActorKind.ORGANISATION, mentions=(Span(start, start + 9),))
    people = Actor("b2", "members", ActorKind.GROUP, mentions=(spans["people"][0],))
    record = Record(Report("r", text), actors=(front, people))
    assert [span.of(text) for span in bodies_in(spans["people"][0], record, besides=people)] == ["Red Front"]


def test_any_force_or_enemy_is_no_body():
    assert not is_body("OUR FORCES")
    assert is_body("AIR FORCE OF THE NORTH")


def test_a_phrase_for_two_is_parted():
    text = "RURAL POLICE OR DEATH SQUADS"
    assert [span.of(text) for span in parted(Span(0, len(text)), text)] == ["RURAL POLICE", "DEATH SQUADS"]
    text = "house and garden club"
    assert parted(Span(0, len(text)), text) == (Span(0, len(text)),)
