"""Records of many reports into events: all at once, or report by report with the same answer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.corroboration.blocking import ANY, Mark, file_marks, finds, look_marks
from dateline.corroboration.cited import CitedClaim, cite
from dateline.corroboration.decision import (
    Decision,
    DecisionKind,
    apply_decisions,
    in_force,
    names_claim,
)
from dateline.corroboration.event import Event, event_of
from dateline.corroboration.features import names_likeness
from dateline.corroboration.grouping import group
from dateline.corroboration.linking import Link, link
from dateline.model import Record


@dataclass(frozen=True, slots=True)
class Corroborated:
    """What is known by the end of `as_of` (None: all that was ever reported).

    `events` by the first report of each; `links` are those made and the near misses, with their reasons; `claims`
    and `decisions` are the ground, of all days, so that an earlier day can be asked (`known`).
    """

    events: tuple[Event, ...]
    links: tuple[Link, ...]
    claims: tuple[CitedClaim, ...]
    decisions: tuple[Decision, ...] = ()
    as_of: str | None = None

    def known(self, as_of: str | None) -> "Corroborated":
        """The same ground as it was known by the end of `as_of`; never more than this one knows."""
        if as_of is None or as_of == self.as_of or (self.as_of and self.as_of < as_of):
            return self
        return corroborate_claims(self.claims, self.links, as_of=as_of, decisions=self.decisions)


class Corroborator:
    """Takes reports as they arrive and answers at any time; the order of arrival changes nothing.

    Claims are filed by blocking keys, so a new one is compared only with those of its kind, place or parties, and time.
    """

    def __init__(self) -> None:
        self._claims: dict[str, CitedClaim] = {}
        self._filed: dict[str, list[tuple[Mark, CitedClaim]]] = defaultdict(list)
        self._by_report: dict[str, list[CitedClaim]] = defaultdict(list)
        self._links: dict[tuple[str, str], Link] = {}

    def add(self, record: Record) -> None:
        """File a record's claims and link them; adding a record again changes nothing."""
        for claim in cite(record):
            if claim.key not in self._claims:
                self._add(claim)

    def _add(self, claim: CitedClaim) -> None:
        for _, other in sorted(self._candidates(claim).items()):
            found = link(claim, other)
            if found.joined or found.near_miss:
                self._links[found.left, found.right] = found
        self._claims[claim.key] = claim
        self._by_report[claim.report.id].append(claim)
        for mark in file_marks(claim):
            self._filed[mark.key].append((mark, claim))

    def _candidates(self, claim: CitedClaim) -> dict[str, CitedClaim]:
        found = {other.key: other for other in self._by_report.get(claim.report.id, ())}
        for look in look_marks(claim):
            for mark, other in self._filed.get(look.key, ()):
                if finds(look, mark) and (
                    look.least <= ANY or names_likeness(claim.report.names, other.report.names) >= look.least
                ):
                    found[other.key] = other
        return found

    def corroborated(self, *, as_of: str | None = None, decisions: Iterable[Decision] = ()) -> Corroborated:
        """The events as known by the end of `as_of`."""
        claims = tuple(sorted(self._claims.values(), key=lambda claim: claim.order))
        links = tuple(self._links[pair] for pair in sorted(self._links))
        return corroborate_claims(claims, links, as_of=as_of, decisions=decisions)


def corroborate(
    records: Iterable[Record], *, as_of: str | None = None, decisions: Iterable[Decision] = ()
) -> Corroborated:
    """The events that the records speak of, as known by the end of the day `as_of` (None: all).

    The order of the records does not matter. A report without `published` is never known as of a day.
    """
    corroborator = Corroborator()
    for record in records:
        corroborator.add(record)
    return corroborator.corroborated(as_of=as_of, decisions=decisions)


def corroborate_claims(
    claims: Sequence[CitedClaim],
    links: Sequence[Link],
    *,
    as_of: str | None = None,
    decisions: Iterable[Decision] = (),
) -> Corroborated:
    """The same from claims and links that are already at hand (a store's); links to claims not known are left out."""
    every = tuple(sorted(decisions, key=lambda decision: (decision.when, decision.id)))
    effective = in_force(every, as_of=as_of)
    known = [claim for claim in claims if is_known(claim, as_of=as_of)]
    read = apply_decisions(known, effective)
    changed = {claim.key for claim, original in _pairs(read, known) if claim != original}
    used = _relinked(read, links, changed) if changed else links
    taken_back = _retractions(read, effective)
    groups = group(read, used, effective)
    events = (event_of(members, retracted=taken_back) for members in groups)
    return Corroborated(
        events=tuple(event for event in events if event is not None),
        links=tuple(links),
        claims=tuple(claims),
        decisions=every,
        as_of=as_of,
    )


def is_known(claim: CitedClaim, *, as_of: str | None) -> bool:
    """True where the claim's report was out by the end of the day."""
    return as_of is None or (claim.report.known is not None and claim.report.known <= as_of)


def _pairs(read: Sequence[CitedClaim], known: Sequence[CitedClaim]) -> Iterable[tuple[CitedClaim, CitedClaim]]:
    originals = {claim.key: claim for claim in known}
    return ((claim, originals[claim.key]) for claim in read)


def _relinked(claims: Sequence[CitedClaim], links: Sequence[Link], changed: set[str]) -> list[Link]:
    """The links with those of corrected claims worked out anew, against all claims."""
    kept = [one for one in links if one.left not in changed and one.right not in changed]
    fresh = [claim for claim in claims if claim.key in changed]
    anew = (link(one, other) for one in fresh for other in claims if one.key != other.key)
    return kept + list({(found.left, found.right): found for found in anew}.values())


def _retractions(claims: Sequence[CitedClaim], decisions: Sequence[Decision]) -> dict[str, str]:
    """For the claims taken back, when that was first recorded."""
    found: dict[str, str] = {}
    for decision in decisions:
        if decision.kind is DecisionKind.RETRACT:
            for claim in claims:
                if names_claim(decision, claim):
                    found.setdefault(claim.key, decision.when or "9999-12-31")
    return found
