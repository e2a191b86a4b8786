"""Human decisions and ratings: rows of who, when and why, and what they do to the machine's reading."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, exists, insert, or_, select

from dateline.errors import RecordInvalid
from dateline.ledger.codec import pack, unpack
from dateline.ledger.days import Known, parse_known
from dateline.ledger.errors import DecisionInvalid, NotInLedger
from dateline.ledger.ids import content_id
from dateline.ledger.rows import Decision, DecisionKind
from dateline.ledger.statements import Statement
from dateline.ledger.tables import CLAIM, DECISION, DECISION_REPORT, DECISION_TARGET, RECORD_SUPERSEDED, VERSION, AnyRow
from dateline.model import Record

CORRECTABLE = (
    "type",
    "mode",
    "actors",
    "recipients",
    "place",
    "destination",
    "time",
    "quantities",
    "assertion",
    "status",
    "contexts",
)
"""The fields of a claim that a person can correct."""


def decision_id(decision: Decision) -> str:
    """The name of a decision: all that it says."""
    return content_id(_body(decision), size=8)


def _body(decision: Decision) -> dict[str, Any]:
    return {
        "kind": decision.kind.value,
        "who": decision.who,
        "why": decision.why,
        "made": decision.made,
        "targets": list(decision.targets),
        "others": list(decision.others),
        "report": decision.report,
        "field": decision.field,
        "value": decision.value,
        "undoes": decision.undoes,
    }


def decide(connection: Connection, decision: Decision) -> Decision:
    """Keep a decision unless it is there, and return it as kept, with its id.

    Raises DecisionInvalid or NotInLedger where it cannot be applied.
    """
    made = parse_known(decision.made)
    if made is None:
        raise DecisionInvalid(f"{decision.made!r} is no moment.", hint="Write 2024-04-17 or 2024-04-17T14:05Z.")
    _check(connection, decision)
    if decision.kind is DecisionKind.CORRECT:
        decision = _spelt_out(connection, decision)
    decision = replace(decision, id=decision_id(decision))
    if not connection.execute(select(DECISION.c.n).where(DECISION.c.id == decision.id)).first():
        row = {
            "id": decision.id,
            "kind": decision.kind.value,
            "made": decision.made,
            "known_day": made.day,
            "known_minute": made.minute,
            "undoes": decision.undoes,
            "body": pack(_body(decision)),
        }
        _add_targets(
            connection, decision, int(connection.execute(insert(DECISION).returning(DECISION.c.n), row).scalar_one())
        )
    return decision


def _spelt_out(connection: Connection, decision: Decision) -> Decision:
    """The correction with its value whole, tried on each target first."""
    value = decision.value
    for handle in decision.targets:
        claim = connection.execute(select(CLAIM.c.body).where(CLAIM.c.handle == handle).limit(1)).first()
        if claim is not None:
            record = Record.from_dict(unpack(claim.body))
            value = spelt_out(record, decision.value, field=decision.field or "")
            corrected(record, record.claims[0].id, field=decision.field or "", value=value)
    return replace(decision, value=value)


def _check(connection: Connection, decision: Decision) -> None:
    if not decision.who.strip():
        raise DecisionInvalid("A decision needs to say who made it.", hint="Give a name.")
    kind, targets = decision.kind, decision.targets
    if kind is DecisionKind.UNDO:
        if not connection.execute(select(DECISION.c.n).where(DECISION.c.id == decision.undoes)).first():
            raise NotInLedger(
                f"There is no decision {decision.undoes}.", hint="List them with `dateline decide --list`."
            )
    elif kind is DecisionKind.MERGE and len(targets) < 2:
        raise DecisionInvalid("A merge needs two claims or events.", hint="Name both.")
    elif not targets and not (kind is DecisionKind.RETRACT and decision.report):
        raise DecisionInvalid(f"Nothing is named to {kind.value}.", hint="Name a claim, an event or a report.")
    if kind is DecisionKind.CORRECT and decision.field not in CORRECTABLE:
        raise DecisionInvalid(
            f"A claim's {decision.field} cannot be corrected.", hint=f"One of: {', '.join(CORRECTABLE)}."
        )


def _add_targets(connection: Connection, decision: Decision, decision_n: int) -> None:
    rows = []
    for handle in dict.fromkeys((*decision.targets, *decision.others)):
        claim = connection.execute(select(CLAIM).where(CLAIM.c.handle == handle).limit(1)).first()
        if claim is None:
            raise NotInLedger(f"There is no claim {handle}.", hint="Take it from `dateline event ID`.")
        anchor = {name: claim._mapping[name] for name in ("version_n", "anchor_start", "anchor_end")}
        rows.append({"decision_n": decision_n, "handle": handle, **anchor})
    if rows:
        connection.execute(insert(DECISION_TARGET), rows)
    if decision.report is not None:
        if not connection.execute(select(VERSION.c.n).where(VERSION.c.report_id == decision.report)).first():
            raise NotInLedger(f"There is no report {decision.report}.", hint="Give a report's id or URL.")
        connection.execute(insert(DECISION_REPORT), {"decision_n": decision_n, "report_id": decision.report})


def decisions_from(connection: Connection, rows: Iterable[AnyRow]) -> tuple[Decision, ...]:
    """Rows of the decision table as decisions, in the order they were made."""
    undone = undone_ids(connection)
    found = []
    for row in sorted(rows, key=lambda row: (row.known_minute, row.id)):
        body = unpack(row.body)
        kind, targets, others = DecisionKind(body.pop("kind")), tuple(body.pop("targets")), tuple(body.pop("others"))
        found.append(Decision(row.id, kind, targets=targets, others=others, active=row.id not in undone, **body))
    return tuple(found)


def undone_ids(connection: Connection) -> frozenset[str]:
    """The decisions that an undo, not itself undone, takes back."""
    undos = defaultdict(list)
    for row in connection.execute(select(DECISION.c.id, DECISION.c.undoes).where(DECISION.c.undoes.is_not(None))):
        undos[row.undoes].append(row.id)

    def is_undone(decision: str) -> bool:
        return any(not is_undone(undo) for undo in undos.get(decision, ()))

    return frozenset(filter(is_undone, undos))


_ANY_DECISION = Statement(select(DECISION.c.n).limit(1))


def any_decisions(connection: Connection) -> bool:
    """Whether anybody has decided anything; most ledgers can skip the rest."""
    return _ANY_DECISION.first(connection, {}) is not None


def deciding_on_versions(connection: Connection, versions: Sequence[int]) -> tuple[Decision, ...]:
    """The decisions in force about claims of these versions, or about their reports."""
    by_claim = select(DECISION_TARGET.c.decision_n).where(DECISION_TARGET.c.version_n.in_(versions))
    reports = select(VERSION.c.report_id).where(VERSION.c.n.in_(versions))
    by_report = select(DECISION_REPORT.c.decision_n).where(DECISION_REPORT.c.report_id.in_(reports))
    wanted = select(DECISION).where(or_(DECISION.c.n.in_(by_claim), DECISION.c.n.in_(by_report)))
    found = decisions_from(connection, connection.execute(wanted))
    return tuple(decision for decision in found if decision.active)


def current_handles(connection: Connection, versions: Sequence[int]) -> dict[str, str]:
    """For each target in these versions, the handle of the current reading's claim that it means.

    The same anchor if the current reading has it, else the one that shares most of it; a target whose
    words no claim touches any longer is absent.
    """
    outdated = exists().where(RECORD_SUPERSEDED.c.record_n == CLAIM.c.record_n)
    claims = connection.execute(
        select(CLAIM.c.version_n, CLAIM.c.handle, CLAIM.c.anchor_start, CLAIM.c.anchor_end).where(
            CLAIM.c.version_n.in_(versions), ~outdated
        )
    ).all()
    handles = {row.handle for row in claims}
    found = {}
    for target in connection.execute(select(DECISION_TARGET).where(DECISION_TARGET.c.version_n.in_(versions))):
        shared = [(_shared(row, target), row.handle) for row in claims if row.version_n == target.version_n]
        best = max(shared, default=(0, ""))
        if target.handle in handles:
            found[target.handle] = target.handle
        elif best[0] > 0:
            found[target.handle] = best[1]
    return found


def _shared(row: AnyRow, target: AnyRow) -> int:
    return min(int(row.anchor_end), int(target.anchor_end)) - max(int(row.anchor_start), int(target.anchor_start))


def corrected(record: Record, claim_id: str, *, field: str, value: Any) -> Record:
    """A record, or a claim's slice of one, with one field of one claim as a person has it.

    Actors and places are given whole, or by id where the record has them. Raises DecisionInvalid where the
    result is no record.
    """
    data = record.to_dict()
    claim = next(row for row in data["claims"] if row["id"] == claim_id)
    try:
        if field in ("actors", "recipients"):
            claim[field] = [_named(data["actors"], one, "human") for one in value]
        elif field in ("place", "destination"):
            claim[field] = None if value is None else _named(data["places"], value, "human-place")
        else:
            claim[field] = value
        if field == "status":
            claim["verdict"] = {"rule": "human", "evidence": []}
        return Record.from_dict(data)
    except (RecordInvalid, TypeError) as error:
        raise DecisionInvalid(f"{value!r} is no {field} of a claim.", hint="See the codebook: Claims.") from error


def _named(rows: list[dict[str, Any]], given: str | Mapping[str, Any], prefix: str) -> str:
    """The id of an actor or place that is referred to by id, or given whole and added."""
    if isinstance(given, str):
        if all(row["id"] != given for row in rows):
            raise DecisionInvalid(f"The record has no {given!r}.", hint="Give it whole: name and country.")
        return given
    row = {"kind": "organisation", "span": [0, 0], **given, "id": f"{prefix}-{len(rows) + 1}"}
    rows.append(row)
    return str(row["id"])


def spelt_out(record: Record, value: Any, *, field: str) -> Any:
    """A correction's value with actors and places whole instead of by id, for it must outlive the reading."""
    data = record.to_dict()
    if field in ("actors", "recipients") and isinstance(value, list | tuple):
        return [_whole(data["actors"], one) for one in value]
    return _whole(data["places"], value) if field in ("place", "destination") else value


