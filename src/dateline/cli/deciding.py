"""From what somebody typed to a decision in the ledger, and what to say of it."""

import json
import re
from dataclasses import dataclass
from typing import Any

from dateline.api import Ledger
from dateline.asking.referring import claims_of
from dateline.asking.words import say_day
from dateline.cli.tally import count
from dateline.codebook import Sector, Unit
from dateline.errors import UsageError
from dateline.ledger import Decision, NotInLedger

ACTIONS = ("accept", "correct", "reject", "merge", "split", "undo")


@dataclass(frozen=True, slots=True)
class Deed:
    """What was typed."""

    action: str | None
    targets: tuple[str, ...]
    field: str | None
    value: str | None
    by: str
    why: str
    made: str | None


def decide(ledger: Ledger, deed: Deed) -> list[str]:
    """Keep the decision; the lines that say so, and how to undo it."""
    _check(deed)
    if deed.action == "undo":
        undone = ledger.undo(_decision_id(ledger, deed.targets[0]), who=deed.by, why=deed.why, made=deed.made)
        return [f"{deed.by} undid decision {undone.undoes}. Take that back with `dateline decide undo {undone.id}`."]
    handles = _handles(ledger, deed)
    given: dict[str, Any] = {"who": deed.by, "why": deed.why, "made": deed.made}
    if deed.action == "correct":
        given |= {"field": deed.field, "value": value_of(deed.field or "", deed.value or "")}
    decision = ledger.decide(deed.action or "", *handles, **given)
    what = f"{deed.action} {deed.field} of" if deed.field else f"{deed.action}"
    kept = f"Kept: {what} {count(len(handles), 'claim')}, by {deed.by}."
    return [f"{kept} Take it back with `dateline decide undo {decision.id}`."]


def _check(deed: Deed) -> None:
    if deed.action is None:
        raise UsageError("Nothing is decided.", hint=f"Say one of: {', '.join(ACTIONS)}; or --list.")
    if not deed.targets:
        raise UsageError(f"Nothing is named to {deed.action}.", hint="Name a claim (report-id#c1) or an event's id.")
    is_correcting = deed.action == "correct"
    if is_correcting and (deed.field is None or deed.value is None):
        raise UsageError("A correction needs a field and its value.", hint="Add --field NAME --value VALUE.")
    if not is_correcting and (deed.field is not None or deed.value is not None):
        raise UsageError(f"--field and --value are for correct, not for {deed.action}.", hint="Leave them out.")


def _handles(ledger: Ledger, deed: Deed) -> tuple[str, ...]:
    """The handles of the claims that are meant; of a merged event one claim speaks for all."""
    found = [claims_of(ledger.store, name) for name in deed.targets]
    if deed.action == "merge":
        return tuple(dict.fromkeys(claims[0].handle for claims in found))
    return tuple(dict.fromkeys(claim.handle for claims in found for claim in claims))


def _decision_id(ledger: Ledger, name: str) -> str:
    found = [one.id for one in ledger.store.decisions() if one.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    what = "There is no decision" if not found else f"{len(found)} decisions begin with"
    raise NotInLedger(f"{what} {name}.", hint="List them with `dateline decide --list`.")


def value_of(field: str, typed: str) -> Any:
    """A correction's value: JSON where it is that, a place by name, parties by names and codes, else the text.

    The text `null` empties a field.
    """
    try:
        return json.loads(typed) if typed[:1] in ("{", "[", '"') or typed == "null" else _read(field, typed)
    except json.JSONDecodeError as error:
        raise UsageError(f"{typed} is not JSON ({error.msg}).", hint="Mend it, or write plain text.") from error


def _read(field: str, typed: str) -> Any:
    if field in ("place", "destination"):
        from dateline.cli.placing import place_of

        return place_of(typed)
    if field in ("actors", "recipients"):
        return [_party(part) for part in typed.split(";") if part.strip()]
    if field == "quantities":
        return [_quantity(part.strip()) for part in typed.split(";") if part.strip()]
    return [typed] if field == "contexts" else typed


def _quantity(typed: str) -> dict[str, Any]:
    """`1,960 personnel`, or `~2000 personnel` for about as many; the text has no words for it."""
    match = re.fullmatch(r"(~?)([\d,]+(?:\.\d+)?) (\w+)", typed)
    if match is None or match[3] not in set(Unit):
        raise UsageError(f"'{typed}' is no quantity.", hint=f"Write '1960 personnel'; the units are {', '.join(Unit)}.")
    number = float(match[2].replace(",", ""))
    return {"value": number, "unit": match[3], "approximate": bool(match[1]), "span": [0, 0]}


def _party(typed: str) -> dict[str, Any]:
    """`Name/RUS/MIL/PRE`: a name, then a country, then sectors."""
    name, *codes = (part.strip() for part in typed.split("/"))
    sectors = [code for code in codes if code in Sector.__members__]
    countries = [code for code in codes if code not in sectors]
    if len(countries) > 1:
        raise UsageError(f"{typed.strip()} has two countries.", hint="Write 'Name/RUS/MIL': one country, then sectors.")
    return {"name": name, "country": next(iter(countries), None), "sectors": sectors}


def listing(ledger: Ledger) -> list[str]:
    """Every decision, oldest first, a line each."""
    found = [_line(decision, _about(ledger, decision)) for decision in ledger.store.decisions()]
    return found or ["Nothing was decided yet."]


def _about(ledger: Ledger, decision: Decision) -> str:
    """What a decision is about: the decision that it undoes, a report, or claims by their references."""
    if decision.undoes or decision.report:
        return decision.undoes or decision.report or ""
    return ", ".join(reference(ledger, handle) for handle in decision.targets)


def reference(ledger: Ledger, handle: str) -> str:
    """How the codebook refers to the claim of a handle; the handle itself where it was rejected."""
    try:
        return ledger.store.claim(handle).ref
    except NotInLedger:
        return handle


def _line(decision: Decision, what: str) -> str:
    field = f" {decision.field} = {json.dumps(decision.value, ensure_ascii=False)}" if decision.field else ""
    why = f" ({decision.why})" if decision.why else ""
    undone = "" if decision.active else "  [undone]"
    return f"{decision.id}  {say_day(decision.made)}  {decision.who}: {decision.kind.value} {what}{field}{why}{undone}"
