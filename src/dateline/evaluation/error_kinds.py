"""Kinds of error: what is wrong in a record, named so that equal mistakes share a name and can be counted.

Claims are paired as the scorer pairs them. Of what is left over, two that overlap with different types are one
mistyped claim; the rest is missed or added. Roles, places, times and codes are looked at on paired claims.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dateline.codebook import PlaceUse
from dateline.evaluation.matching import NEAR_KM, distance_km, is_same_time, pair
from dateline.evaluation.records import actor_keys, pair_claims
from dateline.model import Actor, Claim, Place, Record

Kinds = dict[str, Counter[str]]
"""Section → kind of error → how often."""

Pairs = list[tuple[Claim, Claim]]

CONFUSIONS = ("assertion", "status", "mode")


def count_errors(records: Iterable[tuple[Record, Record]]) -> Kinds:
    """The errors of (gold, coded) records by section and kind; "right" is counted too where a choice was made."""
    kinds: Kinds = {}
    for gold, record in records:
        for section, kind in _errors(gold, record):
            kinds.setdefault(section, Counter())[kind] += 1
    return kinds


def _errors(gold: Record, record: Record) -> Iterator[tuple[str, str]]:
    numbers = pair_claims(gold, record)
    pairs = [(gold.claims[i], record.claims[j]) for i, j in numbers]
    yield from (("claims", kind) for kind in _claim_kinds(gold, record, numbers))
    for section, role in (("actors", "actors"), ("recipients", "recipients")):
        yield from ((section, _role_kind(gold, wanted, record, got, role)) for wanted, got in pairs)
    yield from (("places of claims", _place_kind(gold, wanted, record, got)) for wanted, got in pairs)
    yield from (("times of claims", _time_kind(wanted.time, got.time)) for wanted, got in pairs)
    for name in CONFUSIONS:
        yield from ((name, _confusion(getattr(wanted, name), getattr(got, name))) for wanted, got in pairs)
    yield from (("toponyms", kind) for kind in _toponym_kinds(gold, record))
    yield from (("expressions of time", kind) for kind in _expression_kinds(gold, record))
    yield from (("attributions", kind) for kind in _attribution_kinds(gold, record))


def _claim_kinds(gold: Record, record: Record, numbers: Sequence[tuple[int, int]]) -> Iterator[str]:
    yield from ("right" for _ in numbers)
    missed = [claim for i, claim in enumerate(gold.claims) if i not in {i for i, _ in numbers}]
    added = [claim for j, claim in enumerate(record.claims) if j not in {j for _, j in numbers}]
    mistyped = pair(missed, added, lambda g, p: g.anchor.overlaps(p.anchor))
    yield from (f"{missed[i].type.value} read as {added[j].type.value}" for i, j in mistyped)
    met, used = {i for i, _ in mistyped}, {j for _, j in mistyped}
    yield from (f"missed {claim.type.value}" for i, claim in enumerate(missed) if i not in met)
    yield from (f"added {claim.type.value}" for j, claim in enumerate(added) if j not in used)


def _role_kind(gold: Record, wanted: Claim, record: Record, got: Claim, role: str) -> str:
    """What is wrong with the countries of a role, as `actor.country` and `recipient.country` count it."""
    keys, found = actor_keys(gold, getattr(wanted, role)), actor_keys(record, getattr(got, role))
    countries, met = ({country for country, _ in some if country} for some in (keys, found))
    if countries & met or (not countries and not met):
        return "right"
    named, linked = (_actors(one, getattr(claim, role)) for one, claim in ((gold, wanted), (record, got)))
    if not named or not linked:
        return "left empty" if named else "filled, but empty in the gold"
    if any(one.overlaps(other) for a in named for one in a.mentions for b in linked for other in b.mentions):
        return "the right one, of another country" if countries and met else "the right one, country missing or added"
    return "another one linked"


def _actors(record: Record, ids: Iterable[str]) -> list[Actor]:
    by_id = {actor.id: actor for actor in record.actors}
    return [by_id[id] for id in ids if id in by_id]


def _place_kind(gold: Record, wanted: Claim, record: Record, got: Claim) -> str:
    place, other = _place(gold, wanted.place), _place(record, got.place)
    if place is None:
        return "right" if other is None else "filled, but empty in the gold (not scored)"
    if other is None:
        return "left empty"
    if distance_km(place, other) <= NEAR_KM:
        return "right"
    if place.name == other.name or place.span.overlaps(other.span):
        return "the right name, put elsewhere"
    return "another place linked"


def _place(record: Record, id: str | None) -> Place | None:
    return next((place for place in record.places if place.id == id), None)


def _time_kind(wanted: str | None, got: str | None) -> str:
    if is_same_time(wanted, got):
        return "right"
    if not wanted or not got:
        return "left empty" if wanted else "filled, but empty in the gold"
    return "another time of the same year" if wanted[:4] == got[:4] else "a time of another year, or an open one"


def _confusion(wanted: object, got: object) -> str:
    return "right" if (wanted or None) == (got or None) else f"{wanted or 'none'} read as {got or 'none'}"


def _toponym_kinds(gold: Record, record: Record) -> Iterator[str]:
    wanted, got = (tuple(p for p in one.places if p.use is PlaceUse.PLACE) for one in (gold, record))
    pairs = pair(wanted, got, lambda g, p: g.span.overlaps(p.span))
    for i, j in pairs:
        if got[j].lat is None and wanted[i].lat is not None:
            yield "no point found"
        else:
            yield "right" if distance_km(wanted[i], got[j]) <= NEAR_KM else "put elsewhere, or not placed in the gold"
    yield from ("missed" for _ in range(len(wanted) - len(pairs)))
    others = [p for p in gold.places if p.use is not PlaceUse.PLACE]
    for j, place in enumerate(got):
        if j not in {j for _, j in pairs}:
            is_use = any(place.span.overlaps(other.span) for other in others)
            yield "a toponym of another use" if is_use else "added"


def _expression_kinds(gold: Record, record: Record) -> Iterator[str]:
    pairs = pair(gold.times, record.times, lambda g, p: g.span.overlaps(p.span))
    for i, j in pairs:
        yield "right" if is_same_time(gold.times[i].value, record.times[j].value) else "another value"
    yield from _left_over(len(gold.times), len(record.times), len(pairs))


def _attribution_kinds(gold: Record, record: Record) -> Iterator[str]:
    pairs = pair(gold.attributions, record.attributions, lambda g, p: any(a.overlaps(b) for a in g.cue for b in p.cue))
    for i, j in pairs:
        yield _confusion(gold.attributions[i].stance.value, record.attributions[j].stance.value)
    yield from _left_over(len(gold.attributions), len(record.attributions), len(pairs))


def _left_over(gold: int, coded: int, paired: int) -> Iterator[str]:
    yield from ("missed" for _ in range(gold - paired))
    yield from ("added" for _ in range(coded - paired))
