from dataclasses import replace

from dateline.claims.happenings import number_happenings, with_blows_joined
from dateline.codebook import ActorKind, ClaimType, Sector, Status, Unit
from dateline.model import Actor, Claim, Place, Quantity, Span, Verdict

TEXT = "The withdrawal from Aghdam began. Aghdam: they withdrew. Elsewhere others withdrew."
PLACES = (Place("p1", "Aghdam", Span(20, 26)), Place("p2", "Aghdam", Span(34, 40)))
FIRST = Claim("c1", ClaimType.RETREAT, Span(4, 14), mode="withdraw", actors=("a1",), place="p1")
SECOND = replace(FIRST, id="c2", anchor=Span(47, 55), place="p2")
THIRD = replace(FIRST, id="c3", anchor=Span(74, 82), actors=("a2",), place=None)


def numbers(*claims: Claim) -> list[int | None]:
    return [claim.happening for claim in number_happenings(claims, places=PLACES, text=TEXT)]


def test_same_party_and_place_are_one_happening_and_another_party_is_not() -> None:
    assert numbers(FIRST, SECOND, THIRD) == [1, 1, 2]


def test_another_assertion_is_another_happening() -> None:
    assert numbers(FIRST, replace(SECOND, assertion="negated")) == [1, 2]


def test_the_same_word_needs_one_agreement_only() -> None:
    bare = replace(SECOND, actors=(), anchor=Span(4, 14))
    assert numbers(FIRST, bare) == [1, 1]
    assert numbers(FIRST, replace(bare, anchor=Span(27, 32))) == [1, 2]


def test_a_bare_mention_takes_the_verdict_that_settles_the_happening() -> None:
    confirmed = replace(FIRST, verdict=Verdict(Status.CONFIRMED, "source_confirms", (Span(0, 3),)))
    found = number_happenings((confirmed, SECOND), places=PLACES, text=TEXT)
    assert found[1].verdict == Verdict(Status.CONFIRMED, "same_happening", (FIRST.anchor, Span(0, 3)))


ATTACKS = "They shelled Telma. They killed ten. The shelling of people went on."
SHELLED = Claim("c1", ClaimType.ASSAULT, Span(5, 12), actors=("a1",), recipients=("a2",), place="p1", time="2024-04-15")
KILLED = replace(SHELLED, id="c2", anchor=Span(25, 31), recipients=("a3",))
SHELLING = replace(SHELLED, id="c3", anchor=Span(41, 49), recipients=("a3",))


def attacks(*claims: Claim) -> list[Claim]:
    return list(number_happenings(claims, places=(Place("p1", "Telma", Span(13, 18)),), text=ATTACKS))


def test_the_same_word_goes_before_the_nearest_mention_and_before_who_is_hit() -> None:
    assert [claim.happening for claim in attacks(SHELLED, KILLED, SHELLING)] == [1, 2, 1]


def test_what_one_denies_and_another_asserts_is_disputed_at_every_mention() -> None:
    denied = replace(SHELLED, verdict=Verdict(Status.DENIED, "only_denied"), attributions=("s1",))
    asserted = replace(SHELLING, verdict=Verdict(Status.ATTRIBUTED, "inside_attribution"), attributions=("s2",))
    assert [claim.status for claim in attacks(denied, asserted)] == [Status.DISPUTED, Status.DISPUTED]
    own = replace(asserted, attributions=("s1",))
    assert [claim.status for claim in attacks(denied, own)] == [Status.DENIED, Status.DENIED]


def test_fighting_for_a_place_is_not_its_taking() -> None:
    taken = replace(SHELLED, mode="seize-territory")
    assert [claim.happening for claim in attacks(taken, replace(KILLED, mode=None, recipients=("a2",)))] == [1, 2]


def test_who_denies_another_count_does_not_deny_that_people_died() -> None:
    six = Quantity(6, Unit.KILLED, Span(0, 3))
    said = replace(KILLED, quantities=(six,), attributions=("s1",), verdict=Verdict(Status.ATTRIBUTED, "x", ()))
    denied = replace(
        said,
        id="c3",
        quantities=(replace(six, value=7),),
        attributions=("s2",),
        verdict=Verdict(Status.DENIED, "x", ()),
    )
    found = number_happenings((said, denied), places=PLACES, text=ATTACKS)
    assert [claim.status for claim in found] == [Status.ATTRIBUTED, Status.DENIED]


