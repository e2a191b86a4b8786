"""One event in full: its claims with their words, who stands behind it, what changed when, and what people decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dateline.asking.graded import graded
from dateline.asking.naming import event_id_of
from dateline.asking.replayed import replayed
from dateline.corroboration import Event, draw, why_apart
from dateline.keeping.cards import read_claim
from dateline.ledger import Cluster, Decision, DecisionKind, Ledger, Link, Rating, StoredClaim, StoredEvent, Subject
from dateline.ledger.days import parse_known
from dateline.ledger.filters import Moment, read_as_of
from dateline.ledger.selecting import is_by


@dataclass(frozen=True, slots=True)
class Dossier:
    """An event as of a moment; `claims` are its members, earliest known first, `links` what joined or nearly joined.

    `body` is its JSON in the codebook's order, with the grades of its sources. `apart` says of those neighbours (by
    number) that are linked to a member, and yet in another event, why they are.
    `ratings` holds what was said by then of its outlets, its speakers and its claims; of each the last one holds.
    """

    stored: StoredEvent
    body: Mapping[str, Any]
    event: Event
    claims: tuple[StoredClaim, ...]
    links: tuple[Link, ...]
    neighbours: tuple[StoredClaim, ...]
    decisions: tuple[Decision, ...]
    ratings: tuple[Rating, ...]
    apart: Mapping[int, str]

    @property
    def tree(self) -> str:
        """The origins, and below each what leads back to it and why; what one report says twice stands once."""
        kept: dict[tuple[str, str], None] = {}
        origin = ""
        for line in draw(self.event.origins, self.event.sources).splitlines():
            origin = origin if line.startswith(" ") else line
            kept[origin, line] = None
        return "\n".join(line for _, line in kept)

    def rating(self, subject: Subject, name: str | None) -> Rating | None:
        """The rating that holds of an outlet, a speaker or a claim."""
        wanted = (name or "").casefold()
        given = [one for one in self.ratings if one.subject is subject and one.name.casefold() == wanted]
        return given[-1] if given else None

    def to_dict(self) -> dict[str, Any]:
        """The codebook's JSON of the event, with `claims`, `tree`, `links`, `decisions` and `ratings` beside it."""
        refs = {claim.n: claim.ref for claim in (*self.claims, *self.neighbours)}
        return {**self.body} | {
            "claims": [_claim_to_dict(claim) for claim in self.claims],
            "tree": self.tree.splitlines(),
            "links": [
                _link_to_dict(link, refs, self.apart) for link in self.links if link.a in refs and link.b in refs
            ],
            "decisions": [decision_to_dict(decision) for decision in self.decisions],
            "ratings": [rating_to_dict(rating) for rating in self.ratings],
        }


def dossier(ledger: Ledger, name: str, *, as_of: Moment | None = None) -> Dossier:
    """The event of this id (or the one it was merged into) as of a moment; raises NotInLedger."""
    stored = ledger.event(event_id_of(ledger, name, as_of=as_of), as_of=as_of)
    [event] = replayed(ledger, [stored])
    keys = {claim.key for claim in event.claims}
    [cluster] = ledger.clusters([stored.claim])
    numbers = [one.n for one in cluster.members if f"{one.report_id}#{one.local}" in keys]
    claims = sorted(
        (claim for claim in ledger.claims_numbered(numbers) if _was_known(claim, stored)),
        key=lambda claim: (claim.known.minute, claim.ref),
    )
    links, neighbours = _compared(ledger, claims, as_of=as_of)
    return Dossier(
        stored=stored,
        body=graded(ledger, [stored], as_of=as_of)[0],
        event=event,
        claims=tuple(_unretracted(claim, as_of=as_of) for claim in claims),
        links=links,
        neighbours=neighbours,
        decisions=_decisions(ledger, claims, as_of=as_of),
        ratings=_ratings(ledger, event, claims, as_of=as_of),
        apart=_apart(ledger, event, cluster, links, neighbours),
    )


def _compared(
    ledger: Ledger, claims: Sequence[StoredClaim], *, as_of: Moment | None
) -> tuple[tuple[Link, ...], tuple[StoredClaim, ...]]:
    """The links and near misses of the claims, and the other claims that were known by then which they name."""
    found = {(link.a, link.b): link for claim in claims for link in ledger.links(claim.n)}
    inside = {claim.n for claim in claims}
    outside = sorted({n for pair in found for n in pair} - inside)
    moment = read_as_of(as_of)
    neighbours = tuple(claim for claim in ledger.claims_numbered(outside) if is_by(claim.known, moment))
    known = inside | {claim.n for claim in neighbours}
    return tuple(link for (a, b), link in found.items() if a in known and b in known), neighbours


