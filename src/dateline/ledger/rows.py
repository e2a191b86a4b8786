"""What the ledger is handed and hands back: frozen types, no SQL.

`n` is a row's number in this one ledger: for joining and linking while it is open, never to be shown or kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from dateline.ledger.days import Interval, Known, interval
from dateline.model import Actor, Attribution, Claim, Place, Record, Report


class Outcome(StrEnum):
    """What adding a record did."""

    ADDED = "added"
    KNOWN = "known"
    NEW_VERSION = "new version"
    REREAD = "re-read"


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """One claim as the current reading has it, with human corrections applied, and when it was known.

    `record` is the slice of the record that the claim needs: itself, its actors, places, time and attributions, and
    a report without text. `words` is its sentence, `anchor` the words of its anchor, and `sources` the words of each
    attribution's source, in their order. `handle` outlives re-readings; `decisions` are the ids of the human
    decisions about it. It was known from `known` on; no longer from `superseded` on, when a newer version of its
    report replaced the one it is in; taken back from `retracted` on. Neither of these is cut by as-of.
    """

    n: int
    handle: str
    version: str
    record_id: str
    known: Known
    record: Record
    words: str = ""
    anchor: str = ""
    sources: tuple[str, ...] = ()
    superseded: Known | None = None
    retracted: Known | None = None
    decisions: tuple[str, ...] = ()

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.record.claims[0]

    @property
    def report(self) -> Report:
        """The head of its report; the text is empty here."""
        return self.record.report

    @property
    def ref(self) -> str:
        """How the codebook refers to it: `report-id#c1`."""
        return f"{self.record.report.id}#{self.claim.id}"

    @property
    def key(self) -> str:
        """The one name of this reading of this claim, in any ledger."""
        return f"{self.record_id}#{self.claim.id}"

    @property
    def place(self) -> Place | None:
        """Where it happens, or the place controlled."""
        return self._place(self.claim.place)

    @property
    def destination(self) -> Place | None:
        """Where to."""
        return self._place(self.claim.destination)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who does it."""
        return self._actors(self.claim.actors)

    @property
    def recipients(self) -> tuple[Actor, ...]:
        """To whom it is done."""
        return self._actors(self.claim.recipients)

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who is said to say so."""
        return tuple(said for said in self.record.attributions if said.id in self.claim.attributions)

    def speaker(self, attribution: Attribution) -> Actor | None:
        """The actor that speaks in an attribution of this claim."""
        return next((actor for actor in self.record.actors if actor.id == attribution.speaker), None)

    @property
    def interval(self) -> Interval | None:
        """The days of the event itself; None where the text gives none."""
        return interval(self.claim.time)

    def _place(self, place_id: str | None) -> Place | None:
        return next((place for place in self.record.places if place.id == place_id), None)

    def _actors(self, ids: tuple[str, ...]) -> tuple[Actor, ...]:
        found = {actor.id: actor for actor in self.record.actors}
        return tuple(found[actor_id] for actor_id in ids if actor_id in found)


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: `claims` are the row numbers of those to be linked now, in the record's order.

    `touched` are those that a newer version replaces or a newer reading makes outdated: their events change.
    `known` is when the version was known.
    """

    outcome: Outcome
    version: str
    version_n: int
    record_id: str
    known: Known
    claims: tuple[int, ...] = ()
    touched: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """One version of a report: what was published, and from when to when it was the latest known."""

    n: int
    id: str
    report: Report
    known: Known
    added: str
    superseded: Known | None = None
    retracted: Known | None = None


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """The current reading of one version of a report, with human corrections applied unless asked otherwise.

    `claim_ns` are the claims' row numbers, in the record's order.
    """

    id: str
    version: str
    version_n: int
    reader: str
    known: Known
    added: str
    record: Record
    claim_ns: tuple[int, ...] = ()


