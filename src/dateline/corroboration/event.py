"""One group of claims as one event, in the codebook's form."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, TypeVar

from dateline.codebook import Assertion, ClaimType, Feature, Standing, Status
from dateline.corroboration.cited import CitedClaim, Party, Spot
from dateline.corroboration.interval import Days
from dateline.corroboration.likeness import is_namesake, is_same_name, is_same_spot, party_likeness
from dateline.corroboration.origins import OriginTree, Ties, find_origins
from dateline.corroboration.quantities import EventQuantity, weigh_quantities
from dateline.corroboration.sources import Source, Vote, sources_of
from dateline.corroboration.standing import HistoryStep, assertion_of, history_of

_Value = TypeVar("_Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Event:
    """Claims of many reports about one happening; `claims` are its members, `origins` the tree behind `sources`.

    `id` is made from the earliest claim, so it stays as later reports come in. `time` is EDTF; where no report
    dates the event it is open (`../2024-04-17`: by the day of the first report; `2024-04-17/..` for what is to come).
    `taken_back` are the keys of the claims that count no more, for their source withdrew them.
    """

    id: str
    type: ClaimType
    mode: str | None
    assertion: Assertion
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Spot | None
    destination: Spot | None
    time: str | None
    history: tuple[HistoryStep, ...]
    sources: tuple[Source, ...]
    origins: OriginTree
    quantities: tuple[EventQuantity, ...]
    claims: tuple[CitedClaim, ...]
    taken_back: frozenset[str] = frozenset()

    @property
    def standing(self) -> Standing:
        """The standing that its history ends with."""
        return self.history[-1].standing

    @property
    def known_since(self) -> str:
        """When the first report of it came out."""
        return self.history[0].since

    @property
    def origin_count(self) -> int:
        """How many origins assert or confirm it, and have not taken that back."""
        firm = (Vote.ASSERTS, Vote.CONFIRMS)
        standing = (source for source in self.sources if source.claim.key not in self.taken_back)
        return len({self.origins.of(source) for source in standing if source.vote in firm})

    def to_dict(self) -> dict[str, Any]:
        """The codebook's JSON of an event."""
        return event_to_dict(self)


def event_id(claims: Iterable[CitedClaim]) -> str:
    """Sixteen hex digits from the key of the earliest known claim."""
    first = min(claims, key=lambda claim: claim.order)
    return blake2b(first.key.encode(), digest_size=8).hexdigest()


def event_of(
    claims: Sequence[CitedClaim], *, retracted: dict[str, str] | None = None, ties: Ties | None = None
) -> Event | None:
    """The group as an event; None where no claim says or denies that it happened.

    `retracted`: claim keys and when they were taken back; what is left shapes the event, and all where nothing is.
    A group of negated claims alone is an event only where somebody denies something; that nothing happened, said
    plainly, is none. `ties`: see `find_origins`.
    """
    members = tuple(sorted(claims, key=lambda claim: claim.order))
    sources = sources_of(members)
    real = [source for source in sources if source.vote is not Vote.SUPPOSES]
    origins = find_origins(sources, ties=ties)
    taken_back = {claim.key: retracted[claim.key] for claim in members if retracted and claim.key in retracted}
    history = history_of(sources, origins, retracted=taken_back)
    if not history or not real or _is_bare_negation(members):
        return None
    kept = tuple(claim for claim in members if claim.key not in taken_back) or members
    voting = _speaking_for(kept, real) or _speaking_for(members, real)
    type_, mode = _kind(voting)
    place = _main_place(voting)
    actors = _parties(claim.actors for claim in voting)
    recipients = _without(_parties(claim.recipients for claim in voting), actors)
    return Event(
        id=event_id(members),
        type=type_,
        mode=mode,
        assertion=assertion_of(real),
        actors=actors,
        recipients=recipients,
        place=place,
        destination=_commonest(claim.destination for claim in voting),
        time=_time(voting),
        history=history,
        sources=sources,
        origins=origins,
        quantities=weigh_quantities(kept, place=place, parties=(*actors, *recipients)),
        claims=members,
        taken_back=frozenset(taken_back),
    )


