"""Points for maps (RFC 7946): longitude before latitude, WGS 84."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from dateline.exporters.formats import Row, exporters
from dateline.exporters.rows import flat


@exporters.register("geojson", suffixes=(".geojson",))
def write_geojson(rows: Iterable[Row], out: TextIO) -> None:
    """Events or states that have a resolved place, as GeoJSON points; the others are left out."""
    opening = '{"type": "FeatureCollection", "features": [\n'
    out.write(opening)
    separator = ""
    for row in rows:
        if has_point(row):
            out.write(separator + json.dumps(feature(row), ensure_ascii=False))
            separator = ",\n"
    out.write("\n]}\n" if separator else "]}\n")


def has_point(row: Row) -> bool:
    """Whether the place is known as a point."""
    place = row.get("place") or {}
    return place.get("lat") is not None and place.get("lon") is not None


def feature(row: Row) -> dict[str, Any]:
    """The row as a feature: flat properties, which is what maps can filter and label by."""
    place = row["place"]
    properties = {name: value for name, value in flat(row).items() if name not in ("lat", "lon")}
    point = {"type": "Point", "coordinates": [place["lon"], place["lat"]]}
    name = {"id": row["id"]} if "id" in row else {}
    return {"type": "Feature", **name, "geometry": point, "properties": properties}
