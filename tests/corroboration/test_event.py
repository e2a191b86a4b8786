import json
from dataclasses import replace

from tests.scenarios.reading import a_reading

from dateline.codebook import Feature
from dateline.corroboration import corroborate

FIRST = a_reading(
    "a",
    [
        "withdrew RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04 "
        "status=attributed says=Kura Daily:reports:media n=1960:personnel"
    ],
    outlet="The Meridian",
    published="2024-04-16",
)
SECOND = a_reading(
    "b",
    ["pullout RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04 says=Dmitry Peskov:confirms"],
    outlet="Northern Wire",
    published="2024-04-17T09:30Z",
)


def test_an_event_prints_as_the_codebook_has_it() -> None:
    (event,) = corroborate([FIRST, SECOND]).events
    assert json.loads(json.dumps(event.to_dict())) == {
        "id": event.id,
        "type": "RETREAT",
        "mode": "withdraw",
        "assertion": "actual",
        "actors": [{"name": "Russian peacekeepers", "country": "RUS", "sectors": ["MIL"]}],
        "recipients": [],
        "place": {
            "name": "Nagorno-Karabakh",
            "country": "AZE",
            "lat": 39.8,
            "lon": 46.75,
            "geonameid": None,
            "radius_km": 60.0,
        },
        "destination": None,
        "time": "2024-04",
        "standing": "confirmed",
        "history": [
            {"standing": "single-source", "since": "2024-04-16", "because": ["a#c1"]},
            {"standing": "confirmed", "since": "2024-04-17T09:30Z", "because": ["b#c1"]},
        ],
        "sources": [
            {
                "claim": "a#c1",
                "outlet": "The Meridian",
                "speaker": "Kura Daily",
                "stance": "reports",
                "date": "2024-04-16",
                "origin": "g1",
            },
            {
                "claim": "b#c1",
                "outlet": "Northern Wire",
                "speaker": "Dmitry Peskov",
                "stance": "confirms",
                "date": "2024-04-17",
                "origin": "g2",
            },
        ],
        "quantities": [{"unit": "personnel", "low": 1960, "high": 1960, "best": 1960, "by": {"a#c1": 1960}}],
    }


def test_an_undated_event_is_open_to_its_first_report() -> None:
    act = "withdrew RETREAT/withdraw by=Russian peacekeepers"
    assert corroborate([a_reading("a", [act])]).events[0].time == "../2024-04-17"
    assert corroborate([a_reading("a", [f"{act} as=future"])]).events[0].time == "2024-04-17/.."


def test_the_most_exact_time_that_most_allow_is_the_events() -> None:
    act = "withdrew RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh"
    times = ("2024-04", "2024-04-16", "2024", "2024-04-16")
    records = [a_reading(f"r{number}", [f"{act} time={time}"]) for number, time in enumerate(times)]
    assert corroborate(records).events[0].time == "2024-04-16"


def test_a_party_under_two_names_is_one_actor() -> None:
    act = "withdrew RETREAT/withdraw at=Nagorno-Karabakh time=2024-04"
    records = [
        a_reading(f"r{number}", [f"{act} by={who}"]) for number, who in enumerate(("Russia", "Russian peacekeepers"))
    ]
    (event,) = corroborate(records).events
    assert [party.name for party in event.actors] == ["Russian peacekeepers"]


def test_of_places_of_one_name_that_of_the_parties_country_is_taken() -> None:
    right, *others = (a_reading(id, ["shelled ASSAULT by=Houthi fighters at=Hays time=2023-04-15"]) for id in "abc")
    wrong = [replace(one, places=(replace(one.places[0], lat=38.88, lon=-99.33, country="USA"),)) for one in others]
    [event] = corroborate([right, *wrong]).events
    assert event.place is not None
    assert event.place.country == "YEM"


def test_a_place_abroad_that_one_report_names_is_not_the_events() -> None:
    at = "withdrew RETREAT/withdraw by=Russian peacekeepers at={} time=2024-04-16"
    inside = [a_reading(id, [at.format("Nagorno-Karabakh")]) for id in "abc"]
    whole = [replace(one, places=(replace(one.places[0], feature=Feature.COUNTRY),)) for one in inside]
    [port] = (replace(one, places=(replace(one.places[0], country="RUS", name="Port"),)) for one in inside[:1])
    [event] = corroborate([*whole[1:], replace(port, report=replace(port.report, id="d"))]).events
    assert event.place is not None
    assert event.place.country == "AZE"


def test_a_day_that_others_miss_by_one_goes_before_the_month_that_all_allow() -> None:
    times = ("2023-04-14", "2023-04-15", "2023-04-15", "2023-04")
    lines = [f"shelled ASSAULT by=Houthi fighters at=Hays time={time}" for time in times]
    [event] = corroborate([a_reading(f"r{number}", [line]) for number, line in enumerate(lines)]).events
    assert event.time == "2023-04-15"