def makes_event(claims: Sequence[CitedClaim]) -> bool:
    """Whether the group is an event, without making it: whoever does more than suppose gives it a history."""
    real = any(source.vote is not Vote.SUPPOSES for source in sources_of(claims))
    return real and not _is_bare_negation(claims)


def _is_bare_negation(claims: Sequence[CitedClaim]) -> bool:
    return all(
        claim.assertion in (Assertion.NEGATED, Assertion.HYPOTHETICAL) and claim.status is not Status.DENIED
        for claim in claims
    )


def _speaking_for(members: tuple[CitedClaim, ...], real: Sequence[Source]) -> tuple[CitedClaim, ...]:
    """The claims whose roles shape the event: those that say it happened, else all that are not mere supposition."""
    there = {claim.key for claim in members}
    speaking = [source for source in real if source.claim.key in there]
    asserting = {source.claim.key for source in speaking if source.vote is not Vote.DENIES}
    keys = asserting or {source.claim.key for source in speaking}
    return tuple(claim for claim in members if claim.key in keys)


def _commonest(values: Iterable[_Value | None]) -> _Value | None:
    """The most frequent value, the first of equals; None where there is none."""
    counted = Counter(value for value in values if value is not None)
    return counted.most_common(1)[0][0] if counted else None


def _kind(claims: Sequence[CitedClaim]) -> tuple[ClaimType, str | None]:
    """The commonest type, and of its claims the commonest mode that is given."""
    type_ = Counter(claim.type for claim in claims).most_common(1)[0][0]
    return type_, _commonest(claim.mode for claim in claims if claim.type is type_)


def _main_place(claims: Sequence[CitedClaim]) -> Spot | None:
    """The place that most claims name, and a country only where nothing finer is named in it.

    What lies elsewhere than in the country that more claims name is where somebody passed. Of equals, as of places of
    one name, that in the country of most parties; then the smaller.
    """
    spots = [claim.place for claim in claims if claim.place]
    fine = [spot for spot in spots if spot.feature is not Feature.COUNTRY]
    named = {spot.country for spot in spots if spot.feature is Feature.COUNTRY}
    inside = [spot for spot in fine if spot.country in named]
    if len(fine) * 2 < len(spots) or not fine:
        fine = inside or [spot for spot in spots if spot.feature is Feature.COUNTRY]
    if not fine:
        return None
    if len(set(fine)) == 1:
        return fine[0]
    votes = {spot: sum(1 for other in fine if is_same_spot(spot, other) or is_namesake(spot, other)) for spot in fine}
    countries = Counter(party.country for claim in claims for party in (*claim.actors, *claim.recipients))
    home = {spot: countries[spot.country] if spot.country else 0 for spot in fine}
    ranks = {spot: (-votes[spot], -home[spot], spot.radius_km, -fine.count(spot), spot.name) for spot in fine}
    best = min(ranks.values())
    return min((spot for spot, rank in ranks.items() if rank == best), key=repr)


def _parties(lists: Iterable[tuple[Party, ...]]) -> tuple[Party, ...]:
    """Each party once, by the name that most claims use; the most often named first."""
    named = Counter(party for parties in lists for party in parties)
    if len(named) < 2:
        return tuple(named)
    ranks = {party: (-count, -len(party.name), party.name) for party, count in named.items()}
    ordered = sorted(named, key=repr) if len(set(ranks.values())) < len(ranks) else list(named)
    ordered.sort(key=ranks.__getitem__)
    kept: list[Party] = []
    counts: list[int] = []
    for party in ordered:
        same = [at for at, other in enumerate(kept) if is_same_name(party, other) or _is_vaguer(party, other)]
        if same:
            counts[same[0]] += named[party]
            if _has_name(party) and not _has_name(kept[same[0]]):
                kept[same[0]] = party
        else:
            kept.append(party)
            counts.append(named[party])
    best = max(counts, default=0)
    return tuple(party for party, count in zip(kept, counts, strict=True) if count * 4 >= best or count > 1)


