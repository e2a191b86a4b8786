from dateline.actors import ActorIndex, actor_for
from dateline.codebook import ActorKind
from dateline.model import Actor, Parse, Span

ARMY = Actor("a1", "the army", ActorKind.FORCE, mentions=(Span(0, 20),))
CHIEF = Actor("a2", "its chief", ActorKind.PERSON, mentions=(Span(0, 40), Span(60, 65)))
PARSE = Parse(text="x" * 100)


def test_the_very_span_goes_first() -> None:
    assert ActorIndex([ARMY, CHIEF]).find(Span(0, 20)) == ARMY


def test_the_same_end_goes_before_a_larger_share() -> None:
    assert ActorIndex([ARMY, CHIEF]).find(Span(15, 40)) == CHIEF
    assert ActorIndex([ARMY, CHIEF]).find(Span(5, 20)) == ARMY


def test_no_overlap_is_no_actor() -> None:
    assert actor_for(Span(70, 80), (ARMY, CHIEF), PARSE) is None
    assert actor_for(Span(70, 80), (), PARSE) is None


def test_each_table_of_actors_has_its_own_index() -> None:
    assert actor_for(Span(60, 65), (ARMY, CHIEF), PARSE) == CHIEF
    assert actor_for(Span(60, 65), (ARMY,), PARSE) is None
