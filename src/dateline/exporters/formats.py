"""The registry of exporters. A writer takes rows (the codebook's JSON of events, or of states) and a text stream."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TextIO

from dateline.registry import Registry

Row = Mapping[str, Any]
Writer = Callable[[Iterable[Row], TextIO], None]

exporters: Registry[Writer] = Registry(
    "dateline.exporters",
    kind="export format",
    builtin=("dateline.exporters.json_lines", "dateline.exporters.flat", "dateline.exporters.geojson"),
)
"""Register with `@exporters.register("name", suffixes=(".end",))`; the docstring's first line is what users read."""