def test_a_state_and_its_forces_take_one_place_together() -> None:
    state = Actor("a1", "Veyne", ActorKind.STATE, "VEY", (Sector.GOV,))
    forces = Actor("a2", "its forces", ActorKind.FORCE, "VEY", (Sector.MIL,))
    one = replace(FIRST, type=ClaimType.ASSAULT, mode="seize-territory")
    other = replace(one, id="c2", anchor=Span(34, 40), actors=("a2",), recipients=("a3",))
    for actors, numbered in (((state, forces), [1, 1]), ((), [1, 2])):
        found = number_happenings((one, other), places=PLACES, text=TEXT, actors=actors)
        assert [claim.happening for claim in found] == numbered


BLAST = "A bomb exploded in Telma and 20 died. Another blast followed. The shop burned."
EXPLODED = Claim("c1", ClaimType.ASSAULT, Span(7, 15), mode="explosives", place="p1", time="2024-04-15", happening=1)
DIED = replace(EXPLODED, id="c2", anchor=Span(32, 36), happening=2)


ACTORS = (
    Actor("a1", "Atland", ActorKind.STATE, "XXX", (Sector.GOV,)),
    Actor("a2", "its soldiers", ActorKind.FORCE, "XXX", (Sector.MIL,)),
    Actor("a3", "the rebels", ActorKind.GROUP, "XXX", (Sector.REB,)),
)


def joined(*claims: Claim) -> list[int | None]:
    places = (Place("p1", "Telma", Span(19, 24)),)
    return [claim.happening for claim in with_blows_joined(claims, places=places, actors=ACTORS, text=BLAST)]


def test_a_death_and_the_blast_of_that_place_and_day_are_one_happening() -> None:
    assert joined(EXPLODED, DIED) == [1, 1]
    assert joined(EXPLODED, replace(DIED, time="2024-04-14")) == [1, 2]
    assert joined(EXPLODED, replace(DIED, place=None)) == [1, 2]
    assert joined(EXPLODED, replace(DIED, type=ClaimType.PROTEST)) == [1, 2]


def test_another_blast_is_another_happening() -> None:
    assert joined(EXPLODED, replace(EXPLODED, id="c3", anchor=Span(46, 51), happening=3)) == [1, 3]


def test_a_state_and_its_soldiers_leave_a_place_together() -> None:
    left = Claim("c1", ClaimType.RETREAT, Span(7, 15), mode="withdraw", actors=("a1",), place="p1", happening=1)
    again = replace(left, id="c2", actors=("a2",), time="2024-04-15", happening=2)
    assert joined(left, again) == [1, 1]
    assert joined(left, replace(again, actors=("a3",))) == [1, 2]


def test_the_fall_of_ground_that_somebody_took_is_its_taking() -> None:
    text = "Rebels took Telma. The minister denied that the town had fallen."
    took = Claim("c1", ClaimType.ASSAULT, Span(7, 11), mode="seize-territory", actors=("a3",), place="p1", happening=1)
    took = replace(took, time="2024-04-15")
    fallen = replace(took, id="c2", anchor=Span(57, 63), actors=(), happening=2)
    places = (Place("p1", "Telma", Span(12, 17)),)

    def numbered(second: Claim) -> list[int | None]:
        found = with_blows_joined((took, second), places=places, actors=ACTORS, text=text)
        return [claim.happening for claim in found]

    assert numbered(fallen) == [1, 1]
    assert numbered(replace(fallen, actors=("a2",))) == [1, 2]


def test_how_prisoners_are_handed_over_is_their_release() -> None:
    text = "They freed six men, handing them to the Red Cross."
    freed = Claim("c1", ClaimType.RETREAT, Span(5, 10), mode="release", actors=("a1",), place="p1", happening=1)
    handed = replace(freed, id="c2", anchor=Span(20, 27), place="p2", happening=2)
    found = with_blows_joined((freed, handed), places=PLACES, actors=(), text=text)
    assert [claim.happening for claim in found] == [1, 1]


def test_a_strike_is_a_part_of_the_fighting_and_not_the_same_happening() -> None:
    text = "They bombed it. The fighting went on."
    bombed = Claim("c1", ClaimType.ASSAULT, Span(5, 11), mode="aerial", actors=("a1",), place="p1", time="2024-04-15")
    fighting = replace(bombed, id="c2", mode=None, anchor=Span(20, 28))
    assert [claim.happening for claim in number_happenings((bombed, fighting), places=PLACES, text=text)] == [1, 2]


def test_that_attack_is_the_one_before_whoever_is_named_for_it() -> None:
    text = "A bomber killed ten. A group claimed that attack."
    killed = Claim(
        "c1", ClaimType.ASSAULT, Span(9, 15), mode="suicide-attack", actors=("a1",), place="p1", time="2024-04-15"
    )
    attack = replace(killed, id="c2", anchor=Span(42, 48), actors=("a2",), happening=2)
    found = with_blows_joined((replace(killed, happening=1), attack), places=PLACES, actors=(), text=text)
    assert [claim.happening for claim in found] == [1, 1]
