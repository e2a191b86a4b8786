"""Events by all filters, those included that need their claims' ratings."""

from dateline.ledger import Ledger, NotInLedger, StoredEvent, Subject, Wanted
from dateline.ledger.filters import Moment, read_filters


def find_events(ledger: Ledger, wanted: Wanted) -> tuple[StoredEvent, ...]:
    """The events that pass the filters, latest happening first.

    `credibility` asks for a claim of the event that was rated so good or better by then.
    """
    grade = read_filters(wanted).credibility
    if grade is None:
        return ledger.events(**wanted)
    credible = _credible(ledger, grade, as_of=wanted.get("as_of"))
    asked = wanted.copy()
    asked.pop("credibility")
    limit = asked.pop("limit", None)
    found = (event for event in ledger.events(**asked) if not credible.isdisjoint(_claims(event)))
    return tuple(found)[:limit]


def _credible(ledger: Ledger, grade: str, *, as_of: Moment | None) -> frozenset[str]:
    """The references of the claims whose last rating by then is this good or better; 6 judges nothing."""
    last = {rating.name: rating.grade for rating in ledger.ratings(Subject.CLAIM, as_of=as_of)}
    handles = [handle for handle, given in last.items() if given <= grade and given != "6"]
    return frozenset(ref for ref in (_ref(ledger, handle) for handle in handles) if ref)


def _ref(ledger: Ledger, handle: str) -> str | None:
    try:
        return ledger.claim(handle).ref
    except NotInLedger:
        return None


def _claims(event: StoredEvent) -> set[str]:
    return {source["claim"] for source in event.body["sources"]}
