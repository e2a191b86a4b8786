"""Scores whole records against gold records: claims, their roles, attributions, places and times.

What is counted
    claims        same type and overlapping anchors, or the same type in the same sentence where neither is
                  otherwise paired; precision, recall and F1 over all reports
    on paired     mode, assertion, status; actor and recipient (any country with first sector in common, and by
    claims        country alone); place (within 161 km); time (equal EDTF, cut to the coarser); quantities
    attributions  source, cue and content words; stance and medium where the cues overlap
    places        spans used as a place (overlap); on paired ones, within 161 km
    times         spans (overlap); on paired ones, equal values
`record` is the one number to steer by: claims F1 times the mean of assertion, status, countries, place and time.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline.codebook import PlaceUse, Sector
from dateline.errors import RecordInvalid
from dateline.evaluation.matching import (
    NEAR_KM,
    Agreement,
    distance_km,
    is_same_time,
    pair,
    sentence_starts,
    word_offsets,
)
from dateline.model import Attribution, Claim, Place, Record, Span

AGREEMENTS = ("claims", "anchors", "source", "cue", "content", "places", "times")
RATES = (
    "mode",
    "assertion",
    "status",
    "actor",
    "actor.country",
    "recipient",
    "recipient.country",
    "place",
    "time",
    "quantity",
    "stance",
    "medium",
    "places.value",
    "times.value",
)
STEERING = ("assertion", "status", "actor.country", "recipient.country", "place", "time")

Pairs = list[tuple[int, int]]
ActorKey = tuple[str | None, Sector | None]


@dataclass(slots=True)
class Scores:
    """Counts over any number of records; `errors` are one line each, in reading order."""

    agreements: dict[str, Agreement] = field(default_factory=dict)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)
    """Each predicted claim's confidence, and whether it was paired."""
    unpredicted: int = 0

    def count(self, name: str, agreement: Agreement) -> None:
        """Add to an agreement."""
        self.agreements[name] = self.agreements.get(name, Agreement()) + agreement

    def ask(self, name: str, is_right: bool) -> None:
        """Add one yes or no to a rate."""
        self.asked[name] += 1
        self.right[name] += is_right

    def agreement(self, name: str) -> Agreement:
        """The agreement so far; empty when nothing was counted."""
        return self.agreements.get(name, Agreement())

    def rate(self, name: str) -> float | None:
        """Rights among the asked, to three digits; None when nothing was asked."""
        return round(self.right[name] / self.asked[name], 3) if self.asked[name] else None

    def figures(self) -> dict[str, Any]:
        """Agreements as [precision, recall, F1], rates as numbers or None, and `record`, all to three digits."""
        figures: dict[str, Any] = {}
        for name in AGREEMENTS:
            found = self.agreement(name)
            figures[name] = [round(value, 3) for value in (found.precision, found.recall, found.f1)]
        figures |= {name: self.rate(name) for name in RATES}
        parts = [figures[name] for name in STEERING if figures[name] is not None]
        figures["record"] = round(figures["claims"][2] * sum(parts) / len(parts), 3) if parts else 0.0
        return figures


def score_records(golds: Iterable[Record], predicted: Mapping[str, Record]) -> Scores:
    """Every gold record against the predicted one of its report's id; without one, all of it is missed.

    Raises RecordInvalid where a prediction's text is not the gold's, for then no offset can be compared.
    """
    scores = Scores()
    for gold in golds:
        record = predicted.get(gold.report.id)
        if record is None:
            scores.unpredicted += 1
            record = Record(gold.report)
        elif record.text != gold.text:
            raise RecordInvalid(
                f"{gold.report.id}: the record's text is not the gold's, so offsets cannot be compared.",
                hint="Code the gold's own `text`, unchanged: leave PREDICTED out and this is done for you.",
            )
        score_record(gold, record, scores)
    return scores


def score_record(gold: Record, record: Record, scores: Scores) -> None:
    """Add one record to the scores."""
    pairs = pair_claims(gold, record)
    scores.count("claims", _agreement(pairs, gold.claims, record.claims))
    paired = {j for _, j in pairs}
    scores.judged += [(claim.confidence, number in paired) for number, claim in enumerate(record.claims)]
    anchors = pair(gold.claims, record.claims, lambda g, p: g.anchor.overlaps(p.anchor))
    scores.count("anchors", _agreement(anchors, gold.claims, record.claims))
    for i, j in pairs:
        _score_claim(gold, gold.claims[i], record, record.claims[j], scores)
    _score_attributions(gold, record, scores)
    _score_places(gold, record, scores)
    _score_times(gold, record, scores)
    scores.errors.extend(_errors(gold, record, pairs))


