"""A record into the ledger and its claims into events, as it arrives; the order of arrival changes nothing.

1. The record is added (`Ledger.add`).
2. Its claims are cited and filed under their keys.
3. Each is compared with the candidates under those keys; links and near misses are kept.
4. The clusters that changed are replayed from the first changed moment on, and their events written.

All of it is one transaction: killed at any moment, a re-run completes it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from dateline.corroboration import CitedClaim, cite, file_keys, link, look_keys
from dateline.keeping.cards import claim_card, read_claim, report_card
from dateline.keeping.replay import snapshots_of
from dateline.ledger import Added, Card, Decision, DecisionKind, Ledger, Link, Outcome, StoredRecord
from dateline.ledger.days import Known
from dateline.model import Record


def keep(ledger: Ledger, record: Record, *, reader: str) -> Added:
    """Add a record and bring the events that it touches up to date; a known one changes nothing."""
    with ledger.transaction():
        added = ledger.add(record, reader=reader)
        if added.outcome is Outcome.KNOWN:
            return added
        if added.claims:
            _file_and_link(ledger, added.version_n)
        changed = (*added.claims, *added.touched)
        rewritten = added.outcome is Outcome.REREAD
        refresh(ledger, changed, since=None if rewritten else _first_known(ledger, added))
    return added


def keep_unfiled(ledger: Ledger, *, limit: int | None = None) -> int:
    """File and link what was added without being linked, as after an upgrade; how many versions that were."""
    versions = ledger.unfiled(limit=limit)
    for version_n in versions:
        with ledger.transaction():
            _file_and_link(ledger, version_n)
            refresh(ledger, [n for stored in ledger.records_of([version_n]) for n in stored.claim_ns])
    return len(versions)


def keep_decision(ledger: Ledger, kind: DecisionKind | str, *targets: str, **given: Any) -> Decision:
    """`Ledger.decide`, and the events that follow from it."""
    with ledger.transaction():
        decision = ledger.decide(kind, *targets, **given)
        _apply(ledger, decision)
    return decision


def keep_undo(ledger: Ledger, decision: str, *, who: str, why: str = "", made: str | None = None) -> Decision:
    """`Ledger.undo`, and the events that follow from it."""
    with ledger.transaction():
        undoing = ledger.undo(decision, who=who, why=why, made=made)
        _apply(ledger, undoing)
    return undoing


def _apply(ledger: Ledger, decision: Decision) -> None:
    """Cite the claims anew, for a correction changes what they are compared by, and replay their events."""
    ns = ledger.affected(decision)
    for version_n in ledger.versions_holding(ns):
        _file_and_link(ledger, version_n)
    refresh(ledger, ns)


def refresh(ledger: Ledger, claim_ns: Sequence[int], *, since: Known | None = None) -> None:
    """Write the events of the clusters that these claims are in, as they stood from `since` on (None: ever)."""
    clusters = ledger.clusters(claim_ns)
    versions = sorted({one.version_n for cluster in clusters for one in cluster.members})
    reports = ledger.report_cards(versions)
    snapshots = [one for cluster in clusters for one in snapshots_of(cluster, reports, since=since)]
    ledger.write_snapshots(claim_ns, snapshots, since=since)


def _first_known(ledger: Ledger, added: Added) -> Known | None:
    """The first moment that a new version changes: when it was known, or when it was replaced at once."""
    [stored] = ledger.records_of([added.version_n]) or [None]
    return stored.known if stored else None


def _file_and_link(ledger: Ledger, version_n: int) -> None:
    for stored in ledger.records_of([version_n]):
        claims = dict(zip(stored.claim_ns, _cited(stored), strict=True))
        if not claims:
            continue
        ledger.file_report(version_n, report_card(next(iter(claims.values())).report))
        cards = [Card(n, claim_card(claim), tuple(sorted(file_keys(claim)))) for n, claim in claims.items()]
        ledger.file(cards)
        links = _links(ledger, version_n, claims)
        ledger.link((*links, *_dropped(ledger, claims, links)))
        ledger.join(ledger.namesakes(version_n))
    for decision in ledger.decisions_on([version_n]):
        if decision.kind is DecisionKind.MERGE:
            ns = ledger.affected(decision)
            ledger.join((ns[0], n) for n in ns[1:])


def _dropped(ledger: Ledger, claims: Iterable[int], links: Iterable[Link]) -> list[Link]:
    """Refusals of what these claims were linked to before they were corrected, and no longer are."""
    kept = {(one.a, one.b) for one in links}
    before = {(one.a, one.b): one for n in claims for one in ledger.links(n) if one.same}
    return [Link(a, b, False, 0.0, "Not one event since a correction.") for a, b in before if (a, b) not in kept]


def _cited(stored: StoredRecord) -> tuple[CitedClaim, ...]:
    """The record's claims as corroboration has them, dated by when the report was known."""
    report = replace(stored.record.report, published=stored.known.text)
    return cite(replace(stored.record, report=report))


def _links(ledger: Ledger, version_n: int, claims: dict[int, CitedClaim]) -> list[Link]:
    looked = {n: look_keys(claim) for n, claim in claims.items()}
    filed = {n: ledger.candidates(keys) for n, keys in looked.items()}
    versions = {one.version_n for found in filed.values() for one in found}
    reports = ledger.report_cards(sorted(versions))
    links: dict[tuple[int, int], Link] = {}
    for n, claim in claims.items():
        for one in filed[n]:
            pair = (min(n, one.n), max(n, one.n))
            if one.n == n or pair in links:
                continue
            other = claims.get(one.n) or read_claim(one.body, reports[one.version_n])
            if one.version_n == version_n or other.report.id != claim.report.id:
                found = link(claim, other)
                if found.joined or found.near_miss:
                    reason = found.reason
                    links[pair] = Link(*pair, found.joined, found.score, reason.sentence, reason.features)
    return list(links.values())
