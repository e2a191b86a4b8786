from dateline.actors.holders import Person, persons_of, year_of
from dateline.codebook import Sector

CODES = {sector.value: sector for sector in Sector}
ROWS = [
    ["Ana Nobody", "Ana B. Nobody", "f", "PER", "LEG", "Senator", "1998", "2001"],
    ["Ana Nobody", "", "f", "PER", "GOV", "President", "2004-02", "2008-02"],
]


def ana() -> Person:
    return persons_of(ROWS, CODES)[0][0]


def test_rows_of_one_name_and_country_are_one_person() -> None:
    [(person, names)] = persons_of(ROWS, CODES)
    assert (person.name, person.gender, person.country) == ("Ana Nobody", "f", "PER")
    assert names == ["Ana Nobody", "Ana B. Nobody"]


def test_the_office_is_that_of_the_day() -> None:
    assert ana().term_on(2000.5).office == "Senator"
    assert ana().term_on(2006.0).office == "President"


def test_out_of_all_offices_a_person_keeps_the_sector_of_the_last() -> None:
    assert (ana().term_on(2012.0).sectors, ana().term_on(2012.0).office) == ((Sector.GOV,), "former President")


def test_between_offices_the_next_one_counts() -> None:
    assert ana().term_on(2003.9).office == "President"


def test_days_become_fractional_years() -> None:
    assert year_of("2008-07-15") == 2008.5
    assert year_of("2008") == 2008.5
    assert year_of(None) is None
    assert year_of("soon") is None
