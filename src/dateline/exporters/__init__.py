"""Events and states for other programs: JSON Lines, JSON, CSV, GeoJSON; more by entry point (`dateline.exporters`)."""

from dateline.exporters.formats import Row, Writer, exporters
from dateline.exporters.frames import to_arrow, to_pandas
from dateline.exporters.rows import rows_of

__all__ = ["Row", "Writer", "exporters", "rows_of", "to_arrow", "to_pandas"]
