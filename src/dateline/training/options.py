"""What the commands that learn a table of weights ask for: the research folder, the day, where the table goes."""

import argparse
from collections.abc import Sequence
from pathlib import Path


def table_options(
    command: str, *, about: str | None, table: Path, arguments: Sequence[str] | None, reads: bool = False
) -> argparse.Namespace:
    """`shared`, `day` and `out` of a call of `python -m dateline.training.COMMAND`; `table` is the default of `out`.

    A command that `reads` the reports asks for `work` too, where the networks of training lie.
    """
    parser = argparse.ArgumentParser(prog=f"python -m dateline.training.{command}", description=about)
    parser.add_argument("shared", type=Path, help="the research folder that holds gold/train.jsonl")
    parser.add_argument("--day", required=True, help="the day to note in the table, YYYY-MM-DD")
    parser.add_argument("--out", type=Path, default=table, help="where the table goes (default: into the package)")
    if reads:
        parser.add_argument(
            "--work", type=Path, default=Path("build/training"), help="where training left its networks"
        )
    return parser.parse_args(arguments)
