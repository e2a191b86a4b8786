"""Annotated reports as they are read by readers that never saw their annotation: what a table may be learned beside."""

from collections.abc import Callable, Iterable
from pathlib import Path

import torch

from dateline.language.decode import Decoder
from dateline.language.encoding import batch, encode, windows
from dateline.language.window import Tables, Thresholds, Window
from dateline.language.wordpiece import WordPieces
from dateline.model import Parse, Record
from dateline.training.network import ReaderNetwork, tensors
from dateline.training.train import Teacher


def read(text: str, network: ReaderNetwork, *, tokenizer: WordPieces, thresholds: Thresholds) -> Parse:
    """The parse of the text by a network in full precision."""
    encoded = encode(text, tokenizer=tokenizer)
    decoder = Decoder(Tables(*network.biases(), thresholds))
    for window in windows(encoded):
        with torch.no_grad():
            scores, pairs = network(*tensors(batch([(encoded, window)]), network.kind.device))
        decoder.add(Window.of(encoded, window, scores[0].cpu().numpy(), pairs[0].cpu().numpy()))
    return decoder.parse(text, encoded.words, encoded.sentences)


def blind_parser(
    golds: Iterable[Record], runs: Iterable[Path], *, tokenizer: WordPieces, thresholds: Thresholds
) -> Callable[[str], Parse]:
    """A parser of the annotated reports, numbered as they come, by the first of the runs that left each one out."""
    teachers = [Teacher.load(run) for run in runs]
    reader_of = {
        gold.text: next(one.network for one in teachers if one.recipe.leaves_out(number))
        for number, gold in enumerate(golds)
    }
    return lambda text: read(text, reader_of[text], tokenizer=tokenizer, thresholds=thresholds)
