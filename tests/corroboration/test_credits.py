import pytest

from dateline.corroboration.credits import credited_in


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Northern Wire contributed to this report.", ("Northern Wire",)),
        ("Jane Roe and the Northern Wire contributed reporting.", ("Jane Roe", "Northern Wire")),
        ("With reporting by Northern Wire", ("Northern Wire",)),
        ("(Additional reporting by Jane Roe)", ("Jane Roe",)),
        ("The army contributed to the report that Northern Wire saw.", ()),
        ("He quoted material from Northern Wire on the matter.", ()),
    ],
)
def test_a_line_that_credits_somebody_names_him(line: str, names: tuple[str, ...]) -> None:
    assert credited_in(f"They left on Tuesday.\n\n{line}") == names
