"""Where an outlet is at home."""

import pytest

from dateline.actors import outlet_country


@pytest.mark.parametrize(
    ("outlet", "url", "country"),
    [
        ("BBC", None, "GBR"),
        ("Reuters", "https://example.fr/a", "GBR"),
        ("The Hill Gazette", "https://www.hillgazette.co.uk/world/1", "GBR"),
        (None, "https://news.example.am/1", "ARM"),
        ("The Hill Gazette", "https://hillgazette.com/1", None),
        ("The Hill Gazette", "https://hillgazette.io/1", None),
        ("The Hill Gazette", "not an address", None),
        (None, None, None),
    ],
)
def test_an_outlet_is_at_home_where_the_tables_or_else_its_address_say(
    outlet: str | None, url: str | None, country: str | None
) -> None:
    assert outlet_country(outlet, url) == country
