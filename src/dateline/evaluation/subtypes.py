"""What kind of event a snippet is about, against CASE 2021 task 2 (Haneczok et al. 2021): 25 types of ACLED, five more.

Scored as the task is: one type a snippet, F1 of each type weighted by how many snippets have it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from dateline.evaluation.matching import Agreement
from dateline.gist import SubType, main_subtype
from dateline.model import Record, Report

LABELS: Mapping[str, SubType] = {
    "ABDUCT_DISSAP": SubType.ABDUCTION,
    "AGREEMENT": SubType.AGREEMENT,
    "AIR_STRIKE": SubType.AIR_STRIKE,
    "ARMED_CLASH": SubType.ARMED_CLASH,
    "ARREST": SubType.ARRESTS,
    "ART_MISS_ATTACK": SubType.SHELLING,
    "ATTACK": SubType.ATTACK,
    "ATTRIB": SubType.ATTRIBUTION,
    "CHANGE_TO_GROUP_ACT": SubType.CHANGE_TO_GROUP,
    "CHEM_WEAP": SubType.CHEMICAL_WEAPON,
    "DIPLO": SubType.DIPLOMATIC,
    "DISR_WEAP": SubType.DISRUPTED_WEAPONS,
    "FORCE_AGAINST_PROTEST": SubType.EXCESSIVE_FORCE,
    "GOV_REGAINS_TERIT": SubType.GOVERNMENT_REGAINS,
    "GRENADE": SubType.GRENADE,
    "HQ_ESTABLISHED": SubType.HQ_ESTABLISHED,
    "MAN_MADE_DISASTER": SubType.MAN_MADE_DISASTER,
    "MOB_VIOL": SubType.MOB_VIOLENCE,
    "NATURAL_DISASTER": SubType.NATURAL_DISASTER,
    "NON_STATE_ACTOR_OVERTAKES_TER": SubType.NON_STATE_OVERTAKES,
    "NON_VIOL_TERRIT_TRANSFER": SubType.NON_VIOLENT_TRANSFER,
    "ORG_CRIME": SubType.ORGANISED_CRIME,
    "OTHER": SubType.OTHER,
    "PEACE_PROTEST": SubType.PEACEFUL_PROTEST,
    "PROPERTY_DISTRUCT": SubType.LOOTING,
    "PROTEST_WITH_INTER": SubType.PROTEST_WITH_INTERVENTION,
    "REM_EXPLOS": SubType.REMOTE_EXPLOSIVE,
    "SEX_VIOL": SubType.SEXUAL_VIOLENCE,
    "SUIC_BOMB": SubType.SUICIDE_BOMB,
    "VIOL_DEMONSTR": SubType.VIOLENT_DEMONSTRATION,
}
"""The task's labels, and what we call them."""


def score_subtypes(
    rows: Iterable[Mapping[str, Any]], code: Callable[[Report], Record], *, errors: list[str] | None = None
) -> dict[str, float]:
    """The figures over all snippets; `errors` gathers one line for each that is of another type."""
    rows = list(rows)
    wanted = [LABELS[row["label"]] for row in rows]
    got = [main_subtype(code(Report(id=row["id"], text=row["text"], language="en"))).sub_type for row in rows]
    if errors is not None:
        errors += [
            f"sub-type {row['id']} gold {one} got {other}"
            for row, one, other in zip(rows, wanted, got, strict=True)
            if one is not other
        ]
    return {"weighted F1": round(weighted_f1(wanted, got), 3), "macro F1": round(macro_f1(wanted, got), 3)}


def agreements(wanted: Sequence[SubType], got: Sequence[SubType]) -> dict[SubType, Agreement]:
    """The counts of each type that the gold has."""
    hits = Counter(one for one, other in zip(wanted, got, strict=True) if one is other)
    of_gold, predicted = Counter(wanted), Counter(got)
    return {kind: Agreement(hits[kind], predicted[kind] - hits[kind], of_gold[kind] - hits[kind]) for kind in of_gold}


def weighted_f1(wanted: Sequence[SubType], got: Sequence[SubType]) -> float:
    """The mean of the types' F1, each as often as the gold has it."""
    return sum(found.f1 * found.gold for found in agreements(wanted, got).values()) / max(1, len(wanted))


def macro_f1(wanted: Sequence[SubType], got: Sequence[SubType]) -> float:
    """The mean of the types' F1, rare types counting as much as common ones."""
    found = agreements(wanted, got).values()
    return sum(one.f1 for one in found) / max(1, len(found))
