"""Train one network on the annotated records, the free name corpora and what teachers expect; a GPU helps, no more."""

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from dateline.language.encoding import Batch, batch, load_tokenizer
from dateline.language.wordpiece import WordPieces
from dateline.training import corpora
from dateline.training.distil import taught, text_examples
from dateline.training.examples import Example, name_example, passage, record_examples
from dateline.training.losses import Losses
from dateline.training.network import MINILM, MPNET, ReaderNetwork, load_pretrained, tensors

CPU = torch.device("cpu")


@dataclass(frozen=True)
class Recipe:
    """Everything that a run depends on beside the data; `rounds` has what the shipped weights changed of it.

    With `folds`, the annotated reports whose number leaves `left_out` when divided by it are not trained on: such a run
    can say of them what a reader expects that never saw their annotation.
    """

    epochs: int = 8
    pieces_per_batch: int = 3000
    encoder_rate: float = 1.2e-4
    head_rate: float = 1e-3
    warmup: float = 0.08
    no_anchor_weight: float = 0.5
    name_sentences: int = 14000
    name_share: float = 0.2
    upper_share: float = 0.04
    lower_share: float = 0.03
    max_pieces: int = 256
    seed: int = 2
    half_precision: bool = True
    limit: int | None = None
    taught_windows: int = 1500
    taught_share: float = 0.65
    soft_weight: float = 0.5
    passage_share: float = 0.0
    folds: int = 0
    left_out: int = 0

    def leaves_out(self, report: int) -> bool:
        """Whether the annotated report of that number is not trained on."""
        return self.folds > 0 and report % self.folds == self.left_out


Log = Callable[[str], None]


def load_examples(shared: Path, tokenizer: WordPieces, recipe: Recipe) -> tuple[list[Example], list[Example]]:
    """The annotated windows and the name sentences, in a fixed order."""
    annotated = [
        example
        for number, record in enumerate(corpora.records(shared / "gold" / "train.jsonl"))
        if (recipe.limit is None or number < recipe.limit) and not recipe.leaves_out(number)
        for example in record_examples(record, tokenizer=tokenizer, max_pieces=recipe.max_pieces, number=number)
    ]
    sentences = [
        *corpora.groningen(shared / "data" / "ner_gmb" / "train.conll.gz"),
        *corpora.wikigold(shared / "data" / "ner_wikigold" / "wikigold.conll"),
    ]
    random.Random(recipe.seed).shuffle(sentences)
    wanted = sentences[: recipe.name_sentences if recipe.limit is None else recipe.limit]
    named = [e for words, tags in wanted if (e := name_example(words, tags, tokenizer=tokenizer))]
    return annotated, named


def _pieces(example: Example) -> int:
    return int(example.encoded.first[example.window.stop] - example.encoded.first[example.window.start]) + 2


def batches(examples: list[Example], recipe: Recipe, rng: random.Random) -> list[list[Example]]:
    """The examples in batches of about the same length, shuffled; each padded no further than it must."""
    order = sorted(examples, key=lambda example: _pieces(example) + rng.random() * 24)
    found: list[list[Example]] = [[]]
    for example in order:
        if found[-1] and (len(found[-1]) + 1) * _pieces(example) > recipe.pieces_per_batch:
            found.append([])
        found[-1].append(example)
    rng.shuffle(found)
    return found


def _recased(inputs: Batch, recipe: Recipe, rng: random.Random) -> Batch:
    """Some windows as if in capital letters, some as if in lower case: only the shapes know."""
    shapes = inputs.shapes.copy()
    for row in range(len(shapes)):
        draw = rng.random()
        letters = (shapes[row] >= 1) & (shapes[row] <= 4)
        if draw < recipe.upper_share:
            shapes[row][letters] = 3
        elif draw < recipe.upper_share + recipe.lower_share:
            shapes[row][letters] = 1
    return Batch(inputs.ids, shapes, inputs.flags, inputs.mask, inputs.first, inputs.word_counts)


def _schedule(step: int, steps: int, warmup: float) -> float:
    rise = max(1, int(steps * warmup))
    return (step + 1) / rise if step < rise else max(0.0, (steps - step) / max(1, steps - rise))


def _epoch(
    annotated: list[Example], named: list[Example], blank: list[Example], recipe: Recipe, rng: random.Random
) -> Iterator[list[Example]]:
    """An epoch's batches: all annotated windows; strewn in are name sentences, taught windows and short passages."""
    main = batches(annotated, recipe, rng)
    together = list(main)
    for others, share in ((named, recipe.name_share), (blank, recipe.taught_share)):
        if others:
            together += batches(rng.sample(others, len(others)), recipe, rng)[: int(len(main) * share)]
    if recipe.passage_share:
        passages = [passage(example, rng) for example in (*annotated, *blank)]
        together += batches(passages, recipe, rng)[: int(len(main) * recipe.passage_share)]
    rng.shuffle(together)
    yield from together


@dataclass(frozen=True)
class Teacher:
    """A network of an earlier run and what it was trained by."""

    network: ReaderNetwork
    recipe: Recipe

    @classmethod
    def load(cls, folder: Path, device: torch.device = CPU) -> "Teacher":
        """The run that the folder holds."""
        recipe = Recipe(**json.loads((folder / "recipe.json").read_text()))
        return cls(load_network(folder).to(device), recipe)


