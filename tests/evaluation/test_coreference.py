import pytest

from dateline.evaluation.coreference import Prf, best_alignment, score_clusters


def labels(*clusters: str) -> dict[str, int]:
    """`labels("abc", "de")`: a, b, c are one cluster, d and e another."""
    return {mention: number for number, cluster in enumerate(clusters) for mention in cluster}


def test_the_gold_itself_scores_one() -> None:
    gold = labels("abc", "de", "f")
    score = score_clusters(gold, gold)
    assert (score.muc, score.b_cubed, score.ceaf_e, score.conll) == (Prf(1, 1), Prf(1, 1), Prf(1, 1), 1.0)


def test_muc_counts_missing_links() -> None:
    score = score_clusters(labels("abcd"), labels("ab", "cd"))
    assert score.muc == Prf(1.0, pytest.approx(2 / 3))


def test_b_cubed_is_a_mean_over_mentions() -> None:
    score = score_clusters(labels("abc", "de"), labels("ab", "cde"))
    assert score.b_cubed.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert score.b_cubed.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)


def test_ceaf_aligns_clusters_one_to_one() -> None:
    score = score_clusters(labels("abcd", "e"), labels("ab", "cd", "e"))
    best = 2 * 2 / (4 + 2) + 1
    assert score.ceaf_e == Prf(pytest.approx(best / 3), pytest.approx(best / 2))


def test_one_cluster_for_all_has_full_recall_and_poor_precision() -> None:
    score = score_clusters(labels("ab", "cd"), labels("abcd"))
    assert score.b_cubed == Prf(0.5, 1.0)


def test_an_alignment_gives_up_a_best_pair_for_a_better_sum() -> None:
    assert best_alignment([[0.9, 0.8], [0.8, 0.1]]) == pytest.approx(1.6)


def test_an_alignment_of_unequal_sides_leaves_some_alone() -> None:
    assert best_alignment([[0.2], [0.7], [0.5]]) == pytest.approx(0.7)


def test_clusterings_of_other_mentions_cannot_be_scored() -> None:
    with pytest.raises(ValueError, match="same mentions"):
        score_clusters(labels("ab"), labels("abc"))
