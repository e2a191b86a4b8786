"""Stored events as corroboration's own: with their claims, sources and tree of origins, not only their JSON."""

from collections.abc import Mapping, Sequence

from dateline.corroboration import Event
from dateline.keeping.replay import events_at
from dateline.ledger import Cluster, Ledger, StoredEvent, StoredGround

Found = StoredEvent | StoredGround

_AT_ONCE = 100
"""Clusters whose reports' cards are read together; they are large, and one query for each takes longer."""


def replayed(ledger: Ledger, events: Sequence[Found]) -> tuple[Event, ...]:
    """The events at the moment that each was found in, in their order.

    Each cluster is replayed once, at the last moment that changed one of its events: the others stayed as they were.
    """
    wanted = {event.claim: event for event in events}
    found: dict[str, Event] = {}
    clusters = ledger.clusters(sorted(wanted))
    for start in range(0, len(clusters), _AT_ONCE):
        some = clusters[start : start + _AT_ONCE]
        reports = ledger.report_cards(sorted({one.version_n for cluster in some for one in cluster.members}))
        for cluster in some:
            found |= _replay(cluster, reports, [wanted[one.n] for one in cluster.members if one.n in wanted])
    return tuple(found[event.id] for event in events if event.id in found)


def _replay(cluster: Cluster, reports: Mapping[int, bytes], events: Sequence[Found]) -> dict[str, Event]:
    if not events:
        return {}
    return events_at(cluster, reports, max(event.since for event in events))
