"""The order of day and month in a report's dates."""

import pytest

from dateline.times.order import is_day_first


@pytest.mark.parametrize(
    ("text", "day_first"),
    [
        ("From 25/03/2024 to 03/04/2024.", True),
        ("From 03/25/2024 to 03/04/2024.", False),
        ("Since 03/04/2024, and again on 5 May.", True),
        ("Since 03/04/2024, and again on May 5.", False),
        ("Since 03/04/2024.", None),
        ("On 25/03/2024 or 03/25/2024.", None),
        ("On 5 May.", None),
    ],
)
def test_other_dates_tell_whether_the_day_comes_first(text: str, day_first: bool | None) -> None:
    assert is_day_first(text) is day_first


@pytest.mark.parametrize(
    ("text", "home", "day_first"),
    [
        ("Since 03/04/2024.", "GBR", True),
        ("Since 03/04/2024.", "USA", False),
        ("Since 03/04/2024.", "CAN", None),
        ("From 25/03/2024 to 03/04/2024.", "USA", True),
    ],
)
def test_the_custom_of_the_outlet_s_country_decides_where_the_report_s_own_dates_do_not(
    text: str, home: str, day_first: bool | None
) -> None:
    assert is_day_first(text, home=home) is day_first
