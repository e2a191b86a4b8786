from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training is an extra: `pip install dateline[train]`")

from dateline.language.encoding import encode  # noqa: E402
from dateline.language.labels import HEADS, PAIR_WIDTH, ROLES  # noqa: E402
from dateline.language.wordpiece import WordPieces  # noqa: E402
from dateline.training.examples import MASKED, Example, Pairs  # noqa: E402
from dateline.training.losses import Candidates, Losses, candidate_scores, cell_logits  # noqa: E402
from dateline.training.network import ReaderNetwork, Size  # noqa: E402

SMALL = Size(vocabulary=103, width=16, layers=1, heads=2, inner=16, positions=64, dropout=0.0, pair_hidden=8)
TEXT = "Rebels left Kent and Hull. Troops came."


def _example(*pairs: Pairs) -> Example:
    encoded = encode(TEXT, tokenizer=WordPieces({"[UNK]": 0}))
    window = range(len(encoded))
    targets = {head: np.full(len(window), MASKED, dtype=np.int64) for head in HEADS}
    return Example(encoded, window, targets, pairs)


def _places(gold: list[list[float]], group: tuple[int, ...] = (1, 0)) -> Pairs:
    """Two anchors, "left" and "came", against "Kent" and "Hull", whose groups are numbered by name."""
    return Pairs("place", ((1, 1), (7, 7)), ((2, 2), (4, 4)), group, np.asarray(gold, dtype=np.float32))


def test_a_candidate_is_judged_by_the_column_of_its_own_group() -> None:
    found = Candidates.of([_example(_places([[0.0, 1.0], [1.0, 0.0]]))])
    assert found is not None
    truth = {(tuple(a), tuple(b)): found.gold[c] for a, b, c in zip(found.left, found.right, found.cell, strict=True)}
    assert truth == {((1, 1), (2, 2)): 1, ((1, 1), (4, 4)): 0, ((7, 7), (2, 2)): 0, ((7, 7), (4, 4)): 1}


def test_what_is_not_known_is_no_candidate_and_spans_of_one_group_share_a_cell() -> None:
    known = Candidates.of([_example(_places([[0.0, -1.0], [1.0, 0.0]]))])
    shared = Candidates.of([_example(_places([[1.0], [0.0]], group=(0, 0)))])
    assert known is not None
    assert shared is not None
    assert (known.gold.tolist(), known.cell.tolist()) == ([0, 1, 0], [0, 2, 1])
    assert (shared.gold.tolist(), shared.cell.tolist()) == ([1, 0], [0, 0, 1, 1])


def test_windows_without_pairs_have_no_candidates() -> None:
    assert Candidates.of([_example()]) is None


def test_a_cells_odds_are_the_sum_of_its_candidates_odds() -> None:
    flat = Candidates.of([_example(_places([[1.0], [0.0]], group=(0, 0)))])
    assert flat is not None
    logits = cell_logits(torch.log(torch.tensor([1.0, 2.0, 0.5, 0.25])), flat)
    assert torch.exp(logits).tolist() == pytest.approx([3.0, 0.75])


def test_the_roles_of_a_batch_weigh_alike_however_many_candidates_they_have() -> None:
    flat = Candidates.of([_example(_places([[0.0, 1.0], [1.0, 0.0]])), _example()])
    assert flat is not None
    assert flat.weights().tolist() == [0.5] * 4


def test_scores_take_the_window_that_the_candidate_is_in() -> None:
    torch.manual_seed(3)
    network = ReaderNetwork(SMALL)
    item = _places([[0.0, 1.0], [1.0, 0.0]])
    projections = torch.randn(2, 9, 2 * len(ROLES) * PAIR_WIDTH)
    second = Candidates.of([_example(), _example(item)])
    alone = Candidates.of([_example(item)])
    assert second is not None
    assert alone is not None
    assert candidate_scores(network, second, projections).tolist() == pytest.approx(
        candidate_scores(network, alone, projections[1:]).tolist()
    )


def test_a_network_that_links_rightly_loses_less_than_one_that_links_wrongly() -> None:
    torch.manual_seed(3)
    network = ReaderNetwork(SMALL)
    losses = Losses(network, no_anchor_weight=0.5, soft_weight=0.5)
    scores = torch.zeros(1, 9, sum(len(labels) for labels in HEADS.values()))
    projections = torch.randn(1, 9, 2 * len(ROLES) * PAIR_WIDTH)
    flat = Candidates.of([_example(_places([[0.0, 1.0], [1.0, 0.0]]))])
    assert flat is not None
    found = (candidate_scores(network, flat, projections) > 0).float().view(2, 2)
    by_group = found[:, [1, 0]].tolist()
    right = losses([_example(_places(by_group))], scores, projections)
    wrong = losses([_example(_places([[1 - a for a in row] for row in by_group]))], scores, projections)
    assert right.item() < wrong.item()


def test_only_teachers_who_never_saw_a_report_teach_it(tmp_path: Path) -> None:
    from dateline.training.train import Recipe, Teacher, taught_annotated

    torch.manual_seed(3)
    teachers = [Teacher(ReaderNetwork(SMALL).eval(), Recipe(folds=2, left_out=fold)) for fold in (0, 1)]
    texts = [replace(_example(), report=number) for number in (0, 1)]
    softs = [one.soft for one in taught_annotated(texts, teachers)]
    alone = [taught_annotated([text], [teacher])[0].soft for text, teacher in zip(texts, teachers, strict=True)]
    found = [[soft.tolist() for soft in several if soft is not None] for several in (softs, alone)]
    assert found[0] == found[1]
    assert found[0][0] != found[0][1]


def test_the_mean_of_networks_is_the_mean_of_their_weights(tmp_path: Path) -> None:
    from dateline.training.network import MINILM
    from dateline.training.train import Recipe, averaged, save_network

    for seed in (1, 2):
        torch.manual_seed(seed)
        save_network(ReaderNetwork(replace(MINILM, layers=6)), tmp_path / str(seed), Recipe(seed=seed))
    mean = averaged([tmp_path / "1", tmp_path / "2"]).tags.weight
    both = [torch.load(tmp_path / name / "network.pt")["tags.weight"] for name in ("1", "2")]
    assert torch.allclose(mean, (both[0] + both[1]) / 2)
