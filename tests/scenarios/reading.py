"""Short-hand readings of reports into records, for tests that need many reports and no reader.

A claim is written as a line: `withdrawing RETREAT/withdraw by=Russian peacekeepers at=Nagorno-Karabakh time=2024-04-16
status=confirmed says=Kremlin:confirms says=Kura Daily:reports:media n=1960:personnel`. Actors and places are looked
up in the two tables below.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dateline.codebook import ActorKind, Assertion, Bound, ClaimType, Feature, Medium, Sector, Stance, Status, Unit
from dateline.model import Actor, Attribution, Claim, Place, Quantity, Record, Report, Span, Verdict

FOLDER = Path(__file__).parent

ACTORS: dict[str, tuple[str, str | None, str]] = {
    "Russian peacekeepers": ("force", "RUS", "MIL"),
    "Russian forces": ("force", "RUS", "MIL"),
    "Russia": ("state", "RUS", "GOV"),
    "Kremlin": ("organisation", "RUS", "GOV"),
    "Dmitry Peskov": ("person", "RUS", "GOV"),
    "Russian Ministry of Defence": ("organisation", "RUS", "MIL"),
    "Igor Konashenkov": ("person", "RUS", "MIL"),
    "local radio": ("media", None, "JRN"),
    "Russia's Defense Ministry": ("organisation", "RUS", "MIL"),
    "the ministry": ("organisation", "RUS", "MIL"),
    "Azerbaijan": ("state", "AZE", "GOV"),
    "Azerbaijan's Defense Ministry": ("organisation", "AZE", "MIL"),
    "Azerbaijani police": ("force", "AZE", "COP"),
    "Armenian separatists": ("group", "AZE", "REB PRE"),
    "Armenians of Nagorno-Karabakh": ("group", "AZE", "REF CVL"),
    "Armenia": ("state", "ARM", "GOV"),
    "Nikol Pashinyan": ("person", "ARM", "GOV"),
    "Collective Security Treaty Organization": ("organisation", None, "MIL"),
    "clergyman": ("person", "ARM", "REL"),
    "footage": ("document", None, "UNK"),
    "Kura Daily": ("media", "AZE", "JRN"),
    "Northern Wire": ("media", None, "JRN"),
    "Wagner": ("force", "RUS", "MIL"),
    "Ukrainian forces": ("force", "UKR", "MIL"),
    "Ukraine's military": ("force", "UKR", "MIL"),
    "Ukraine's Defense Ministry": ("organisation", "UKR", "MIL"),
    "Serhiy Cherevaty": ("person", "UKR", "MIL"),
    "Ukraine": ("state", "UKR", "GOV"),
    "Yemen's government": ("organisation", "YEM", "GOV"),
    "Government troops": ("force", "YEM", "MIL"),
    "governor's office": ("organisation", "YEM", "GOV"),
    "foreign ministry": ("organisation", "YEM", "GOV"),
    "military official": ("person", "YEM", "MIL"),
    "two officials": ("group", "YEM", "GOV"),
    "Houthi movement": ("group", "YEM", "REB"),
    "Houthi fighters": ("force", "YEM", "REB"),
    "Abdul Qader al-Murtada": ("person", "YEM", "REB"),
    "Yahya Saree": ("person", "YEM", "REB"),
    "commander": ("person", "YEM", "REB"),
    "prisoners": ("group", "YEM", "UNK"),
    "civilians": ("group", "YEM", "CVL"),
    "families": ("group", "YEM", "CVL"),
    "residents": ("group", "YEM", "CVL"),
    "hospital": ("organisation", "YEM", "MED"),
    "Tihama Times": ("media", "YEM", "JRN"),
    "Soledar Traders": ("organisation", "UKR", "BUS"),
    "Red Cross": ("organisation", None, "MED"),
    "Saudi Arabia": ("state", "SAU", "GOV"),
    "Saudi Arabia's Defence Ministry": ("organisation", "SAU", "MIL"),
    "Atland": ("state", "ATA", "GOV"),
    "Bergia": ("state", "BMU", "GOV"),
    "United Nations": ("organisation", None, "GOV"),
    "Senegalese peacekeepers": ("force", "SEN", "MIL"),
    "Senegal": ("state", "SEN", "GOV"),
    "Senegal's army": ("force", "SEN", "MIL"),
    "Senegal's ambassador": ("person", "SEN", "GOV"),
    "two diplomats": ("group", None, "GOV"),
    "Niger Bend Herald": ("media", "NER", "JRN"),
    "Mali": ("state", "MLI", "GOV"),
    "Mali's government": ("organisation", "MLI", "GOV"),
    "Mali's army": ("force", "MLI", "MIL"),
    "members of the junta": ("group", "MLI", "MIL"),
    "Azawad Coordination": ("group", "MLI", "REB"),
    "residents of Gao": ("group", "MLI", "CVL"),
    "residents of Bourem": ("group", "MLI", "CVL"),
    "ECOWAS": ("organisation", None, "GOV"),
    "African Union": ("organisation", None, "GOV"),
    "Algeria": ("state", "DZA", "GOV"),
    "Rapid Support Forces": ("force", "SDN", "PRM"),
    "Sudan's army": ("force", "SDN", "MIL"),
    "Nabil Abdalla": ("person", "SDN", "MIL"),
    "Kordofan Doctors' Committee": ("organisation", "SDN", "MED"),
    "residents of Umm Ruwaba": ("group", "SDN", "CVL"),
    "official of Umm Ruwaba": ("person", "SDN", "GOV"),
    "Desert Wire": ("media", None, "JRN"),
    "ELN": ("group", "COL", "REB"),
    "Comandante Aurelio": ("person", "COL", "REB"),
    "Mocho": ("person", "COL", "REB"),
    "dissident faction": ("group", "COL", "REB"),
    "Colombia": ("state", "COL", "GOV"),
    "Colombia's government": ("organisation", "COL", "GOV"),
    "Colombia's foreign ministry": ("organisation", "COL", "GOV"),
    "Colombia's army": ("force", "COL", "MIL"),
    "Colombia's national police": ("force", "COL", "COP"),
    "Iván Pardo": ("person", "COL", "MIL"),
    "government troops": ("force", "COL", "MIL"),
    "garrison of Teorama": ("force", "COL", "MIL"),
    "officers": ("group", "COL", "COP"),
    "mayor's office": ("organisation", "COL", "GOV"),
    "Rodrigo Salcedo": ("person", "COL", "GOV"),
    "Lucía Arrieta": ("person", "COL", "GOV"),
    "ombudsman": ("organisation", "COL", "GOV"),
    "nurse": ("person", "COL", "MED"),
    "people of Teorama": ("group", "COL", "CVL"),
    "residents of Teorama": ("group", "COL", "CVL"),
    "civilians of Teorama": ("group", "COL", "CVL"),
    "court in Bogotá": ("organisation", "COL", "JUD"),
    "prosecutors": ("organisation", "COL", "JUD"),
    "Hernán Duarte": ("person", "COL", "MIL"),
    "farmers": ("group", "COL", "AGR"),
    "two men": ("group", "COL", "UNK"),
    "Gustavo Uribe Paz": ("person", "COL", "OPP"),
    "supporters": ("group", "COL", "OPP"),
    "negotiators": ("group", "COL", "GOV"),
    "Venezuela": ("state", "VEN", "GOV"),
    "Delcy Montilla": ("person", "VEN", "GOV"),
    "Norway's foreign ministry": ("organisation", "NOR", "GOV"),
}
OFFICES = {"Dmitry Peskov": "Kremlin spokesman", "Igor Konashenkov": "Defence Ministry spokesman"}
PLACES: dict[str, tuple[float, float, str, str, float]] = {
    "Nagorno-Karabakh": (39.8, 46.75, "AZE", "region", 60.0),
    "Dadivank": (40.1614, 46.2886, "AZE", "site", 2.0),
    "Khutavank": (40.1614, 46.2886, "AZE", "site", 2.0),
    "Dadi Vank": (40.1614, 46.2886, "AZE", "site", 2.0),
    "Soledar": (48.6921, 38.0693, "UKR", "town", 8.0),
    "Sanaa": (15.3547, 44.2067, "YEM", "town", 15.0),
    "Hays": (13.9297, 43.4816, "YEM", "town", 5.0),
    "Mocha": (13.3196, 43.2480, "YEM", "town", 5.0),
    "Gao": (16.2717, -0.0447, "MLI", "town", 10.0),
    "Bourem": (16.9542, -0.3486, "MLI", "town", 5.0),
    "Nouakchott": (18.0858, -15.9785, "MRT", "town", 15.0),
    "Umm Ruwaba": (12.9061, 31.2158, "SDN", "town", 5.0),
    "Um Rawaba": (12.9061, 31.2158, "SDN", "town", 5.0),
    "Ocaña": (8.2377, -73.3560, "COL", "town", 8.0),
    "Teorama": (8.4361, -73.2869, "COL", "town", 5.0),
    "Catatumbo": (8.7, -73.0, "COL", "region", 60.0),
    "Havana": (23.1330, -82.3830, "CUB", "town", 15.0),
    "Bogotá": (4.6097, -74.0817, "COL", "town", 20.0),
    "Medellín": (6.2518, -75.5636, "COL", "town", 12.0),
    "Tibú": (8.6395, -72.7339, "COL", "town", 5.0),
    "Bakhmut": (48.5942, 38.0021, "UKR", "town", 8.0),
}
_FIELD = re.compile(r"\s(by|to|at|dest|time|status|as|says|n|same)=")


def a_reading(id: str, lines: Sequence[str], *, text: str | None = None, **report: Any) -> Record:
    """A record whose claims are those of the lines; without `text`, the lines' anchors make one."""
    parsed = [_parse(line) for line in lines]
    body = text if text is not None else " ".join(f"They spoke of {anchor} number {id}." for anchor, *_ in parsed)
    builder = _Builder(body)
    for anchor, kind, fields in parsed:
        builder.add(anchor, kind, fields)
    given = {"outlet": f"Outlet {id}", "published": "2024-04-17", **report}
    sentences = tuple(Span(*match.span()) for match in re.finditer(r"\S.*?(?:[.!?](?=\s|$)|$)", body))
    return Record(
        report=Report(id=id, text=body, **given),
        sentences=sentences,
        actors=tuple(builder.actors.values()),
        places=tuple(builder.places.values()),
        times=(),
        attributions=tuple(builder.attributions),
        claims=tuple(builder.claims),
    )


