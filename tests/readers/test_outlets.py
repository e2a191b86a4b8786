"""The outlet at an address."""

import pytest

from dateline.readers.outlets import OUTLETS, outlet_of


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.themoscowtimes.com/2024/04/17/x", "The Moscow Times"),
        ("https://english.alarabiya.net/x", "Al Arabiya"),
        ("http://m.dravicapost.example/x", "dravicapost.example"),
        ("https://web.archive.org/web/2024/https://a.org", None),
        ("ftp://a.org", None),
        ("http://[broken", None),
        ("localhost", None),
        (None, None),
    ],
)
def test_a_known_domain_has_a_name_and_any_other_is_its_own(url: str | None, outlet: str | None) -> None:
    assert outlet_of(url) == outlet


def test_the_table_has_bare_domains() -> None:
    assert [domain for domain in OUTLETS if domain.startswith("www.") or "/" in domain or "." not in domain] == []
