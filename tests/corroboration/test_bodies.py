import pytest

from dateline.corroboration.bodies import body_words, is_same_outlet


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Sudan's Defense Ministry", "SDN"),
        ("the Iranian ministry of defence", "IRN"),
        ("British Ministry of Defence", "GBR"),
        ("the defence ministry", "MLI"),
    ],
)
def test_an_office_is_named_without_its_state(name: str, country: str) -> None:
    assert body_words(name, country) == {"defence", "ministry"}


def test_the_state_itself_keeps_its_name() -> None:
    assert body_words("Sudan", "SDN") == {"sudan"}


def test_interior_and_internal_are_no_country() -> None:
    assert body_words("Iran's Interior Ministry", "IRN") == {"interior", "ministry"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Harbor Post", "harborpost.com", True),
        ("Harbor Post", "Harbor Post News", True),
        ("Harbor Post", "Harbor Times", False),
        ("News Agency", "The News", False),
        (None, "Harbor Post", False),
    ],
)
def test_an_outlet_is_told_by_its_name_or_address(one: str | None, other: str, same: bool) -> None:
    assert is_same_outlet(one, other) is same
