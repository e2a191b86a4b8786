"""People whom the news names, with the offices that they held and when: what they were on a report's day.

Data: `tables/holders.tsv` (origin, licence and columns at its head).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.codebook import Sector

UNKNOWN_START, UNKNOWN_END = 0.0, 9999.0


@dataclass(frozen=True, slots=True)
class Term:
    """One office: sectors, title, and the years it was held, as fractions (2009-07 is 2009.5)."""

    sectors: tuple[Sector, ...]
    office: str
    start: float
    end: float

    @property
    def is_dated(self) -> bool:
        """Whether a day can fall outside."""
        return self.start > UNKNOWN_START or self.end < UNKNOWN_END

    @property
    def is_top(self) -> bool:
        """Whether the office is that of a head of state or government."""
        return self.office.lower().startswith(_TOP)


_TOP = (
    "president",
    "prime minister",
    "chancellor",
    "king",
    "queen",
    "supreme leader",
    "premier",
    "emir",
    "sultan",
    "taoi",
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the table: gender m, f or empty; country None for an officer of many countries' body."""

    name: str
    gender: str
    country: str | None
    terms: tuple[Term, ...]

    def term_on(self, day: float | None) -> Term:
        """The office of the day; without a day, or for a day before all offices, the first one listed.

        Past all offices a row without dates says what the person is known for; else it is the last office's sector, as
        the annotated reports have it more often than ELI.
        """
        if day is None:
            return self.terms[0]
        held = [term for term in self.terms if term.is_dated and term.start <= day <= term.end]
        if held:
            return max(held, key=lambda term: term.start)
        undated = next((term for term in self.terms if not term.is_dated), None)
        if undated is not None:
            return undated
        past = [term for term in self.terms if term.end < day]
        if len(past) < len(self.terms):
            return min((t for t in self.terms if t not in past), key=lambda term: term.start)
        last = max(past, key=lambda term: term.end)
        return Term(last.sectors, f"former {last.office}", last.end, UNKNOWN_END)

    def is_of_age(self, day: float | None) -> bool:
        """Whether the news of that day is likely to name the person."""
        if day is None:
            return True
        return any(term.start - BEFORE <= day <= term.end + AFTER for term in self.terms)


BEFORE, AFTER = 3.0, 6.0
"""Years before and after an office in which a bare surname can still mean the person."""


def year_of(day: str | None) -> float | None:
    """A day or month (YYYY, YYYY-MM, YYYY-MM-DD…) as a fractional year; None where it is none."""
    if not day or not day[:4].isdigit():
        return None
    month = int(day[5:7]) if len(day) >= 7 and day[5:7].isdigit() else 7
    return int(day[:4]) + (month - 1) / 12


_YEAR = re.compile(r"\b(19[89]\d|20[0-4]\d)\b")


def last_year_in(text: str) -> float | None:
    """The middle of the latest year that a text names: a guess at its day, for who held which office then."""
    years = _YEAR.findall(text)
    return float(max(years)) + 0.5 if years else None


def persons_of(rows: Iterable[list[str]], sectors_of: dict[str, Sector]) -> list[tuple[Person, list[str]]]:
    """The persons of the table with all their names; rows of one name and country are one person."""
    found: dict[tuple[str, str], tuple[list[str], str, list[Term]]] = {}
    for name, others, gender, country, sectors, office, start, end in rows:
        names, _, terms = found.setdefault((name, country), ([name], gender, []))
        names.extend(other for other in others.split(", ") if other and other not in names)
        codes = tuple(sectors_of[code] for code in sectors.split(",") if code in sectors_of)
        first = year_of(start)
        last = year_of(end)
        terms.append(
            Term(
                codes,
                office,
                UNKNOWN_START if first is None else first - (0.5 if len(start) == 4 else 0.0),
                UNKNOWN_END if last is None else last + (0.5 if len(end) == 4 else 0.1),
            )
        )
    return [
        (Person(name, gender, None if country == "-" else country, tuple(terms)), names)
        for (name, country), (names, gender, terms) in found.items()
    ]
