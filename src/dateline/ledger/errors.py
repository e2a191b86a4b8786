"""What can go wrong with a ledger, as a branch of dateline's tree.

DatelineError
└── LedgerError
    ├── LedgerUnavailable   it cannot be opened: no server, no driver, not a ledger, locked for too long
    ├── LedgerTooNew        a later dateline wrote its schema
    ├── NotInLedger         no such report, claim, event or decision
    └── DecisionInvalid     a decision or rating that cannot be applied
"""

from dateline.errors import DatelineError


class LedgerError(DatelineError):
    """Anything that goes wrong between dateline and its ledger."""


class LedgerUnavailable(LedgerError):
    """It cannot be opened: no server, no driver, not a ledger, or locked for too long."""


class LedgerTooNew(LedgerError):
    """A later dateline wrote its schema."""


class NotInLedger(LedgerError):
    """No such report, claim, event or decision."""


class DecisionInvalid(LedgerError):
    """A decision or rating that cannot be applied."""
