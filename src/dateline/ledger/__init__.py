"""The ledger: everything that was ever read, on two clocks, and the only SQL.

with Ledger.open("dateline.db") as ledger:
    ledger.add(record, reader="0.1.0")
    ledger.claims(as_of="2024-04-17", near=(39.8, 46.75), within_km=80, type="RETREAT")
"""

from dateline.ledger.connected import default_target
from dateline.ledger.errors import DecisionInvalid, LedgerError, LedgerTooNew, LedgerUnavailable, NotInLedger
from dateline.ledger.filters import Wanted
from dateline.ledger.rows import (
    Added,
    Card,
    Cluster,
    Decision,
    DecisionKind,
    Filed,
    Link,
    Member,
    Outcome,
    Rating,
    Shelved,
    Sight,
    Snapshot,
    Sought,
    Spell,
    Stats,
    StoredClaim,
    StoredEvent,
    StoredGround,
    StoredRecord,
    StoredVersion,
    Subject,
)
from dateline.ledger.store import Ledger

__all__ = [
    "Added",
    "Card",
    "Cluster",
    "Decision",
    "DecisionInvalid",
    "DecisionKind",
    "Filed",
    "Ledger",
    "LedgerError",
    "LedgerTooNew",
    "LedgerUnavailable",
    "Link",
    "Member",
    "NotInLedger",
    "Outcome",
    "Rating",
    "Shelved",
    "Sight",
    "Snapshot",
    "Sought",
    "Spell",
    "Stats",
    "StoredClaim",
    "StoredEvent",
    "StoredGround",
    "StoredRecord",
    "StoredVersion",
    "Subject",
    "Wanted",
    "default_target",
]
