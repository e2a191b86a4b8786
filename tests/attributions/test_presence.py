from dateline.attributions.presence import holds_any


def test_a_part_is_found_however_it_is_written() -> None:
    assert holds_any("The report was WITHDRAWN.", ("retract", "withdr"))


def test_a_text_without_any_of_the_parts_holds_none() -> None:
    assert not holds_any("The report stands.", ("retract", "withdr"))