class DecisionKind(StrEnum):
    """What a person can decide."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    RETRACT = "retract"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, on what, when and why.

    `targets` are claim handles; `others`, for a split, may name those that they are kept apart from. A retraction
    may have `report`, a report's id, instead. A correction sets `field` of the claim to `value`, in the codebook's
    JSON, where actors and places are whole. `made` is an ISO 8601 stamp; `undoes` another decision's id; `active`
    is False once undone.
    """

    id: str
    kind: DecisionKind
    who: str
    why: str
    made: str
    targets: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    report: str | None = None
    field: str | None = None
    value: Any = None
    undoes: str | None = None
    active: bool = True


class Subject(StrEnum):
    """What is rated: an outlet or a speaker, from A to F; a claim, from 1 to 6."""

    OUTLET = "outlet"
    SPEAKER = "speaker"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Rating:
    """One rating by the Admiralty system; `name` is the outlet, the speaker or the claim's handle."""

    subject: Subject
    name: str
    grade: str
    who: str
    why: str
    made: str


@dataclass(frozen=True, slots=True)
class Shelved:
    """Where a claim lies in the file: under a key, from one day (ordinal) to another."""

    key: str
    first: int
    last: int


class Sought(NamedTuple):
    """Where to look: under a key, for what lies on any of these days, and on no more than `longest` in all."""

    key: str
    first: int
    last: int
    longest: int


class Sight(NamedTuple):
    """A filed claim that was found where somebody looked; `sought` counts the places in the order of looking."""

    sought: int
    n: int
    version_n: int


@dataclass(frozen=True, slots=True)
class Card:
    """What corroboration keeps of a claim to compare it by, and where it is filed.

    `body` is corroboration's own, and opaque to the ledger.
    """

    n: int
    version_n: int
    body: bytes
    places: tuple[Shelved, ...] = ()


@dataclass(frozen=True, slots=True)
class Filed:
    """A card as it lies in the file, and whose it is; `version_n` is the row number of the report's version."""

    n: int
    version_n: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Link:
    """Whether two claims speak of one happening; `features` decided, and `sentence` says how.

    `a` and `b` are row numbers, the lower first.
    """

    a: int
    b: int
    same: bool
    score: float
    sentence: str = ""
    features: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of a cluster: its card, and when it stood.

    It was known from `known` on, and no longer from `superseded` on, when a newer version of its report
    replaced the one it is in; `retracted` says since when its source took it back.
    """

    n: int
    version_n: int
    handle: str
    report_id: str
    local: str
    known: Known
    card: bytes
    superseded: Known | None = None
    retracted: Known | None = None


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims that links have ever joined: an event, today's or of any as-of day, lies within one cluster.

    Claims of outdated readings and rejected ones are left out; those of superseded versions are not, for they
    stood in their time. `links` come without their features. `decisions` are those in force that merge or split,
    pointing at current handles.
    """

    members: tuple[Member, ...]
    links: tuple[Link, ...]
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Spell:
    """From the minute `since` on, `claim` is in the group whose first claim is `first`; None: it stands no more.

    Row numbers. Kept for the claims of large clusters alone.
    """

    claim: int
    since: int
    first: int | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An event as it stood from `since` until its next snapshot; `body` is the codebook's JSON of it.

    `claim` is the row number of one of its claims. `gone` says that from then on there is no such event by itself: it
    was merged `into` another, or all its claims fell. `keys` are what the situation finds it by, `ground` is what it
    needs of it, and the bits of `tracks` say for which; `ground` is the situation's own, and opaque to the ledger.
    """

    event: str
    claim: int
    since: Known
    body: Mapping[str, Any] = field(default_factory=dict)
    origins: int = 0
    gone: bool = False
    into: str | None = None
    keys: tuple[str, ...] = ()
    tracks: int = 0
    ground: bytes | None = None


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as of the day asked for; `claim` is the row number of one of its claims."""

    id: str
    since: Known
    origins: int
    claim: int
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StoredGround:
    """What the situation needs of an event as of the day asked for; without `body` where an older dateline wrote it."""

    id: str
    since: Known
    claim: int
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Stats:
    """How much the ledger holds."""

    reports: int
    versions: int
    records: int
    claims: int
    events: int
    decisions: int
    ratings: int
    first_day: str | None
    last_day: str | None
    schema: str
