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
