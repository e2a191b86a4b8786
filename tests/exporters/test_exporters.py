"""One contract for all writers, and what each makes of an event and of a state."""

import io
import json
from typing import Any

import pytest

from dateline.errors import UsageError
from dateline.exporters import exporters, rows_of, to_arrow, to_pandas

PLACE = {"name": "Arvo pass", "country": "AZE", "lat": 39.8, "lon": 46.7, "geonameid": None, "radius_km": 5.0}
GUARDS = {"name": "Border guards, first company", "country": "RUS", "sectors": ["MIL"]}
MAYOR = {"name": "the mayor", "country": None, "sectors": []}
SOURCE = {"claim": "", "outlet": None, "speaker": None, "stance": "states", "date": "2024-04-16", "origin": "g1"}
EVENT: dict[str, Any] = {
    "id": "00112233aabbccdd",
    "type": "RETREAT",
    "mode": "withdraw",
    "assertion": "actual",
    "actors": [GUARDS, MAYOR],
    "recipients": [],
    "place": PLACE,
    "destination": None,
    "time": "2024-04-15",
    "standing": "confirmed",
    "origins": 2,
    "history": [
        {"standing": "single-source", "since": "2024-04-16", "because": ["r1#c1"]},
        {"standing": "confirmed", "since": "2024-04-17", "because": ["r2#c1"]},
    ],
    "sources": [
        {
            "claim": "r1#c1",
            "outlet": "Telma Post",
            "speaker": None,
            "stance": "states",
            "date": "2024-04-16",
            "origin": "g1",
        },
        {
            "claim": "r2#c1",
            "outlet": "The Wire",
            "speaker": "Ana",
            "stance": "confirms",
            "date": "2024-04-17",
            "origin": "g2",
            "reliability": "B",
            "credibility": "2",
        },
    ],
    "quantities": [{"unit": "personnel", "low": 90, "high": 100, "best": 100, "by": {"r1#c1": 90, "r2#c1": 100}}],
}
STATE: dict[str, Any] = {
    "type": "CONTROL",
    "mode": "de-facto",
    "place": PLACE,
    "destination": None,
    "actors": [GUARDS],
    "recipients": [],
    "valid": "2023-09/..",
    "standing": "single-source",
    "known_since": "2024-04-17",
    "inferred": True,
    "because": ["r1#c1"],
    "quantities": [],
    "events": ["00112233aabbccdd"],
}
NOWHERE = EVENT | {"id": "ffff", "place": None}


def written(name: str, rows: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    exporters.find(name)(iter(rows), out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["jsonl", "json", "csv", "geojson"])
@pytest.mark.parametrize("rows", [[], [EVENT], [STATE], [EVENT, NOWHERE]], ids=["none", "event", "state", "two"])
def test_every_writer_ends_with_a_line_and_says_no_more_than_it_was_given(
    name: str, rows: list[dict[str, Any]]
) -> None:
    text = written(name, rows)
    assert text.endswith("\n") or (text, name) == ("", "jsonl")
    assert ("Arvo pass" in text) == any(row["place"] for row in rows)


def test_json_is_the_codebooks() -> None:
    assert [json.loads(line) for line in written("jsonl", [EVENT, NOWHERE]).splitlines()] == [EVENT, NOWHERE]
    assert json.loads(written("json", [EVENT, NOWHERE])) == [EVENT, NOWHERE]
    assert json.loads(written("json", [])) == []


def test_an_event_is_one_flat_row() -> None:
    assert rows_of([EVENT]) == [
        {
            "id": "00112233aabbccdd",
            "type": "RETREAT",
            "mode": "withdraw",
            "assertion": "actual",
            "actors": "Border guards, first company; the mayor",
            "actor_codes": "RUS/MIL; ",
            "recipients": "",
            "recipient_codes": "",
            "place": "Arvo pass",
            "country": "AZE",
            "lat": 39.8,
            "lon": 46.7,
            "geonameid": None,
            "radius_km": 5.0,
            "destination": None,
            "time": "2024-04-15",
            "standing": "confirmed",
            "first_known": "2024-04-16",
            "standing_since": "2024-04-17",
            "origins": 2,
            "outlets": "Telma Post; The Wire",
            "speakers": "Ana",
            "reliability": "B",
            "credibility": "2",
            "quantities": "personnel 100 (90-100)",
            "claims": "r1#c1; r2#c1",
        }
    ]


def test_csv_quotes_what_holds_a_comma_and_has_a_header_even_when_empty() -> None:
    head, row = written("csv", [STATE]).splitlines()
    assert head.startswith("type,mode,actors,actor_codes")
    assert row.startswith('CONTROL,de-facto,"Border guards, first company",RUS/MIL')
    assert written("csv", []).startswith("id,type,mode")


def test_geojson_puts_longitude_first_and_leaves_the_placeless_out() -> None:
    [feature] = json.loads(written("geojson", [EVENT, NOWHERE]))["features"]
    assert (feature["id"], feature["geometry"]) == (EVENT["id"], {"type": "Point", "coordinates": [46.7, 39.8]})
    assert feature["properties"]["standing"] == "confirmed"
    assert json.loads(written("geojson", [])) == {"type": "FeatureCollection", "features": []}


def test_formats_are_found_by_a_files_ending() -> None:
    assert [exporters.name_for_suffix(end) for end in (".csv", ".GeoJSON", ".ndjson", ".txt")] == [
        "csv",
        "geojson",
        "jsonl",
        None,
    ]


def test_a_data_frame_has_the_columns_of_the_csv() -> None:
    pytest.importorskip("pandas", reason="the extra `pandas` is not installed")
    assert list(to_pandas([EVENT]).columns) == written("csv", [EVENT]).splitlines()[0].split(",")


def test_an_arrow_table_has_the_columns_of_the_csv() -> None:
    pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    assert to_arrow([EVENT]).column_names == written("csv", [EVENT]).splitlines()[0].split(",")


@pytest.mark.parametrize("convert", [to_pandas, to_arrow])
def test_without_the_extra_the_next_step_is_said(convert: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("dateline.exporters.frames.import_module", missing)
    with pytest.raises(UsageError, match="pip install"):
        convert([EVENT])
