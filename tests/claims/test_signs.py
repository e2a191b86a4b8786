from tests.factories import a_parse, mark

from dateline.claims.chooser import views
from dateline.claims.scene import Scene
from dateline.claims.signs import View, signs_of, signs_of_none
from dateline.codebook import ActorKind, ClaimType, Sector
from dateline.model import Actor, Anchor, Attribution, Place

MARKED = "The {force:rebels} were attacked by the {army:army}, the {person:mayor} said. Nobody fled."


def a_view() -> View:
    text, at = mark(MARKED.replace("attacked", "{x:attacked}"))
    actors = [
        Actor("a1", "rebels", ActorKind.FORCE, sectors=(Sector.REB,), mentions=tuple(at["force"])),
        Actor("a2", "army", ActorKind.FORCE, "SYR", (Sector.MIL,), mentions=tuple(at["army"])),
        Actor("a3", "mayor", ActorKind.PERSON, "SYR", (Sector.GOV,), mentions=tuple(at["person"])),
    ]
    said = Attribution("s1", tuple(at["person"]), (), (at["x"][0],), speaker="a3")
    parse = a_parse(text)
    scene = Scene.of(parse, actors, [said])
    return views(parse, actors, scene, [Anchor(at["x"][0], ClaimType.ASSAULT)])[0]


def test_the_agent_of_a_passive_shows_its_preposition() -> None:
    signs = set(signs_of(a_view(), "a2"))
    assert {
        ("after: near", "yes"),
        ("after: lead form", "x pass"),
        ("after: by form", "yes pass"),
        ("after: k form", "0 pass"),
        ("any: sector type", "MIL ASSAULT"),
        ("any: placed type", "True ASSAULT"),
    } <= signs


def test_what_stands_before_shows_its_distance_and_that_it_opens_the_sentence() -> None:
    signs = set(signs_of(a_view(), "a1"))
    assert {
        ("before: near", "yes"),
        ("before: distance", "1"),
        ("before: behind form", "were pass"),
        ("before: first form", "yes pass"),
        ("any: opening", "yes"),
        ("any: head", "rebels"),
    } <= signs


def test_a_speaker_is_told_from_a_party() -> None:
    view = a_view()
    assert ("any: speaks type", "yes ASSAULT") in signs_of(view, "a3")
    assert ("any: speaks", "yes") not in signs_of(view, "a2")


def test_nobody_has_signs_too() -> None:
    assert {
        ("nobody: type form", "ASSAULT pass"),
        ("nobody: word", "were"),
        ("nobody: behind", "by"),
        ("nobody: spoken", "True"),
        ("nobody: before form", "1 pass"),
    } <= set(signs_of_none(a_view()))


def test_the_actors_of_the_sentence_are_weighed_first() -> None:
    assert a_view().candidates() == ["a1", "a2", "a3"]


def test_the_country_is_held_against_the_nearest_place() -> None:
    text, at = mark("The {army:army} {x:shelled} {place:Derna}.")
    army = Actor("a1", "army", ActorKind.FORCE, "LBY", (Sector.MIL,), mentions=tuple(at["army"]))
    derna = Place("p1", "Derna", at["place"][0], country="LBY")
    parse = a_parse(text)
    scene = Scene.of(parse, [army], [], [derna])
    view = views(parse, [army], scene, [Anchor(at["x"][0], ClaimType.ASSAULT)])[0]
    assert {("any: fit type", "own ASSAULT"), ("any: named", "1")} <= set(signs_of(view, "a1"))
