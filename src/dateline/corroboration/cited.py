"""A claim lifted out of its record: everything that comparing it with other reports' claims needs, resolved."""

import re
from dataclasses import dataclass, field
from typing import Any

from dateline.codebook import ActorKind, Assertion, ClaimType, Feature, Medium, Sector, Stance, Status, Unit
from dateline.corroboration.copies import Sketch, sketch_of
from dateline.corroboration.credits import credited_in
from dateline.corroboration.interval import Days, day_of, days_of, moment_of
from dateline.corroboration.lemma import family_of, head_lemma
from dateline.model import Actor, Attribution, Claim, Place, Quantity, Record, Span

NEVER = "9999-12-31"
"""Stands for the moment of a report without a date: after all that have one."""

_RADIUS_KM = {
    Feature.COUNTRY: 300.0,
    Feature.REGION: 80.0,
    Feature.DISTRICT: 25.0,
    Feature.TOWN: 8.0,
    Feature.SITE: 5.0,
    Feature.WATER: 150.0,
}
"""How far a place reaches where the gazetteer does not say; by feature, chosen by hand."""

_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]{2,}|\b\d[\d,.]*\d\b")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_WORD = re.compile(r"[a-z][a-z'’-]{3,}")


@dataclass(frozen=True, slots=True)
class Party:
    """An actor without its report: what `Event.actors` shows, and its kind and office."""

    name: str
    country: str | None = None
    sectors: tuple[Sector, ...] = ()
    kind: ActorKind = ActorKind.GROUP
    office: str | None = None
    _hash: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.name, self.country, self.sectors, self.kind, self.office)))

    def __hash__(self) -> int:
        """Worked out once: parties are looked up more often than made."""
        return self._hash

    def __reduce__(self) -> tuple[type["Party"], tuple[Any, ...]]:
        """Made anew where it is copied to, for another process hashes otherwise."""
        return Party, (self.name, self.country, self.sectors, self.kind, self.office)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place without its report; degrees (WGS 84) are None where the toponym could not be resolved."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonameid: int | None = None
    radius_km: float = 8.0
    feature: Feature = Feature.TOWN
    _hash: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.name, self.country, self.lat, self.lon, self.geonameid)))

    def __hash__(self) -> int:
        """Worked out once: places are looked up more often than made."""
        return self._hash

    def __reduce__(self) -> tuple[type["Spot"], tuple[Any, ...]]:
        """Made anew where it is copied to, for another process hashes otherwise."""
        return Spot, (self.name, self.country, self.lat, self.lon, self.geonameid, self.radius_km, self.feature)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is said to say a claim: an attribution without its spans; `words` are those of the source."""

    speaker: Party | None
    stance: Stance
    medium: Medium
    words: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a claim gives."""

    value: float
    unit: Unit
    approximate: bool = False
    bound: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class CitedReport:
    """What must be known of a report once its text is put away; `names` are its names and numbers, not its outlet's.

    `agencies` are the wires that it came from, and whom else its text credits.
    """

    id: str
    outlet: str | None
    published: str | None
    agencies: tuple[str, ...]
    sketch: Sketch
    names: frozenset[str] = frozenset()
    moment: str = field(init=False, compare=False, repr=False)
    """When it was published, as text that sorts by time; undated reports come last."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "moment", moment_of(self.published) if self.published else NEVER)

    @property
    def known(self) -> str | None:
        """The day by whose end the report was known; None where the report has no date."""
        return self.published[:10] if self.published else None


@dataclass(frozen=True, slots=True)
class CitedClaim:
    """One claim of one report, with its roles resolved.

    `key` is `report-id#claim-id` and names the claim for good; `anchor_key` (`report-id#start:end`) survives
    a re-reading that numbers claims anew. `words` are the content words of its sentence.
    """

    key: str
    anchor_key: str
    report: CitedReport
    type: ClaimType
    mode: str | None
    anchor: str
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    place: Spot | None = None
    destination: Spot | None = None
    time: str | None = None
    figures: tuple[Figure, ...] = ()
    assertion: Assertion = Assertion.ACTUAL
    status: Status = Status.ASSERTED
    voices: tuple[Voice, ...] = ()
    happening: int | None = None
    words: frozenset[str] = frozenset()
    quote: str = ""
    lemma: str = field(default="")
    family: str | None = None
    order: tuple[str, str] = field(init=False, compare=False, repr=False)
    """Earliest known first, then by key: the order of all lists and of what names an event."""
    days: Days | None = field(init=False, compare=False, repr=False)
    """The days that the text gives the event; None where it gives none."""
    reach: Days | None = field(init=False, compare=False, repr=False)
    """What `reach_of` found, once it was asked."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "order", (self.report.moment, self.key))
        object.__setattr__(self, "days", days_of(self.time))
        object.__setattr__(self, "reach", None)

    @property
    def published_day(self) -> int | None:
        """The ordinal of the day of publication."""
        return day_of(self.report.published) if self.report.published else None


