"""The tables of the actors room: they load, every code is a code, and no name leads to two rows."""

import re
from collections import Counter
from collections.abc import Iterator
from importlib import resources

import pytest

from dateline.actors.lexicon import entity_tables, read_rows
from dateline.actors.words import key_of
from dateline.codebook import ActorKind, Sector
from dateline.places import tables as places_tables

KINDS = {kind.value for kind in ActorKind}
SECTORS = {sector.value for sector in Sector}
OTHERS = ("countries", "holders", "nouns")
WIDTHS = {"countries": 5, "holders": 8, "nouns": 5}
DATE = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?)?")


def countries() -> set[str]:
    """The alpha-3 codes of the room's own table; `-` stands for none."""
    return {row[0] for row in read_rows("countries")} | {"-"}


def listed(cell: str) -> list[str]:
    """A cell's list; an empty name in it shows a stray comma."""
    return cell.split(", ") if cell else []


def entity_names() -> Iterator[tuple[str, str]]:
    """Every name of every entity table, with where it stands."""
    for table in entity_tables():
        for name, _, _, _, others in read_rows(table):
            for own in (name.rstrip("*"), *listed(others)):
                yield own, f"{table}: {name}"


@pytest.mark.parametrize("table", [*entity_tables(), *OTHERS])
def test_every_row_has_the_table_s_columns_and_no_stray_blanks(table: str) -> None:
    rows = list(read_rows(table))
    assert rows
    assert {len(row) for row in rows} == {WIDTHS.get(table, 5)}
    assert [cell for row in rows for cell in row if cell != cell.strip() or "  " in cell] == []
    assert [row for row in rows for cell in row if "" in cell.split(", ") and cell] == []


@pytest.mark.parametrize("table", entity_tables())
def test_every_entity_has_a_kind_a_country_and_sectors_of_the_codebook(table: str) -> None:
    known = countries()
    wrong = [
        row
        for row in read_rows(table)
        if row[1] not in KINDS or row[2] not in known or not row[3] or not set(row[3].split(",")) <= SECTORS
    ]
    assert wrong == []


def test_no_name_leads_to_two_entities() -> None:
    places: dict[str, set[str]] = {}
    for name, place in entity_names():
        places.setdefault(key_of(name), set()).add(place)
    assert {key: sorted(found) for key, found in places.items() if len(found) > 1} == {}


def test_no_country_s_name_is_shadowed_by_an_entity_or_another_country() -> None:
    entities = {key_of(name) for name, _ in entity_names()}
    owners: dict[str, set[str]] = {}
    for code, name, others, demonyms, capitals in read_rows("countries"):
        for own in (name, *listed(others), *listed(demonyms), *listed(capitals)):
            owners.setdefault(key_of(own), set()).add(code)
    assert sorted(set(owners) & entities) == []
    assert {key: sorted(codes) for key, codes in owners.items() if len(codes) > 1} == {}


def test_the_countries_are_those_of_the_gazetteer() -> None:
    assert countries() - {"-"} >= {row["iso3"] for row in places_tables.rows("countries")} - {
        "ATF",
        "BVT",
        "HMD",
        "SGS",
    }


def test_every_noun_has_a_strength_a_number_and_one_row() -> None:
    rows = list(read_rows("nouns"))
    wrong = [
        row[:4]
        for row in rows
        if row[0] not in {"strong", "weak"}
        or row[1] not in KINDS
        or row[3] not in {"s", "p", "-"}
        or not set(row[2].split(",")) <= SECTORS
    ]
    assert wrong == []
    counts = Counter(word for row in rows for word in listed(row[4]))
    assert [word for word, count in counts.items() if count > 1 or word != word.lower()] == []


def test_every_holder_has_a_gender_a_country_sectors_and_ordered_dates() -> None:
    known = countries()
    wrong = [
        row
        for row in read_rows("holders")
        if row[2] not in {"m", "f"}
        or row[3] not in known
        or not row[4]
        or not set(row[4].split(",")) <= SECTORS
        or not row[5]
        or not all(DATE.fullmatch(cell) for cell in row[6:])
        or (row[6] and row[7] and row[6][:4] > row[7][:4])
    ]
    assert wrong == []


def test_no_office_is_listed_twice_and_no_name_means_two_holders() -> None:
    rows = list(read_rows("holders"))
    offices = Counter((row[0], row[5], row[6]) for row in rows)
    assert [office for office, count in offices.items() if count > 1] == []
    owners: dict[str, set[str]] = {}
    for row in rows:
        for name in (row[0], *listed(row[1])):
            owners.setdefault(key_of(name), set()).add(row[0])
    assert {key: sorted(names) for key, names in owners.items() if len(names) > 1} == {}


def test_no_holder_is_named_like_an_entity() -> None:
    entities = {key_of(name) for name, _ in entity_names()}
    names = {key_of(name) for row in read_rows("holders") for name in (row[0], *listed(row[1]))}
    assert sorted(names & entities) == []


@pytest.mark.parametrize("table", [*entity_tables(), *OTHERS])
def test_every_table_opens_with_origin_licence_date_and_how_to_extend(table: str) -> None:
    text = resources.files("dateline.actors").joinpath("tables", f"{table}.tsv").read_text(encoding="utf-8")
    head = "\n".join(line for line in text.split("\n") if line.startswith("#"))
    assert all(word in head for word in ("Origin:", "Licence: Apache-2.0", "Date: ", "Columns", "xtend"))
