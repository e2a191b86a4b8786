"""Ratings by what somebody typed, and what to say of them."""

from dateline.api import Ledger
from dateline.asking.referring import claims_of
from dateline.asking.words import say_day
from dateline.cli.deciding import reference
from dateline.cli.tally import count
from dateline.errors import UsageError
from dateline.ledger import NotInLedger, Rating, Subject

EVENT = "event"
"""What stands for all of its claims: credibility is a claim's."""


def rate(
    ledger: Ledger, subject: str | None, name: str | None, grade: str | None, *, by: str, why: str, made: str | None
) -> str:
    """Keep the rating; the line that says so. Raises UsageError, NotInLedger or DecisionInvalid."""
    if subject is None or name is None or grade is None:
        raise UsageError("A rating needs what is rated, its name and a grade.", hint="Such as: rate outlet NAME B.")
    if subject == EVENT:
        claims = claims_of(ledger.store, name)
        for claim in claims:
            ledger.store.rate(Subject.CLAIM, claim.handle, grade, who=by, why=why, made=made)
        return f"{by} rated the {count(len(claims), 'claim')} of event {name} {grade.upper()}."
    of_claim = Subject(subject) is Subject.CLAIM
    key = _handle(ledger, name) if of_claim else name
    ledger.store.rate(subject, key, grade, who=by, why=why, made=made)
    return f"{by} rated {subject} {name} {grade.upper()}.{'' if of_claim else _seen(ledger, Subject(subject), name)}"


def _handle(ledger: Ledger, name: str) -> str:
    found = claims_of(ledger.store, name)
    if len(found) != 1:
        raise NotInLedger(f"{name} is {count(len(found), 'claim')}.", hint="Name one: report-id#c1.")
    return found[0].handle


def _seen(ledger: Ledger, subject: Subject, name: str) -> str:
    """A warning where no report has this outlet: a slip in the name would rate nobody."""
    if subject is not Subject.OUTLET:
        return ""
    outlets = {version.report.outlet for version in ledger.store.reports()}
    return "" if name.casefold() in {(outlet or "").casefold() for outlet in outlets} else " No report is of it yet."


def listing(ledger: Ledger) -> list[str]:
    """Every rating, oldest first, a line each."""
    names = {}
    for one in ledger.store.ratings(Subject.CLAIM):
        names[one.name] = reference(ledger, one.name)
    return [_line(one, names.get(one.name, one.name)) for one in ledger.store.ratings()] or ["Nothing was rated yet."]


def _line(rating: Rating, name: str) -> str:
    why = f" ({rating.why})" if rating.why else ""
    return f"{say_day(rating.made)}  {rating.who}: {rating.subject.value} {name} {rating.grade}{why}"
