"""Events by the names that people type: ids and their beginnings."""

import re

from dateline.ledger import Ledger, NotInLedger
from dateline.ledger.filters import Moment

_BEGINNING = re.compile(r"[0-9a-f]{4,15}$")


def event_id_of(ledger: Ledger, name: str, *, as_of: Moment | None = None) -> str:
    """The id of the event of this id, or of the only one that begins so; raises NotInLedger."""
    if not _BEGINNING.match(name):
        _check_known(ledger, name, as_of=as_of)
        return name
    found = ledger.event_ids(beginning=name)
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
