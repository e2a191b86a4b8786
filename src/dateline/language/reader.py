"""The neural reader at run time: an int8 ONNX file, its tokenizer, and the decoding of its scores."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from dateline.errors import ModelMissing
from dateline.language.decode import Decoder
from dateline.language.encoding import Encoded, batch, encode, load_tokenizer, windows
from dateline.language.labels import LABELS_VERSION
from dateline.language.openings import with_long_dash
from dateline.language.window import Tables, Thresholds, Window
from dateline.language.wordpiece import WordPieces
from dateline.model import Parse

ROWS_PER_RUN = 8
"""Windows read side by side: more does not read faster on one core, and costs memory."""


@dataclass(frozen=True)
class Reader:
    """Text in, parse out: `reader(text)`. Made by `Reader.load`; safe to share between threads."""

    session: Any
    tokenizer: WordPieces
    tables: Tables
    version: str

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int = 1, thresholds: Thresholds | None = None) -> "Reader":
        """The reader in `folder`, by default the one shipped inside the package; raises ModelMissing."""
        folder = folder or Path(str(resources.files("dateline.language"))) / "weights"
        facts = _facts(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"])
        chosen = thresholds or replace(Thresholds(), **facts.get("thresholds", {}))
        distance, apart = (np.asarray(facts[name], dtype=np.float32) for name in ("distance", "apart"))
        tables = Tables(distance, apart, chosen)
        return cls(session, load_tokenizer(folder / "tokenizer.json"), tables, str(facts["version"]))

    def __call__(self, text: str) -> Parse:
        """The parse of a text: its words and sentences, and every layer that the reader predicts."""
        encoded = encode(with_long_dash(text), tokenizer=self.tokenizer)
        decoder = Decoder(self.tables)
        for window in self._read(encoded):
            decoder.add(window)
        return decoder.parse(text, encoded.words, encoded.sentences)

    def encode_only(self, text: str) -> int:
        """Run the encoder and drop what it says; the number of words, for measuring the rest against it."""
        encoded = encode(text, tokenizer=self.tokenizer)
        for _ in self._read(encoded):
            pass
        return len(encoded)

    def _read(self, encoded: Encoded) -> Iterator[Window]:
        """The scores of the text's windows, a few windows read side by side."""
        ranges = list(windows(encoded))
        for start in range(0, len(ranges), ROWS_PER_RUN):
            group = ranges[start : start + ROWS_PER_RUN]
            inputs = batch([(encoded, window) for window in group])
            scores, pairs = self.session.run(
                ["scores", "pairs"],
                {
                    "ids": inputs.ids,
                    "shapes": inputs.shapes,
                    "flags": inputs.flags,
                    "mask": inputs.mask,
                    "first": inputs.first,
                },
            )
            for row, window in enumerate(group):
                yield Window.of(encoded, window, scores[row, : len(window)], pairs[row, : len(window)])


def _facts(folder: Path) -> dict[str, Any]:
    """What `reader.json` says of the weights; raises ModelMissing where they are absent or of another version."""
    path = folder / "reader.json"
    if not path.is_file() or not (folder / "reader.onnx").is_file():
        raise ModelMissing(
            f"No reader weights in {folder}.",
            hint="Install the released package, or train them with `python -m dateline.training`.",
        )
    facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if facts.get("labels_version") != LABELS_VERSION:
        raise ModelMissing(
            f"The reader weights in {folder} have label set {facts.get('labels_version')}; "
            f"this version reads {LABELS_VERSION}.",
            hint="Install weights of this version, or train them with `python -m dateline.training`.",
        )
    return facts
