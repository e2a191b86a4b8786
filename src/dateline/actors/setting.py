"""The countries that a report speaks of, and where: what an actor without a country of its own falls back on.

Every country named in the report is a candidate, and so is none at all; a small log-linear model over where and how
often it is named chooses. Weights fitted on the annotated training reports (softmax, 3,943 unresolved actors), apart
for people with a name, bodies with a name, unnamed locals (civilians, rebels, criminals) and unnamed officials
(ministers, soldiers, police): the first kind belongs to the country last named, the third to the place.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from dateline.actors.around import opening_length
from dateline.actors.lexicon import Sort
from dateline.actors.peoples import PEOPLES
from dateline.actors.scan import Scan
from dateline.codebook import Feature, PlaceUse
from dateline.model import Parse, Place, Span
from dateline.places.never import is_in_masthead

LEAD = 250
"""Code points of a report's beginning that count as its lead."""

_ENTITY_WEIGHT, _PLACE_WEIGHT, _EARLY_FACTOR, _EARLY = 0.5, 1.5, 1.5, 400


class Manner(Enum):
    """How an actor without a country of its own is spoken of."""

    PERSON = "person"
    BODY = "body"
    LOCAL = "local"
    OFFICIAL = "official"


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign adds to a country's score; `none` is the score of having no country."""

    share: float
    first: float
    place_here: float
    before_here: float
    after_here: float
    before: float
    place_before: float
    same_head: float
    same_sector: float
    here: float
    lead: float
    none: float


WEIGHTS = {
    Manner.PERSON: Weights(1.57, 0.7, 0.01, 1.07, 0.38, 0.14, -0.44, 0.0, 1.44, 0.04, 0.5, -0.82),
    Manner.BODY: Weights(0.94, 0.93, -0.16, 0.64, 0.71, 0.65, -0.38, 0.0, 0.28, -0.07, 0.0, 1.0),
    Manner.LOCAL: Weights(2.8, 0.4, 0.84, 0.64, 0.02, 0.26, 0.36, 0.78, 0.89, 0.02, 0.76, 2.58),
    Manner.OFFICIAL: Weights(1.45, 1.29, 0.09, 1.05, -0.09, 0.33, 0.09, 1.06, 0.94, 0.25, 0.59, 1.85),
}


