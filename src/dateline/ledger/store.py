"""The ledger itself: one door to reports, records, claims, decisions and events."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Unpack

from sqlalchemy import Connection, func, select

from dateline.ledger import adding, deciding, grounds, rating, reading, snapshots
from dateline.ledger.days import iso
from dateline.ledger.errors import NotInLedger
from dateline.ledger.filters import ActorWanted, Moment, Wanted, read_as_of, read_filters, read_window
from dateline.ledger.ids import version_id
from dateline.ledger.kept import Kept
from dateline.ledger.rows import (
    Added,
    Decision,
    DecisionKind,
    Rating,
    Stats,
    StoredClaim,
    StoredEvent,
    StoredGround,
    StoredRecord,
    StoredVersion,
    Subject,
)
from dateline.ledger.schema import revision_of
from dateline.ledger.tables import CLAIM, DECISION, RATING, RECORD, VERSION
from dateline.model import Record, Report


class Ledger(Kept):
    """An open ledger. One connection: use it from one thread, and open another for another process.

    Every writing method is one transaction by itself, or part of a surrounding `with ledger.transaction():`.
    """

    # Reports, records and claims

    def add(self, record: Record, *, reader: str) -> Added:
        """Add a record, as read by this version of the reader; what is there already stays as it is."""
        with self._writing() as connection:
            return adding.add_record(connection, self._dialect, record, reader=reader, added=self._clock())

    def has(self, report: Report, *, reader: str | None = None) -> bool:
        """Whether this very version of the report is there, read by this version of the reader or by any."""
        version = version_id(report)
        query = select(RECORD.c.n).join(VERSION, VERSION.c.n == RECORD.c.version_n).where(VERSION.c.id == version)
        if reader is not None:
            query = query.where(RECORD.c.reader == reader)
        with self._reading() as connection:
            return connection.execute(query.limit(1)).first() is not None

    def reports(
        self, *, as_of: Moment | None = None, text: str | None = None, limit: int | None = None
    ) -> tuple[StoredVersion, ...]:
        """The latest known version of each report, latest first; `text` searches title and body."""
        with self._reading() as connection:
            return reading.find_versions(connection, self._dialect, as_of=read_as_of(as_of), text=text, limit=limit)

    def versions(self, name: str) -> tuple[StoredVersion, ...]:
        """All versions of the report with this id, URL or version id, oldest first; empty where there is none."""
        with self._reading() as connection:
            return reading.versions_of(connection, name)

    def records(self, *, as_of: Moment | None = None, as_read: bool = False) -> Iterator[StoredRecord]:
        """The current reading of each report's latest known version, earliest known first.

        With human decisions applied, unless `as_read`. Not to be interleaved with writing.
        """
        with self._reading() as connection:
            yield from reading.iter_records(connection, as_of=read_as_of(as_of), as_read=as_read)

    def records_of(self, versions: Sequence[int], *, as_read: bool = False) -> tuple[StoredRecord, ...]:
        """The current readings of these versions (row numbers), earliest known first."""
        with self._reading() as connection:
            found = reading.iter_records(connection, as_of=None, as_read=as_read, versions=versions)
            return tuple(found)

    def claims(self, **wanted: Unpack[Wanted]) -> tuple[StoredClaim, ...]:
        """The claims that pass the filters, latest known first; each of its report's version that was latest then."""
        with self._reading() as connection:
            return reading.find_claims(connection, self._dialect, read_filters(wanted))

    def claims_numbered(self, ns: Iterable[int]) -> tuple[StoredClaim, ...]:
        """The claims of these row numbers, in this order; rejected ones fall away."""
        with self._reading() as connection:
            return reading.claims_numbered(connection, ns)

    def claim(self, handle: str) -> StoredClaim:
        """The current reading's claim of this handle; raises NotInLedger."""
        with self._reading() as connection:
            found = reading.claims_handled(connection, [handle])
        if not found:
            raise NotInLedger(f"There is no claim {handle}.", hint="Take it from `dateline event ID`.")
        return found[0]

    # Human decisions and ratings

    def decide(
        self,
        kind: DecisionKind | str,
        *targets: str,
        who: str,
        why: str = "",
        made: str | None = None,
        others: Sequence[str] = (),
        report: str | None = None,
        field: str | None = None,
        value: Any = None,
    ) -> Decision:
        """Keep a decision on claims (by handle) or, for a retraction, on a report (by id); `made` is now by default.

        Raises DecisionInvalid or NotInLedger. What follows for events is for the caller to work out again.
        """
        decision = Decision(
            id="",
            kind=DecisionKind(kind),
            who=who,
            why=why,
            made=made or self._clock().strftime("%Y-%m-%dT%H:%M:%SZ"),
            targets=targets,
            others=tuple(others),
            report=report,
            field=field,
            value=value,
        )
        with self._writing() as connection:
            return deciding.decide(connection, decision)

    def undo(self, decision: str, *, who: str, why: str = "", made: str | None = None) -> Decision:
        """Take a decision back (or an undoing); both stay on record."""
        undoing = Decision(
            id="",
            kind=DecisionKind.UNDO,
            who=who,
            why=why,
            made=made or self._clock().strftime("%Y-%m-%dT%H:%M:%SZ"),
            undoes=decision,
        )
        with self._writing() as connection:
            return deciding.decide(connection, undoing)

    def decisions(self, *, active_only: bool = False) -> tuple[Decision, ...]:
        """All decisions in the order made."""
        with self._reading() as connection:
            found = deciding.decisions_from(connection, connection.execute(select(DECISION)))
        return tuple(decision for decision in found if decision.active or not active_only)

    def decisions_on(self, versions: Sequence[int]) -> tuple[Decision, ...]:
        """The decisions in force on claims of these versions (row numbers) or on their reports."""
        with self._reading() as connection:
            return reading.decisions_on(connection, versions)[0]

    def affected(self, decision: Decision) -> tuple[int, ...]:
        """Row numbers of the claims that a decision, or the one it undoes, is about."""
        with self._reading() as connection:
            return deciding.affected_claims(connection, decision)

    def rate(
        self, subject: Subject | str, name: str, grade: str, *, who: str, why: str = "", made: str | None = None
    ) -> Rating:
        """Rate an outlet or speaker from A to F, or a claim (by handle) from 1 to 6."""
        stamp = made or self._clock().strftime("%Y-%m-%dT%H:%M:%SZ")
        given = Rating(Subject(subject), name, grade.upper(), who, why, stamp)
        with self._writing() as connection:
            rating.add_rating(connection, given)
        return given

    def ratings(
        self, subject: Subject | str | None = None, *names: str, as_of: Moment | None = None
    ) -> tuple[Rating, ...]:
        """The ratings given by then, in the order given; of each name the last one holds."""
        kind = None if subject is None else Subject(subject)
        with self._reading() as connection:
            return rating.find_ratings(connection, subject=kind, names=names or None, as_of=read_as_of(as_of))

    # Events

    def events(self, **wanted: Unpack[Wanted]) -> tuple[StoredEvent, ...]:
        """The events that pass the filters, latest happening first, as they stood then."""
        with self._reading() as connection:
            return snapshots.find_events(connection, self._dialect, read_filters(wanted))

    def event(self, name: str, *, as_of: Moment | None = None) -> StoredEvent:
        """The event of this id, or the one it was merged into, as it stood then; raises NotInLedger."""
        with self._reading() as connection:
            found = snapshots.event_named(connection, name, as_of=read_as_of(as_of))
        if found is None:
            raise NotInLedger(f"There is no event {name}.", hint="List them with `dateline events`.")
        return found

    def event_ids(self, *, beginning: str) -> tuple[str, ...]:
        """The ids of the events that begin with these hexadecimal digits, ascending."""
        with self._reading() as connection:
            return snapshots.ids_beginning(connection, beginning)

    def events_beside(self, claim_n: int, *, as_of: Moment | None = None) -> tuple[StoredEvent, ...]:
        """The events of the cluster that a claim is in, as they stood then."""
        with self._reading() as connection:
            return snapshots.events_beside(connection, claim_n, as_of=read_as_of(as_of))

    def events_changed(
        self, *, after: Moment, until: Moment | None, **wanted: Unpack[Wanted]
    ) -> tuple[StoredEvent, ...]:
        """As `events`: only those of which something became known after the one moment, and by the other (None: ever).

        The others are on both days as they were.
        """
        with self._reading() as connection:
            window = read_window(after, until)
            return snapshots.find_events(connection, self._dialect, read_filters(wanted), changed=window)

    # What the situation needs of events

    def grounds(
        self,
        *,
        tracks: int,
        types: Sequence[str],
        as_of: Moment | None,
        actor: ActorWanted | None = None,
        changed: tuple[Moment, Moment | None] | None = None,
    ) -> tuple[StoredGround, ...]:
        """Of the events that bear on one of these tracks (bits), as they stood then; by id.

        Those without a body, which an older dateline wrote, are all of these types. `actor`: who acts or is acted
        upon; `changed`: only those of which something became known after the one moment, and by the other.
        """
        with self._reading() as connection:
            window = read_window(*changed) if changed else None
            return grounds.find_grounds(
                connection, tracks=tracks, types=types, as_of=read_as_of(as_of), actor=actor, changed=window
            )

    def grounds_keyed(self, keys: Sequence[str], *, as_of: Moment | None) -> tuple[StoredGround, ...]:
        """Of the events that lie under one of these keys, as they stood then; by id."""
        with self._reading() as connection:
            return grounds.grounds_keyed(connection, keys, as_of=read_as_of(as_of))

    def are_all_keyed(self) -> bool:
        """False while an event still stands that was written before events were filed under keys."""
        with self._reading() as connection:
            return grounds.are_all_keyed(connection)

    def waiting(self, *, limit: int) -> tuple[int, ...]:
        """Row numbers of claims whose events an older dateline wrote, to be written anew; none where none are."""
        with self._reading() as connection:
            return grounds.claims_waiting(connection, limit=limit)

    def stats(self) -> Stats:
        """How much is there."""
        with self._reading() as connection:
            first, last = connection.execute(select(func.min(VERSION.c.known_day), func.max(VERSION.c.known_day))).one()
            counted = {table.name: _count(connection, table) for table in (VERSION, RECORD, CLAIM, DECISION, RATING)}
            reports = connection.execute(select(func.count(VERSION.c.report_id.distinct()))).scalar_one()
            events = snapshots.count_events(connection)
        with self._speaking():
            schema = revision_of(self._connection) or ""
        return Stats(
            reports=int(reports),
            versions=counted["report_version"],
            records=counted["record"],
            claims=counted["claim"],
            events=events,
            decisions=counted["decision"],
            ratings=counted["rating"],
            first_day=iso(first) if first else None,
            last_day=iso(last) if last else None,
            schema=schema,
        )


def _count(connection: Connection, table: Any) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())
