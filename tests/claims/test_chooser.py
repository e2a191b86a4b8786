import pytest
from tests.factories import a_parse, mark

from dateline.claims.chooser import LINK_SIGNS, Option, chosen, load_weights, parties, softmax, views, with_joined
from dateline.claims.scene import Scene
from dateline.codebook import ActorKind, ClaimType, Sector
from dateline.model import Actor, Anchor, Link


def test_one_party_under_two_names_outweighs_nobody() -> None:
    options = [Option(None, None, 0.4), Option("a1", "SYR", 0.35), Option("a2", "SYR", 0.15), Option("a3", "TUR", 0.1)]
    assert chosen(options) == ("a1",)


def test_a_second_actor_needs_its_share() -> None:
    options = [Option(None, None, 0.1), Option("a1", "RUS", 0.5), Option("a2", "IRN", 0.3), Option("a3", "TUR", 0.1)]
    assert chosen(options) == ("a1", "a2")


def test_beside_a_sure_actor_of_the_sentence_nobody_stands_whom_it_does_not_name() -> None:
    options = [Option(None, None, 0.1), Option("a1", "RUS", 0.5), Option("a2", "IRN", 0.3), Option("a3", "TUR", 0.1)]
    assert chosen(options, joining={"a1"}) == ("a1",)
    assert chosen(options, joining={"a2"}) == ("a1", "a2")


def test_nobody_fills_the_role_where_nobody_is_likeliest() -> None:
    assert chosen([Option(None, None, 0.6), Option("a1", None, 0.3), Option("a2", "TUR", 0.1)]) == ()


def test_a_party_without_a_country_can_be_chosen() -> None:
    assert chosen([Option(None, None, 0.2), Option("a1", None, 0.7), Option("a2", "TUR", 0.1)]) == ("a1",)


def test_probabilities_add_up_to_one() -> None:
    assert softmax([0.0, 0.0]) == [0.5, 0.5]


@pytest.mark.parametrize(
    ("marked", "actors", "recipients"),
    [
        ("{force:Rebels} {x:attacked} the {group:villagers}.", ("a1",), ("a2",)),
        ("The {group:villagers} were {x:attacked} by {force:rebels}.", ("a1",), ("a2",)),
    ],
)
def test_voice_tells_who_does_it_from_whom_it_befalls(
    marked: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    _, at = mark(marked)
    found = [
        Actor("a1", "rebels", ActorKind.FORCE, "COD", (Sector.REB,), mentions=tuple(at["force"])),
        Actor("a2", "villagers", ActorKind.GROUP, "COD", (Sector.CVL,), mentions=tuple(at["group"])),
    ]
    parse = a_parse(marked.replace("{x:attacked}", "attacked"))
    links = tuple(Link(role, number, 0.3) for role in ("actor", "recipient") for number in (0, 1))
    anchor = Anchor(at["x"][0], ClaimType.ASSAULT, links=links)
    scene = Scene.of(parse, found, [])
    assert parties(views(parse, found, scene, [anchor])[0]) == (actors, recipients)


@pytest.mark.parametrize(
    ("marked", "doers"),
    [
        ("{state:Aran} and {force:the rebels} {x:attacked} {group:villagers}.", ("a2", "a1")),
        ("{state:Aran} and {force:the rebels} {x:attacked}, not {group:villagers}.", ("a2", "a1")),
        ("{state:Aran} fell when {force:the rebels} {x:attacked} the {group:villagers}.", ("a2",)),
        ("{state:Aran}, {force:the rebels} {x:attacked} the {group:villagers}.", ("a2",)),
    ],
)
def test_whoever_is_joined_to_who_does_it_does_it_too(marked: str, doers: tuple[str, ...]) -> None:
    _, at = mark(marked)
    labels = {"a1": "state", "a2": "force", "a3": "group"}
    found = [Actor(key, key, ActorKind.GROUP, None, (), mentions=tuple(at[label])) for key, label in labels.items()]
    parse = a_parse(marked.replace("{x:attacked}", "attacked"))
    view = views(parse, found, Scene.of(parse, found, []), [Anchor(at["x"][0], ClaimType.ASSAULT)])[0]
    assert with_joined(("a2",), view, ("a3",)) == doers


def test_the_table_has_weights_for_both_roles_and_for_the_links() -> None:
    weights = load_weights()
    assert {len(found) for found in weights.values()} == {2}
    assert all(sign in weights for sign in LINK_SIGNS)


def test_a_gang_and_the_police_do_nothing_together() -> None:
    options = [Option(None, None, 0.1), Option("a1", "HTI", 0.5), Option("a2", "HTI", 0.4)]
    assert chosen(options, outlaws={"a1"}, servants={"a2"}) == ("a1",)
    assert chosen(options, outlaws={"a1", "a2"}) == ("a1", "a2")
