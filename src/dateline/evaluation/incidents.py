"""Incident reports against MUC-4: perpetrators, targets, victims and weapons of a report as strings.

Scored as its readers do (CEAF-REE, Du, Rush and Cardie 2021): entities of a role are aligned one to one, an entity of
ours is right where all its strings are among the mentions of the gold entity that it is aligned to, and precision,
recall and F1 count entities over all reports and roles. Strings are compared in lower case, without articles and
punctuation. A report without an incident has no entities: whatever is found in it counts against the precision.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from dateline.evaluation.matching import Agreement
from dateline.incidents import incidents_of
from dateline.model import Record

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")

Fillers = Mapping[str, Sequence[str]]
Names = frozenset[str]

_PUNCTUATION = re.compile(r"[^\w\s]")
_ARTICLE = re.compile(r"\b(?:a|an|the)\b")


def normalise(words: str) -> str:
    """Lower case, without punctuation and articles, single blanks."""
    return " ".join(_ARTICLE.sub(" ", _PUNCTUATION.sub("", words.lower())).split())


def aligned(gold: Sequence[Names], predicted: Sequence[str]) -> int:
    """The most pairs of a predicted string and a gold entity that has it among its mentions, one to one."""
    taken: dict[int, int] = {}

    def place(number: int, tried: set[int]) -> bool:
        for at, names in enumerate(gold):
            if predicted[number] in names and at not in tried:
                tried.add(at)
                if at not in taken or place(taken[at], tried):
                    taken[at] = number
                    return True
        return False

    return sum(place(number, set()) for number in range(len(predicted)))


def score_incidents(
    rows: Iterable[Mapping[str, Any]], fillers_of: Callable[[Mapping[str, Any]], Fillers], *, errors: list[str]
) -> dict[str, Agreement]:
    """The agreement by role; `errors` gets a line for each entity missed or added."""
    totals = dict.fromkeys(ROLES, Agreement())
    for row in rows:
        found = fillers_of(row)
        for role in ROLES:
            gold = [frozenset(normalise(mention) for mention, _ in entity) for entity in row["roles"].get(role, ())]
            predicted = list(dict.fromkeys(filter(None, map(normalise, found.get(role, ())))))
            hits = aligned(gold, predicted)
            totals[role] += Agreement(hits, len(predicted) - hits, len(gold) - hits)
            errors += _errors(row["id"], role, gold, predicted)
    return totals


def _errors(report: str, role: str, gold: Sequence[Names], predicted: Sequence[str]) -> list[str]:
    """What nothing matches on either side."""
    known = frozenset[str]().union(*gold)
    missed = [f"missed  {report} {role} «{sorted(names)[0]}»" for names in gold if not names & set(predicted)]
    return missed + [f"extra   {report} {role} «{name}»" for name in predicted if name not in known]


def figures(totals: Mapping[str, Agreement]) -> dict[str, float]:
    """F1 over all roles, and of each."""
    whole = sum(totals.values(), Agreement())
    return {"F1": whole.f1, **{f"{role} F1": agreement.f1 for role, agreement in totals.items()}}


def report_text(row: Mapping[str, Any]) -> str:
    """The report's paragraphs with their lines joined."""
    paragraphs = re.split(r"\n\s*\n", row["text"])
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())


def fillers_of_record(record: Record) -> dict[str, list[str]]:
    """What the record's incidents fill the roles with, as strings."""
    incidents = incidents_of(record)
    spans = {
        "PerpInd": [span for incident in incidents for span in incident.perpetrators],
        "PerpOrg": [span for incident in incidents for span in incident.organisations],
        "Target": [span for incident in incidents for span in incident.targets],
        "Victim": [span for incident in incidents for span in incident.victims],
        "Weapon": [span for incident in incidents for span in incident.weapons],
    }
    strings = {role: [span.of(record.text) for span in found] for role, found in spans.items()}
    return strings | {role: distinct_things(strings[role]) for role in ("Target", "Weapon")}


MISSIONS = frozenset({"embassy", "consulate"})
"""Targets whose nation has a slot of its own in the key."""


def distinct_things(strings: Iterable[str]) -> list[str]:
    """One string for each head noun, singular or plural: a report's bomb, bombs and car bomb are one; the fullest."""
    kept: dict[str, str] = {}
    for string in strings:
        head = re.split(r"\s+of\s+", string.lower())[0].split()[-1].removesuffix("s")
        string = string.split()[-1] if head in MISSIONS else string
        if head not in kept or len(string) > len(kept[head]):
            kept[head] = string
    return list(kept.values())
