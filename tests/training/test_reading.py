from pathlib import Path

import pytest
from tests.factories import a_report

from dateline.language.window import Thresholds
from dateline.language.wordpiece import WordPieces
from dateline.model import Record

torch = pytest.importorskip("torch", reason="training is an extra: `pip install dateline[train]`")

TEXTS = ("Rebels seized Derna.", "Troops left Hull.", "Talks began in Kent.")


def test_each_report_is_read_by_the_run_that_left_it_out(tmp_path: Path) -> None:
    from dateline.training.network import ReaderNetwork
    from dateline.training.reading import blind_parser, read
    from dateline.training.train import Recipe, load_network, save_network

    runs = [tmp_path / str(fold) for fold in (0, 1)]
    for fold, run in enumerate(runs):
        torch.manual_seed(fold)
        save_network(ReaderNetwork(), run, Recipe(folds=2, left_out=fold))
    pieces, thresholds = WordPieces({"[UNK]": 0}), Thresholds()
    golds = [Record(a_report(text)) for text in TEXTS]
    parser = blind_parser(golds, runs, tokenizer=pieces, thresholds=thresholds)
    networks = [load_network(run) for run in runs]
    expected = [
        read(text, networks[number % 2], tokenizer=pieces, thresholds=thresholds) for number, text in enumerate(TEXTS)
    ]
    assert [parser(text) for text in TEXTS] == expected
    assert parser(TEXTS[0]) != read(TEXTS[0], networks[1], tokenizer=pieces, thresholds=thresholds)
