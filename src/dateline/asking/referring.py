"""Claims by the names that people type: `report-id#c1`, handles, or the event that they are of."""

from dateline.asking.dossier import dossier
from dateline.asking.naming import event_id_of
from dateline.ledger import Ledger, NotInLedger, StoredClaim


def claims_of(ledger: Ledger, name: str) -> tuple[StoredClaim, ...]:
    """The claims that a name means: `report-id#c1`, a handle, or an event's id (all of its claims, earliest first).

    Raises NotInLedger.
    """
    if "#" in name:
        return (_referred(ledger, name),)
    found = _handled(ledger, name)
    return (found,) if found else _members(ledger, event_id_of(ledger, name))


def _members(ledger: Ledger, event: str) -> tuple[StoredClaim, ...]:
    return dossier(ledger, event).claims


def _handled(ledger: Ledger, name: str) -> StoredClaim | None:
    try:
        return ledger.claim(name)
    except NotInLedger:
        return None


def _referred(ledger: Ledger, ref: str) -> StoredClaim:
    """The claim of a reference, in the latest version of its report that has it."""
    report, _, local = ref.rpartition("#")
    for version in reversed(ledger.versions(report)):
        for record in ledger.records_of([version.n], as_read=True):
            for claim in ledger.claims_numbered(record.claim_ns):
                if claim.claim.id == local:
                    return claim
    raise NotInLedger(f"There is no claim {ref}.", hint="Take it from `dateline event ID`.")
