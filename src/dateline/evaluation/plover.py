"""Event coding against the examples of PLOVER's manual: who did what to whom, one event a sentence.

Scored as dyadic event coders are: the category of the sentence's event, and the triple of category, source and target,
as micro F1; a sentence with two sources or targets has as many triples. Categories of 2016 carry their names of PLOVER
2.0. Sources and targets are compared as country codes, IGO for whoever belongs to no country; the gold's sectors are
filled in for too few of them to be compared.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from dateline.codebook import ClaimType
from dateline.evaluation.matching import Agreement
from dateline.gist import dyad, main_claim, plover_type
from dateline.gist.dyad import INTERNATIONAL
from dateline.model import Record, Report

NAMES_OF_2016 = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
SLIPS = {"JAP": "JPN", "VTN": "VNM", "ITL": "ITA", "NGO": INTERNATIONAL}
"""Codes that the corpus misspells, or has beside the ones of the rest."""

Triple = tuple[ClaimType, str | None, str | None]


@dataclass(slots=True)
class PloverScores:
    """Counts over all sentences; `found` are those whose category any claim has, under the codebook's own names."""

    category: Agreement = field(default_factory=Agreement)
    triple: Agreement = field(default_factory=Agreement)
    found: int = 0
    sentences: int = 0
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The figures that have floors."""
        found = self.found / self.sentences if self.sentences else 0.0
        figures = {"category F1": self.category.f1, "triple F1": self.triple.f1, "category among claims": found}
        return {name: round(value, 3) for name, value in figures.items()}


def score_plover(rows: Iterable[Mapping[str, Any]], code: Callable[[Report], Record]) -> PloverScores:
    """Every sentence of the corpus coded on its own; `errors` holds a line for each category that is not the gold's."""
    scores = PloverScores()
    for row in rows:
        record = code(Report(id=row["id"], text=row["text"], language="en"))
        wanted, got = gold_triples(row), coded_triples(record)
        category = category_of(row)
        coded = {triple[0] for triple in got}
        scores.sentences += 1
        scores.found += category in {claim.type for claim in record.claims}
        scores.category += _agreement({category}, coded)
        scores.triple += _agreement(wanted, got)
        if coded != {category}:
            scores.errors.append(f"category {row['id']} gold {category} got {', '.join(sorted(coded)) or 'nothing'}")
    return scores


def _agreement(wanted: set[Any], got: set[Any]) -> Agreement:
    return Agreement(len(wanted & got), len(got - wanted), len(wanted - got))


def category_of(row: Mapping[str, Any]) -> ClaimType:
    """The sentence's category, under its name of PLOVER 2.0."""
    return ClaimType(NAMES_OF_2016.get(row["event"], row["event"]))


def gold_triples(row: Mapping[str, Any]) -> set[Triple]:
    """The sentence's events; None where it has no source or target."""
    sides = (_codes(row.get("source")), _codes(row.get("target")))
    return {(category_of(row), *pair) for pair in product(*sides)}


def _codes(actors: object) -> list[str | None]:
    """The codes of one side; a few rows have a word where the others have a list of actors."""
    listed: Sequence[object] = actors if isinstance(actors, list) else ()
    codes = [actor["code"] for actor in listed if isinstance(actor, Mapping) and actor.get("code")]
    return [SLIPS.get(code, code) for code in codes] or [None]


def coded_triples(record: Record) -> set[Triple]:
    """The record's main event as triples; empty where it has no claim."""
    claim = main_claim(record)
    if claim is None:
        return set()
    kind = plover_type(claim, record)
    parties = dyad(claim, record, kind=kind)
    return {(kind, *pair) for pair in product(parties.sources or (None,), parties.targets or (None,))}
