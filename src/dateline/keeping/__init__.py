"""Keeping the ledger: a record goes in, and the events that it touches are worked out again, nothing else."""

from dateline.keeping.keep import keep, keep_decision, keep_undo, keep_unfiled, keep_waiting, refresh

__all__ = ["keep", "keep_decision", "keep_undo", "keep_unfiled", "keep_waiting", "refresh"]
