"""Cards from the ledger's file as corroboration's claims, read once while they stay in memory."""

from functools import lru_cache

from dateline.corroboration import CitedClaim, CitedReport
from dateline.corroboration.cards import claim_from_bytes, report_from_bytes

_CLAIMS_IN_MEMORY = 20_000
"""Claims that stay read; about 4 kB each."""
_REPORTS_IN_MEMORY = 2_000
"""Reports that stay read; about 40 kB each, for their sketches."""


@lru_cache(maxsize=_REPORTS_IN_MEMORY)
def read_report(card: bytes) -> CitedReport:
    """The report of a card."""
    return report_from_bytes(card)


@lru_cache(maxsize=_CLAIMS_IN_MEMORY)
def read_claim(card: bytes, report: bytes) -> CitedClaim:
    """The claim of a card, with the report of its report's card."""
    return claim_from_bytes(card, read_report(report))
