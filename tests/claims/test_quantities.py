import pytest

from dateline.claims.quantities import read_number, read_quantity
from dateline.claims.units import unit_at
from dateline.codebook import Bound, ClaimType, Unit
from dateline.model import Quantity, Span


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("18 militants", 18),
        ("2,000 troops", 2000),
        ("1,00,000 people", 100000),
        ("three soldiers", 3),
        ("twenty-five trucks", 25),
        ("two hundred and ten houses", 210),
        ("1.5 million refugees", 1.5e6),
        ("dozens of villagers", 24),
        ("two dozen rebels", 24),
        ("a dozen tanks", 12),
        ("scores of people", 40),
        ("hundreds", 200),
        ("several hundred families", 300),
        ("thousands of protesters", 2000),
        ("the soldiers", None),
    ],
)
def test_numbers_are_read_in_figures_words_and_vague_terms(words: str, value: float | None) -> None:
    assert read_number(words) == value


def test_a_bound_before_the_span_counts() -> None:
    text = "The blast killed at least 12 people."
    assert read_quantity(Span(26, 35), Unit.KILLED, text=text) == Quantity(
        12, Unit.KILLED, Span(26, 35), approximate=True, bound=Bound.MIN
    )


def test_one_person_is_counted_where_the_unit_counts_persons() -> None:
    text = "A soldier was killed."
    assert read_quantity(Span(0, 9), Unit.KILLED, text=text) == Quantity(1, Unit.KILLED, Span(0, 9))


def test_several_persons_without_a_number_are_no_figure() -> None:
    assert read_quantity(Span(0, 9), Unit.PERSONNEL, text="the units") is None


def test_money_carries_its_currency() -> None:
    text = "Japan pledged $20 million."
    assert read_quantity(Span(15, 25), Unit.MONEY, text=text) == Quantity(
        20e6, Unit.MONEY, Span(15, 25), currency="USD"
    )


@pytest.mark.parametrize(
    ("unit", "anchor", "claim_type", "found"),
    [
        (Unit.KILLED, "wounded", ClaimType.ASSAULT, Unit.INJURED),
        (Unit.KILLED, "marched", ClaimType.PROTEST, Unit.PROTESTERS),
        (Unit.PEOPLE, "died", ClaimType.ASSAULT, Unit.KILLED),
        (Unit.VEHICLES, "deployed", ClaimType.MOBILIZE, Unit.VEHICLES),
        (Unit.INJURED, "attack", ClaimType.ASSAULT, Unit.INJURED),
    ],
)
def test_what_persons_count_as_follows_the_anchor(unit: Unit, anchor: str, claim_type: ClaimType, found: Unit) -> None:
    assert unit_at(unit, anchor=anchor, claim_type=claim_type) is found


@pytest.mark.parametrize("cut", [(6, 7), (6, 8), (7, 11), (8, 11), (8, 16), (0, 11)])
def test_a_figure_that_the_span_cuts_is_read_whole(cut: tuple[int, int]) -> None:
    quantity = read_quantity(Span(*cut), Unit.PERSONNEL, text="about 2,000 men were sent.")
    assert quantity is not None
    assert quantity.value == 2000


def test_a_length_of_time_is_no_figure() -> None:
    assert read_quantity(Span(4, 9), Unit.DISPLACED, text="for three decades they fled.") is None


def test_the_freed_men_are_no_figure_and_the_freed_man_is_one() -> None:
    text = "The freed men met the freed man."
    assert read_quantity(Span(0, 13), Unit.CAPTURED, text=text) is None
    one = read_quantity(Span(18, 31), Unit.CAPTURED, text=text)
    assert one
    assert one.value == 1.0


@pytest.mark.parametrize(
    ("counted", "unit"),
    [
        ("three bodies and", Unit.KILLED),
        ("11 injured people", Unit.INJURED),
        ("dozens of soldiers prisoner", Unit.CAPTURED),
    ],
)
def test_what_became_of_those_counted_goes_before_the_anchors_word(counted: str, unit: Unit) -> None:
    assert unit_at(Unit.KILLED, anchor="hit", claim_type=ClaimType.ASSAULT, counted=counted) is unit


def test_a_bound_does_not_reach_over_the_end_of_a_sentence() -> None:
    text = "They were held under guard. Four guides left."
    quantity = read_quantity(Span(28, 32), Unit.PEOPLE, text=text)
    assert quantity is not None
    assert (quantity.value, quantity.bound) == (4, None)


def test_a_noun_that_says_whose_official_speaks_is_not_counted() -> None:
    text = "Nine were hurt, a hospital official said."
    assert read_quantity(Span(16, 26), Unit.BUILDINGS, text=text) is None


def test_a_verb_behind_those_counted_ends_what_is_counted() -> None:
    counted = "1,480 servicemen would be flown home in"
    found = unit_at(Unit.PEOPLE, anchor="flown home", claim_type=ClaimType.RETREAT, counted=counted)
    assert found is Unit.PERSONNEL