def train(
    shared: Path,
    pretrained: Path,
    out: Path,
    *,
    recipe: Recipe,
    log: Log,
    teachers: Sequence[Path] = (),
    blind: Sequence[Path] = (),
    larger: Path | None = None,
    start: Path | None = None,
    device: torch.device = CPU,
) -> ReaderNetwork:
    """Train on the data folder and write `network.pt` and `recipe.json` into `out`.

    `teachers` are the folders of earlier runs: what they expect on average is learned beside the annotation, on the
    annotated windows and on `taught_windows` windows of free texts that nobody annotated; where `blind` are named,
    those teach the annotated windows instead. `larger` is the folder of a larger encoder to train instead, with the
    word pieces of `pretrained`; `start` that of an earlier run to go on from.
    """
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)
    tokenizer = load_tokenizer(pretrained / "tokenizer.json")
    annotated, named = load_examples(shared, tokenizer, recipe)
    log(f"{len(annotated)} annotated windows, {len(named)} name sentences")
    blank: list[Example] = []
    if teachers:
        annotated = taught_annotated(annotated, [Teacher.load(one, device) for one in blind or teachers])
        readers = [Teacher.load(one, device).network for one in teachers]
        blank = taught(free_examples(shared, tokenizer, recipe), readers, roles=True)
        log(f"{len(blank)} taught windows")
    if start:
        network = load_network(start)
    else:
        network = ReaderNetwork(MPNET if larger else MINILM)
        load_pretrained(network, larger or pretrained, pretrained / "tokenizer.json")
    fit(network.to(device), annotated, named, blank, recipe=recipe, rng=rng, log=log)
    save_network(network.to(CPU), out, recipe)
    return network


def save_network(network: ReaderNetwork, out: Path, recipe: Recipe) -> None:
    """Write `network.pt` and `recipe.json` into the folder."""
    out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), out / "network.pt")
    (out / "recipe.json").write_text(json.dumps(asdict(recipe), indent=1))


def load_network(folder: Path) -> ReaderNetwork:
    """The network that an earlier run left in the folder, ready to read."""
    state = torch.load(folder / "network.pt")
    network = ReaderNetwork(MPNET if "relative.weight" in state else MINILM)
    network.load_state_dict(state, strict=False)
    network.eval()
    return network


def averaged(folders: Sequence[Path]) -> ReaderNetwork:
    """The mean of the weights of runs that went on from the same start (Wortsman et al. 2022), ready to read."""
    states = [load_network(folder).state_dict() for folder in folders]
    network = load_network(folders[0])
    network.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    return network


def free_examples(shared: Path, tokenizer: WordPieces, recipe: Recipe) -> list[Example]:
    """Windows of the free texts that nobody annotated."""
    texts = corpora.unlabelled(shared)
    return text_examples(
        texts, tokenizer=tokenizer, limit=recipe.taught_windows, seed=recipe.seed, max_pieces=recipe.max_pieces
    )


def taught_annotated(annotated: Sequence[Example], teachers: Sequence[Teacher]) -> list[Example]:
    """The annotated windows with what those teachers expect who never saw their annotation; all, where all did."""
    groups: dict[tuple[int, ...], list[Example]] = {}
    for example in annotated:
        blind = tuple(
            number
            for number, teacher in enumerate(teachers)
            if example.report is not None and teacher.recipe.leaves_out(example.report)
        )
        groups.setdefault(blind or tuple(range(len(teachers))), []).append(example)
    return [
        one
        for numbers, group in groups.items()
        for one in taught(group, [teachers[number].network for number in numbers], roles=False)
    ]


def fit(
    network: ReaderNetwork,
    annotated: list[Example],
    named: list[Example],
    blank: list[Example],
    *,
    recipe: Recipe,
    rng: random.Random,
    log: Log,
) -> None:
    """The training loop, on the network's device: AdamW, linear warm-up and decay, heads faster than the encoder."""
    device = network.kind.device
    heads = [p for n, p in network.named_parameters() if n.split(".")[0] in NEW_PARTS]
    known = [p for n, p in network.named_parameters() if n.split(".")[0] not in NEW_PARTS]
    optimizer = torch.optim.AdamW(
        [{"params": known, "lr": recipe.encoder_rate}, {"params": heads, "lr": recipe.head_rate}],
        weight_decay=0.01,
        fused=True,
    )
    plan = [group for _ in range(recipe.epochs) for group in _epoch(annotated, named, blank, recipe, rng)]
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _schedule(step, len(plan), recipe.warmup))
    losses = Losses(network, no_anchor_weight=recipe.no_anchor_weight, soft_weight=recipe.soft_weight)
    network.train()
    began, running = time.monotonic(), torch.zeros((), device=device)
    for step, group in enumerate(plan, 1):
        inputs = _recased(batch([(e.encoded, e.window) for e in group]), recipe, rng)
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=recipe.half_precision):
            scores, pairs = network(*tensors(inputs, device))
        loss = losses(group, scores.float(), pairs.float())
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        running += (loss.detach() - running) * (0.02 if step > 50 else 1 / step)
        if step % 25 == 0 or step == len(plan):
            log(f"step {step}/{len(plan)} loss {float(running):.3f} {time.monotonic() - began:.0f} s")
    network.eval()


NEW_PARTS = frozenset({"shapes", "flags", "tags", "pair_hidden", "pairs", "distance", "apart"})
