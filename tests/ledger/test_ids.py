"""Names made from content."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import RecordInvalid
from dateline.ledger.adding import reader_order
from dateline.ledger.codec import deflated, inflated, pack, pack_text, reading_text, unpack, unpack_reading
from dateline.ledger.ids import claim_handle, content_id, record_id, version_id
from dateline.model import Span
from ledger.making import a_record, generated

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(JSON)
def test_packing_keeps_every_value(value: object) -> None:
    assert unpack(pack(value)) == value


@pytest.mark.parametrize("size", [0, 1, 8_192, 8_193, 100_000])
def test_content_of_any_size_is_deflated_and_comes_back(size: int) -> None:
    content = bytes(n * n % 251 for n in range(size))
    assert inflated(deflated(content, level=6)) == content


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), JSON, max_size=4))
def test_a_name_does_not_depend_on_the_order_of_keys(value: dict[str, object]) -> None:
    assert content_id(value) == content_id(dict(reversed(value.items())))


@given(st.integers(0, 10_000))
def test_a_reading_comes_back_as_it_went_in(number: int) -> None:
    record = generated(number)
    assert unpack_reading(pack_text(reading_text(record.to_dict())), report=record.report) == record


@pytest.mark.parametrize("change", [{"text": "x"}, {"published": None}, {"title": "x"}, {"id": "x"}, {"url": "u"}])
def test_whatever_is_published_names_the_version(change: dict[str, str | None]) -> None:
    report = a_record().report
    assert version_id(replace(report, **change)) != version_id(report)
    assert version_id(replace(report, notes=("joined a broken word",))) == version_id(report)


def test_a_record_is_named_by_version_reader_and_reading() -> None:
    reading, other = (reading_text(one.to_dict()) for one in (a_record(), replace(a_record(), claims=())))
    names = {
        record_id(reading, version="v", reader="1"),
        record_id(reading, version="w", reader="1"),
        record_id(reading, version="v", reader="2"),
        record_id(other, version="v", reader="1"),
    }
    assert len(names) == 4


def test_a_handle_is_named_by_version_anchor_and_place_among_equals() -> None:
    assert claim_handle("v", Span(1, 5)) == claim_handle("v", Span(1, 5), ordinal=0)
    assert (
        len({claim_handle("v", Span(1, 5)), claim_handle("v", Span(1, 6)), claim_handle("v", Span(1, 5), ordinal=1)})
        == 3
    )


def test_half_a_character_is_refused_with_a_hint() -> None:
    with pytest.raises(RecordInvalid, match="half a character"):
        content_id("\ud800")


def test_readers_are_ordered_by_number_not_by_letter() -> None:
    assert sorted(["1.10.0", "1.9.0", "1.9.0+m2", "0.12"], key=reader_order) == ["0.12", "1.9.0", "1.9.0+m2", "1.10.0"]
