"""The ledger's file: what corroboration keeps of claims and reports, their links, clusters and groups."""

from collections.abc import Iterable, Mapping, Sequence, Set

from dateline.ledger import clusters, filing, groups, snapshots
from dateline.ledger.connected import Connected
from dateline.ledger.days import Known
from dateline.ledger.rows import Card, Cluster, Filed, Link, Member, Sight, Snapshot, Sought, Spell


class Kept(Connected):
    """The part of the ledger that only keeping speaks to."""

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

    def filed(self, versions: Mapping[int, int]) -> dict[int, Filed]:
        """The cards of these claims (row numbers, with those of their versions): current readings only."""
        with self._reading() as connection:
            return filing.filed(connection, versions)

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
            clusters.join_clusters(connection, pairs)

    def links(self, claim_n: int) -> tuple[Link, ...]:
        """Every link and refusal kept of a claim, best first."""
        with self._reading() as connection:
            return filing.links_of(connection, claim_n)

    def labels(self, claim_ns: Sequence[int]) -> dict[int, int]:
        """The number of the cluster that each of these claims is in."""
        with self._reading() as connection:
            return clusters.labels_of(connection, claim_ns)

    def cluster_sizes(self, labels: Sequence[int]) -> dict[int, int]:
        """How many claims were ever filed in each cluster of these numbers."""
        with self._reading() as connection:
            return clusters.sizes_of(connection, labels)

    def clusters(self, claim_ns: Sequence[int]) -> tuple[Cluster, ...]:
        """The clusters that these claims are in, each once, by their number."""
        return self.clusters_numbered(sorted(set(self.labels(claim_ns).values())))

    def clusters_numbered(self, labels: Sequence[int]) -> tuple[Cluster, ...]:
        """The clusters of these numbers, in their order."""
        with self._reading() as connection:
            return clusters.clusters_of(connection, labels)

    def members(self, claim_ns: Sequence[int]) -> dict[int, Member]:
        """These claims as their clusters have them; outdated readings and rejected claims are left out."""
        with self._reading() as connection:
            return clusters.members_of(connection, claim_ns)

    def spells(self, claim_ns: Sequence[int], *, around: bool = False) -> list[Spell]:
        """Which groups these claims were in since when; `around`: and all that were ever in a group with one."""
        with self._reading() as connection:
            return (groups.spells_around if around else groups.spells_of)(connection, claim_ns)

    def change_spells(self, *, gone: Iterable[Spell] = (), new: Iterable[Spell] = ()) -> None:
        """Take away what is no longer so of the groups, and add what is."""
        with self._writing() as connection:
            groups.change_spells(connection, gone=gone, new=new)

    def forget_spells(self, labels: Sequence[int], *, since: int) -> None:
        """Take away what is kept of the groups of these clusters from that minute on."""
        with self._writing() as connection:
            groups.forget_spells(connection, labels, since=since)

    def joints(self, claim_ns: Sequence[int], *, both: bool = True) -> dict[tuple[int, int], float]:
        """Pairs that a link joins, with its score, that begin (`both`: or end) at one of these claims."""
        with self._reading() as connection:
            return groups.joints(connection, claim_ns, both=both)

    def is_decided_on(self, label: int) -> bool:
        """Whether people ever merged or split claims of this cluster."""
        with self._reading() as connection:
            return groups.is_decided_on(connection, label)

    def namesakes(self, version_n: int) -> tuple[tuple[int, int], ...]:
        """Pairs of this version's claims and those with the same reference in other versions or readings of its report.

        They belong in one cluster, for at any moment one of them at most is what `report-id#c1` means.
        """
        with self._reading() as connection:
            return clusters.namesakes(connection, version_n)

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
