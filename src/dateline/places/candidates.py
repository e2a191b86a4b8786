"""What a name can mean, before the report has its say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dateline.codebook import Feature
from dateline.places.entry import Entry, Gazetteer, Match, country_key
from dateline.places.naming import Reading, edit_distance, fold, readings, skeleton, without_article

_MOST = 40
_ALTERNATE_LOSS, _CUT_LOSS, _SPELLING_LOSS = 0.9, 0.8, 2.0
_HINT_BONUS, _HINT_LOSS = 1.6, 1.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that a toponym may mean: `prior` its prominence and fit of name; `trust` in the spelling, 0 to 1."""

    entry: Entry
    prior: float
    bearings: tuple[float, ...] = ()
    trust: float = 0.97


def find_candidates(name: str, *, gazetteer: Gazetteer) -> Sequence[Candidate]:
    """Candidates, likeliest first, the same entry once; empty for a name that nobody knows."""
    found: dict[str, Candidate] = {}
    for reading in readings(name):
        for candidate in _under(reading, name, gazetteer=gazetteer):
            known = found.get(candidate.entry.key)
            if known is None or known.prior < candidate.prior:
                found[candidate.entry.key] = candidate
    if not found:
        for candidate in _other_spellings(name, gazetteer=gazetteer):
            found.setdefault(candidate.entry.key, candidate)
    ranked = sorted(found.values(), key=lambda candidate: (-candidate.prior, candidate.entry.key))
    return tuple(ranked[:_MOST])


def _under(reading: Reading, name: str, *, gazetteer: Gazetteer) -> Iterable[Candidate]:
    key = fold(reading.core)
    matches: Sequence[Match] = gazetteer.find(key)
    if not matches and without_article(key) != key:
        matches = gazetteer.find(without_article(key))
    if not matches:
        country = gazetteer.country_of_demonym(reading.core)
        matches = [] if country is None else gazetteer.find(country_key(country))
    for match in matches:
        prior = match.entry.weight - (0.0 if match.main or match.entry.source != "town" else _ALTERNATE_LOSS)
        prior += _fit(match.entry, reading)
        yield Candidate(match.entry, prior - _CUT_LOSS * reading.loss, reading.bearings)


def _fit(entry: Entry, reading: Reading) -> float:
    """Whether the entry is of the kind that the designator names: "Anbar province", "Kabul city"."""
    if reading.hint is None:
        return 0.0
    kinds = {reading.hint}
    if reading.hint is Feature.REGION:
        kinds.add(Feature.DISTRICT)
    return _HINT_BONUS if entry.feature in kinds else -_HINT_LOSS


def _other_spellings(name: str, *, gazetteer: Gazetteer) -> Iterable[Candidate]:
    for reading in readings(name):
        key = fold(reading.core)
        bones = skeleton(key) if len(key) > 4 else ""
        if not bones or not key.isascii():
            continue
        limit = 1 if len(key) < 7 else 2
        for other in gazetteer.sounding_like(bones):
            if edit_distance(key, other, limit=limit) <= limit:
                for candidate in _under(replace(reading, core=other), name, gazetteer=gazetteer):
                    yield replace(candidate, prior=candidate.prior - _SPELLING_LOSS, trust=0.6)
