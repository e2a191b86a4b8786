"""The trained network as an int8 ONNX file with what decoding needs beside it."""

import json
import shutil
import tempfile
import warnings
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from dateline.language.labels import HEADS, LABELS_VERSION, PAIR_WIDTH, ROLES
from dateline.training.network import ReaderNetwork

INPUTS = ("ids", "shapes", "flags", "mask", "first")
OUTPUTS = ("scores", "pairs")


class _Exported(nn.Module):
    """The network without dropout, its inputs named for the file."""

    def __init__(self, network: ReaderNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shapes: Tensor, flags: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        scores, pairs = self.network(ids, shapes, flags, mask, first)
        return scores, pairs


def export(network: ReaderNetwork, tokenizer: Path, out: Path, *, recipe: dict[str, object], version: str) -> None:
    """Write `reader.onnx` (int8), `reader.json` and `tokenizer.json` into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    network = network.eval()
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "reader.onnx"
        _write_onnx(network, full)
        quantize_dynamic(str(full), str(out / "reader.onnx"), weight_type=QuantType.QInt8, per_channel=True)
    distance, apart = network.biases()
    facts = {
        "version": version,
        "labels_version": LABELS_VERSION,
        "heads": {name: len(labels) for name, labels in HEADS.items()},
        "roles": list(ROLES),
        "pair_width": PAIR_WIDTH,
        "distance": np.round(distance.astype(float), 4).tolist(),
        "apart": np.round(apart.astype(float), 4).tolist(),
        "recipe": recipe,
    }
    (out / "reader.json").write_text(json.dumps(facts, indent=1) + "\n")
    shutil.copy(tokenizer, out / "tokenizer.json")


def _write_onnx(network: ReaderNetwork, path: Path) -> None:
    """The network in full precision, opset 17, with windows, pieces and words left open."""
    example = tuple(torch.ones(shape, dtype=torch.long) for shape in ((2, 9), (2, 9), (2, 9), (2, 9), (2, 7)))
    axes = {
        name: {0: "windows", 1: "words" if name in {"first", *OUTPUTS} else "pieces"} for name in (*INPUTS, *OUTPUTS)
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _Exported(network),
            example,
            str(path),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
