"""The floors file: which score must not fall below what, on which state of which corpus."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

FLOORS_FILE = Path(__file__).with_name("floors.toml")
TOLERANCE = "tolerance"
DIGEST = "digest"

Figures = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Floor:
    """What one suite has to reach; `digest` is its corpus's when the floors were set, empty before that."""

    digest: str = ""
    figures: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Floors:
    """All suites' floors and how far noise may take a figure below one."""

    tolerance: float
    suites: Mapping[str, Floor]


def read_floors(file: Path = FLOORS_FILE) -> Floors:
    """The floors in the file."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    tolerance = float(tables.pop(TOLERANCE))
    return Floors(
        tolerance,
        {
            suite: Floor(str(table.get(DIGEST, "")), {name: v for name, v in table.items() if name != DIGEST})
            for suite, table in tables.items()
        },
    )


def moved(floor: Floor, figures: Figures, *, is_lowering: bool) -> dict[str, float]:
    """The floors that these figures set: every one where lowering is allowed, else the higher of old and new."""
    rounded = {name: round(value, 3) for name, value in figures.items()}
    if is_lowering:
        return rounded
    return {name: max(value, floor.figures.get(name, 0.0)) for name, value in rounded.items()}


def write_suite(suite: str, *, digest: str, figures: Figures, file: Path = FLOORS_FILE) -> None:
    """Replace one suite's table, leaving the comments and the other tables as they are."""
    lines = [f"[{suite}]", f'{DIGEST} = "{digest}"', *(f'"{name}" = {value}' for name, value in figures.items())]
    content = file.read_text(encoding="utf-8")
    table = re.compile(rf"^\[{re.escape(suite)}\]\n(?:(?!\[).*\n?)*", re.MULTILINE)
    block = "\n".join(lines) + "\n"
    replaced, times = table.subn(lambda _: block + "\n", content)
    content = replaced if times else f"{content.rstrip()}\n\n{block}"
    file.write_text(content.rstrip() + "\n", encoding="utf-8")
