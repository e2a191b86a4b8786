"""Scores of a clustering against a gold one: MUC, B³, CEAF-e and their mean, the CoNLL F1.

Both clusterings are partitions of the same mentions, given as a label for each mention. MUC: Vilain et al. 1995 (links
that are missing); B³: Bagga and Baldwin 1998 (a mean over mentions); CEAF-e: Luo 2005 with the entity similarity φ4
(the best one-to-one alignment of clusters). Written from the papers.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

Labels = Mapping[str, Hashable]
"""Mention to cluster."""


@dataclass(frozen=True, slots=True)
class Prf:
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean; 0 where both are."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class CoreferenceScore:
    """The three metrics of one clustering."""

    muc: Prf
    b_cubed: Prf
    ceaf_e: Prf

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf_e.f1) / 3


def score_clusters(gold: Labels, found: Labels) -> CoreferenceScore:
    """`found` against `gold`; raises ValueError where they do not label the same mentions."""
    if gold.keys() != found.keys():
        raise ValueError("Both clusterings must label the same mentions.")
    return CoreferenceScore(score_muc(gold, found), score_b_cubed(gold, found), score_ceaf_e(gold, found))


def _clusters(labels: Labels) -> list[list[str]]:
    members: dict[Hashable, list[str]] = defaultdict(list)
    for mention, label in labels.items():
        members[label].append(mention)
    return list(members.values())


def score_muc(gold: Labels, found: Labels) -> Prf:
    """How many of the links that make each cluster whole are there; singletons do not count."""
    return Prf(_muc_share(found, gold), _muc_share(gold, found))


def _muc_share(key: Labels, response: Labels) -> float:
    kept = possible = 0
    for cluster in _clusters(key):
        kept += len(cluster) - len({response[mention] for mention in cluster})
        possible += len(cluster) - 1
    return kept / possible if possible else 0.0


def score_b_cubed(gold: Labels, found: Labels) -> Prf:
    """For each mention, how much of its cluster is right (precision) and there (recall); the mean over mentions."""
    both = Counter((gold[mention], found[mention]) for mention in gold)
    gold_sizes, found_sizes = Counter(gold.values()), Counter(found.values())
    total = len(gold) or 1
    precision = sum(count * count / found_sizes[label] for (_, label), count in both.items()) / total
    recall = sum(count * count / gold_sizes[label] for (label, _), count in both.items()) / total
    return Prf(precision, recall)


def score_ceaf_e(gold: Labels, found: Labels) -> Prf:
    """The similarity of the best one-to-one alignment of clusters, by the number of clusters on either side."""
    both = Counter((gold[mention], found[mention]) for mention in gold)
    gold_sizes, found_sizes = Counter(gold.values()), Counter(found.values())
    weights: dict[Hashable, dict[Hashable, float]] = defaultdict(dict)
    for (key, label), count in both.items():
        weights[key][label] = 2 * count / (gold_sizes[key] + found_sizes[label])
    aligned = sum(best_alignment(part) for part in _components(weights))
    return Prf(aligned / (len(found_sizes) or 1), aligned / (len(gold_sizes) or 1))


def _components(weights: dict[Hashable, dict[Hashable, float]]) -> list[list[list[float]]]:
    """The connected parts of the bipartite graph, each as a dense matrix; an alignment never leaves its part."""
    owners: dict[Hashable, list[Hashable]] = defaultdict(list)
    for key, row in weights.items():
        for label in row:
            owners[label].append(key)
    seen: set[Hashable] = set()
    parts = []
    for start in weights:
        if start in seen:
            continue
        keys, labels, queue = [], [], [start]
        seen.add(start)
        while queue:
            key = queue.pop()
            keys.append(key)
            for label in weights[key]:
                if label not in labels:
                    labels.append(label)
                    fresh = [other for other in owners[label] if other not in seen]
                    seen.update(fresh)
                    queue += fresh
        parts.append([[weights[key].get(label, 0.0) for label in labels] for key in keys])
    return parts


def best_alignment(weights: list[list[float]]) -> float:
    """The largest sum of weights with at most one in each row and column (Kuhn 1955; shortest augmenting paths)."""
    if not weights or not weights[0]:
        return 0.0
    if len(weights) > len(weights[0]):
        weights = [list(column) for column in zip(*weights, strict=True)]
    rows, columns = len(weights), len(weights[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        _augment(weights, row_price, column_price, owner)
    return sum(weights[owner[column] - 1][column - 1] for column in range(1, columns + 1) if owner[column])


def _augment(weights: list[list[float]], row_price: list[float], column_price: list[float], owner: list[int]) -> None:
    """One shortest augmenting path from the row that owner[0] holds; prices and owners are changed in place."""
    columns = len(column_price) - 1
    slack, came, visited = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    column = 0
    while owner[column]:
        visited[column] = True
        row, step, following = owner[column], float("inf"), 0
        for other in range(1, columns + 1):
            if visited[other]:
                continue
            cost = -weights[row - 1][other - 1] - row_price[row] - column_price[other]
            if cost < slack[other]:
                slack[other], came[other] = cost, column
            if slack[other] < step:
                step, following = slack[other], other
        for other in range(columns + 1):
            if visited[other]:
                row_price[owner[other]] += step
                column_price[other] -= step
            else:
                slack[other] -= step
        column = following
    while column:
        owner[column] = owner[came[column]]
        column = came[column]
