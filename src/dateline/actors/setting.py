"""The countries that a report speaks of, and where: what an actor without a country of its own falls back on."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.actors.lexicon import Sort
from dateline.actors.peoples import PEOPLES
from dateline.actors.scan import Scan
from dateline.codebook import PlaceUse
from dateline.model import Parse, Place, Span

WEIGHTS = {
    Sort.STATE: 1.0,
    Sort.CAPITAL: 1.0,
    Sort.DEMONYM: 1.0,
    Sort.PEOPLE: 1.0,
    Sort.REGION: 1.0,
    Sort.ENTITY: 0.5,
}


@dataclass(frozen=True)
class Setting:
    """Country evidence in reading order (`offsets`, `countries`), and the report's weightiest country."""

    offsets: tuple[int, ...]
    countries: tuple[str, ...]
    places: tuple[tuple[Span, str], ...]
    main: str | None
    parse: Parse
    weights: dict[str, float]

    @classmethod
    def of(cls, scan: Scan, places: Sequence[Place], parse: Parse) -> "Setting":
        """Gather names and demonyms of countries, and the places that are used as such."""
        weights: dict[str, float] = defaultdict(float)
        found: list[tuple[int, str]] = []
        for item in scan.evidence():
            if item.entry and item.entry.country:
                offset = scan.words.starts[item.first]
                if scan.words.forms[item.first] in PEOPLES:
                    continue
                found.append((offset, item.entry.country))
                weights[item.entry.country] += WEIGHTS.get(item.entry.sort, 0.0) * (1.5 if offset < 400 else 1.0)
        located = [(place.span, place.country) for place in places if place.country and place.use is PlaceUse.PLACE]
        for span, country in located:
            found.append((span.start, country))
            weights[country] += 1.5 * (1.5 if span.start < 400 else 1.0)
        found.sort()
        main = max(weights, key=lambda code: weights[code]) if weights else None
        return cls(tuple(o for o, _ in found), tuple(c for _, c in found), tuple(sorted(located)), main, parse, dict(weights))

    def country_at(self, span: Span) -> str | None:
        """The country of the place nearest in the sentence, else of the last place before, else the main one."""
        sentence = self.parse.sentence_at(span.start)
        near = [(abs(place.start - span.start), country) for place, country in self.places if sentence.contains(place)]
        if near:
            return min(near)[1]
        return self.main

    def place_in(self, span: Span) -> str | None:
        """The country of the first place inside the span."""
        return next((country for place, country in self.places if span.contains(place)), None)

    def before(self, offset: int) -> str | None:
        """The country of the last evidence before the offset."""
        number = bisect_right(self.offsets, offset)
        return self.countries[number - 1] if number else self.main

    def likeliest(self, candidates: Sequence[str], span: Span) -> str:
        """Of the countries that a word may mean, the one that the report speaks of most; else the first."""
        return max(candidates, key=lambda code: (self.weights.get(code, 0.0), -candidates.index(code)))
