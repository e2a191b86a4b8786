import pytest

from dateline.claims.counts import PARTIES, told_counts


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The number of those who fled has risen to 27,000, it said.", ["27,000"]),
        ("The ministry spoke of more than 35,000.", ["more than 35,000"]),
        ("The ministry put the number of dead at eight.", ["eight"]),
        ("Police put the crowd at 3,500.", ["3,500"]),
        ("Prices have risen to 40 dollars.", []),
    ],
)
def test_a_count_told_without_those_counted_is_found(text: str, figures: list[str]) -> None:
    assert [span.of(text) for span in told_counts(text)] == figures


def test_parties_are_not_counted_as_people() -> None:
    assert PARTIES.match("two sides have driven")
    assert not PARTIES.match("two villagers have left")