@dataclass(frozen=True)
class Kin:
    """Countries of the actors already coded: by head noun and by sector, the last one each."""

    heads: dict[str, str] = field(default_factory=dict)
    sectors: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Setting:
    """Country evidence in reading order (`offsets`, `countries`), and each country's weight in the report.

    `inner` holds the country of each place that is no country itself.
    """

    parse: Parse
    offsets: list[int]
    countries: list[str]
    places: list[tuple[Span, str]]
    weights: dict[str, float]
    inner: list[str]

    @classmethod
    def of(cls, scan: Scan, places: Sequence[Place], parse: Parse) -> "Setting":
        """Gather names and demonyms of countries, and the places that are used as such."""
        weights: dict[str, float] = defaultdict(float)
        found = _named(scan)
        if start := _foreign_opening(places, found, parse.text):
            found = [each for each in found if each[0] >= start]
            places = [place for place in places if place.span.start >= start]
        for offset, country, weight in found:
            weights[country] += weight * (_EARLY_FACTOR if offset < _EARLY else 1.0)
        located = sorted((p.span, p.country) for p in places if p.country and p.use is PlaceUse.PLACE)
        for span, country in located:
            weights[country] += _PLACE_WEIGHT * (_EARLY_FACTOR if span.start < _EARLY else 1.0)
        inner = [
            place.country
            for place in places
            if place.country and place.feature is not Feature.COUNTRY and place.use is PlaceUse.PLACE
        ]
        pairs = sorted([(o, c) for o, c, _ in found] + [(span.start, country) for span, country in located])
        return cls(parse, [o for o, _ in pairs], [c for _, c in pairs], located, dict(weights), inner)

    def place_in(self, span: Span) -> str | None:
        """The country of the first place inside the span."""
        at = bisect_left(self.places, (span, ""))
        if at < len(self.places) and self.places[at][0].end <= span.end:
            return self.places[at][1]
        return None

    def before(self, offset: int) -> str | None:
        """The country of the last evidence before the offset, the first one behind it where there is none."""
        at = bisect_left(self.offsets, offset)
        if at:
            return self.countries[at - 1]
        return self.countries[0] if self.countries else None

    def likeliest(self, candidates: Sequence[str]) -> str:
        """Of the countries that a word may mean, the one with most places of its own in the report, then most named."""
        return max(
            candidates,
            key=lambda code: (self.inner.count(code), self.weights.get(code, 0.0), -candidates.index(code)),
        )

    def country_of(self, span: Span, manner: Manner, *, head: str = "", sector: str = "", kin: Kin) -> str | None:
        """The country that fits the actor at the span best; None where none at all fits better."""
        if not self.weights:
            return None
        weights = WEIGHTS[manner]
        scores = self._scores(span, weights)
        for country, bonus in (
            (kin.heads.get(head), weights.same_head),
            (kin.sectors.get(sector), weights.same_sector),
        ):
            if country in scores:
                scores[country] += bonus
        best = max(scores, key=lambda code: scores[code])
        return best if scores[best] >= weights.none else None

    def _scores(self, span: Span, weights: Weights) -> dict[str, float]:
        """The score of each country from the evidence around the span."""
        sentence = self.parse.sentence_at(span.start)
        total = sum(self.weights.values()) or 1.0
        scores = {code: weights.share * weight / total for code, weight in self.weights.items()}
        start, at = bisect_left(self.offsets, sentence.start), bisect_left(self.offsets, span.start)
        after, end = bisect_left(self.offsets, span.end), bisect_left(self.offsets, sentence.end)
        scores[self.countries[0]] += weights.first
        if start < at:
            scores[self.countries[at - 1]] += weights.before_here
        if after < end:
            scores[self.countries[after]] += weights.after_here
        if start:
            scores[self.countries[start - 1]] += weights.before
        for country in set(self.countries[start:at] + self.countries[after:end]):
            scores[country] += weights.here
        for country in set(self.countries[: bisect_left(self.offsets, LEAD)]):
            scores[country] += weights.lead
        self._add_places(scores, span, sentence, weights)
        return scores

    def _add_places(self, scores: dict[str, float], span: Span, sentence: Span, weights: Weights) -> None:
        first = bisect_left(self.places, (Span(sentence.start, 0), ""))
        last = bisect_left(self.places, (Span(sentence.end, 0), ""))
        if first < last:
            near = min(self.places[first:last], key=lambda placed: abs(placed[0].start - span.start))
            scores[near[1]] += weights.place_here
        if first:
            scores[self.places[first - 1][1]] += weights.place_before


def _foreign_opening(places: Sequence[Place], named: Sequence[tuple[int, str, float]], text: str) -> int:
    """The length of a dateline abroad, in a country that the body of the report neither names nor has a place in."""
    opening = opening_length(text)
    sent_from = {place.country for place in places if place.span.end <= opening}
    sent_from |= {country for offset, country, _ in named if offset < opening}
    told = {place.country for place in places if place.span.start >= opening and place.country}
    told |= {country for offset, country, _ in named if offset >= opening}
    return 0 if not told or sent_from & told else opening


def _named(scan: Scan) -> list[tuple[int, str, float]]:
    """Offset, country and weight of what the tables find; words that may mean several countries are left out."""
    found = []
    for item in scan.evidence():
        if is_in_masthead(scan.words.ends[item.last - 1], scan.words.text):
            continue
        if item.entry and item.entry.country and scan.words.forms[item.first] not in PEOPLES:
            weight = _ENTITY_WEIGHT if item.entry.sort is Sort.ENTITY else 1.0
            found.append((scan.words.starts[item.first], item.entry.country, weight))
    return found
