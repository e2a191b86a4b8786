"""`python -m dateline.training SHARED`: train, export and describe the shipped reader in one call."""

import argparse
import json
import sys
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import torch

from dateline.errors import DatelineError
from dateline.training.card import write_card
from dateline.training.export import export
from dateline.training.pretrained import large_folder, small_folder
from dateline.training.rounds import train_rounds
from dateline.training.train import Recipe

WEIGHTS = Path(__file__).parent.parent / "language" / "weights"


def _settings(pairs: list[str]) -> dict[str, Any]:
    """`name=value` changes to every round's recipe; values are JSON."""
    known = {item.name for item in fields(Recipe)}
    changes = dict(pair.split("=", 1) for pair in pairs)
    unknown = sorted(set(changes) - known)
    if unknown:
        raise DatelineError(f"No such setting: {', '.join(unknown)}.", hint=f"There are {', '.join(sorted(known))}.")
    return {name: json.loads(value) for name, value in changes.items()}


def main(arguments: list[str] | None = None) -> int:
    """Parse the options and run; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m dateline.training", description=__doc__)
    parser.add_argument("shared", type=Path, help="the research folder that holds gold/ and data/")
    parser.add_argument("--pretrained", type=Path, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go (default: into the package)")
    parser.add_argument(
        "--work", type=Path, default=Path("build/training"), help="where the full-precision networks go"
    )
    parser.add_argument("--version", default="1", help="what to call these weights")
    parser.add_argument("--device", default="cpu", type=torch.device, help="where to train, such as cuda")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("settings", nargs="*", help="changes to the recipe, such as epochs=2")
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    try:
        settings = _settings(options.settings)
        pretrained = options.pretrained or small_folder()
        larger = large_folder(options.work)
        network, recipe = train_rounds(
            options.shared, pretrained, larger, options.work, settings=settings, log=_log, device=options.device
        )
        export(network, pretrained / "tokenizer.json", options.out, recipe=asdict(recipe), version=options.version)
        write_card(options.out, recipe=recipe, version=options.version)
    except DatelineError as error:
        _log(str(error))
        return 2
    return 0


def _log(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    raise SystemExit(main())
