import dateline


def test_every_public_name_can_be_had_and_the_list_is_sorted() -> None:
    assert sorted(dateline.__all__) == dateline.__all__
    assert all(getattr(dateline, name) is not None for name in dateline.__all__)
