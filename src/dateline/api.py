"""The ledger for programs: what the commands do, as methods.

with Ledger.open("dateline.db") as ledger:
    ledger.add(dateline.code(dateline.read("report.html")))
    for event in ledger.events(as_of="2024-04-17", country="AZE"):
        print(event["time"], event["type"], event["standing"])
"""

from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack

from dateline import asking, keeping
from dateline.asking import Brief, Dossier, Learned
from dateline.asking.graded import graded
from dateline.ledger import Added, Decision, DecisionKind, Rating, Stats, StoredClaim, Subject, Wanted
from dateline.ledger import Ledger as Store
from dateline.ledger.filters import Moment
from dateline.model import Record, Report


def reader_version() -> str:
    """The version of the reader that records are kept under: the package's."""
    return version("dateline")


class Ledger:
    """An open ledger: reports go in, events and states come out, as known by the end of any day.

    Filters are those of `dateline.ledger.Wanted`: as_of, on, from_, to, near, within_km, country, actor, type,
    standing, min_origins, text, reliability, credibility, limit. `store` is the ledger beneath, with everything else
    that it can be asked.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    @classmethod
    def open(cls, target: str | Path | None = None, *, create: bool = True) -> Self:
        """Open a ledger by path or URL; by default DATELINE_LEDGER, else `dateline.db` in this folder.

        Raises LedgerUnavailable or LedgerTooNew.
        """
        return cls(Store.open(target, create=create))

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # In

    def has(self, report: Report) -> bool:
        """Whether this very text is there already, as this version of the reader reads it."""
        return self.store.has(report, reader=reader_version())

    def add(self, record: Record, *, reader: str | None = None) -> Added:
        """Add a record and bring the events that it touches up to date; what is known already changes nothing."""
        return keeping.keep(self.store, record, reader=reader or reader_version())

    # Out

    def events(self, **wanted: Unpack[Wanted]) -> list[dict[str, Any]]:
        """The events that pass the filters, in the codebook's JSON, latest happening first.

        Where an outlet, a speaker or a claim was rated by then, the source says so: `asking.graded.GRADES`.
        """
        return graded(self.store, self.store.events(**wanted), as_of=wanted.get("as_of"))

    def event(self, name: str, *, as_of: Moment | None = None) -> Dossier:
        """One event in full, by its id or the beginning of it; raises NotInLedger."""
        return asking.dossier(self.store, name, as_of=as_of)

    def claims(self, **wanted: Unpack[Wanted]) -> tuple[StoredClaim, ...]:
        """The claims that pass the filters, latest known first."""
        return self.store.claims(**wanted)

    def situation(self, **wanted: Unpack[Wanted]) -> list[dict[str, Any]]:
        """The states that pass the filters, in the codebook's JSON: see `asking.states`."""
        return [state.to_dict() for state in asking.states(self.store, **wanted)]

    def learned(
        self, *, since: Moment, until: Moment | None = None, with_states: bool = True, **wanted: Unpack[Wanted]
    ) -> Learned:
        """What was known by the end of `until` (None: all) and was not by the end of `since`."""
        return asking.learned(self.store, since=since, until=until, with_states=with_states, **wanted)

    def brief(self, *, since: Moment, **wanted: Unpack[Wanted]) -> Brief:
        """The sourced report of what is new since the end of a day, as known by `as_of`."""
        return asking.write_brief(self.store, since=since, **wanted)

    def stats(self) -> Stats:
        """How much is there."""
        return self.store.stats()

    # What people decide

    def decide(self, kind: DecisionKind | str, *targets: str, who: str, **given: Any) -> Decision:
        """Keep a decision on claims (by handle), with `why`, `made`, `field`, `value` or `others`; events follow."""
        return keeping.keep_decision(self.store, kind, *targets, who=who, **given)

    def undo(self, decision: str, *, who: str, why: str = "", made: str | None = None) -> Decision:
        """Take a decision back; events follow."""
        return keeping.keep_undo(self.store, decision, who=who, why=why, made=made)

    def retract(self, report: str, *, who: str, why: str = "", made: str | None = None) -> Decision:
        """Record that a report was taken back by its outlet, on the day or minute `made`; events follow."""
        return keeping.keep_decision(self.store, DecisionKind.RETRACT, report=report, who=who, why=why, made=made)

    def rate(self, subject: Subject | str, name: str, grade: str, *, who: str, why: str = "") -> Rating:
        """Rate an outlet or a speaker from A to F, or a claim (by handle) from 1 to 6."""
        return self.store.rate(subject, name, grade, who=who, why=why)
