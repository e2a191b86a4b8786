from tests.scenarios.reading import a_reading

from dateline.codebook import ActorKind, Sector
from dateline.corroboration import EventQuantity, corroborate
from dateline.corroboration.cited import Party, cite
from dateline.corroboration.quantities import weigh_quantities

ACT = "killed ASSAULT by=Russian forces to=Ukrainian forces at=Soledar time=2023-01-12"


def quantities(*said: tuple[str, str]) -> tuple[EventQuantity, ...]:
    records = [
        a_reading(f"r{number}", [f"{ACT} {figures}"], published=f"2023-01-{day}")
        for number, (day, figures) in enumerate(said)
    ]
    (found,) = corroborate(records).events
    return found.quantities


def values(*said: tuple[str, str]) -> tuple[float, float, float]:
    (quantity,) = quantities(*said)
    return quantity.low, quantity.high, quantity.best


def test_every_figure_is_kept_with_its_claim() -> None:
    (quantity,) = quantities(("13", "n=10:killed"), ("14", "n=12:killed"))
    assert quantity.by == (("r0#c1", 10), ("r1#c1", 12))


def test_the_later_count_is_the_better() -> None:
    assert values(("13", "n=10:killed"), ("14", "n=12:killed")) == (10, 12, 12)


def test_an_exact_figure_of_the_day_beats_a_rough_one() -> None:
    assert values(("14", "n=10:killed:about"), ("14", "n=9:killed")) == (9, 10, 9)


def test_an_independent_count_beats_a_later_one_of_a_party() -> None:
    said = ("13", "says=United Nations:states n=10:killed"), ("15", "says=Russia's Defense Ministry:states n=90:killed")
    assert values(*said) == (10, 90, 10)


def test_a_drone_is_no_party_for_whose_sake_a_count_is_passed_over() -> None:
    drones = Party("Two drones", "RUS", (Sector.MIL,), ActorKind.FORCE)
    act = "killed ASSAULT at=Soledar time=2023-01-12 says=Russia's Defense Ministry:states"
    cited = [
        claim
        for number, (day, killed) in enumerate((("13", 3), ("14", 5)))
        for claim in cite(a_reading(f"r{number}", [f"{act} n={killed}:killed"], published=f"2023-01-{day}"))
    ]
    outside = cite(a_reading("r2", ["killed ASSAULT at=Soledar time=2023-01-12 n=3:killed"], published="2023-01-12"))
    (found,) = weigh_quantities((*cited, *outside), place=None, parties=(drones,))
    assert found.best == 5


def test_units_do_not_mix() -> None:
    found = quantities(("13", "n=10:killed n=30:injured"))
    assert [(quantity.unit.value, quantity.best) for quantity in found] == [("injured", 30), ("killed", 10)]


def test_a_figure_for_a_part_of_the_place_has_a_scope_of_its_own() -> None:
    act = "withdrew RETREAT/withdraw by=Russian peacekeepers time=2023-01-12"
    whole = a_reading("a", [f"{act} at=Nagorno-Karabakh n=2000:personnel"])
    again = a_reading("b", [f"{act} at=Nagorno-Karabakh n=1960:personnel"])
    part = a_reading("c", [f"{act} at=Dadivank n=40:personnel"])
    (found,) = corroborate([whole, again, part]).events
    assert [(quantity.scope, quantity.low, quantity.high) for quantity in found.quantities] == [
        (None, 1960, 2000),
        ("Dadivank", 40, 40),
    ]


def test_a_bound_is_kept() -> None:
    assert quantities(("13", "n=12:killed:min"))[0].bound == "min"


def test_the_dead_of_a_side_that_fights_are_counted_apart_from_the_others() -> None:
    records = [
        a_reading(
            "r0",
            [
                "killed ASSAULT by=Russian forces at=Soledar time=2023-01-12 n=14:killed same=1",
                "fighting ASSAULT by=Russian forces by=Ukrainian forces at=Soledar time=2023-01-12 same=1",
                "killed ASSAULT by=Ukrainian forces to=Russian forces at=Soledar time=2023-01-12 n=40:killed same=1",
            ],
            published="2023-01-13",
        )
    ]
    (found,) = corroborate(records).events
    assert [(each.scope, each.low, each.high) for each in found.quantities] == [
        (None, 14, 14),
        ("Russian forces", 40, 40),
    ]


def test_the_highest_toll_told_by_those_who_did_it_is_no_count_in_their_favour() -> None:
    deed = "killed ASSAULT by=Russian forces to=civilians at=Soledar time=2023-01-12"
    records = [
        a_reading("r0", [f"{deed} says=United Nations:states n=10:killed"], published="2023-01-13"),
        a_reading("r1", [f"{deed} says=Russian forces:states n=12:killed"], published="2023-01-15"),
    ]
    ((quantity,),) = (event.quantities for event in corroborate(records).events)
    assert (quantity.low, quantity.high, quantity.best) == (10, 12, 12)
