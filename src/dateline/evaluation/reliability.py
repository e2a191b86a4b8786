"""Whether confidence keeps its word: judged confidences, grouped, and the mean distance between promise and outcome."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

RELIABILITY_FILE = Path(__file__).with_name("reliability.json")
GROUPS = 10

Judged = tuple[float, bool]
"""A confidence, and whether what it spoke of was right."""


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbours in confidence: how many, what they promise on average, which share is right."""

    size: int
    confidence: float
    right: float


def reliability(judged: Iterable[Judged], *, groups: int = GROUPS) -> tuple[Group, ...]:
    """Groups of about equal size in rising confidence; equal confidences are never parted.

    Equal sizes rather than equal widths, so that no group is too small to say anything (Nguyen and O'Connor 2015).
    """
    ties = [list(tie) for _, tie in groupby(sorted(judged), key=lambda item: item[0])]
    total = sum(map(len, ties))
    found: list[Group] = []
    members: list[Judged] = []
    passed = 0
    for tie in ties:
        members += tie
        passed += len(tie)
        if passed >= total * (len(found) + 1) / groups:
            found.append(_group(members))
            members = []
    return (*found, _group(members)) if members else tuple(found)


def _group(members: Sequence[Judged]) -> Group:
    size = len(members)
    return Group(size, sum(confidence for confidence, _ in members) / size, sum(right for _, right in members) / size)


def calibration_error(groups: Sequence[Group]) -> float:
    """The expected calibration error: the mean distance of promise and outcome, each group by its size (0 is best)."""
    total = sum(group.size for group in groups)
    return sum(group.size * abs(group.confidence - group.right) for group in groups) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What a set of judgements came to: how many, their expected calibration error, the groups of the diagram."""

    size: int
    error: float
    groups: tuple[Group, ...]


def measured(judged: Sequence[Judged], *, groups: int = GROUPS) -> Measured:
    """The judgements measured, to three digits."""
    found = reliability(judged, groups=groups)
    rounded = tuple(Group(group.size, round(group.confidence, 3), round(group.right, 3)) for group in found)
    return Measured(len(judged), round(calibration_error(found), 3), rounded)


def write_reliability(taken: Mapping[str, Measured], file: Path = RELIABILITY_FILE) -> None:
    """Keep what was measured, by name, for the page on accuracy."""
    rows = {name: asdict(found) for name, found in taken.items()}
    file.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def read_reliability(file: Path = RELIABILITY_FILE) -> dict[str, Measured]:
    """What was measured last, by name; empty before the first time."""
    rows = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return {
        name: Measured(row["size"], row["error"], tuple(Group(**group) for group in row["groups"]))
        for name, row in rows.items()
    }
