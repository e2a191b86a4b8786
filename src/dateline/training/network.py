"""The reader's network: a small pretrained encoder, tag heads per word, and scored pairs of words.

The encoder is a BERT of 6 layers, 384 wide (Wang et al. 2020, MiniLM; weights of all-MiniLM-L6-v2, Apache-2.0),
with two embeddings of our own added: the word's shape, and its quotation and paragraph marks. A teacher, which is
never shipped, may be larger: an MPNet of 12 layers, 768 wide (Song et al. 2020; weights of all-mpnet-base-v2,
Apache-2.0), which knows places by their distance from each other as well.
"""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.encoding import FLAGS, SHAPES, Batch
from dateline.language.labels import HEADS, PAIR_WIDTH, ROLES

DISTANCES = 24
"""Buckets of signed distance between the two words of a pair."""


@dataclass(frozen=True)
class Size:
    """The encoder's shape; the defaults are MiniLM-L6's. `relative` counts the buckets of distance, 0 for none."""

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    dropout: float = 0.1
    pair_hidden: int = 256
    relative: int = 0


MINILM = Size()
MPNET = Size(width=768, layers=12, inner=3072, relative=32)


class Layer(nn.Module):
    """One transformer layer, normalised after each half as BERT does it."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads = size.heads
        self.qkv = nn.Linear(size.width, 3 * size.width)
        self.out = nn.Linear(size.width, size.width)
        self.norm1 = nn.LayerNorm(size.width, eps=1e-12)
        self.up = nn.Linear(size.width, size.inner)
        self.down = nn.Linear(size.inner, size.width)
        self.norm2 = nn.LayerNorm(size.width, eps=1e-12)
        self.dropout = nn.Dropout(size.dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x (batch, pieces, width); bias (batch, 1 or heads, 1 or pieces, pieces), very negative where padded."""
        rows, length, width = x.shape
        parts = self.qkv(x).view(rows, length, 3, self.heads, width // self.heads)
        q, k, v = parts.permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / (width // self.heads) ** 0.5 + bias
        mixed = (torch.softmax(scores, dim=-1) @ v).transpose(1, 2).reshape(rows, length, width)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class ReaderNetwork(nn.Module):
    """Word pieces in, scores per word and pair projections per word out."""

    def __init__(self, size: Size = MINILM) -> None:
        super().__init__()
        self.size = size
        self.words = nn.Embedding(size.vocabulary, size.width)
        self.positions = nn.Embedding(size.positions, size.width)
        self.kind = nn.Parameter(torch.zeros(size.width))
        self.shapes = nn.Embedding(len(SHAPES), size.width)
        self.flags = nn.Embedding(FLAGS, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.relative = nn.Embedding(size.relative, size.heads) if size.relative else None
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.dropout = nn.Dropout(size.dropout)
        self.tags = nn.Linear(size.width, sum(len(labels) for labels in HEADS.values()))
        self.pair_hidden = nn.Linear(size.width, size.pair_hidden)
        self.pairs = nn.Linear(size.pair_hidden, 2 * len(ROLES) * PAIR_WIDTH)
        self.distance = nn.Parameter(torch.zeros(len(ROLES), DISTANCES))
        self.apart = nn.Parameter(torch.zeros(len(ROLES), 5))
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.flags.weight)

    def forward(self, ids: Tensor, shapes: Tensor, flags: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        """(windows, pieces) ×4, (windows, words) → scores (windows, words, labels), projections (windows, words, …)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places) + self.kind + self.shapes(shapes) + self.flags(flags)
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        if self.relative is not None:
            apart = relative_bucket(places[None, :] - places[:, None], self.size.relative)
            bias = bias + self.relative(apart).permute(2, 0, 1)[None]
        for layer in self.layers:
            x = layer(x, bias)
        x = torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[2]))
        hidden = functional.gelu(self.pair_hidden(self.dropout(x)))
        return self.tags(self.dropout(x)), self.pairs(hidden)

    def biases(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """What the roles' scores gain by words apart (roles, buckets) and by sentences apart (roles, 5)."""
        return self.distance.detach().cpu().numpy(), self.apart.detach().cpu().numpy()


def tensors(inputs: Batch, device: torch.device) -> tuple[Tensor, ...]:
    """The batch's arrays on the device, in the order that the network takes them."""
    arrays = (inputs.ids, inputs.shapes, inputs.flags, inputs.mask, inputs.first)
    return tuple(torch.from_numpy(a).to(device) for a in arrays)


def relative_bucket(apart: Tensor, buckets: int, farthest: int = 128) -> Tensor:
    """The bucket of each signed distance: half for each direction, near ones exact, far ones on a logarithm's scale."""
    half = buckets // 2
    exact = half // 2
    size = apart.abs()
    far = exact + (torch.log(size.clamp(min=1) / exact) / math.log(farthest / exact) * (half - exact)).long()
    return torch.where(size < exact, size, far.clamp(max=half - 1)) + (apart > 0).long() * half


def load_pretrained(network: ReaderNetwork, folder: Path, pieces: Path) -> None:
    """Put the pretrained encoder of the folder into the network's own layout.

    Its vocabulary is put into the order of `pieces`, the student's `tokenizer.json`: one segmentation serves all.
    """
    weights = load_file(str(folder / "model.safetensors"))
    if network.size.relative:
        _load_mpnet(network, weights, _same_order(folder / "tokenizer.json", pieces))
    else:
        _load_bert(network, weights)


def _same_order(own: Path, wanted: Path) -> Tensor:
    """For each piece of the wanted vocabulary its number in the encoder's own; what it lacks is unknown to it."""
    marks = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>"}
    known, order = (json.loads(path.read_text())["model"]["vocab"] for path in (own, wanted))
    unknown = known["[UNK]"]
    return torch.tensor([known.get(marks.get(piece, piece), unknown) for piece in sorted(order, key=order.get)])


def _load_mpnet(network: ReaderNetwork, weights: dict[str, Tensor], order: Tensor) -> None:
    def tensor(name: str) -> Tensor:
        return weights[name].float()

    assert network.relative is not None
    with torch.no_grad():
        network.words.weight.copy_(tensor("embeddings.word_embeddings.weight")[order])
        network.positions.weight.copy_(tensor("embeddings.position_embeddings.weight")[2:])
        network.relative.weight.copy_(tensor("encoder.relative_attention_bias.weight"))
        _copy(network.norm, tensor, "embeddings.LayerNorm")
        for number, layer in enumerate(network.layers):
            base = f"encoder.layer.{number}"
            _load_layer(layer, tensor, base, [f"attention.attn.{n}" for n in "qkv"], "attention.attn.o")
            _copy(layer.get_submodule("norm1"), tensor, f"{base}.attention.LayerNorm")


def _load_bert(network: ReaderNetwork, weights: dict[str, Tensor]) -> None:
    prefix = "" if "embeddings.word_embeddings.weight" in weights else "bert."

    def tensor(name: str) -> Tensor:
        return weights[prefix + name].float()

    attention = "attention.output.dense"
    with torch.no_grad():
        network.words.weight.copy_(tensor("embeddings.word_embeddings.weight"))
        network.positions.weight.copy_(tensor("embeddings.position_embeddings.weight"))
        network.kind.copy_(tensor("embeddings.token_type_embeddings.weight")[0])
        _copy(network.norm, tensor, "embeddings.LayerNorm")
        for number, layer in enumerate(network.layers):
            base = f"encoder.layer.{number}"
            _load_layer(layer, tensor, base, [f"attention.self.{n}" for n in ("query", "key", "value")], attention)
            _copy(layer.get_submodule("norm1"), tensor, f"{base}.attention.output.LayerNorm")


def _load_layer(layer: nn.Module, tensor: Callable[[str], Tensor], base: str, parts: list[str], out: str) -> None:
    """What both encoders name alike, and the three parts of attention side by side."""
    for kind in ("weight", "bias"):
        joined = torch.cat([tensor(f"{base}.{part}.{kind}") for part in parts])
        layer.get_submodule("qkv").get_parameter(kind).copy_(joined)
    _copy(layer.get_submodule("out"), tensor, f"{base}.{out}")
    _copy(layer.get_submodule("up"), tensor, f"{base}.intermediate.dense")
    _copy(layer.get_submodule("down"), tensor, f"{base}.output.dense")
    _copy(layer.get_submodule("norm2"), tensor, f"{base}.output.LayerNorm")


def _copy(module: nn.Module, tensor: Callable[[str], Tensor], name: str) -> None:
    module.get_parameter("weight").copy_(tensor(f"{name}.weight"))
    module.get_parameter("bias").copy_(tensor(f"{name}.bias"))