def _parse(line: str) -> tuple[str, str, list[tuple[str, str]]]:
    head, *rest = _FIELD.split(line)
    anchor, _, kind = head.rpartition(" ")
    return anchor, kind, list(zip(rest[::2], rest[1::2], strict=True))


class _Builder:
    """Numbers actors, places and attributions as claims name them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.actors: dict[str, Actor] = {}
        self.places: dict[str, Place] = {}
        self.attributions: list[Attribution] = []
        self.claims: list[Claim] = []

    def add(self, anchor: str, kind: str, fields: list[tuple[str, str]]) -> None:
        start = self.text.find(anchor, self.at)
        start = start if start >= 0 else self.text.index(anchor)
        self.at = start + 1
        type_, _, mode = kind.partition("/")
        one = dict(fields)
        self.claims.append(
            Claim(
                id=f"c{len(self.claims) + 1}",
                type=ClaimType(type_),
                anchor=Span(start, start + len(anchor)),
                mode=mode or None,
                actors=tuple(self._actor(value) for name, value in fields if name == "by"),
                recipients=tuple(self._actor(value) for name, value in fields if name == "to"),
                place=self._place(one.get("at")),
                destination=self._place(one.get("dest")),
                time=one.get("time"),
                quantities=tuple(_quantity(value) for name, value in fields if name == "n"),
                assertion=Assertion(one.get("as", "actual")),
                verdict=Verdict(Status(one.get("status", "asserted")), "by hand"),
                attributions=tuple(self._attribution(value) for name, value in fields if name == "says"),
                happening=int(one["same"]) if "same" in one else None,
            )
        )

    def _actor(self, name: str) -> str:
        kind, country, sectors = ACTORS[name]
        known = tuple(Sector(code) for code in sectors.split())
        number = f"a{len(self.actors) + 1}"
        fresh = Actor(number, name, ActorKind(kind), country, known, OFFICES.get(name))
        return self.actors.setdefault(name, fresh).id

    def _place(self, name: str | None) -> str | None:
        if name is None:
            return None
        lat, lon, country, feature, radius = PLACES[name]
        number = f"p{len(self.places) + 1}"
        fresh = Place(number, name, Span(0, 0), lat, lon, country, Feature(feature), radius_km=radius)
        return self.places.setdefault(name, fresh).id

    def _attribution(self, value: str) -> str:
        name, stance, medium = (*value.split(":"), "statement")[:3]
        number = f"s{len(self.attributions) + 1}"
        speaker = self._actor(name) if name else None
        self.attributions.append(Attribution(number, (Span(0, 0),), (), (), speaker, Stance(stance), Medium(medium)))
        return number


def _quantity(value: str) -> Quantity:
    number, unit, *rest = value.split(":")
    bound = Bound(rest[0]) if rest and rest[0] in ("min", "max") else None
    return Quantity(float(number), Unit(unit), Span(0, 0), approximate=bool(rest), bound=bound)


def read_reports(name: str) -> dict[str, Report]:
    """The reports of a scenario, by id, as its JSONL gives them."""
    rows = (json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return {
        row["id"]: Report(
            id=row["id"],
            text=row["text"],
            url=row["url"],
            title=row["title"],
            outlet=row["outlet"],
            published=row["published"],
            agencies=tuple(row["agencies"]),
            language=row["language"],
        )
        for row in rows
    }


def read_by_hand(name: str) -> tuple[Record, ...]:
    """The scenario as a perfect reader would have it: `NAME.reading.txt`, a `# id` line and its claims below."""
    reports = read_reports(name)
    records = []
    for block in (FOLDER / f"{name}.reading.txt").read_text(encoding="utf-8").split("\n# ")[1:]:
        id_, *lines = [line for line in block.splitlines() if line.strip()]
        report = reports[id_.strip()]
        records.append(
            a_reading(
                report.id,
                lines,
                text=report.text,
                outlet=report.outlet,
                published=report.published,
                agencies=report.agencies,
            )
        )
    return tuple(records)


def read_questions(name: str) -> list[dict[str, Any]]:
    """The scenario's questions: `NAME.questions.jsonl`."""
    lines = (FOLDER / f"{name}.questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def read_misreadings() -> dict[tuple[str, str], str]:
    """Which question of which scenario the text does not yet answer right, and why: `misread.tsv`."""
    lines = (FOLDER / "misread.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {(name, question): cause for name, question, cause in rows}