def _whole(rows: list[dict[str, Any]], given: Any) -> Any:
    found = next((row for row in rows if row["id"] == given), None) if isinstance(given, str) else None
    return given if found is None else {key: value for key, value in found.items() if key not in ("mentions", "id")}


def affected_claims(connection: Connection, decision: Decision) -> tuple[int, ...]:
    """Row numbers of the current readings' claims that a decision, or the one it undoes, is about."""
    while decision.undoes is not None:
        decision = decisions_from(
            connection, connection.execute(select(DECISION).where(DECISION.c.id == decision.undoes))
        )[0]
    named = select(DECISION_TARGET).where(DECISION_TARGET.c.handle.in_((*decision.targets, *decision.others)))
    versions = sorted({row.version_n for row in connection.execute(named)})
    meant = current_handles(connection, versions)
    handles = [meant.get(handle, handle) for handle in (*decision.targets, *decision.others)]
    of_report = select(VERSION.c.n).where(VERSION.c.report_id == decision.report)
    wanted = or_(CLAIM.c.handle.in_(handles), CLAIM.c.version_n.in_(of_report))
    outdated = exists().where(RECORD_SUPERSEDED.c.record_n == CLAIM.c.record_n)
    query = select(CLAIM.c.n).where(wanted, ~outdated).order_by(CLAIM.c.n)
    return tuple(int(n) for n in connection.execute(query).scalars())


def retraction(decisions: Iterable[Decision], *, handle: str, report_id: str) -> Known | None:
    """Since when a claim is retracted, by itself or with its report; None where it is not."""
    stamps = [
        parse_known(decision.made)
        for decision in decisions
        if decision.kind is DecisionKind.RETRACT and (handle in decision.targets or decision.report == report_id)
    ]
    return min((stamp for stamp in stamps if stamp), default=None)


def pointed_at(decisions: Iterable[Decision], handles: Mapping[str, str]) -> tuple[Decision, ...]:
    """The decisions with their targets as the current readings have them."""
    return tuple(
        replace(
            decision,
            targets=tuple(handles.get(handle, handle) for handle in decision.targets),
            others=tuple(handles.get(handle, handle) for handle in decision.others),
        )
        for decision in decisions
    )