def pair_claims(gold: Record, record: Record) -> Pairs:
    """Claims of one type whose anchors overlap; then, of what is left, those of one type in one sentence."""
    pairs = pair(gold.claims, record.claims, lambda g, p: g.type is p.type and g.anchor.overlaps(p.anchor))
    left = [i for i in range(len(gold.claims)) if i not in {i for i, _ in pairs}]
    spare = [j for j in range(len(record.claims)) if j not in {j for _, j in pairs}]
    sentence = sentence_starts(gold.text)
    near = pair(
        [gold.claims[i] for i in left],
        [record.claims[j] for j in spare],
        lambda g, p: g.type is p.type and sentence(g.anchor.start) == sentence(p.anchor.start),
    )
    return pairs + [(left[i], spare[j]) for i, j in near]


def _agreement(pairs: Pairs, gold: tuple[Any, ...], predicted: tuple[Any, ...]) -> Agreement:
    return Agreement(len(pairs), len(predicted) - len(pairs), len(gold) - len(pairs))


def _score_claim(gold: Record, wanted: Claim, record: Record, got: Claim, scores: Scores) -> None:
    scores.ask("mode", (wanted.mode or None) == (got.mode or None))
    scores.ask("assertion", wanted.assertion is got.assertion)
    scores.ask("status", wanted.status is got.status)
    for name, role in (("actor", "actors"), ("recipient", "recipients")):
        keys, found = actor_keys(gold, getattr(wanted, role)), actor_keys(record, getattr(got, role))
        scores.ask(name, bool(keys & found) or (not keys and not found))
        countries, met = _countries(keys), _countries(found)
        scores.ask(f"{name}.country", bool(countries & met) or (not countries and not met))
    if wanted.place:
        place, other = _place(gold, wanted.place), _place(record, got.place)
        scores.ask("place", place is not None and other is not None and distance_km(place, other) <= NEAR_KM)
    scores.ask("time", is_same_time(wanted.time, got.time))
    for quantity in wanted.quantities:
        counted = {(other.unit, other.value) for other in got.quantities}
        scores.ask("quantity", (quantity.unit, quantity.value) in counted)


def actor_keys(record: Record, ids: Iterable[str]) -> set[ActorKey]:
    """Country and first sector of the actors that the ids name; unknown ids are passed over."""
    by_id = {actor.id: actor for actor in record.actors}
    named = (by_id[id] for id in ids if id in by_id)
    return {(actor.country, actor.sectors[0] if actor.sectors else None) for actor in named}


def _countries(keys: set[ActorKey]) -> set[str]:
    return {country for country, _ in keys if country}


def _place(record: Record, id: str | None) -> Place | None:
    return next((place for place in record.places if place.id == id), None)


def _score_attributions(gold: Record, record: Record, scores: Scores) -> None:
    for part in ("source", "cue", "content"):
        wanted, got = (word_offsets(_part(one.attributions, part), gold.text) for one in (gold, record))
        scores.count(part, Agreement.of_sets(wanted, got))
    for i, j in pair(gold.attributions, record.attributions, _is_one_cue):
        scores.ask("stance", gold.attributions[i].stance is record.attributions[j].stance)
        scores.ask("medium", gold.attributions[i].medium is record.attributions[j].medium)


def _part(attributions: Iterable[Attribution], part: str) -> list[Span]:
    return [span for attribution in attributions for span in getattr(attribution, part)]


def _is_one_cue(wanted: Attribution, got: Attribution) -> bool:
    return any(one.overlaps(other) for one in wanted.cue for other in got.cue)


def _score_places(gold: Record, record: Record, scores: Scores) -> None:
    wanted, got = (tuple(p for p in one.places if p.use is PlaceUse.PLACE) for one in (gold, record))
    found = pair(wanted, got, lambda g, p: g.span.overlaps(p.span))
    scores.count("places", _agreement(found, wanted, got))
    for i, j in found:
        scores.ask("places.value", distance_km(wanted[i], got[j]) <= NEAR_KM)


def _score_times(gold: Record, record: Record, scores: Scores) -> None:
    found = pair(gold.times, record.times, lambda g, p: g.span.overlaps(p.span))
    scores.count("times", _agreement(found, gold.times, record.times))
    for i, j in found:
        scores.ask("times.value", is_same_time(gold.times[i].value, record.times[j].value))


def _errors(gold: Record, record: Record, pairs: Pairs) -> Iterator[str]:
    report, text = gold.report.id, gold.text
    met, used = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, claim in enumerate(gold.claims):
        if i not in met:
            yield f"missed  {report} {claim.type}/{claim.mode} «{claim.anchor.of(text)}»"
    for j, claim in enumerate(record.claims):
        if j not in used:
            yield f"extra   {report} {claim.type}/{claim.mode} «{claim.anchor.of(text)}»"
    for i, j in pairs:
        wanted, got = gold.claims[i], record.claims[j]
        for name in ("mode", "assertion", "status", "time"):
            expected, actual = getattr(wanted, name), getattr(got, name)
            if (expected or None) != (actual or None):
                yield f"{name:7s} {report} «{wanted.anchor.of(text)}» gold {expected} got {actual}"
