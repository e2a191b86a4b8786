import json
import random
from pathlib import Path

import pytest
from tests.factories import mark

from dateline.codebook import ActorKind, Assertion, ClaimType, Status
from dateline.language import Reader
from dateline.model import Actor, Claim, Record, Report, Verdict

torch = pytest.importorskip("torch", reason="training is an extra: `pip install dateline[train]`")
pytest.importorskip("onnx", reason="training is an extra: `pip install dateline[train]`")

SENTENCES = (
    "{force:Rebels} {ASSAULT:seized} the town of {force:rebels} near here.",
    "The {force:army} {ASSAULT:shelled} the village while {force:troops} watched.",
    "{force:Soldiers} {RETREAT:withdrew} from the hills.",
)
WORDS = sorted({word for s in SENTENCES for word in mark(s)[0].lower().replace(".", " .").split()})


def _tokenizer(folder: Path) -> Path:
    pieces = {piece: number for number, piece in enumerate(["[PAD]", "[UNK]", *WORDS])}
    pieces |= {f"[unused{n}]": n for n in range(len(pieces), 103)}
    file = folder / "tokenizer.json"
    file.write_text(json.dumps({"model": {"vocab": pieces}}), encoding="utf-8")
    return file


def _record(marked: str) -> Record:
    text, spans = mark(marked)
    actor = Actor("a1", "them", ActorKind.FORCE, mentions=tuple(spans["force"]))
    claims = tuple(
        Claim(
            f"c{number}",
            ClaimType(kind),
            span,
            actors=("a1",),
            assertion=Assertion.ACTUAL,
            verdict=Verdict(Status.ASSERTED, "own_voice"),
        )
        for number, (kind, spans_of) in enumerate(spans.items())
        if kind.isupper()
        for span in spans_of
    )
    return Record(Report("r", text), actors=(actor,), claims=claims)


@pytest.mark.filterwarnings("ignore")
def test_a_small_reader_learns_its_examples_and_reads_them_back_from_the_exported_file(tmp_path: Path) -> None:
    from dateline.language.encoding import load_tokenizer
    from dateline.training.examples import record_examples
    from dateline.training.export import export
    from dateline.training.network import ReaderNetwork, Size
    from dateline.training.train import Recipe, fit

    torch.manual_seed(7)
    path = _tokenizer(tmp_path)
    records = [_record(sentence) for sentence in SENTENCES]
    examples = [e for r in records for e in record_examples(r, tokenizer=load_tokenizer(path))]
    network = ReaderNetwork(
        Size(vocabulary=103, width=32, layers=1, heads=2, inner=64, positions=64, dropout=0.0, pair_hidden=32)
    )
    recipe = Recipe(epochs=150, encoder_rate=5e-3, head_rate=5e-3, half_precision=False, upper_share=0, lower_share=0)
    fit(network, examples, [], [], recipe=recipe, rng=random.Random(7), log=lambda line: None)
    export(network, path, tmp_path / "weights", recipe={}, version="smoke")
    reader = Reader.load(tmp_path / "weights")
    for record in records:
        parse = reader(record.text)
        assert [(a.span, a.type) for a in parse.anchors] == [(c.anchor, c.type) for c in record.claims]
        assert tuple(m.span for m in parse.mentions) == record.actors[0].mentions
        assert all(link.score > 0.5 for a in parse.anchors for link in a.links[:1])
