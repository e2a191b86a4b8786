"""A record into the ledger and its claims into events, as it arrives; the order of arrival changes nothing.

1. The record is added (`Ledger.add`).
2. Its claims are cited and filed under their keys.
3. Each is compared with the candidates under those keys; links and near misses are kept.
4. The clusters that changed are replayed from the first changed moment on, and their events written.

All of it is one transaction: killed at any moment, a re-run completes it.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import combinations
from operator import itemgetter
from typing import Any

from dateline.corroboration import CitedClaim, cite, file_marks, link_if_near
from dateline.corroboration.cards import claim_to_bytes, names_to_bytes, report_to_bytes
from dateline.keeping.around import told_around
from dateline.keeping.candidates import candidates
from dateline.keeping.cards import read_claim
from dateline.keeping.replay import Told, told_of
from dateline.ledger import Added, Card, Decision, DecisionKind, Ledger, Link, Outcome, Shelved
from dateline.ledger.days import Known
from dateline.model import Record

_AT_ONCE = 100
"""Events written anew in one transaction, with the clusters that they are in."""

LARGE = 100
"""The most claims that a cluster may have to be led through whole for each new one."""


def keep(ledger: Ledger, record: Record, *, reader: str) -> Added:
    """Add a record and bring the events that it touches up to date; a known one changes nothing."""
    with _uncollected(), ledger.transaction():
        added = ledger.add(record, reader=reader)
        if added.outcome is Outcome.KNOWN:
            return added
        if added.outcome is Outcome.ADDED:
            _file_and_link(ledger, added.version_n, added.claims, _cited(record, added.known), anew=False)
        elif added.claims:
            _file_stored(ledger, added.version_n)
        rewritten = added.outcome is Outcome.REREAD
        fresh = frozenset(added.claims) if added.outcome is Outcome.ADDED else None
        refresh(ledger, (*added.claims, *added.touched), since=None if rewritten else added.known, fresh=fresh)
    return added


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for circles of garbage meanwhile: keeping leaves none, and a search walks all that stays in memory."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def keep_unfiled(ledger: Ledger, *, limit: int | None = None) -> int:
    """File and link what was added without being linked, as after an upgrade; how many versions that were."""
    versions = ledger.unfiled(limit=limit)
    for version_n in versions:
        with ledger.transaction():
            _file_stored(ledger, version_n)
            refresh(ledger, [n for stored in ledger.records_of([version_n]) for n in stored.claim_ns])
    return len(versions)


def keep_waiting(ledger: Ledger) -> int:
    """Write anew the events that an older dateline wrote, with what is kept of them since; how many steps that took.

    To follow `keep_unfiled`. Each step is one transaction, so an end at any moment loses nothing.
    """
    steps = 0
    while claims := ledger.waiting(limit=_AT_ONCE):
        with ledger.transaction():
            refresh(ledger, claims)
        steps += 1
    return steps


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
        _file_stored(ledger, version_n)
    refresh(ledger, ns)


def refresh(
    ledger: Ledger, claim_ns: Sequence[int], *, since: Known | None = None, fresh: frozenset[int] | None = None
) -> None:
    """Write the events of the clusters that these claims are in, as they stood from `since` on (None: ever).

    With `fresh`, claims that are new since then, only what they change, for all else is written already.
    """
    labels = ledger.labels(claim_ns)
    sizes = ledger.cluster_sizes(sorted(set(labels.values())))
    large = {label for label, size in sizes.items() if size > LARGE}
    around = {label for label in large if fresh and since and not ledger.is_decided_on(label)}
    told = [
        (label, told_around(ledger, [n for n in fresh if labels.get(n) == label], since=since))
        for label in sorted(around)
        if fresh and since
    ]
    whole = sorted(sizes.keys() - around)
    clusters = ledger.clusters_numbered(whole)
    reports = ledger.report_cards(sorted({one.version_n for cluster in clusters for one in cluster.members}))
    for label, cluster in zip(whole, clusters, strict=True):
        found = told_of(cluster, reports, since=since, fresh=fresh)
        told.append((label, found))
        if label in large:
            _keep_groups(ledger, label, found, since=since)
    _write(ledger, labels, told, since=since)


def _keep_groups(ledger: Ledger, label: int, told: Told, *, since: Known | None) -> None:
    """Keep since when claims are in which group, as told; nothing where the part before is not kept either."""
    kept = {spell.claim for spell in ledger.spells(sorted(told.stood))}
    is_whole = told.stood <= kept
    ledger.forget_spells([label], since=since.minute if since and is_whole else 0)
    if is_whole:
        ledger.change_spells(new=told.spells)


def _write(ledger: Ledger, labels: Mapping[int, int], told: Sequence[tuple[int, Told]], *, since: Known | None) -> None:
    """Write what was told, of whole clusters and of parts."""
    whole = {label for label, one in told if one.only is None}
    if whole:
        snapshots = [snapshot for label, one in told if label in whole for snapshot in one.snapshots]
        ledger.write_snapshots([n for n, label in labels.items() if label in whole], snapshots, since=since)
    parts = [one for label, one in told if label not in whole]
    only = {pair for one in parts if one.only is not None for pair in one.only}
    if parts:
        ledger.write_snapshots((), [snapshot for one in parts for snapshot in one.snapshots], since=since, only=only)


def _file_stored(ledger: Ledger, version_n: int) -> None:
    """File and link what was filed before, or has relatives that were: versions, readings, decisions."""
    for stored in ledger.records_of([version_n]):
        _file_and_link(ledger, version_n, stored.claim_ns, _cited(stored.record, stored.known), anew=True)
    ledger.join(ledger.namesakes(version_n))
    for decision in ledger.decisions_on([version_n]):
        if decision.kind is DecisionKind.MERGE:
            ns = ledger.affected(decision)
            ledger.join((ns[0], n) for n in ns[1:])


def _file_and_link(
    ledger: Ledger, version_n: int, claim_ns: Sequence[int], cited: Sequence[CitedClaim], *, anew: bool
) -> None:
    if not cited:
        return
    claims = dict(zip(claim_ns, cited, strict=True))
    report = cited[0].report
    ledger.file_report(version_n, report_to_bytes(report), names=names_to_bytes(report), anew=anew)
    cards = [Card(n, version_n, claim_to_bytes(claim), _places(claim)) for n, claim in claims.items()]
    ledger.file(cards, anew=anew)
    links = _links(ledger, claims, version_n=version_n)
    ledger.link((*links, *(_dropped(ledger, claims, links) if anew else ())), anew=anew)


def _dropped(ledger: Ledger, claims: Iterable[int], links: Iterable[Link]) -> list[Link]:
    """Refusals of what these claims were linked to before they were corrected, and no longer are."""
    kept = {(one.a, one.b) for one in links}
    before = {(one.a, one.b) for n in claims for one in ledger.links(n) if one.same}
    return [Link(a, b, False, 0.0, "Not one event since a correction.") for a, b in sorted(before - kept)]


def _cited(record: Record, known: Known) -> tuple[CitedClaim, ...]:
    """The record's claims as corroboration has them, dated by when the report was known."""
    return cite(replace(record, report=replace(record.report, published=known.text)))


