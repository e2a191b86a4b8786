"""`python -m dateline.training.roles SHARED --day DAY --work FOLDER`: learn how actors and recipients are chosen.

Each annotated training report is coded with a reader that never saw it (the `blind` rounds, which training leaves in
FOLDER); each gold claim that it finds teaches which of the actors found, or nobody, fills each role. A softmax over
them, weights by Adam, a few minutes on one core. Run it again whenever the reader's weights change.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.claims import chooser, likely
from dateline.claims.retype import retype
from dateline.claims.scene import Scene
from dateline.claims.signs import UNLINKED, signs_of, signs_of_none
from dateline.claims.weighing import Sign
from dateline.evaluation.records import pair_claims
from dateline.language import Reader
from dateline.model import Actor, Claim, Parse, Record
from dateline.pipeline import Resources, code
from dateline.training.corpora import records
from dateline.training.options import table_options

TABLE = Path(__file__).parent.parent / "claims" / "tables" / "roles.tsv"
HEAD = """\
# Weights of the signs by which an actor is chosen for a role; see claims/signs.py for what each sign says.
# Columns: the sign's group and the names of the facts that it combines, their words, weight for the actor, weight
# for the recipient; an empty cell is zero.
# Origin: learned by `python -m dateline.training.roles SHARED` from the project's annotated training reports (public
# domain and free licences, see the model card), {claims:,} claims; licence as the project's own. Made {day}.
# Not to be edited by hand: run the command again, with each new version of the reader's weights too.
"""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Settings:
    """`noise` and `shrink`: the reader was trained on these reports and is surer here than on new ones, so its log odds
    are shrunk and blurred anew every few steps (chosen, with `penalty`, on the development reports).

    `share`: how much of the aim is to be even over several right actors rather than to find one of them.
    """

    steps: int = 130
    rate: float = 0.15
    penalty: float = 10.0
    noise: float = 1.0
    shrink: float = 0.6
    share: float = 0.3
    rarest: int = 4
    smallest: float = 0.01
    seed: int = 1


@dataclass(frozen=True)
class Example:
    """One claim and role: the signs and link values of nobody and each candidate, and which of them are right."""

    signs: list[list[Sign]]
    links: list[tuple[float, ...]]
    right: list[bool]


def examples(golds: Iterable[Record], resources: Resources) -> Iterator[tuple[str, Example]]:
    """(role, example) for every gold claim that the reader finds, where its right actors are among those found."""
    for gold in golds:
        parse = likely(resources.parser(gold.text), least=resources.least)
        record = code(gold.report, resources=replace(resources, parser=_handing_out(parse)))
        scene = Scene.of(parse, record.actors, record.attributions, record.places)
        anchors = [retype(anchor, parse, places=record.places)[0] for anchor in parse.anchors]
        views = {view.anchor.span: view for view in chooser.views(parse, record.actors, scene, anchors)}
        for i, j in pair_claims(gold, record):
            view = views.get(record.claims[j].anchor)
            if view is None:
                continue  # the claim has an anchor of a rule's own, which no chooser sees
            candidates = view.candidates()
            signs = [signs_of_none(view), *(signs_of(view, actor) for actor in candidates)]
            for role in chooser.ROLES:
                names = set(_right(gold, gold.claims[i], role, record.actors))
                is_empty = not getattr(gold.claims[i], f"{role}s")
                right = [is_empty, *(actor in names for actor in candidates)]
                if any(right):
                    yield role, Example(signs, chooser.link_values(view, role, candidates), right)


def _handing_out(parse: Parse) -> Callable[[str], Parse]:
    """A parser that returns what has been parsed already."""
    return lambda _: parse


def _right(gold: Record, claim: Claim, role: str, actors: Sequence[Actor]) -> Iterator[str]:
    """The ids of the actors found that share a mention with one that the gold claim names."""
    named = [actor for actor in gold.actors if actor.id in getattr(claim, f"{role}s")]
    for actor in actors:
        pairs = ((a, b) for other in named for a in actor.mentions for b in other.mentions)
        if any(a.contains(b) or b.contains(a) for a, b in pairs):
            yield actor.id


@dataclass(frozen=True)
class Matrix:
    """The rows of all examples of a role: `row` has the sign `column`; `first` is each example's first row."""

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    first: NDArray[np.int64]
    example: NDArray[np.int64]
    right: Floats
    links: Floats

    @classmethod
    def of(cls, found: Sequence[Example], numbers: dict[Sign, int]) -> "Matrix":
        """Signs that have no number are left out."""
        rows = [signs for example in found for signs in example.signs]
        pairs = [(n, numbers[sign]) for n, signs in enumerate(rows) for sign in signs if sign in numbers]
        lengths = [len(example.signs) for example in found]
        return cls(
            row=np.asarray([n for n, _ in pairs], dtype=np.int64),
            column=np.asarray([n for _, n in pairs], dtype=np.int64),
            first=np.asarray([0, *np.cumsum(lengths)[:-1]], dtype=np.int64),
            example=np.repeat(np.arange(len(found)), lengths),
            right=np.asarray([right for example in found for right in example.right], dtype=np.float64),
            links=np.asarray([row for example in found for row in example.links], dtype=np.float64),
        )

    def shares(self, scores: Floats) -> Floats:
        """Probabilities within each example."""
        top = np.maximum.reduceat(scores, self.first)[self.example]
        raised = np.exp(scores - top)
        return np.asarray(raised / np.add.reduceat(raised, self.first)[self.example])

    def aim(self, shares: Floats, evenness: float) -> Floats:
        """What the shares ought to be: all on the right ones, partly as they lie there, partly even."""
        held = shares * self.right
        total = np.add.reduceat(held, self.first)[self.example]
        even = self.right / np.add.reduceat(self.right, self.first)[self.example]
        return np.asarray(
            (1 - evenness) * np.where(total > 1e-12, held / np.maximum(total, 1e-12), even) + evenness * even
        )


