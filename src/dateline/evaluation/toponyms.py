"""Toponyms against gold in the layout of the geoparsing corpora (GeoWebNews, LGL, GeoVirus): spans and points.

Finding is strict: same start, same end. Resolving counts a point within 161 km (100 miles) of the gold one,
out of the gold toponyms found, and out of all gold toponyms that have coordinates (Gritta, Pilehvar and
Collier 2020, "A pragmatic guide to geoparsing evaluation").
"""

import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.model import Place, Span
from dateline.places.distance import distance_km

NEAR_KM = 161.0
GEOWEBNEWS_TYPES = frozenset(
    {
        "Literal",
        "Literal_Modifier",
        "Mixed",
        "Metonymic",
        "Coercion",
        "Embedded_Literal",
        "Embedded_Non_Lit",
        "Non_Literal_Modifier",
    }
)
"""GeoWebNews' types that name a place; the others (expressions, demonyms, homonyms, languages) carry no point."""


@dataclass(frozen=True, slots=True)
class GoldToponym:
    """A toponym of a corpus; lat and lon None where it has no coordinates."""

    span: Span
    lat: float | None = None
    lon: float | None = None
    type: str | None = None


@dataclass(frozen=True, slots=True)
class GoldText:
    """One text of a corpus with its toponyms in reading order."""

    id: str
    text: str
    toponyms: tuple[GoldToponym, ...]


@dataclass(frozen=True, slots=True)
class ToponymScores:
    """Counts over all texts and the figures made of them; `errors_km` of all found, unresolved ones infinite."""

    gold: int
    predicted: int
    found: int
    placed_gold: int
    errors_km: tuple[float, ...]

    @property
    def precision(self) -> float:
        """Found, of all predicted."""
        return self.found / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Found, of all gold."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def near(self) -> int:
        """How many of the found lie within 161 km."""
        return sum(error <= NEAR_KM for error in self.errors_km)

    @property
    def near_of_found(self) -> float:
        """Within 161 km, of the found that have gold coordinates."""
        return self.near / len(self.errors_km) if self.errors_km else 0.0

    @property
    def near_of_all(self) -> float:
        """Within 161 km, of all gold that has coordinates, found or not."""
        return self.near / self.placed_gold if self.placed_gold else 0.0


def read_corpus(path: Path) -> Iterator[GoldText]:
    """The texts of `geowebnews.jsonl`, `lgl.jsonl` or `geovirus.jsonl`, with the toponyms that count."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield GoldText(row["id"], row["text"], tuple(_gold_toponyms(row["toponyms"])))


def _gold_toponyms(rows: Iterable[dict[str, Any]]) -> Iterator[GoldToponym]:
    seen: set[Span] = set()
    for row in sorted(rows, key=lambda item: (item["start"], item["end"])):
        span = Span(row["start"], row["end"])
        if (row.get("type") is not None and row["type"] not in GEOWEBNEWS_TYPES) or span in seen:
            continue
        seen.add(span)
        yield GoldToponym(span, row.get("lat"), row.get("lon"), row.get("type"))


def score_toponyms(pairs: Iterable[tuple[GoldText, Sequence[Place]]]) -> ToponymScores:
    """Score the places of each text against its gold; every span is compared without a leading article or direction.

    The corpora leave out the direction that the codebook counts as part of a name ("eastern Syria").
    """
    gold = predicted = found = placed = 0
    errors = []
    for text, places in pairs:
        by_span = {_core(place.span, text.text): place for place in places}
        gold += len(text.toponyms)
        predicted += len(by_span)
        for toponym in text.toponyms:
            place = by_span.get(_core(toponym.span, text.text))
            found += place is not None
            if toponym.lat is None or toponym.lon is None:
                continue
            placed += 1
            if place is not None:
                errors.append(_error_km(place, toponym.lat, toponym.lon))
    return ToponymScores(gold, predicted, found, placed, tuple(errors))


def near_judged(pairs: Iterable[tuple[GoldText, Sequence[Place]]]) -> list[tuple[float, bool]]:
    """The confidence of each found place that has gold coordinates, and whether it lies within 161 km of them."""
    judged = []
    for text, places in pairs:
        by_span = {_core(place.span, text.text): place for place in places}
        for toponym in text.toponyms:
            place = by_span.get(_core(toponym.span, text.text))
            if place is not None and toponym.lat is not None and toponym.lon is not None:
                judged.append((place.confidence, _error_km(place, toponym.lat, toponym.lon) <= NEAR_KM))
    return judged


def _error_km(place: Place, lat: float, lon: float) -> float:
    if place.lat is None or place.lon is None:
        return math.inf
    return distance_km(place.lat, place.lon, lat, lon)


_LEAD = re.compile(
    r"(?:[Tt]he )?(?:(?:far |rural )?"
    r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central)(?:ern)? (?:and |or )?)*"
)


def _core(span: Span, text: str) -> Span:
    lead = _LEAD.match(text, span.start, span.end)
    start = lead.end() if lead and lead.end() < span.end else span.start
    return Span(start, span.end)
