"""The ledger itself: one door to reports, records, claims, decisions and events."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from dateline.ledger import adding, deciding, filing, grounds, rating, reading, snapshots
from dateline.ledger.days import Known, iso
from dateline.ledger.engines import WRITING, open_engine, read_target, unavailable
from dateline.ledger.errors import NotInLedger
from dateline.ledger.filters import ActorWanted, Moment, Wanted, read_as_of, read_filters, read_window
from dateline.ledger.ids import version_id
from dateline.ledger.rows import (
    Added,
    Card,
    Cluster,
    Decision,
    DecisionKind,
    Filed,
    Link,
    Rating,
    Sight,
    Snapshot,
    Sought,
    Stats,
    StoredClaim,
    StoredEvent,
    StoredGround,
    StoredRecord,
    StoredVersion,
    Subject,
)
from dateline.ledger.schema import bring_to_head, revision_of
from dateline.ledger.tables import CLAIM, DECISION, RATING, RECORD, VERSION
from dateline.model import Record, Report

DEFAULT_FILE = "dateline.db"
Clock = Callable[[], datetime]


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def default_target() -> str:
    """Where the ledger is when nobody says: the environment's DATELINE_LEDGER, else a file in this folder."""
    return os.environ.get("DATELINE_LEDGER") or DEFAULT_FILE


class Ledger:
    """An open ledger. One connection: use it from one thread, and open another for another process.

    Every writing method is one transaction by itself, or part of a surrounding `with ledger.transaction():`.
    """

    def __init__(self, target: str | Path, *, create: bool, clock: Clock) -> None:
        self._url = read_target(target)
        self._engine, self._dialect = open_engine(self._url, create=create)
        self._clock = clock
        with self._speaking():
            self._connection = self._engine.connect()
        try:
            with self._speaking():
                bring_to_head(self._connection, self._dialect)
        except BaseException:
            self.close()
            raise

    @classmethod
    def open(cls, target: str | Path | None = None, *, create: bool = True, clock: Clock = now) -> Self:
        """Open a ledger by path or URL, bringing it to the newest schema; `create` makes a new one where none is.

        Raises LedgerUnavailable or LedgerTooNew.
        """
        return cls(default_target() if target is None else target, create=create, clock=clock)

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise unavailable(error, self._url) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside happens, or nothing; writers take turns. May be nested."""
        with self._writing():
            yield

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        connection = self._connection
        if connection.in_transaction() and connection.info.get(WRITING):
            yield connection
            return
        connection.info[WRITING] = True
        try:
            with self._speaking(), connection.begin():
                self._dialect.lock(connection)
                yield connection
        finally:
            connection.info[WRITING] = False

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        connection = self._connection
        if connection.in_transaction():
            yield connection
            return
        with self._speaking(), connection.begin():
            yield connection

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

    # What corroboration keeps

    def file(self, cards: Sequence[Card], *, anew: bool = True) -> None:
        """File claims in their places; without `anew` it is not asked which are filed already, for none is."""
        with self._writing() as connection:
            filing.file_cards(connection, cards, anew=anew, added=self._clock())

    def file_report(self, version_n: int, body: bytes, *, names: bytes, anew: bool = True) -> None:
        """Keep what corroboration needs of a report's version; `names` tells it apart before `body` is read."""
        with self._writing() as connection:
            filing.file_report(connection, version_n, body, names=names, anew=anew, added=self._clock())

    def report_names(self, versions: Sequence[int]) -> dict[int, bytes]:
        """What was kept as names of these versions (row numbers)."""
        with self._reading() as connection:
            return filing.report_names(connection, versions)

    def report_cards(self, versions: Sequence[int]) -> dict[int, bytes]:
        """What was kept of these versions (row numbers)."""
        with self._reading() as connection:
            return filing.report_cards(connection, versions)

    def sought(self, places: Sequence[Sought]) -> list[Sight]:
        """What lies in the file where these look, of outdated readings, too."""
        with self._reading() as connection:
            return filing.sought(connection, self._dialect, places)

    def filed(self, ns: Sequence[int]) -> dict[int, Filed]:
        """The cards of these claims (row numbers): current readings only."""
        with self._reading() as connection:
            return filing.filed(connection, ns)

    def unfiled(self, *, limit: int | None = None) -> tuple[int, ...]:
        """Row numbers of the versions whose claims are not filed yet, earliest known first."""
        with self._reading() as connection:
            return filing.unfiled(connection, limit=limit)

    def link(self, links: Iterable[Link], *, anew: bool = True) -> None:
        """Keep links and refusals, and join the clusters of claims that are linked.

        Without `anew` it is not asked which are kept already, for each has a claim that was just filed.
        """
        with self._writing() as connection:
            filing.add_links(connection, links, anew=anew, added=self._clock())

    def join(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Let claims be of one cluster without a link, as a human merge wants."""
        with self._writing() as connection:
            filing.join_clusters(connection, pairs)

    def links(self, claim_n: int) -> tuple[Link, ...]:
        """Every link and refusal kept of a claim, best first."""
        with self._reading() as connection:
            return filing.links_of(connection, claim_n)

    def clusters(self, claim_ns: Sequence[int]) -> tuple[Cluster, ...]:
        """The clusters that these claims are in, each once."""
        with self._reading() as connection:
            return filing.clusters_of(connection, claim_ns)

    def namesakes(self, version_n: int) -> tuple[tuple[int, int], ...]:
        """Pairs of this version's claims and those with the same reference in other versions of its report.

        They belong in one cluster, for at any moment one of them at most is what `report-id#c1` means.
        """
        with self._reading() as connection:
            return filing.namesakes(connection, version_n)

    def versions_holding(self, claim_ns: Sequence[int]) -> tuple[int, ...]:
        """Row numbers of the versions that these claims are in."""
        with self._reading() as connection:
            return filing.versions_holding(connection, claim_ns)

    def write_snapshots(
        self,
        claim_ns: Sequence[int],
        new: Iterable[Snapshot],
        *,
        since: Known | None = None,
        only: Set[tuple[str, int]] | None = None,
    ) -> None:
        """Let these be the snapshots of the clusters that the claims are in, from `since` on (None: ever).

        With `only`, of these events at these minutes alone; the others stay as they are.
        """
        with self._writing() as connection:
            snapshots.write_snapshots(connection, claim_ns, new, since=since, only=only, added=self._clock())

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
