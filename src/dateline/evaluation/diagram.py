"""The reliability diagram as SVG: a panel for each kind of thing, a line for each set of judgements.

Right on the diagonal is right as often as promised; below it promises too much. A point is a group of neighbours in
confidence, its bar the range that chance allows it (95 %, Wilson 1927).
"""

import math
from collections.abc import Mapping, Sequence
from itertools import groupby

from dateline.evaluation.reliability import Group, Measured

SIDE = 260
MARGIN = 46
GAP = 110
FOOT = 70
COLOURS = ("#1f5fa8", "#c2571a", "#3f7d3a", "#7a4a9e")
_Z = 1.96


def write_diagram(taken: Mapping[str, Measured]) -> str:
    """The SVG; what stands before the first comma of a name ("claims, …") is its panel."""
    panels = [(kind, list(names)) for kind, names in groupby(taken, key=lambda name: name.partition(",")[0])]
    width = MARGIN + len(panels) * (SIDE + GAP)
    height = MARGIN + SIDE + FOOT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="sans-serif" font-size="11" fill="#222">',
        "<title>Reliability of confidence</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    for number, (kind, names) in enumerate(panels):
        left = MARGIN + number * (SIDE + GAP)
        parts += [f'<g transform="translate({left} {MARGIN - 16})">', *_frame(kind)]
        for place, name in enumerate(names):
            parts += _series(name, taken[name], place, COLOURS[place % len(COLOURS)])
        parts.append("</g>")
    return "\n".join([*parts, "</svg>"]) + "\n"


def _frame(title: str) -> list[str]:
    """The panel's axes from 0 to 1, its diagonal, and what stands beside them."""
    parts = [
        f'<text x="{SIDE / 2}" y="-10" text-anchor="middle" font-weight="bold">{title}</text>',
        f'<rect width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>',
        f'<line x1="0" y1="{SIDE}" x2="{SIDE}" y2="0" stroke="#999" stroke-dasharray="4 4"/>',
        f'<text x="{SIDE / 2}" y="{SIDE + 30}" text-anchor="middle">confidence</text>',
        f'<text transform="translate(-30 {SIDE / 2}) rotate(-90)" text-anchor="middle">share that is right</text>',
    ]
    for fifth in range(6):
        at, label = _across(fifth / 5), f"{fifth / 5:.1f}"
        parts.append(f'<text x="{at}" y="{SIDE + 15}" text-anchor="middle" fill="#666">{label}</text>')
        parts.append(f'<text x="-6" y="{_down(fifth / 5) + 4}" text-anchor="end" fill="#666">{label}</text>')
    return parts


def _series(name: str, found: Measured, place: int, colour: str) -> list[str]:
    points = " ".join(f"{_across(g.confidence)},{_down(g.right)}" for g in found.groups)
    label = f"{name.partition(', ')[2]}: error {found.error:.3f}, {found.size:,} judged"
    y = SIDE + 46 + 14 * place
    return [
        f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.2"/>',
        *(part for group in found.groups for part in _point(group, colour)),
        f'<circle cx="4" cy="{y - 4}" r="4" fill="{colour}"/><text x="12" y="{y}">{label}</text>',
    ]


def _point(group: Group, colour: str) -> list[str]:
    low, high = wilson(group.right, group.size)
    x = _across(group.confidence)
    return [
        f'<line x1="{x}" y1="{_down(low)}" x2="{x}" y2="{_down(high)}" stroke="{colour}" stroke-opacity="0.45"/>',
        f'<circle cx="{x}" cy="{_down(group.right)}" r="3.2" fill="{colour}"/>',
    ]


def wilson(share: float, size: int) -> tuple[float, float]:
    """The range within which chance may have moved a share of that many (95 %)."""
    spread = _Z**2 / size
    middle = (share + spread / 2) / (1 + spread)
    reach = _Z / (1 + spread) * math.sqrt(share * (1 - share) / size + spread / (4 * size))
    return max(0.0, middle - reach), min(1.0, middle + reach)


def _across(share: float) -> float:
    return round(SIDE * share, 1)


def _down(share: float) -> float:
    return round(SIDE * (1 - share), 1)


def table(taken: Mapping[str, Measured]) -> Sequence[str]:
    """The groups as rows of a Markdown table: what was promised and what came true."""
    rows = ["| judged | how many | confidence | right |", "| --- | --- | --- | --- |"]
    for name, found in taken.items():
        rows += [f"| {name} | {g.size:,} | {g.confidence:.2f} | {g.right:.2f} |" for g in found.groups]
    return rows
