import json
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training is an extra: `pip install dateline[train]`")
save_file = pytest.importorskip("safetensors.torch").save_file


def test_near_distances_have_a_bucket_each_and_far_ones_share_by_direction() -> None:
    from dateline.training.network import relative_bucket

    apart = torch.tensor([0, -1, 1, -7, 7, -8, -127, -500, 500])
    assert relative_bucket(apart, 32).tolist() == [0, 1, 17, 7, 23, 8, 15, 15, 31]


def test_a_large_encoders_vocabulary_is_put_into_the_order_of_the_small_ones(tmp_path: Path) -> None:
    from dateline.training.network import ReaderNetwork, Size, load_pretrained

    size = Size(vocabulary=4, width=8, layers=1, heads=2, inner=16, positions=6, pair_hidden=4, relative=8)
    pieces = tmp_path / "tokenizer.json"
    pieces.write_text(json.dumps({"model": {"vocab": {"[PAD]": 0, "[CLS]": 1, "army": 2, "gone": 3}}}))
    (tmp_path / "large").mkdir()
    own = {"<pad>": 0, "<s>": 1, "[UNK]": 2, "army": 3, "town": 4}
    (tmp_path / "large" / "tokenizer.json").write_text(json.dumps({"model": {"vocab": own}}))
    save_file(_weights(len(own), size), tmp_path / "large" / "model.safetensors")
    network = ReaderNetwork(size)
    load_pretrained(network, tmp_path / "large", pieces)
    assert network.words.weight[:, 0].tolist() == [0.0, 1.0, 3.0, 2.0]
    assert network.positions.weight[:, 0].tolist() == [2.0, 3.0, 4.0, 5.0, 6.0, 7.0]
    assert network.layers[0].qkv.weight.shape == (24, 8)


def _rows(rows: int, width: int) -> Any:
    """Every row full of its own number."""
    return torch.arange(rows).float()[:, None].repeat(1, width)


def _weights(pieces: int, size: Any) -> dict[str, Any]:
    """Weights named as MPNet names them."""
    width, inner = size.width, size.inner
    found = {
        "embeddings.word_embeddings.weight": _rows(pieces, width),
        "embeddings.position_embeddings.weight": _rows(size.positions + 2, width),
        "encoder.relative_attention_bias.weight": torch.zeros(size.relative, size.heads),
    }
    shapes = {f"attention.attn.{part}": (width, width) for part in "qkvo"}
    shapes |= {"intermediate.dense": (inner, width), "output.dense": (width, inner)}
    for name in ("embeddings.LayerNorm", *(f"encoder.layer.0.{n}.LayerNorm" for n in ("attention", "output"))):
        found |= {f"{name}.weight": torch.ones(width), f"{name}.bias": torch.zeros(width)}
    for name, shape in shapes.items():
        found |= {f"encoder.layer.0.{name}.weight": torch.ones(shape)}
        found |= {f"encoder.layer.0.{name}.bias": torch.zeros(shape[0])}
    return found
