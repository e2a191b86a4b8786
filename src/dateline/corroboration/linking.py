"""Whether two claims speak of one happening: a weighed sum of features, with its reason in words.

The decision is a function of the two claims alone and does not know which came first.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.codebook import STATE_TYPES, ClaimType
from dateline.corroboration.cited import CitedClaim
from dateline.corroboration.features import FEATURES, Feature
from dateline.corroboration.likeness import parties_likeness

WEIGHTS = {
    "kind": 1.5,
    "act": 2.4,
    "when": 1.0,
    "where": 1.2,
    "actors": 1.2,
    "recipients": 0.6,
    "other_people": -1.5,
    "other_sides": -3.5,
    "roles_swapped": -2.0,
    "numbers": 0.6,
    "wording": 1.5,
    "reports": 2.8,
    "same_report": 0.5,
    "happening": 6.0,
    "hypothesis": -1.0,
}
"""Log-odds that a feature adds at 1.

Started from a logistic regression on ECB+ train, moved by coordinate search for CoNLL F1 on twelve of its topics. ECB+
resolves no places and no countries and marks no happenings, so `where`, `actors`, `other_people`, `other_sides`,
`roles_swapped`, `happening` and `hypothesis` were set by hand on the scenarios and on pairs of reports worded for it.
After a change run `python -m dateline.evaluation.linking FOLDER`.
"""

BIAS = -4.1
"""Log-odds of two candidates of which nothing else is known; found with the weights."""

JOINED = 0.5
"""Probability from which two claims are linked."""

NEAR_MISS = 0.25
"""Probability from which a refused link is kept, with its reason, for a person to look at."""

_CONTRADICTIONS = ("kind", "when", "where")
"""At -1, these settle the matter alone."""

_FOR = {
    "kind": "the same kind of act",
    "act": "the same word or family of words",
    "when": "at an overlapping time",
    "where": "at one place",
    "actors": "by the same actors",
    "recipients": "to the same parties",
    "numbers": "with agreeing figures",
    "wording": "in like words",
    "reports": "in reports that share their names",
    "happening": "which the report itself treats as one",
}
_AGAINST = {
    "kind": "the types cannot be one act",
    "act": "the words name different acts",
    "when": "the times do not meet",
    "where": "the places lie apart",
    "actors": "the actors differ",
    "recipients": "those affected differ",
    "other_people": "other people are named",
    "other_sides": "it is done by or to other countries",
    "roles_swapped": "each one's actor is the other's target",
    "numbers": "the figures differ widely",
    "reports": "the reports share few names",
    "happening": "the report treats them as two",
    "hypothesis": "one of them is only supposed",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a link was made or refused: every feature that says something, and one sentence."""

    features: tuple[tuple[str, float], ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims by key, smaller first; `score` is the probability that they are one happening."""

    left: str
    right: str
    score: float
    joined: bool
    reason: Reason

    @property
    def near_miss(self) -> bool:
        """Refused, but near enough to be kept and shown."""
        return not self.joined and self.score >= NEAR_MISS


_SETTLED = {name: Reason(((name, -1.0),), f"Not one event: {_AGAINST[name]}.") for name in _CONTRADICTIONS}
"""Most candidates are refused by one look; the other features are then not worked out."""


_TOO_LITTLE = Reason((), "Not one event: too little speaks for it.")


def link(one: CitedClaim, other: CitedClaim) -> Link:
    """The two claims compared; `link(a, b) == link(b, a)`."""
    left, right = _in_order(one, other)
    known: dict[str, float] = {}
    for name in _CONTRADICTIONS:
        known[name] = FEATURES[name](left, right)
        if known[name] <= -1.0 and left.report.id != right.report.id:
            return Link(left.key, right.key, 0.0, False, _SETTLED[name])
    return _linked(left, right, known)


def link_if_near(one: CitedClaim, other: CitedClaim) -> Link | None:
    """`link` for the few that are linked or nearly so; None, and sooner, for the others."""
    left, right = _in_order(one, other)
    known = _cheap_values(left, right)
    if known is None:
        return None
    found = _linked(left, right, known)
    return found if found.joined or found.near_miss else None


def _in_order(one: CitedClaim, other: CitedClaim) -> tuple[CitedClaim, CitedClaim]:
    return (one, other) if one.key <= other.key else (other, one)


def _linked(left: CitedClaim, right: CitedClaim, known: Mapping[str, float]) -> Link:
    """The link, with the features that are not known already worked out."""
    values = {name: known[name] if name in known else feature(left, right) for name, feature in FEATURES.items()}
    settled = any(values[name] <= -1.0 for name in _CONTRADICTIONS) or is_other_state(left, right)
    score = 0.0 if settled and values["happening"] <= 0 else _probability(values)
    joined = score >= JOINED
    if score < NEAR_MISS:
        return Link(left.key, right.key, round(score, 4), False, _TOO_LITTLE)
    features = tuple((name, round(value, 3)) for name, value in values.items() if value)
    return Link(left.key, right.key, round(score, 4), joined, Reason(features, _sentence(values, joined)))


_NEEDED = math.log(NEAR_MISS / (1 - NEAR_MISS)) - BIAS - 0.001
"""What the features must add for a near miss, less what rounding forgives."""

_DEARER = ("other_people", "roles_swapped", "other_sides", "hypothesis")
"""Features that can only speak against."""


def _steps(*names: str) -> tuple[tuple[str, Feature, float, float, bool], ...]:
    """Features in this order, each with its weight, what the sum must have reached after it, and whether it settles."""
    return tuple(
        (
            name,
            FEATURES[name],
            WEIGHTS[name],
            _NEEDED - sum(max(0.0, WEIGHTS[later]) for later in names[at + 1 :]),
            name in _CONTRADICTIONS,
        )
        for at, name in enumerate(names)
    )


_ACROSS = _steps("kind", "when", "act", "reports", "where", "wording", "actors", *_DEARER)
_WITHIN = _steps("happening", "act", "kind", "wording", "where", "actors", "when", *_DEARER)
"""The order in which `has_chance` looks at two claims of two reports, and of one: the quicker and the more telling
features first. What is the same of all such pairs is not asked."""


def has_chance(left: CitedClaim, right: CitedClaim) -> bool:
    """False where they are apart, or even the most that all other features could add makes no near miss."""
    return _cheap_values(left, right) is not None


def _cheap_values(left: CitedClaim, right: CitedClaim) -> dict[str, float] | None:
    """All features but the recipients and the numbers; None as soon as there is no chance."""
    if left.report.id == right.report.id:
        steps, values, most = _WITHIN, {"same_report": 1.0, "reports": 0.0}, WEIGHTS["same_report"]
    else:
        steps, values, most = _ACROSS, {"same_report": 0.0, "happening": 0.0}, 0.0
    if left.recipients and right.recipients:
        most += WEIGHTS["recipients"]
    if left.figures and right.figures:
        most += WEIGHTS["numbers"]
    for name, feature, weight, needed, settles in steps:
        value = values[name] = feature(left, right)
        if settles and value <= -1.0 and values["happening"] <= 0:
            return None
        most += weight * value
        if most < needed:
            return None
    return values


def is_other_state(left: CitedClaim, right: CitedClaim) -> bool:
    """True for two states of other holders or other sets of parties: each is a track, or a view, of its own."""
    if left.type is not right.type or left.type not in STATE_TYPES:
        return False
    ours, theirs = (*left.actors, *left.recipients), (*right.actors, *right.recipients)
    if not ours or not theirs:
        return False
    one_way = parties_likeness(ours, theirs), parties_likeness(ours[:1], theirs), parties_likeness(theirs[:1], ours)
    if left.type in _OF_PARTIES and len(ours) == len(theirs) > 1:
        pairs = [parties_likeness((party,), theirs) for party in ours] + [parties_likeness((p,), ours) for p in theirs]
        return any(value is not None and value < 0.3 for value in pairs)
    return any(value is not None and value < 0.3 for value in one_way)


_OF_PARTIES = frozenset({ClaimType.ACCORD, ClaimType.TALKS, ClaimType.RELATIONS})


def _probability(values: dict[str, float]) -> float:
    return 1 / (1 + math.exp(-BIAS - sum(WEIGHTS[name] * value for name, value in values.items())))


def _sentence(values: dict[str, float], joined: bool) -> str:
    weighed = {name: WEIGHTS[name] * value for name, value in values.items()}
    told = [name for name, weight in weighed.items() if weight > 0.3 and name in _FOR]
    pro = [_FOR[name] for name in sorted(told, key=lambda name: -weighed[name])]
    told = [name for name, weight in weighed.items() if weight < -0.3 and name in _AGAINST]
    contra = [_AGAINST[name] for name in sorted(told, key=weighed.__getitem__)]
    if joined:
        return f"One event: {', '.join(pro)}" + (f"; although {' and '.join(contra)}." if contra else ".")
    because = " and ".join(contra) if contra else "too little speaks for it"
    return f"Not one event: {because}" + (f"; although {', '.join(pro)}." if pro else ".")
