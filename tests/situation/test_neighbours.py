"""Whatever the rules take for one place or one side, the indices find; what they find besides costs only a look."""

from random import Random

import pytest

from dateline.codebook import ActorKind, Feature, Sector
from dateline.corroboration import Party, Spot
from dateline.corroboration.likeness import is_inside, is_same_side, is_same_spot
from dateline.situation.neighbours import Places, Sides

NAMES = ("Arvo", "arvo", "Ar-vo", "Orsk", "Port Orsk", "Telma", "")
WORDS = ("", "the", "army", "Russian", "border", "guards", "Peskov", "Dmitry", "council", "forces")


def a_spot(chance: Random) -> Spot:
    resolved = chance.random() < 0.8
    return Spot(
        name=chance.choice(NAMES),
        country=chance.choice(("AZE", "RUS", None)),
        lat=chance.choice((chance.uniform(-90, 90), 39.0, 39.004, 89.9, -0.001)) if resolved else None,
        lon=chance.choice((chance.uniform(-180, 180), 179.999, -179.999, 46.0, 46.005)) if resolved else None,
        geonameid=chance.choice((None, None, 1, 2)),
        radius_km=chance.choice((2.0, 8.0, 80.0, 300.0)),
        feature=chance.choice([*Feature]),
    )


def a_party(chance: Random) -> Party:
    return Party(
        name=" ".join(chance.sample(WORDS, chance.randrange(1, 4))),
        country=chance.choice(("AZE", "RUS", None)),
        sectors=tuple(chance.sample((Sector.GOV, Sector.MIL, Sector.REB, Sector.PRE, Sector.MED), 2)),
        kind=chance.choice((ActorKind.PERSON, ActorKind.STATE, ActorKind.GROUP)),
    )


@pytest.mark.parametrize("seed", range(5))
def test_every_place_that_is_one_or_takes_another_in_is_found(seed: int) -> None:
    chance = Random(seed)
    spots = [a_spot(chance) for _ in range(250)]
    same, around = Places(), Places(takes_in=True)
    for number, spot in enumerate(spots):
        same.add(number, spot)
        around.add(number, spot)
    for spot in spots:
        one = {number for number, other in enumerate(spots) if is_same_spot(other, spot)}
        outer = {number for number, other in enumerate(spots) if is_inside(spot, other)}
        assert one <= set(same.fitting(spot))
        assert one | outer <= set(around.fitting(spot))
        assert same.fitting(spot) == sorted(same.fitting(spot))


@pytest.mark.parametrize("seed", range(5))
def test_every_party_of_a_side_is_found(seed: int) -> None:
    chance = Random(seed)
    parties = [a_party(chance) for _ in range(250)]
    sides = Sides()
    for number, party in enumerate(parties):
        sides.add(number, [party])
    for party in parties:
        same = {number for number, other in enumerate(parties) if is_same_side(party, other)}
        assert same <= set(sides.fitting(party))


def test_a_place_without_a_name_for_it_is_no_place() -> None:
    places = Places()
    places.add(0, None)
    places.add(1, Spot("Arvo"))
    assert places.fitting(None) == []
    assert places.fitting(Spot("arvo")) == [1]
