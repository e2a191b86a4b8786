"""One door for built-in and third-party functions."""

from collections.abc import Callable
from importlib.metadata import EntryPoint

import pytest

from dateline import registry
from dateline.errors import UsageError
from dateline.registry import Registry


def write_rows() -> str:
    """Rows, one a line.

    More for developers.
    """
    return "rows"


def _a_registry(monkeypatch: pytest.MonkeyPatch, *points: EntryPoint) -> Registry[Callable[[], str]]:
    monkeypatch.setattr(registry, "entry_points", lambda group: points if group == "test.group" else ())
    made: Registry[Callable[[], str]] = Registry("test.group", kind="writer")
    made.register("rows", suffixes=(".row",))(write_rows)
    return made


def test_a_function_is_found_by_name_and_by_suffix(monkeypatch: pytest.MonkeyPatch) -> None:
    made = _a_registry(monkeypatch)
    assert made.find("rows") is write_rows
    assert made.name_for_suffix(".ROW") == "rows"
    assert made.name_for_suffix(".zzz") is None
    assert [(entry.name, entry.description, entry.origin) for entry in made.entries()] == [
        ("rows", "Rows, one a line.", "dateline")
    ]


def test_an_unknown_name_lists_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError) as caught:
        _a_registry(monkeypatch).find("columns")
    assert str(caught.value) == "There is no writer called 'columns'. Choose one of: rows."


def test_a_third_party_function_comes_in_by_its_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    made = _a_registry(monkeypatch, EntryPoint("first", "dateline.registry:first_line", "test.group"))
    assert made.find("first") is registry.first_line  # type: ignore[comparison-overlap]
    assert [entry.origin for entry in made.entries()] == ["dateline", "dateline.registry"]


def test_a_broken_package_is_named_and_takes_nothing_down(monkeypatch: pytest.MonkeyPatch) -> None:
    made = _a_registry(monkeypatch, EntryPoint("bad", "no.such.module:write", "test.group"))
    assert [entry.name for entry in made.entries()] == ["rows"]
    with pytest.raises(UsageError, match=r"no\.such\.module failed to load: ModuleNotFoundError"):
        made.find("bad")
