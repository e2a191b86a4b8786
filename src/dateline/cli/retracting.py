"""Retractions by what somebody typed: a report's id, its URL, or a claim of it."""

from dateline.api import Ledger
from dateline.asking.referring import claims_of
from dateline.asking.words import say_day
from dateline.ledger import NotInLedger


def retract(ledger: Ledger, name: str, *, by: str, why: str, made: str | None) -> str:
    """Keep the retraction; the line that says so, and how to undo it. Raises NotInLedger."""
    versions = ledger.store.versions(name)
    if versions:
        decision = ledger.retract(versions[-1].report.id, who=by, why=why, made=made)
        what = f"report {versions[-1].report.id}"
    elif "#" in name:
        handles = [claim.handle for claim in claims_of(ledger.store, name)]
        decision = ledger.decide("retract", *handles, who=by, why=why, made=made)
        what = f"claim {name}"
    else:
        raise NotInLedger(
            f"There is no report {name}.", hint="Give its id or URL; `dateline event ID` names the reports of an event."
        )
    undo = f"Take that back with `dateline decide undo {decision.id}`."
    return f"{by} recorded that {what} was taken back, from {say_day(decision.made)} on. {undo}"
