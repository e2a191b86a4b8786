import pytest

from dateline.language.openings import with_long_dash


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("QUETTA, March 8 (Wire) - Gunmen fired.", "QUETTA, March 8 (Wire) — Gunmen fired."),
        ("QUETTA (AP) -- Gunmen fired.", "QUETTA (AP) —  Gunmen fired."),
        ("Quetta, March 8 - Gunmen fired.", "Quetta, March 8 — Gunmen fired."),
        ("QUETTA — Gunmen fired.", "QUETTA — Gunmen fired."),
        ("Officials - The ones in charge - fled.", "Officials - The ones in charge - fled."),
        ("Gunmen fired at a well-known man.", "Gunmen fired at a well-known man."),
    ],
)
def test_the_hyphen_of_a_dateline_is_read_as_a_dash_of_its_length(text: str, read: str) -> None:
    assert with_long_dash(text) == read
    assert len(with_long_dash(text)) == len(text)


def test_the_colon_of_a_dateline_is_a_dash_too() -> None:
    assert with_long_dash("QUETTA: Armed men fired.") == "QUETTA— Armed men fired."
    assert with_long_dash("Note: Armed men fired.") == "Note: Armed men fired."
