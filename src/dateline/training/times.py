"""`python -m dateline.training.times SHARED --day DAY`: learn how the time of a claim is chosen.

Each gold claim of the annotated training reports teaches which of the report's dates, the day or month of publication,
or nothing, is its time. Anchors, attributions and names are the annotators'; the dates are those that our own grammar
finds, and the reader is not asked, for it was trained on the same reports and would seem better than it is. A softmax
over the choices, weights by Adam, numpy only, a minute on one core.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.claims.chronology import Chronology
from dateline.claims.time_chooser import options
from dateline.claims.time_signs import signs_of
from dateline.claims.weighing import Sign
from dateline.codebook import ActorKind
from dateline.evaluation.matching import is_same_time
from dateline.language.sentences import find_sentences
from dateline.model import Labelled, Parse, Record, Span
from dateline.times import find_times
from dateline.training.corpora import records
from dateline.training.options import table_options

TABLE = Path(__file__).parent.parent / "claims" / "tables" / "times.tsv"
HEAD = """\
# Weights of the signs by which the time of a claim is chosen; see claims/time_signs.py for what each sign says.
# Columns: the names of the facts that the sign combines, their values, weight.
# Origin: learned by `python -m dateline.training.times SHARED` from the project's annotated training reports (public
# domain and free licences, see the model card), {claims:,} claims; licence as the project's own. Made {day}.
# Not to be edited by hand: run the command again.
"""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_WORD = re.compile(r"[^\W_]+|\S")
"""Words as the reader has them."""


@dataclass(frozen=True)
class Settings:
    """`rarest`: claims that a sign must be seen with; `smallest`: weights nearer to zero are left out of the table."""

    steps: int = 200
    rate: float = 0.05
    penalty: float = 3e-4
    rarest: int = 8
    smallest: float = 0.01


@dataclass(frozen=True)
class Example:
    """The signs of each choice of one claim, and which choices are right."""

    signs: Sequence[Sequence[Sign]]
    right: Sequence[bool]


def examples(golds: Iterable[Record]) -> Iterator[Example]:
    """An example for every gold claim whose time is among its choices."""
    for gold in golds:
        chronology = chronology_of(gold)
        for number, claim in enumerate(gold.claims):
            facts, found = options(chronology, number)
            right = [_plain(option.value) == _plain(claim.time) for option in found]
            if not any(right):
                right = [is_same_time(option.value, claim.time) for option in found]
            if any(right):
                yield Example([list(signs_of(facts, option.looks)) for option in found], right)


def _plain(value: str | None) -> str | None:
    return value.translate({ord(mark): None for mark in "~?%"}) if value else None


def chronology_of(gold: Record) -> Chronology:
    """The gold record as the choice of times sees a report."""
    people = [span for actor in gold.actors if actor.kind is ActorKind.PERSON for span in actor.mentions]
    parse = Parse(
        gold.text,
        tokens=tuple(Span(*match.span()) for match in _WORD.finditer(gold.text)),
        sentences=find_sentences(gold.text),
        names=tuple(Labelled(span, "PER") for span in sorted(people)),
    )
    published = gold.report.published
    times = find_times(parse, published=published)
    return Chronology.of(parse, gold.claims, times=times, attributions=gold.attributions, published=published)


@dataclass(frozen=True)
class Matrix:
    """The options of all examples as rows: `row` has the sign `column`; `first` is each example's first row."""

    row: Ints
    column: Ints
    first: Ints
    example: Ints
    right: Floats

    @classmethod
    def of(cls, found: Sequence[Example], numbers: Mapping[Sign, int]) -> "Matrix":
        """Signs that have no number are left out."""
        rows = [signs for example in found for signs in example.signs]
        lengths = [len(example.signs) for example in found]
        return cls(
            row=np.repeat(np.arange(len(rows)), [sum(sign in numbers for sign in signs) for signs in rows]),
            column=np.asarray([numbers[sign] for signs in rows for sign in signs if sign in numbers], dtype=np.int64),
            first=np.asarray([0, *np.cumsum(lengths)[:-1]], dtype=np.int64),
            example=np.repeat(np.arange(len(found)), lengths),
            right=np.asarray([right for example in found for right in example.right], dtype=np.float64),
        )

    def excess(self, weights: Floats) -> Floats:
        """How much probability each row has more than it should, given what its example's right rows have."""
        scores = np.bincount(self.row, weights=weights[self.column], minlength=len(self.example))
        raised = np.exp(scores - np.maximum.reduceat(scores, self.first)[self.example])
        wanted = raised * self.right
        totals = (np.add.reduceat(part, self.first)[self.example] for part in (raised, wanted))
        return np.asarray(raised / next(totals) - wanted / np.maximum(next(totals), 1e-12))


def learn(found: Sequence[Example], settings: Settings) -> dict[Sign, float]:
    """The weights of the signs that are seen often enough."""
    counts = Counter(sign for example in found for signs in example.signs for sign in signs)
    names = sorted(sign for sign, count in counts.items() if count >= settings.rarest)
    matrix = Matrix.of(found, {name: number for number, name in enumerate(names)})
    weights, mean, spread = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, settings.steps + 1):
        excess = matrix.excess(weights)[matrix.row]
        slope = np.bincount(matrix.column, weights=excess, minlength=len(names)) / len(found)
        gradient = slope + settings.penalty * weights
        mean, spread = 0.9 * mean + 0.1 * gradient, 0.99 * spread + 0.01 * gradient**2
        scaled = (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
        weights = weights - settings.rate * (1 - step / (settings.steps + 1)) * scaled
    return dict(zip(names, weights.tolist(), strict=True))


def write_table(
    path: Path, weights: Mapping[Sign, float], *, head: str = HEAD, claims: int, day: str, smallest: float
) -> None:
    """Write the weights under the table's head, those that are nearly nothing left out."""
    rows = (f"{names}\t{values}\t{weights[names, values]:.3f}" for names, values in sorted(weights))
    kept = (row for row in rows if abs(float(row.rsplit("\t", 1)[1])) >= smallest)
    path.write_text(head.format(claims=claims, day=day) + "\n".join(kept) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Parse the options and run; returns the exit code."""
    chosen = table_options("times", about=__doc__, table=TABLE, arguments=arguments)
    settings = Settings()
    found = list(examples(records(chosen.shared / "gold" / "train.jsonl")))
    write_table(chosen.out, learn(found, settings), claims=len(found), day=chosen.day, smallest=settings.smallest)
    sys.stderr.write(f"{len(found):,} claims; wrote {chosen.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
