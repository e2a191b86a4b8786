"""dateline: a local-first desk for news of conflict and politics."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.api import Ledger
    from dateline.errors import DatelineError
    from dateline.model import Record, Report
    from dateline.pipeline import Resources, code
    from dateline.readers import read, read_all

_HOMES = {
    "DatelineError": "dateline.errors",
    "Ledger": "dateline.api",
    "Record": "dateline.model",
    "Report": "dateline.model",
    "Resources": "dateline.pipeline",
    "code": "dateline.pipeline",
    "read": "dateline.readers",
    "read_all": "dateline.readers",
}

__all__ = ["DatelineError", "Ledger", "Record", "Report", "Resources", "code", "read", "read_all"]


def __getattr__(name: str) -> Any:
    """Import a public name on first use: `import dateline` itself loads no model, table or library."""
    if name not in _HOMES:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
