"""The central types: spans, reports, parses and records. Imports the codebook's tables only.

All are frozen and comparable. Offsets are Unicode code points into the record's text, half-open.
The JSON form (`to_dict`, `from_dict`) is the public contract of the codebook; keys that a reader
does not know are ignored.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.codebook import (
    ActorKind,
    Assertion,
    Bound,
    ClaimType,
    Feature,
    Medium,
    PlaceUse,
    Sector,
    Stance,
    Status,
    TimeKind,
    Unit,
)
from dateline.errors import RecordInvalid

RECORD_VERSION = 1


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the record's text: Unicode code points, half-open."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """True where the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps_any(self, others: Iterable["Span"]) -> bool:
        """True where it shares a code point with one of the others."""
        start, end = self.start, self.end
        for other in others:  # noqa: SIM110 - asked so often that a generator and a call for each would be felt
            if start < other.end and other.start < end:
                return True
        return False

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Report:
    """One published text, cleaned: paragraphs apart by a blank line, the headline in `title` only.

    `published` is an ISO 8601 day, or a minute with its offset where the report gives one; None when
    unknown. `agencies` are the wires that it came from; `notes` what the reader repaired or doubts.
    """

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    language: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labelled:
    """A span with a label of the reader's and its probability, 0 to 1."""

    span: Span
    label: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that refers to an actor, as the reader sees it before any table is asked.

    `head` is the token that stands for the phrase; `sectors` the reader's guesses, best first, with
    their probabilities; `same_as` the earlier mentions of the same actor: (number in
    `Parse.mentions`, probability).
    """

    span: Span
    kind: ActorKind
    score: float = 1.0
    sectors: tuple[tuple[Sector, float], ...] = ()
    same_as: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A scored pair: `role` of an anchor (or cue) is filled by number `target` of the role's layer.

    Layers: `actor` and `recipient` point into `Parse.mentions`; `place` and `destination` into
    `Parse.toponyms`; `time` into `Parse.timexes`; `quantity` into `Parse.quantities`; `attribution` into
    `Parse.cues`.
    """

    role: str
    target: int
    score: float


@dataclass(frozen=True, slots=True)
class Anchor:
    """A predicate that the ontology covers, as the reader sees it; the probabilities are per label."""

    span: Span
    type: ClaimType
    score: float = 1.0
    modes: tuple[tuple[str | None, float], ...] = ()
    assertions: tuple[tuple[Assertion, float], ...] = ()
    statuses: tuple[tuple[Status, float], ...] = ()
    links: tuple[Link, ...] = ()
    is_worded: bool = False
    """Whether it stands in a snippet and its very word names an event of the type."""


@dataclass(frozen=True, slots=True)
class Cue:
    """An attribution as the reader sees it: `span` is the cue; None of the lists need be filled."""

    span: Span
    score: float = 1.0
    sources: tuple[Span, ...] = ()
    contents: tuple[Span, ...] = ()
    stances: tuple[tuple[Stance, float], ...] = ()
    mediums: tuple[tuple[Medium, float], ...] = ()


class _Last:
    """The sentences asked for last, with their starts: one report is asked hundreds of times before the next."""

    held: tuple[tuple[Span, ...], list[int]] = ((), [])


def _starts_of(sentences: tuple[Span, ...]) -> list[int]:
    """Where the sentences start; those of the very same sentences are worked out once."""
    held = _Last.held
    if held[0] is not sentences:
        held = _Last.held = sentences, [sentence.start for sentence in sentences]
    return held[1]