def _apart(
    ledger: Ledger, event: Event, cluster: Cluster, links: Sequence[Link], neighbours: Sequence[StoredClaim]
) -> dict[int, str]:
    """For each neighbour that is linked to a member, why it is in another event all the same."""
    linked = {n for link in links if link.same for n in (link.a, link.b)} & {claim.n for claim in neighbours}
    members = [member for member in cluster.members if member.n in linked]
    reports = ledger.report_cards(sorted({member.version_n for member in members})) if members else {}
    return {one.n: why_apart(event.claims, [read_claim(one.card, reports[one.version_n])]) for one in members}


def _unretracted(claim: StoredClaim, *, as_of: Moment | None) -> StoredClaim:
    """The claim as it stood then: a later retraction is not known yet."""
    is_known = claim.retracted is None or is_by(claim.retracted, read_as_of(as_of))
    return claim if is_known else replace(claim, retracted=None)


def _decisions(ledger: Ledger, claims: Sequence[StoredClaim], *, as_of: Moment | None) -> tuple[Decision, ...]:
    """Those in force about the claims; retractions from their day on, for only they count from a day."""
    handles, reports = {claim.handle for claim in claims}, {claim.report.id for claim in claims}
    moment = read_as_of(as_of)

    def counts(decision: Decision) -> bool:
        made = parse_known(decision.made)
        return decision.kind is not DecisionKind.RETRACT or made is None or is_by(made, moment)

    return tuple(
        one
        for one in ledger.decisions(active_only=True)
        if counts(one) and (handles & {*one.targets, *one.others} or one.report in reports)
    )


def _was_known(claim: StoredClaim, stored: StoredEvent) -> bool:
    """The version that said so then: of two versions with one reference, the one that had not been replaced."""
    return claim.superseded is None or claim.superseded.minute > stored.since.minute


def _ratings(ledger: Ledger, event: Event, claims: list[StoredClaim], *, as_of: Moment | None) -> tuple[Rating, ...]:
    outlets = sorted({claim.report.outlet for claim in claims if claim.report.outlet})
    speakers = sorted({source.speaker.name for source in event.sources if source.speaker})
    asked = ((Subject.OUTLET, outlets), (Subject.SPEAKER, speakers), (Subject.CLAIM, [one.handle for one in claims]))
    return tuple(rating for subject, names in asked if names for rating in ledger.ratings(subject, *names, as_of=as_of))


def _link_to_dict(link: Link, refs: Mapping[int, str], apart: Mapping[int, str]) -> dict[str, Any]:
    """A link as JSON; `apart` only where it was passed over."""
    row: dict[str, Any] = {
        "claims": [refs[link.a], refs[link.b]],
        "same": link.same,
        "because": link.sentence,
        "features": dict(link.features),
    }
    passed_over = [apart[n] for n in (link.a, link.b) if link.same and n in apart]
    return row | {"apart": passed_over[0]} if passed_over else row


def _claim_to_dict(claim: StoredClaim) -> dict[str, Any]:
    report = claim.report
    return {
        "claim": claim.ref,
        "handle": claim.handle,
        "known": claim.known.text,
        "outlet": report.outlet,
        "title": report.title,
        "url": report.url,
        "words": claim.words,
        "anchor": claim.anchor,
        "type": claim.claim.type.value,
        "mode": claim.claim.mode,
        "assertion": claim.claim.assertion.value,
        "status": claim.claim.status.value,
        "retracted": claim.retracted.text if claim.retracted else None,
        "decisions": list(claim.decisions),
    }


def decision_to_dict(decision: Decision) -> dict[str, Any]:
    """A decision as JSON: who, when, why, on what."""
    return {
        "id": decision.id,
        "kind": decision.kind.value,
        "who": decision.who,
        "made": decision.made,
        "why": decision.why,
        "targets": list(decision.targets),
        "others": list(decision.others),
        "report": decision.report,
        "field": decision.field,
        "value": decision.value,
        "undoes": decision.undoes,
        "active": decision.active,
    }


def rating_to_dict(rating: Rating) -> dict[str, Any]:
    """A rating as JSON."""
    return {
        "subject": rating.subject.value,
        "name": rating.name,
        "grade": rating.grade,
        "who": rating.who,
        "made": rating.made,
        "why": rating.why,
    }
