"""Persons whom a report names by surname alone: "Mr. Putin" in a report that never says Vladimir."""

from collections.abc import Mapping, Sequence

from dateline.actors.holders import Person
from dateline.codebook import Sector


def person_of(
    candidates: Sequence[Person],
    *,
    day: float | None,
    country: str | None,
    sectors: Sequence[Sector],
    weights: Mapping[str, float],
    is_title: bool,
) -> Person | None:
    """The holder whom the surname means; None where several of different countries fit, or none.

    `country` and `sectors` are what the report's own words say, None and empty where they say nothing. `weights`
    tells how much the report speaks of each country: a holder of one that it never names is taken only where
    a title or "Mr." introduces the name (`is_title`) and the office was that of a head of state or government.
    """
    fitting = [
        person
        for person in candidates
        if person.is_of_age(day)
        and (country is None or person.country == country)
        and (not sectors or sectors[0] in {term.sectors[0] for term in person.terms if term.sectors})
    ]
    here = [person for person in fitting if person.country in weights]
    if not here and is_title:
        here = [person for person in fitting if any(term.is_top for term in person.terms)]
    if len({person.country for person in here}) > 1:
        best = max(weights.get(person.country or "", 0.0) for person in here)
        here = [person for person in here if weights.get(person.country or "", 0.0) == best]
    return max(here, key=_prominence, default=None)


def _prominence(person: Person) -> tuple[bool, int]:
    return any(term.is_top for term in person.terms), len(person.terms)
