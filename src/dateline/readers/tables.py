"""Tables of figures as lines that can be read: "Turkish army: killed 13, wounded 45." for each row under the head."""

import re
from collections.abc import Sequence

_FIGURE = re.compile(r"[\d.,~<>+–-]*\d[\d.,]*\+?%?|-|–|—|n/?a|\?", re.I)
_EMPTY = {"", "-", "–", "—", "n/a", "N/A", "?"}


def table_lines(rows: Sequence[Sequence[str]]) -> list[str]:
    """A line for every row, its cells named by the head; a table without a head has its cells apart by commas.

    The first row is a head where it holds no figure and the others do, or where a cell of it stands for nothing yet.
    """
    filled = [list(row) for row in rows if any(cell.strip() for cell in row)]
    if len(filled) < 2 or not _has_head(filled):
        return [_ended(", ".join(cell for cell in row if cell)) for row in filled]
    head, *body = filled
    return [_line(head, row) for row in body]


def _has_head(rows: list[list[str]]) -> bool:
    head, *body = rows
    return len(head) > 1 and not any(_is_figure(cell) for cell in head) and any(_is_figure(c) for r in body for c in r)


def _is_figure(cell: str) -> bool:
    return bool(_FIGURE.fullmatch(cell.strip()))


def _line(head: list[str], row: list[str]) -> str:
    """The first cell, a colon, and every other cell behind its name; empty cells are left out."""
    named = [f"{name} {cell}".strip() for name, cell in zip(head[1:], row[1:], strict=False) if cell not in _EMPTY]
    named += [cell for cell in row[len(head) :] if cell not in _EMPTY]
    return _ended(f"{row[0]}: {', '.join(named)}" if named and row[0] else row[0] or ", ".join(named))


def _ended(line: str) -> str:
    return line if line.endswith((".", "!", "?")) else f"{line}."
