"""What a person decided about the machine's reading: data, applied on top of it, undoable, never written into it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.codebook import Assertion, ClaimType, Status
from dateline.corroboration.cited import CitedClaim


class DecisionKind(StrEnum):
    """What a person can decide."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    RETRACT = "retract"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: what, about which claims, by whom, when (ISO day or minute) and why.

    `targets` are claim keys (`report#c1`), anchor keys (`report#120:131`, which outlive a re-reading) or report ids;
    for `undo`, decision ids. `correct` sets `field` (type, mode, time, assertion or status) to `value`. `merge`
    joins its targets' events; `split` takes its targets, together, out of the events that they are in; `reject`
    says that the machine misread; `retract` that the source took it back.
    """

    id: str
    kind: DecisionKind
    targets: tuple[str, ...]
    field: str | None = None
    value: str | None = None
    who: str = ""
    when: str = ""
    why: str = ""


def in_force(decisions: Iterable[Decision], *, as_of: str | None) -> tuple[Decision, ...]:
    """The decisions taken by the end of `as_of` and not undone by then, oldest first."""
    known = [decision for decision in decisions if as_of is None or decision.when[:10] <= as_of]
    known.sort(key=lambda decision: (decision.when, decision.id))
    undone: set[str] = set()
    for decision in reversed(known):
        if decision.kind is DecisionKind.UNDO and decision.id not in undone:
            undone.update(decision.targets)
    return tuple(d for d in known if d.kind is not DecisionKind.UNDO and d.id not in undone)


def names_claim(decision: Decision, claim: CitedClaim) -> bool:
    """True where the claim, its anchor or its report is a target."""
    return bool({claim.key, claim.anchor_key, claim.report.id}.intersection(decision.targets))


def apply_decisions(claims: Sequence[CitedClaim], decisions: Sequence[Decision]) -> tuple[CitedClaim, ...]:
    """The claims as a person left them: the rejected gone, the corrected corrected; order kept."""
    rejections = [decision for decision in decisions if decision.kind is DecisionKind.REJECT]
    corrections = [decision for decision in decisions if decision.kind is DecisionKind.CORRECT]
    kept = []
    for claim in claims:
        if any(names_claim(decision, claim) for decision in rejections):
            continue
        for decision in corrections:
            if names_claim(decision, claim):
                claim = _corrected(claim, decision)
        kept.append(claim)
    return tuple(kept)


def _corrected(claim: CitedClaim, decision: Decision) -> CitedClaim:
    value = decision.value
    match decision.field:
        case "type" if value:
            return replace(claim, type=ClaimType(value), mode=None)
        case "mode":
            return replace(claim, mode=value)
        case "time":
            return replace(claim, time=value)
        case "assertion" if value:
            return replace(claim, assertion=Assertion(value))
        case "status" if value:
            return replace(claim, status=Status(value))
    return claim


def split_keys(claims: Iterable[CitedClaim], decisions: Sequence[Decision]) -> dict[str, frozenset[str]]:
    """For every split claim, the decisions that took it apart: two claims join only where these are equal."""
    splits = [decision for decision in decisions if decision.kind is DecisionKind.SPLIT]
    found = {c.key: frozenset(d.id for d in splits if names_claim(d, c)) for c in claims} if splits else {}
    return {key: ids for key, ids in found.items() if ids}
