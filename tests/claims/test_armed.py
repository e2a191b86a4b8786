from dataclasses import replace

from tests.factories import a_parse

from dateline.claims.armed import with_armed_people
from dateline.codebook import ActorKind, ClaimType, Sector, Unit
from dateline.model import Actor, Attribution, Claim, Quantity, Span

GUNMEN = Actor("a1", "the gunmen", ActorKind.GROUP, "XXX", (Sector.UAF,))
POLICE = Actor("a2", "police", ActorKind.FORCE, "XXX", (Sector.COP,))
PEOPLE = Actor("a3", "residents", ActorKind.GROUP, "XXX", (Sector.CVL,))
MOVEMENT = Actor("a4", "Telma Front", ActorKind.ORGANISATION, "XXX", (Sector.REB,))
ITS_MEN = Actor("a5", "its fighters", ActorKind.GROUP, "XXX", (Sector.REB,))
WIVES = Actor("a6", "wives of the gunmen", ActorKind.GROUP, "XXX", (Sector.UAF,))
ACTORS = (GUNMEN, POLICE, PEOPLE, MOVEMENT, ITS_MEN, WIVES)
TEXT = "They fled. They raided a shop and killed two. The Front spoke."


def read(claim: Claim, *others: Claim, attributions: tuple[Attribution, ...] = ()) -> Claim:
    return with_armed_people((claim, *others), a_parse(TEXT), actors=ACTORS, attributions=attributions)[0]


def fled(*actors: str) -> Claim:
    return Claim("c1", ClaimType.DISPLACEMENT, Span(5, 9), mode="internal", actors=actors)


def raided(*actors: str) -> Claim:
    return Claim("c2", ClaimType.COERCE, Span(16, 22), mode="seize", actors=actors)


def test_gunmen_who_flee_retreat_and_people_are_displaced() -> None:
    assert (read(fled("a1")).type, read(fled("a1")).mode) == (ClaimType.RETREAT, "withdraw")
    assert read(fled("a3")).type is ClaimType.DISPLACEMENT
    assert read(fled("a1", "a3")).type is ClaimType.DISPLACEMENT
    assert read(fled("a6")).type is ClaimType.DISPLACEMENT


def test_those_whose_number_is_told_as_displaced_are_people_whatever_they_are_read_as() -> None:
    told = (Quantity(27000, Unit.DISPLACED, Span(0, 4)),)
    assert read(replace(fled("a1"), quantities=told)).type is ClaimType.DISPLACEMENT
    assert read(replace(fled(), type=ClaimType.ASSAULT, quantities=told)).type is ClaimType.DISPLACEMENT
    assert read(replace(fled(), type=ClaimType.ASSAULT)).type is ClaimType.ASSAULT


def test_a_raid_of_gunmen_is_an_attack_and_one_of_police_is_not() -> None:
    assert read(raided("a1")).type is ClaimType.ASSAULT
    assert read(raided("a2")).type is ClaimType.COERCE


def test_a_raid_of_nobody_is_an_attack_where_people_die_in_it() -> None:
    killed = Claim("c3", ClaimType.ASSAULT, Span(34, 40), quantities=(Quantity(2, Unit.KILLED, Span(41, 44)),))
    assert read(raided(), killed).type is ClaimType.ASSAULT
    assert read(raided()).type is ClaimType.COERCE


def test_its_fighters_are_the_group_that_is_named_or_speaks() -> None:
    speech = Attribution("s1", (), (), (), speaker="a4")
    said = Claim("c1", ClaimType.ASSAULT, Span(16, 22), actors=("a5",), attributions=("s1",))
    assert read(said, attributions=(speech,)).actors == ("a4",)
    assert read(Claim("c1", ClaimType.ASSAULT, Span(16, 22), actors=("a4", "a5"))).actors == ("a4",)
    assert read(Claim("c1", ClaimType.ASSAULT, Span(16, 22), actors=("a5",))).actors == ("a5",)


def test_those_whom_outlaws_capture_are_abducted_and_those_whom_police_take_are_arrested() -> None:
    taken = Claim("c1", ClaimType.COERCE, Span(16, 22), mode="arrest", actors=("a4",))
    parse = a_parse("They spoke. They captured eighteen policemen.")
    captured = Span(17, 25)

    def of(actor: str) -> Claim:
        claim = replace(taken, anchor=captured, actors=(actor,))
        return with_armed_people((claim,), parse, actors=ACTORS, attributions=())[0]

    assert (of("a4").type, of("a4").mode) == (ClaimType.ASSAULT, "abduct")
    assert of("a2").type is ClaimType.COERCE
