"""Statements as text for the driver, on both databases."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from dateline.ledger import Card, Ledger, Shelved, Sought
from dateline.ledger.engines import open_engine, read_target
from dateline.ledger.statements import Statement
from dateline.ledger.tables import ACTOR
from ledger.making import a_record, clock

NAMED = Statement(select(ACTOR.c.id, ACTOR.c.name).where(ACTOR.c.id.in_(bindparam("ids", expanding=True))))
FROM = Statement(
    select(ACTOR.c.id)
    .where(ACTOR.c.id.in_(bindparam("ids", expanding=True)), ACTOR.c.key > bindparam("after"))
    .order_by(ACTOR.c.id)
    .limit(2)
)
ADD, ADD_AND_NUMBER = Statement(insert(ACTOR)), Statement(insert(ACTOR).returning(ACTOR.c.id, ACTOR.c.n))


@pytest.fixture
def connection(target: str) -> Iterator[Connection]:
    engine, _ = open_engine(read_target(target), create=False)
    with engine.connect() as connection, connection.begin():
        yield connection
    engine.dispose()


def rows(many: int, *, first: int = 0) -> list[dict[str, str | None]]:
    numbers = range(first, first + many)
    return [{"id": f"{n:04}", "name": f"N{n}", "key": f"{n:04}", "country": None, "sectors": ""} for n in numbers]


@pytest.mark.parametrize("many", [0, 1, 3, 8, 513, 1030])
def test_a_list_of_any_length_finds_each_of_its_values_once(connection: Connection, many: int) -> None:
    ADD.run(connection, rows(1100))
    asked = [f"{n:04}" for n in range(many)]
    assert NAMED.rows(connection, {"ids": asked}) == [(name, f"N{int(name)}") for name in asked]


def test_values_beside_a_list_hold_as_they_do_in_the_query(connection: Connection) -> None:
    ADD.run(connection, rows(9))
    ids = [f"{n:04}" for n in range(7)]
    assert FROM.rows(connection, {"ids": ids, "after": "0003"}) == [("0004",), ("0005",)]
    assert FROM.first(connection, {"ids": ids, "after": "0005"}) == ("0006",)
    assert FROM.first(connection, {"ids": ids, "after": "0009"}) is None


@pytest.mark.parametrize("many", [0, 1, 32, 70])
def test_rows_that_are_added_come_back_with_their_numbers(connection: Connection, many: int) -> None:
    numbers = dict(ADD_AND_NUMBER.added(connection, rows(many)))
    assert sorted(numbers) == [row["id"] for row in rows(many)]
    assert len({*numbers.values()}) == many


def test_what_the_database_refuses_is_told_as_sqlalchemy_tells_it(target: str) -> None:
    engine, _ = open_engine(read_target(target), create=False)
    for add in (ADD.run, ADD_AND_NUMBER.added):
        with engine.connect() as connection, pytest.raises(IntegrityError), connection.begin():
            add(connection, [*rows(1), *rows(1)])
    engine.dispose()


def test_many_places_are_looked_into_and_keep_their_numbers(target: str) -> None:
    with Ledger.open(target, clock=clock) as ledger:
        added = ledger.add(a_record(), reader="1")
        ledger.file([Card(added.claims[0], added.version_n, b"card", (Shelved("k700", 5, 5),))])
        looks = [Sought(f"k{n}", 5, 5, 1) for n in range(1200)]
        assert ledger.sought(looks) == [(700, added.claims[0], added.version_n)]
