"""The arrows between the rooms: docs/architecture.md draws them, this test walks every import."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "dateline"

CENTRE = {"codebook", "errors", "model"}
STEPS = {"language", "times", "places", "actors", "attributions", "claims"}
ALLOWED: dict[str, set[str]] = {
    "codebook": set(),
    "errors": set(),
    "model": {"codebook", "errors"},
    "schema": {"codebook", "model"},
    "records": {"errors", "model"},
    "registry": {"errors"},
    "readers": CENTRE | {"registry"},
    "language": CENTRE,
    "times": CENTRE,
    "places": CENTRE | {"times"},
    "actors": CENTRE | {"times", "places"},
    "attributions": CENTRE | {"times", "places", "actors"},
    "claims": CENTRE | {"times", "places", "actors", "attributions"},
    "pipeline": CENTRE | STEPS,
    "corroboration": CENTRE,
    "gist": CENTRE,
    "incidents": CENTRE,
    "situation": CENTRE | {"corroboration"},
    "ledger": CENTRE | {"corroboration", "situation", "settings"},
    "keeping": CENTRE | {"ledger", "corroboration", "situation"},
    "training": CENTRE | {"language", "records", "evaluation", "times", "claims", "pipeline"},
}
"""What each room may know. Rooms that are not listed (the doors, evaluation) may know everyone."""


def rooms_imported(file: Path) -> Iterator[str]:
    """The rooms that a file imports from, inside functions too."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        yield from (name.split(".")[1] for name in names if name.startswith("dateline.") and name.count("."))


def files_of(room: str) -> list[Path]:
    return [*SOURCE.glob(f"{room}.py"), *SOURCE.glob(f"{room}/**/*.py")]


@pytest.mark.parametrize("room", sorted(ALLOWED))
def test_a_room_knows_only_the_rooms_before_it(room: str) -> None:
    known = {name for file in files_of(room) for name in rooms_imported(file)}
    assert known - ALLOWED[room] - {room} == set()


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("onnxruntime", {"language", "training"}),
        ("tokenizers", set()),
        ("torch", {"training"}),
        ("trafilatura", {"readers"}),
        ("rich", {"cli", "evaluation"}),
        ("click", {"cli"}),
        ("sqlalchemy", {"ledger"}),
    ],
)
def test_a_library_is_known_to_the_rooms_that_it_is_for(library: str, rooms: set[str]) -> None:
    knowing = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            module = node.module if isinstance(node, ast.ImportFrom) and node.level == 0 else None
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [module or ""]
            if any(name.split(".")[0] == library for name in names):
                knowing.add(file.relative_to(SOURCE).parts[0])
    assert knowing - rooms == set()
