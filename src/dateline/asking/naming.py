"""Events and claims by the names that people type: ids, their beginnings, `report-id#c1`, handles."""

import re

from dateline.ledger import Ledger, NotInLedger, StoredClaim
from dateline.ledger.filters import Moment

_BEGINNING = re.compile(r"[0-9a-f]{4,15}$")


def event_id_of(ledger: Ledger, name: str, *, as_of: Moment | None = None) -> str:
    """The id of the event of this id, or of the only one that begins so; raises NotInLedger."""
    if not _BEGINNING.match(name):
        _check_known(ledger, name, as_of=as_of)
        return name
    found = [event.id for event in ledger.events() if event.id.startswith(name)]
    if len(found) > 1:
        raise NotInLedger(f"{len(found)} events begin with {name}.", hint="Give more of the id.")
    whole = found[0] if found else name
    _check_known(ledger, whole, as_of=as_of)
    return whole


def _check_known(ledger: Ledger, name: str, *, as_of: Moment | None) -> None:
    """Raises NotInLedger, and tells an event that was not known yet from one that never was."""
    try:
        ledger.event(name, as_of=as_of)
    except NotInLedger:
        if as_of is None:
            raise
        history = ledger.event(name).body["history"]
        raise NotInLedger(
            f"Event {name} was not known by {as_of}.", hint=f"It is known since {history[0]['since']}."
        ) from None


def claims_of(ledger: Ledger, name: str) -> tuple[StoredClaim, ...]:
    """The claims that a name means: `report-id#c1`, a handle, or an event's id (all of its claims, earliest first).

    Raises NotInLedger.
    """
    if "#" in name:
        return (_referred(ledger, name),)
    found = _handled(ledger, name)
    return (found,) if found else _members(ledger, event_id_of(ledger, name))


def _members(ledger: Ledger, event: str) -> tuple[StoredClaim, ...]:
    from dateline.asking.dossier import dossier

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