def blurred(matrix: Matrix, settings: Settings, random: np.random.RandomState) -> Floats:
    """The link values with the reader's log odds shrunk and blurred; what it does not link stays unlinked."""
    links = matrix.links.copy()
    for column in (0, 1):
        is_linked = (links[:, column] > UNLINKED) & (links[:, 2] == 0)
        noise = random.randn(len(links)) * settings.noise
        links[:, column] = np.where(is_linked, links[:, column] * settings.shrink + noise, links[:, column])
    own = np.where(links[:, 2] > 0, -99.0, links[:, 0])
    best = np.maximum.reduceat(own, matrix.first)[matrix.example]
    links[:, 3] = (own >= best) & (links[:, 2] == 0)
    links[:, 4] = np.where(links[:, 2] > 0, best, 0.0)
    return links


def learn(found: Sequence[Example], settings: Settings) -> dict[Sign, float]:
    """The weights of the signs, those of the links among them."""
    counts = Counter(sign for example in found for signs in example.signs for sign in signs)
    names = sorted(sign for sign, count in counts.items() if count >= settings.rarest)
    matrix = Matrix.of(found, {name: number for number, name in enumerate(names)})
    size, random = len(names), np.random.RandomState(settings.seed)
    weights = np.zeros(size + len(chooser.LINK_SIGNS))
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    rates = np.r_[np.full(size, 1.0), np.full(len(chooser.LINK_SIGNS), 0.5)] * settings.rate
    links = matrix.links
    for step in range(1, settings.steps + 1):
        if step % 4 == 1:
            links = blurred(matrix, settings, random)
        scores = np.bincount(matrix.row, weights=weights[matrix.column], minlength=len(links))
        shares = matrix.shares(scores + links @ weights[size:])
        error = shares - matrix.aim(shares, settings.share)
        slope = (
            np.bincount(matrix.column, weights=error[matrix.row], minlength=size) + settings.penalty * weights[:size]
        )
        gradient = np.r_[slope, error @ links]
        mean, spread = 0.9 * mean + 0.1 * gradient, 0.99 * spread + 0.01 * gradient**2
        scaled = (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
        weights -= rates * (1 - step / (settings.steps + 1)) * scaled
    return dict(zip((*names, *chooser.LINK_SIGNS), weights.tolist(), strict=True))


def write_table(path: Path, weights: dict[str, dict[Sign, float]], *, claims: int, day: str, smallest: float) -> None:
    """Write the weights of both roles, those that are nearly nothing left out."""
    cells = {
        role: {sign: f"{value:.3f}" for sign, value in found.items() if abs(value) >= smallest or sign in _KEPT}
        for role, found in weights.items()
    }
    signs = sorted({sign for found in cells.values() for sign in found})
    rows = ("\t".join((*sign, *(cells[role].get(sign, "") for role in chooser.ROLES))) for sign in signs)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD.format(claims=claims, day=day) + "\n".join(rows) + "\n", encoding="utf-8")


_KEPT = frozenset(chooser.LINK_SIGNS)


def main(arguments: list[str] | None = None) -> int:
    """Parse the options and run; returns the exit code."""
    # Only the command needs the training extra; learning from examples does not.
    from dateline.training.reading import blind_parser
    from dateline.training.rounds import BLIND_READERS

    options = table_options("roles", about=__doc__, table=TABLE, arguments=arguments, reads=True)
    settings = Settings()
    golds = list(records(options.shared / "gold" / "train.jsonl"))
    runs = [options.work / name for name in BLIND_READERS]
    resources = Resources.load()
    reader = Reader.load()
    parser = blind_parser(golds, runs, tokenizer=reader.tokenizer, thresholds=reader.tables.thresholds)
    found: dict[str, list[Example]] = {role: [] for role in chooser.ROLES}
    for role, example in examples(golds, replace(resources, parser=parser)):
        found[role].append(example)
    weights = {role: learn(each, settings) for role, each in found.items()}
    claims = max(len(each) for each in found.values())
    write_table(options.out, weights, claims=claims, day=options.day, smallest=settings.smallest)
    sys.stderr.write(f"{claims:,} claims; wrote {options.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
