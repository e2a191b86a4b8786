from tests.factories import a_parse, mark

from dateline.claims.roles import actor_scores, adjacent_place, filled, linked_place, linked_time
from dateline.codebook import ActorKind, ClaimType, PlaceUse, TimeKind
from dateline.model import Actor, Anchor, Link, Place, Span, Time, Timex

PARSE = a_parse("{force:Rebels} took {toponym:Derna} on {timex:Friday} and {group:they} left {toponym:Sirte}.")
REBELS = Actor("a1", "Rebels", ActorKind.FORCE, mentions=tuple(m.span for m in PARSE.mentions))


def actor_of(span: Span) -> Actor | None:
    return REBELS if span in REBELS.mentions else None


def anchor(*links: Link) -> Anchor:
    return Anchor(Span(7, 11), ClaimType.ASSAULT, links=links)


def test_the_evidence_of_all_mentions_of_an_actor_adds_up() -> None:
    found = anchor(Link("actor", 0, 0.4), Link("actor", 1, 0.4), Link("recipient", 1, 0.3))
    scores = actor_scores(found, "actor", PARSE, actor_of=actor_of)
    assert {key: round(score, 3) for key, score in scores.items()} == {"a1": 0.571}


def test_a_second_actor_needs_more_than_the_first() -> None:
    assert filled({"a1": 0.5, "a2": 0.45}, first=0.4, further=0.48) == ("a1",)
    assert filled({"a1": 0.3}, first=0.4, further=0.48) == ()


def test_the_linked_toponym_gives_the_place_unless_it_is_a_metonym() -> None:
    derna, sirte = (item.span for item in PARSE.toponyms)
    places = [Place("p1", "Derna", derna, use=PlaceUse.ACTOR), Place("p2", "Sirte", sirte)]
    links = (Link("place", 0, 0.9), Link("place", 1, 0.6))
    assert linked_place(anchor(*links), "place", PARSE, places, floor=0.5) == "p2"
    assert linked_place(anchor(*links), "destination", PARSE, places, floor=0.5) is None


def test_the_linked_expression_gives_the_time() -> None:
    friday = Time("t1", PARSE.timexes[0].span, "2011-05-06", TimeKind.DATE, Timex("DATE", "2011-05-06"))
    assert linked_time(anchor(Link("time", 0, 0.8)), PARSE, [friday], floor=0.5) == "2011-05-06"
    assert linked_time(anchor(Link("time", 0, 0.3)), PARSE, [friday], floor=0.5) is None


def test_a_preposition_right_behind_the_anchor_names_the_place() -> None:
    text, at = mark("They {x:withdrew} from the town of {p:Aghdam} and {y:went} home to {q:Gyumri}.")
    parse = a_parse(text)
    places = [Place("p1", "Aghdam", at["p"][0]), Place("p2", "Gyumri", at["q"][0])]
    assert adjacent_place(Anchor(at["x"][0], ClaimType.RETREAT), parse, places) == "p1"
    assert adjacent_place(Anchor(at["y"][0], ClaimType.RETREAT), parse, places) is None