def _places(claim: CitedClaim) -> tuple[Shelved, ...]:
    return tuple(Shelved(mark.key, mark.days.first, mark.days.last) for mark in file_marks(claim))


def _links(ledger: Ledger, claims: Mapping[int, CitedClaim], *, version_n: int) -> list[Link]:
    """The links and near misses among these claims of one version, and between them and what is filed of others."""
    links = []
    for a, left, b, right in (*_pairs_among(claims), *_pairs_outside(ledger, claims, version_n)):
        compared = link_if_near(left, right)
        if compared is not None:
            reason = compared.reason
            links.append(Link(a, b, compared.joined, compared.score, reason.sentence, reason.features))
    return sorted(links, key=lambda link: (link.a, link.b))


_Pair = tuple[int, CitedClaim, int, CitedClaim]
"""Two claims to compare, the lower number first."""


def _pairs_among(claims: Mapping[int, CitedClaim]) -> Iterator[_Pair]:
    for (a, left), (b, right) in combinations(sorted(claims.items(), key=itemgetter(0)), 2):
        yield a, left, b, right


def _pairs_outside(ledger: Ledger, claims: Mapping[int, CitedClaim], version_n: int) -> Iterator[_Pair]:
    """These claims with their candidates in other reports."""
    pairs, versions = candidates(ledger, claims, version_n=version_n)
    found = ledger.filed(versions)
    reports = ledger.report_cards(sorted({one.version_n for one in found.values()}))
    others = {n: read_claim(one.body, reports[one.version_n]) for n, one in found.items()}
    for n, other in pairs:
        claim, found_one = claims[n], others.get(other)
        if found_one is not None and found_one.report.id != claim.report.id:
            yield (n, claim, other, found_one) if n < other else (other, found_one, n, claim)
