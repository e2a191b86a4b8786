from dateline.codebook import ActorKind, Feature, Sector
from dateline.corroboration.cited import Party, Spot
from dateline.corroboration.likeness import is_same_name, is_same_side, is_same_spot, parties_likeness, spot_likeness

PESKOV = Party("Dmitry Peskov", "RUS", (Sector.GOV,), ActorKind.PERSON)
RUSSIA = Party("Russia", "RUS", (Sector.GOV,), ActorKind.STATE)
TROOPS = Party("Russian troops", "RUS", (Sector.MIL,), ActorKind.FORCE)
REBELS = Party("separatists", "AZE", (Sector.REB, Sector.PRE), ActorKind.GROUP)
BAKU = Party("Baku", "AZE", (Sector.GOV,), ActorKind.STATE)
REGION = Spot("Nagorno-Karabakh", "AZE", 39.8, 46.75, None, 60, Feature.REGION)
MONASTERY = Spot("Dadivank", "AZE", 40.1614, 46.2886, None, 2, Feature.SITE)


def test_a_surname_is_the_person() -> None:
    assert is_same_name(PESKOV, Party("Peskov", "RUS", (Sector.GOV,), ActorKind.PERSON))


def test_the_organs_of_one_state_are_one_side() -> None:
    assert is_same_side(RUSSIA, TROOPS)


def test_rebels_are_not_the_side_of_the_state_whose_code_they_carry() -> None:
    assert not is_same_side(REBELS, BAKU)


def test_parties_of_other_countries_speak_against() -> None:
    assert parties_likeness((RUSSIA,), (BAKU,)) == -1.0


def test_armed_men_may_be_the_militants_of_another_report() -> None:
    gunmen, militants = Party("Gunmen", "TUN", (Sector.UAF,)), Party("militants", "TUN", (Sector.REB,))
    police, students = Party("police", "TUN", (Sector.COP,)), Party("students", "TUN", (Sector.EDU,))
    assert parties_likeness((gunmen,), (militants,)) == 0.3
    assert parties_likeness((police,), (students,)) == -0.4


def test_lawyers_are_people_and_soldiers_are_not_civilians() -> None:
    people, lawyers = Party("people", "TUR", (Sector.CVL,)), Party("lawyers", "TUR", (Sector.JUD,))
    doctors, soldiers = Party("doctors", "TUR", (Sector.MED,)), Party("soldiers", "TUR", (Sector.MIL,))
    assert parties_likeness((people,), (doctors,)) == 0.3
    assert parties_likeness((people,), (soldiers,)) == parties_likeness((people,), (lawyers,)) == -0.4


def test_a_missing_side_says_nothing() -> None:
    assert parties_likeness((), (BAKU,)) is None


def test_three_spellings_of_one_monastery_are_one_place() -> None:
    names = ("Dadivank", "Dadi Vank", "Khutavank")
    spots = [Spot(name, "AZE", 40.1614, 46.2886, None, 2, Feature.SITE) for name in names]
    assert all(is_same_spot(one, other) for one in spots for other in spots)


def test_a_spelling_alone_joins_unresolved_names() -> None:
    assert is_same_spot(Spot("Dadi-Vank"), Spot("Dadi Vank"))


def test_a_town_without_an_entry_is_one_wherever_two_reports_guess_it_to_be() -> None:
    here, there = Spot("Aran", "MMR", 21.9, 96.0, None, 30), Spot("Aran", "MMR", 25.5, 97.3, None, 200)
    assert is_same_spot(here, there)
    assert spot_likeness(here, there) == 1.0
    assert not is_same_spot(here, Spot("Aran", "THA", 13.7, 100.5, None, 60))


def test_a_site_inside_a_region_is_likely_the_same_place() -> None:
    assert spot_likeness(MONASTERY, REGION) == spot_likeness(REGION, MONASTERY) == 0.4


def test_a_country_says_little() -> None:
    country = Spot("Azerbaijan", "AZE", 40.3, 47.7, None, 300, Feature.COUNTRY)
    assert spot_likeness(MONASTERY, country) == 0.2


def test_towns_far_from_each_other_contradict() -> None:
    soledar, odesa = Spot("Soledar", "UKR", 48.69, 38.07), Spot("Odesa", "UKR", 46.48, 30.73)
    assert spot_likeness(soledar, odesa) == -1.0


def test_one_name_for_two_places_far_apart_says_nothing() -> None:
    here, there = Spot("Hays", "YEM", 13.93, 43.48), Spot("Hays", "USA", 38.88, -99.33)
    assert spot_likeness(here, there) is None
    assert not is_same_spot(here, there)
