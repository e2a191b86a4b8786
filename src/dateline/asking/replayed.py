"""Stored events as corroboration's own: with their claims, sources and tree of origins, not only their JSON."""

from collections.abc import Sequence

from dateline.corroboration import Event
from dateline.keeping.cards import read_claim
from dateline.keeping.replay import events_at
from dateline.ledger import Cluster, Ledger, StoredEvent


def replayed(ledger: Ledger, events: Sequence[StoredEvent]) -> tuple[Event, ...]:
    """The events at the moment that each was found in, in their order.

    Each cluster is replayed once, at the last moment that changed one of its events: the others stayed as they were.
    """
    wanted = {event.claim: event for event in events}
    found: dict[str, Event] = {}
    for cluster in ledger.clusters(sorted(wanted)):
        mine = [wanted[one.n] for one in cluster.members if one.n in wanted]
        if mine:
            found |= _replay(ledger, cluster, mine)
    return tuple(found[event.id] for event in events if event.id in found)


def _replay(ledger: Ledger, cluster: Cluster, events: Sequence[StoredEvent]) -> dict[str, Event]:
    reports = ledger.report_cards(sorted({one.version_n for one in cluster.members}))
    claims = {one.n: read_claim(one.card, reports[one.version_n]) for one in cluster.members}
    return events_at(cluster, claims, max(event.since for event in events))
