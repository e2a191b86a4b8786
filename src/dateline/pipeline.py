"""The line to read first: one report in, its record out, a room for each verb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.actors import actor_for, find_actors, outlet_country
from dateline.attributions import find_attributions, with_parted_cues
from dateline.claims import LEAST, find_claims, likely
from dateline.model import Actor, Parse, Place, Record, Report, Span
from dateline.places import Gazetteer, IndexedGazetteer, find_places
from dateline.times import find_times


@dataclass(frozen=True)
class Resources:
    """What coding needs beside the report: a parser (text to parse) and a gazetteer (None codes without places).

    With `adjectives` those of places ("Russian") are toponyms too, in attributive use, as geoparsing corpora have it;
    the codebook does not. Claims less confident than `least` are not made.
    """

    parser: Callable[[str], Parse]
    gazetteer: Gazetteer | None
    adjectives: bool = False
    least: float = LEAST

    @classmethod
    def load(cls, *, threads: int = 1, gazetteer: Path | None = None) -> Resources:
        """The shipped reader and a gazetteer, by default the shipped one; raises ModelMissing or GazetteerMissing."""
        from dateline.language import Reader

        return cls(parser=Reader.load(threads=threads), gazetteer=IndexedGazetteer.open(gazetteer))


@cache
def default_resources() -> Resources:
    """The shipped reader and gazetteer, loaded once in a process."""
    return Resources.load()


def _places_of(parse: Parse, report: Report, resources: Resources) -> tuple[Place, ...]:
    """The report's places, or none without a gazetteer."""
    if resources.gazetteer is None:
        return ()
    gazetteer, adjectives = resources.gazetteer, resources.adjectives
    return find_places(parse, gazetteer=gazetteer, published=report.published, adjectives=adjectives)


def code(report: Report, *, resources: Resources | None = None) -> Record:
    """Read one report into its record; the same report and resources give the same record.

    Without `resources` the shipped ones are loaded on first use; raises ModelMissing or GazetteerMissing.
    """
    resources = resources or default_resources()
    parse = with_parted_cues(likely(resources.parser(report.text), least=resources.least))
    home = outlet_country(report.outlet, report.url)
    times = find_times(parse, published=report.published, home=home)
    places = _places_of(parse, report, resources)
    actors = find_actors(parse, places, published=report.published)

    def actor_of(span: Span) -> Actor | None:
        return actor_for(span, actors, parse)

    attributions = find_attributions(parse, speaker_of=actor_of, times=times)
    claims = find_claims(
        parse,
        actors=actors,
        actor_of=actor_of,
        places=places,
        times=times,
        attributions=attributions,
        published=report.published,
    )
    return Record(report, parse.sentences, actors, places, times, attributions, claims)
