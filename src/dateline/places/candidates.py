"""What a name can mean, before the report has its say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dateline.codebook import Feature
from dateline.places.context import GENERIC_PARTS
from dateline.places.entry import Entry, Gazetteer, Match, adjective_key
from dateline.places.naming import Reading, edit_distance, fold, readings, skeleton, without_article

_MOST = 30
_ALTERNATE_LOSS, _CUT_LOSS, _PART_LOSS, _SPELLING_LOSS = 0.9, 0.8, 0.5, 2.0
_PART_TOWN = 4.6  # a smaller town inside a longer name is chance
_WORLD_CITY = 6.0  # from here on alternates are as good as the name: "New York" for New York City
_HINT_BONUS, _HINT_LOSS = 1.6, 1.2
TRUST_NAME, TRUST_TAIL, TRUST_PART, TRUST_SPELLING = 0.98, 0.85, 0.75, 0.6
_DIRECTED = re.compile(r"(?:the )?(?:north|south|east|west|central)[\w-]* ")
_CAPITALS = re.compile(r"[^\W\d_a-zà-þ][\w.'’-]*(?: (?:al-|el-|de |the )?[^\W\d_a-zà-þ][\w.'’-]*)*")


@dataclass(slots=True)  # not frozen: made for every entry of a name, and thrice as fast so
class Candidate:
    """An entry that a toponym may mean: `prior` its prominence and fit of name; `trust` in the spelling, 0 to 1."""

    entry: Entry
    prior: float
    bearings: tuple[float, ...] = ()
    trust: float = TRUST_NAME


def find_candidates(name: str, *, gazetteer: Gazetteer) -> Sequence[Candidate]:
    """Candidates, likeliest first, the same entry once; empty for a name that nobody knows.

    In this order, until one finds something: the name and its readings; a capitalised part of it ("the southern
    U.S. state of Texas"); an adjective of a place; another spelling.
    """
    found = list(_by_adjective(name, gazetteer=gazetteer))
    if not found or gazetteer.find(fold(name)):  # of "Central American" nothing is cut to make it American
        found = [*_by_readings(name, gazetteer=gazetteer), *found]
    found = found or list(_other_spellings(name, gazetteer=gazetteer)) or _by_parts(name, gazetteer=gazetteer)
    best: dict[str, Candidate] = {}
    for candidate in found:
        known = best.get(candidate.entry.key)
        if known is None or known.prior < candidate.prior:
            best[candidate.entry.key] = candidate
    return tuple(sorted(best.values(), key=lambda candidate: (-candidate.prior, candidate.entry.key))[:_MOST])


def _by_readings(name: str, *, gazetteer: Gazetteer) -> list[Candidate]:
    found: list[Candidate] = []
    directed = bool(_DIRECTED.match(name))
    for reading in readings(name):
        if reading.loss and any(_is_settled(item, name) for item in found if reading.bearings or not item.bearings):
            continue
        for candidate in _under(reading, gazetteer=gazetteer):
            if not (directed and not reading.loss and candidate.entry.source == "town"):  # "east London"
                found.append(candidate)
    plain = [candidate for candidate in found if not candidate.bearings]
    is_own = any(candidate.entry.source not in ("town", "district") for candidate in plain)
    return plain if is_own else found  # "North Caucasus region" is no part of the Caucasus


def _is_settled(candidate: Candidate, name: str) -> bool:
    """Whether the whole name is known as it stands, so that nothing need be cut: "Central Asia", "New York City"."""
    return candidate.entry.source != "town" or fold(candidate.entry.name) == fold(name)


def _under(reading: Reading, *, gazetteer: Gazetteer) -> Iterable[Candidate]:
    key = fold(reading.core)
    matches: Sequence[Match] = gazetteer.find(key)
    if not matches and without_article(key) != key:
        matches = gazetteer.find(without_article(key))
    if not matches and reading.loss:
        matches = gazetteer.find(adjective_key(reading.core))
    for match in matches:
        named = match.main or match.entry.source != "town" or match.entry.weight >= _WORLD_CITY
        prior = match.entry.weight - (0.0 if named else _ALTERNATE_LOSS) + _fit(match.entry, reading)
        yield Candidate(match.entry, prior - _CUT_LOSS * reading.loss, reading.bearings)


def _fit(entry: Entry, reading: Reading) -> float:
    """Whether the entry is of the kind that the designator names: "Anbar province", "Kabul city"."""
    if reading.hint is None:
        return 0.0
    kinds = {reading.hint}
    if reading.hint is Feature.REGION:
        kinds.add(Feature.DISTRICT)
    return _HINT_BONUS if entry.feature in kinds else -_HINT_LOSS


def _by_adjective(name: str, *, gazetteer: Gazetteer) -> Iterable[Candidate]:
    for match in gazetteer.find(adjective_key(name.removeprefix("the ").removeprefix("The "))):
        yield Candidate(match.entry, match.entry.weight)


def _by_parts(name: str, *, gazetteer: Gazetteer) -> list[Candidate]:
    """A place within a longer name: the longest run of words that our tables or a city answer to.

    An "of", "in" or "at" makes what follows the place: "the southern U.S. state of Texas".
    """
    pieces = re.split(r" (?:of|in|at|for) (?:the )?", name)
    for piece in reversed(pieces):
        for match in _CAPITALS.finditer(piece):
            found = _longest_part(match[0].split(), name, gazetteer=gazetteer)
            if found:
                return found
    return []


def _longest_part(words: list[str], name: str, *, gazetteer: Gazetteer) -> list[Candidate]:
    spans = [(start, start + size) for size in range(len(words), 0, -1) for start in range(len(words) - size + 1)]
    parts = [" ".join(words[start:end]) for start, end in spans]
    parts = [part for part in parts if part != name and part not in GENERIC_PARTS]
    for look in (_by_readings, _by_adjective):
        for part in parts:
            found = _known_part(look(part, gazetteer=gazetteer), whole=name.endswith(part) and look is _by_readings)
            if found:
                return found
    return []


def _known_part(found: Iterable[Candidate], *, whole: bool) -> list[Candidate]:
    """Those that a part may mean; `whole` where it ends the name, so that the rest only describes it."""
    return [
        replace(item, prior=item.prior - _PART_LOSS, trust=TRUST_TAIL if whole else TRUST_PART)
        for item in found
        if item.entry.source != "town" or item.entry.weight >= _PART_TOWN
    ]


def _other_spellings(name: str, *, gazetteer: Gazetteer) -> Iterable[Candidate]:
    for reading in readings(name):
        key = fold(reading.core)
        bones = skeleton(key) if len(key) > 4 and reading.core[:1].isupper() else ""
        if not bones or not key.isascii():
            continue
        limit = 1 if len(key) < 7 else 2
        for other in gazetteer.sounding_like(bones):
            if edit_distance(key, other, limit=limit) <= limit:
                for candidate in _under(replace(reading, core=other), gazetteer=gazetteer):
                    yield replace(candidate, prior=candidate.prior - _SPELLING_LOSS, trust=TRUST_SPELLING)