@dataclass(frozen=True, slots=True)
class Parse:
    """What the language room says of a text: every layer in reading order.

    `names` are labelled PER, ORG, LOC or MISC; `toponyms` with a `PlaceUse`; `timexes` with a
    `TimeKind`; `quantities` with a `Unit`.
    """

    text: str
    tokens: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    names: tuple[Labelled, ...] = ()
    mentions: tuple[Mention, ...] = ()
    toponyms: tuple[Labelled, ...] = ()
    timexes: tuple[Labelled, ...] = ()
    quantities: tuple[Labelled, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    cues: tuple[Cue, ...] = ()
    sources: tuple[Labelled, ...] = ()
    contents: tuple[Labelled, ...] = ()

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds `offset`, or the nearest before it; the whole text when there is none."""
        number = bisect_right(_starts_of(self.sentences), offset)
        return self.sentences[number - 1] if number else Span(0, len(self.text))


@dataclass(frozen=True, slots=True)
class Actor:
    """Anyone or anything that acts, is acted upon or speaks; all its mentions are one actor.

    `country` is ISO 3166-1 alpha-3, None for IGOs and the stateless; `sectors` primary first.
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sectors: tuple[Sector, ...] = ()
    office: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """One toponym, resolved: WGS 84 degrees, None where it could not be resolved.

    `radius_km` is how far the thing reaches around its point; `confidence` that the resolution is right.
    """

    id: str
    name: str
    span: Span
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    feature: Feature = Feature.TOWN
    use: PlaceUse = PlaceUse.PLACE
    geonameid: int | None = None
    radius_km: float | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Timex:
    """TimeML's TIMEX3 for an expression: type DATE, TIME, DURATION or SET, and its value."""

    type: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and its EDTF value; None where it cannot be anchored."""

    id: str
    span: Span
    value: str | None
    kind: TimeKind
    timex: Timex


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say what; `speaker` is an actor's id, `time` a time's id."""

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: str | None = None
    stance: Stance = Stance.STATES
    medium: Medium = Medium.STATEMENT
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that belongs to a claim; `bound` where the text says at least or at most."""

    value: float
    unit: Unit
    span: Span
    approximate: bool = False
    bound: Bound | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with its reason: the rule that decided and the spans that it rests on, in reading order."""

    status: Status
    rule: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One codebook predicate with its roles, assertion and status; ids refer to the same record.

    `time` is the EDTF time of the event itself; `happening` numbers the report's happenings, so that two
    mentions of one share it; `confidence` is 0 to 1.
    """

    id: str
    type: ClaimType
    anchor: Span
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    destination: str | None = None
    time: str | None = None
    quantities: tuple[Quantity, ...] = ()
    assertion: Assertion = Assertion.ACTUAL
    verdict: Verdict = Verdict(Status.ASSERTED, "own_voice")
    attributions: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    confidence: float = 1.0
    happening: int | None = None

    @property
    def status(self) -> Status:
        """The verdict's status."""
        return self.verdict.status


@dataclass(frozen=True, slots=True)
class Record:
    """What a report becomes: its text and, with offsets into it, who, where, when, and what is claimed."""

    report: Report
    sentences: tuple[Span, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def text(self) -> str:
        """The report's text, which all offsets count in."""
        return self.report.text

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON-ready values, exactly as the codebook has it."""
        return record_to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Record":
        """The record that `data` describes; unknown keys are ignored, absent ones take their default.

        Raises RecordInvalid where `data` is not a record.
        """
        try:
            return record_from_dict(data)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise RecordInvalid(
                f"This is not a record of the codebook: {type(error).__name__}: {error}.",
                hint="A record is what `dateline code FILE --format jsonl` prints.",
            ) from error


def report_to_dict(report: Report) -> dict[str, Any]:
    """The report's own fields, without its text."""
    return {
        "id": report.id,
        "url": report.url,
        "title": report.title,
        "outlet": report.outlet,
        "published": report.published,
        "authors": list(report.authors),
        "agencies": list(report.agencies),
        "language": report.language,
    }


def report_from_dict(data: Mapping[str, Any], *, text: str) -> Report:
    """The inverse of `report_to_dict`."""
    return Report(
        id=str(data["id"]),
        text=text,
        url=data.get("url"),
        title=data.get("title"),
        outlet=data.get("outlet"),
        published=data.get("published"),
        authors=tuple(data.get("authors") or ()),
        agencies=tuple(data.get("agencies") or ()),
        language=data.get("language"),
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [_pair(span) for span in spans]


def _spans(pairs: Iterable[Iterable[int]] | None) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs or ())


def _quantity_to_dict(quantity: Quantity) -> dict[str, Any]:
    value = quantity.value
    row: dict[str, Any] = {
        "value": int(value) if value == int(value) else value,
        "approximate": quantity.approximate,
        "unit": quantity.unit.value,
        "span": _pair(quantity.span),
    }
    if quantity.bound:
        row["bound"] = quantity.bound.value
    if quantity.currency:
        row["currency"] = quantity.currency
    return row


def _quantity_from_dict(row: Mapping[str, Any]) -> Quantity:
    return Quantity(
        value=float(row["value"]),
        unit=Unit(row["unit"]),
        span=Span(*(row.get("span") or (0, 0))),
        approximate=bool(row.get("approximate")),
        bound=Bound(row["bound"]) if row.get("bound") else None,
        currency=row.get("currency"),
    )


def _claim_to_dict(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "type": claim.type.value,
        "mode": claim.mode,
        "anchor": _pair(claim.anchor),
        "actors": list(claim.actors),
        "recipients": list(claim.recipients),
        "place": claim.place,
        "destination": claim.destination,
        "time": claim.time,
        "quantities": [_quantity_to_dict(quantity) for quantity in claim.quantities],
        "assertion": claim.assertion.value,
        "status": claim.status.value,
        "verdict": {"rule": claim.verdict.rule, "evidence": _pairs(claim.verdict.evidence)},
        "attributions": list(claim.attributions),
        "contexts": list(claim.contexts),
        "confidence": round(claim.confidence, 3),
        "happening": claim.happening,
    }


def _claim_from_dict(row: Mapping[str, Any]) -> Claim:
    verdict = row.get("verdict") or {}
    return Claim(
        id=str(row["id"]),
        type=ClaimType(row["type"]),
        anchor=Span(*row["anchor"]),
        mode=row.get("mode"),
        actors=tuple(row.get("actors") or ()),
        recipients=tuple(row.get("recipients") or ()),
        place=row.get("place"),
        destination=row.get("destination"),
        time=row.get("time"),
        quantities=tuple(_quantity_from_dict(quantity) for quantity in row.get("quantities") or ()),
        assertion=Assertion(row["assertion"]),
        verdict=Verdict(Status(row["status"]), str(verdict.get("rule", "")), _spans(verdict.get("evidence"))),
        attributions=tuple(row.get("attributions") or ()),
        contexts=tuple(row.get("contexts") or ()),
        confidence=float(row.get("confidence", 1.0)),
        happening=row.get("happening"),
    )


def record_to_dict(record: Record) -> dict[str, Any]:
    """The record as JSON-ready values, exactly as the codebook has it."""
    return {
        "dateline": RECORD_VERSION,
        "report": report_to_dict(record.report),
        "text": record.text,
        "sentences": _pairs(record.sentences),
        "actors": [
            {
                "id": actor.id,
                "name": actor.name,
                "kind": actor.kind.value,
                "country": actor.country,
                "sectors": [sector.value for sector in actor.sectors],
                "office": actor.office,
                "mentions": _pairs(actor.mentions),
            }
            for actor in record.actors
        ],
        "places": [
            {
                "id": place.id,
                "name": place.name,
                "span": _pair(place.span),
                "geonameid": place.geonameid,
                "lat": place.lat,
                "lon": place.lon,
                "country": place.country,
                "feature": place.feature.value,
                "use": place.use.value,
                "radius_km": place.radius_km,
                "confidence": round(place.confidence, 3),
            }
            for place in record.places
        ],
        "times": [
            {
                "id": time.id,
                "span": _pair(time.span),
                "value": time.value,
                "kind": time.kind.value,
                "timex": {"type": time.timex.type, "value": time.timex.value},
            }
            for time in record.times
        ],
        "attributions": [
            {
                "id": attribution.id,
                "source": _pairs(attribution.source),
                "cue": _pairs(attribution.cue),
                "content": _pairs(attribution.content),
                "speaker": attribution.speaker,
                "stance": attribution.stance.value,
                "medium": attribution.medium.value,
                "time": attribution.time,
            }
            for attribution in record.attributions
        ],
        "claims": [_claim_to_dict(claim) for claim in record.claims],
    }


def record_from_dict(data: Mapping[str, Any]) -> Record:
    """The inverse of `record_to_dict`; raises the ordinary errors of a malformed mapping."""
    return Record(
        report=report_from_dict(data["report"], text=data["text"]),
        sentences=_spans(data.get("sentences")),
        actors=tuple(
            Actor(
                id=str(row["id"]),
                name=row["name"],
                kind=ActorKind(row["kind"]),
                country=row.get("country"),
                sectors=tuple(Sector(code) for code in row.get("sectors") or ()),
                office=row.get("office"),
                mentions=_spans(row.get("mentions")),
            )
            for row in data.get("actors") or ()
        ),
        places=tuple(
            Place(
                id=str(row["id"]),
                name=row["name"],
                span=Span(*row["span"]),
                lat=row.get("lat"),
                lon=row.get("lon"),
                country=row.get("country"),
                feature=Feature(row.get("feature") or "town"),
                use=PlaceUse(row.get("use") or "place"),
                geonameid=row.get("geonameid"),
                radius_km=row.get("radius_km"),
                confidence=float(row.get("confidence", 1.0)),
            )
            for row in data.get("places") or ()
        ),
        times=tuple(_time_from_dict(row) for row in data.get("times") or ()),
        attributions=tuple(
            Attribution(
                id=str(row["id"]),
                source=_spans(row.get("source")),
                cue=_spans(row.get("cue")),
                content=_spans(row.get("content")),
                speaker=row.get("speaker"),
                stance=Stance(row.get("stance") or "states"),
                medium=Medium(row.get("medium") or "statement"),
                time=row.get("time"),
            )
            for row in data.get("attributions") or ()
        ),
        claims=tuple(_claim_from_dict(row) for row in data.get("claims") or ()),
    )


def _time_from_dict(row: Mapping[str, Any]) -> Time:
    timex = row.get("timex") or {}
    return Time(
        id=str(row["id"]),
        span=Span(*row["span"]),
        value=row.get("value"),
        kind=TimeKind(row.get("kind") or "date"),
        timex=Timex(str(timex.get("type", "DATE")), timex.get("value")),
    )