def cite(record: Record) -> tuple[CitedClaim, ...]:
    """The record's claims, each on its own feet; in the record's order."""
    report = record.report
    cited = CitedReport(
        id=report.id,
        outlet=report.outlet,
        published=report.published,
        agencies=tuple(sorted({*report.agencies, *credited_in(record.text)})),
        sketch=sketch_of(record.text),
        names=names_in(record.text) - names_in(f"by {report.outlet or ''} {' '.join(report.agencies)}"),
    )
    actors = {actor.id: _party(actor) for actor in record.actors}
    places = {place.id: _spot(place) for place in record.places}
    voices = {attribution.id: _voice(attribution, actors, record.text) for attribution in record.attributions}
    return tuple(_cite(claim, record, cited, actors, places, voices) for claim in record.claims)


def _cite(
    claim: Claim,
    record: Record,
    report: CitedReport,
    actors: dict[str, Party],
    places: dict[str, Spot],
    voices: dict[str, Voice],
) -> CitedClaim:
    anchor = claim.anchor.of(record.text)
    sentence = _sentence(record, claim.anchor).of(record.text)
    return CitedClaim(
        key=f"{report.id}#{claim.id}",
        anchor_key=f"{report.id}#{claim.anchor.start}:{claim.anchor.end}",
        report=report,
        type=claim.type,
        mode=claim.mode,
        anchor=anchor,
        actors=tuple(actors[number] for number in claim.actors if number in actors),
        recipients=tuple(actors[number] for number in claim.recipients if number in actors),
        place=places.get(claim.place or ""),
        destination=places.get(claim.destination or ""),
        time=claim.time,
        figures=tuple(_figure(quantity) for quantity in claim.quantities),
        assertion=claim.assertion,
        status=claim.status,
        voices=tuple(voices[number] for number in claim.attributions if number in voices),
        happening=claim.happening,
        words=content_words(sentence),
        quote=" ".join(sentence.split()),
        lemma=head_lemma(anchor),
        family=family_of(anchor),
    )


def _sentence(record: Record, anchor: Span) -> Span:
    found = Span(max(0, anchor.start - 120), min(len(record.text), anchor.end + 120))
    for sentence in record.sentences:
        if sentence.start > anchor.start:
            break
        found = sentence
    return found


def _party(actor: Actor) -> Party:
    return Party(actor.name, actor.country, actor.sectors, actor.kind, actor.office)


_CAPITALS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def written(name: str) -> str:
    """A name in the capitals of a dateline as it is written elsewhere: "SAN PEDRO SULA" as San Pedro Sula; no "UAE"."""
    return _CAPITALS.sub(_capitalised, name) if name.isupper() and len(name) > 4 else name


def _capitalised(word: re.Match[str]) -> str:
    """The word with one capital, or two behind a single letter: "N'Djamena", but "Sa'ada"."""
    head, sign, tail = word[0][:1], word[0][1:2], word[0][2:]
    return head + sign + tail.capitalize() if sign in ("'", "’") else word[0].capitalize()


def _spot(place: Place) -> Spot:
    return Spot(
        name=written(place.name),
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        geonameid=place.geonameid,
        radius_km=place.radius_km if place.radius_km is not None else _RADIUS_KM[place.feature],
        feature=place.feature,
    )


def _voice(attribution: Attribution, actors: dict[str, Party], text: str) -> Voice:
    words = " ".join(span.of(text) for span in attribution.source)
    return Voice(actors.get(attribution.speaker or ""), attribution.stance, attribution.medium, words)


def _figure(quantity: Quantity) -> Figure:
    return Figure(
        value=quantity.value,
        unit=quantity.unit,
        approximate=quantity.approximate,
        bound=quantity.bound.value if quantity.bound else None,
        currency=quantity.currency,
    )


def names_in(text: str) -> frozenset[str]:
    """The names and numbers of a text, lower-case; a sentence's first word is left out, whatever its case."""
    return frozenset(match.lower() for match in _NAME.findall(text)) - _CALENDAR


def content_words(text: str) -> frozenset[str]:
    """The words of four letters and more, lower-case."""
    return frozenset(_WORD.findall(text.lower()))