def _has_name(party: Party) -> bool:
    """Whether it is called by more than what it is: "the Aran Army", and not "terrorists" or "An armed group"."""
    return any(word[:1].isupper() for word in party.name.split()[1:])


def _is_vaguer(party: Party, other: Party) -> bool:
    """The same side under another name ("Russia", "Moscow", "Russian troops")."""
    return party_likeness(party, other) >= 0.8


def _without(parties: tuple[Party, ...], others: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(party for party in parties if not any(is_same_name(party, other) for other in others))


def _time(claims: Sequence[CitedClaim]) -> str | None:
    """The most exact time that most claims allow within a day; without any, open around the first publication."""
    dated = [(claim, days) for claim in claims if (days := claim.days) is not None]
    if dated:
        actual = [item for item in dated if item[0].assertion is Assertion.ACTUAL] or dated
        agreeing = {
            claim.time: (-_allowing(days, actual, slack=1), days.length, -_allowing(days, actual), claim.time or "")
            for claim, days in actual
        }
        return min(agreeing, key=lambda value: agreeing[value])
    published = min((claim.report.published[:10] for claim in claims if claim.report.published), default=None)
    if published is None:
        return None
    ahead = all(claim.assertion is Assertion.FUTURE for claim in claims)
    return f"{published}/.." if ahead else f"../{published}"


def _allowing(days: Days, dated: Sequence[tuple[CitedClaim, Days]], *, slack: int = 0) -> int:
    """How many reports have a time within `slack` days of these."""
    return len({claim.report.id for claim, other in dated if other.gap(days) <= slack})


def party_to_dict(party: Party) -> dict[str, Any]:
    """Name, country and sectors, as the codebook shows an event's actors."""
    return {"name": party.name, "country": party.country, "sectors": [sector.value for sector in party.sectors]}


def spot_to_dict(spot: Spot | None) -> dict[str, Any] | None:
    """The codebook's place of an event; None stays None."""
    if spot is None:
        return None
    return {
        "name": spot.name,
        "country": spot.country,
        "lat": spot.lat,
        "lon": spot.lon,
        "geonameid": spot.geonameid,
        "radius_km": spot.radius_km,
    }


def quantity_to_dict(quantity: EventQuantity) -> dict[str, Any]:
    """The codebook's quantity of an event; `currency`, `scope` and `bound` only where they say something."""
    row: dict[str, Any] = {
        "unit": quantity.unit.value,
        "low": _plain(quantity.low),
        "high": _plain(quantity.high),
        "best": _plain(quantity.best),
        "by": {key: _plain(value) for key, value in quantity.by},
    }
    optional = {"currency": quantity.currency, "scope": quantity.scope, "bound": quantity.bound}
    return row | {name: value for name, value in optional.items() if value}


def _plain(value: float) -> float | int:
    return int(value) if value == int(value) else value


def event_to_dict(event: Event) -> dict[str, Any]:
    """The codebook's JSON of an event."""
    return {
        "id": event.id,
        "type": event.type.value,
        "mode": event.mode,
        "assertion": event.assertion.value,
        "actors": [party_to_dict(party) for party in event.actors],
        "recipients": [party_to_dict(party) for party in event.recipients],
        "place": spot_to_dict(event.place),
        "destination": spot_to_dict(event.destination),
        "time": event.time,
        "standing": event.standing.value,
        "history": [
            {"standing": step.standing.value, "since": step.since, "because": list(step.because)}
            for step in event.history
        ],
        "sources": [_source_to_dict(source, event.origins) for source in event.sources],
        "quantities": [quantity_to_dict(quantity) for quantity in event.quantities],
    }


def _source_to_dict(source: Source, origins: OriginTree) -> dict[str, Any]:
    report = source.claim.report
    return {
        "claim": source.claim.key,
        "outlet": report.outlet,
        "speaker": source.speaker.name if source.speaker else None,
        "stance": source.stance.value,
        "date": report.known,
        "origin": origins.of(source),
    }
