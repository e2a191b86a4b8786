from tests.factories import a_parse, mark

from dateline.claims.roles import adjacent_place, linked_place, linked_time
from dateline.codebook import ClaimType, PlaceUse, TimeKind
from dateline.model import Anchor, Link, Place, Span, Time, Timex

PARSE = a_parse("{force:Rebels} took {toponym:Derna} on {timex:Friday} and {group:they} left {toponym:Sirte}.")


def anchor(*links: Link) -> Anchor:
    return Anchor(Span(7, 11), ClaimType.ASSAULT, links=links)


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
