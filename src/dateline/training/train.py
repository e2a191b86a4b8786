"""Train the reader on the annotated records and the free name corpora; one call, two cores, no GPU needed."""

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from dateline.language.decode import distance_bucket
from dateline.language.encoding import Batch, batch, load_tokenizer
from dateline.language.labels import CLASS_HEADS, HEADS, PAIR_WIDTH, ROLES, SPAN_HEADS, head_slices
from dateline.language.wordpiece import WordPieces
from dateline.training import corpora
from dateline.training.distil import taught, text_examples
from dateline.training.examples import MASKED, Example, Pairs, name_example, passage, record_examples
from dateline.training.network import DISTANCES, MINILM, MPNET, ReaderNetwork, load_pretrained


@dataclass(frozen=True)
class Recipe:
    """Everything that a run depends on beside the data; `rounds` has what the shipped weights changed of it."""

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


HEAD_WEIGHTS = {
    "anchor": 2.0,
    "mode": 0.4,
    "assertion": 0.5,
    "status": 0.5,
    "mention": 1.0,
    "sector": 0.4,
    "toponym": 0.5,
    "name": 0.6,
    "timex": 0.3,
    "quantity": 0.3,
    "source": 0.7,
    "cue": 0.7,
    "content": 0.8,
    "stance": 0.3,
    "medium": 0.2,
}
ROLE_WEIGHT = 1.0
SOFT_SCALE = {"anchor": 1.5, "mode": 0.3, "assertion": 0.3, "status": 0.3, "sector": 0.3, "stance": 0.3, "medium": 0.3}
"""Against teachers every word counts in the classifying heads too, most of them outside any span: they weigh less."""

Log = Callable[[str], None]


def load_examples(shared: Path, tokenizer: WordPieces, recipe: Recipe) -> tuple[list[Example], list[Example]]:
    """The annotated windows and the name sentences, in a fixed order."""
    annotated = [
        example
        for number, record in enumerate(corpora.records(shared / "gold" / "train.jsonl"))
        if recipe.limit is None or number < recipe.limit
        for example in record_examples(record, tokenizer=tokenizer, max_pieces=recipe.max_pieces)
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


def _targets(group: list[Example], width: int) -> dict[str, Tensor]:
    stacked = {}
    for head in HEADS:
        rows = np.full((len(group), width), MASKED, dtype=np.int64)
        for number, example in enumerate(group):
            rows[number, : len(example.window)] = example.targets[head]
        stacked[head] = torch.from_numpy(rows)
    return stacked


class Losses:
    """The weighted losses of every head and role, over one batch of windows."""

    def __init__(self, network: ReaderNetwork, recipe: Recipe) -> None:
        self.network = network
        self.recipe = recipe
        self.slices = head_slices()
        weight = torch.ones(len(HEADS["anchor"]))
        weight[0] = recipe.no_anchor_weight
        self.weights = {"anchor": weight}

    def __call__(self, group: list[Example], scores: Tensor, pairs: Tensor) -> Tensor:
        targets = _targets(group, scores.shape[1])
        total = self._taught(group, scores)
        for head in (*SPAN_HEADS, *CLASS_HEADS):
            target = targets[head]
            if (target != MASKED).any():
                found = scores[:, :, self.slices[head]].transpose(1, 2)
                loss = functional.cross_entropy(found, target, weight=self.weights.get(head), ignore_index=MASKED)
                total = total + HEAD_WEIGHTS[head] * loss
        return total + ROLE_WEIGHT * self._roles(group, pairs)

    def _taught(self, group: list[Example], scores: Tensor) -> Tensor:
        """Cross-entropy against what teachers expect, on the windows that have it."""
        rows = [(row, example.soft) for row, example in enumerate(group) if example.soft is not None]
        if not rows:
            return scores.new_zeros(())
        found = torch.cat([scores[row, : len(soft)] for row, soft in rows])
        expected = torch.from_numpy(np.concatenate([soft for _, soft in rows]).astype(np.float32))
        total = scores.new_zeros(())
        for head, part in self.slices.items():
            loss = functional.cross_entropy(found[:, part], expected[:, part])
            total = total + HEAD_WEIGHTS[head] * SOFT_SCALE.get(head, 1.0) * loss
        return total * self.recipe.soft_weight

    def _roles(self, group: list[Example], pairs: Tensor) -> Tensor:
        """Binary cross-entropy of every left-hand span against every group of right-hand spans, a mean per role."""
        found: dict[str, list[Tensor]] = {}
        for row, example in enumerate(group):
            for item in example.pairs:
                found.setdefault(item.role, []).append(self._pair_loss(item, pairs[row], _sentences(example)))
        if not found:
            return pairs.new_zeros(())
        return torch.stack(
            [torch.cat(losses).mean() * ROLE_SCALE.get(role, 1.0) for role, losses in found.items()]
        ).sum()

    def _pair_loss(self, item: Pairs, projections: Tensor, sentence_of: Tensor) -> Tensor:
        scores = pair_scores(self.network, item, projections, sentence_of)
        groups = int(max(item.group)) + 1
        if groups < scores.shape[1]:
            index = torch.tensor(item.group).expand(scores.shape[0], -1)
            top = torch.full((scores.shape[0], groups), -1e4).scatter_reduce(1, index, scores.detach(), "amax")
            spread = torch.exp(scores - torch.gather(top, 1, index))
            scores = top + torch.log(torch.zeros_like(top).scatter_add(1, index, spread))
        gold = torch.from_numpy(item.gold)
        known = gold >= 0
        return functional.binary_cross_entropy_with_logits(scores[known], gold[known], reduction="none")


ROLE_SCALE = {"actor": 3.0, "recipient": 3.0, "place": 2.0, "time": 2.0, "coreference": 1.5}


def _sentences(example: Example) -> Tensor:
    return torch.from_numpy(example.encoded.sentence_of[example.window.start : example.window.stop])


def pair_scores(network: ReaderNetwork, item: Pairs, projections: Tensor, sentence_of: Tensor) -> Tensor:
    """(left, right) scores of one role from one window's projections (words, 2 · roles · width)."""
    role = ROLES.index(item.role)
    view = projections.view(projections.shape[0], 2, len(ROLES), PAIR_WIDTH)
    left_at, right_at = torch.tensor(item.left), torch.tensor(item.right)
    left = (view[left_at[:, 0], 0, role] + view[left_at[:, 1], 0, role]) / 2
    right = (view[right_at[:, 0], 1, role] + view[right_at[:, 1], 1, role]) / 2
    distance = right_at[None, :, 0] - left_at[:, None, 0]
    apart = (sentence_of[right_at[None, :, 0]] - sentence_of[left_at[:, None, 0]]).clamp(-2, 2) + 2
    bucket = torch.from_numpy(distance_bucket(distance.numpy(), DISTANCES))
    bias = network.distance[role][bucket] + network.apart[role][apart]
    return left @ right.T / PAIR_WIDTH**0.5 + bias


def tensors(inputs: Batch) -> tuple[Tensor, ...]:
    """The batch's arrays in the order that the network takes them."""
    return tuple(torch.from_numpy(a) for a in (inputs.ids, inputs.shapes, inputs.flags, inputs.mask, inputs.first))


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


def train(
    shared: Path,
    pretrained: Path,
    out: Path,
    *,
    recipe: Recipe,
    log: Log,
    teachers: Sequence[Path] = (),
    larger: Path | None = None,
    start: Path | None = None,
) -> ReaderNetwork:
    """Train on the data folder and write `network.pt` and `recipe.json` into `out`.

    `teachers` are the folders of earlier runs: what they expect on average is learned beside the annotation, on the
    annotated windows and on `taught_windows` windows of free texts that nobody annotated. `larger` is the folder of a
    larger encoder to train instead, with the word pieces of `pretrained`; `start` that of an earlier run to go on from.
    """
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)
    tokenizer = load_tokenizer(pretrained / "tokenizer.json")
    annotated, named = load_examples(shared, tokenizer, recipe)
    log(f"{len(annotated)} annotated windows, {len(named)} name sentences")
    blank: list[Example] = []
    if teachers:
        annotated, blank = _with_teachers(annotated, shared, tokenizer, recipe, [load_network(one) for one in teachers])
        log(f"{len(blank)} taught windows")
    if start:
        network = load_network(start)
    else:
        network = ReaderNetwork(MPNET if larger else MINILM)
        load_pretrained(network, larger or pretrained, pretrained / "tokenizer.json")
    fit(network, annotated, named, blank, recipe=recipe, rng=rng, log=log)
    out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), out / "network.pt")
    (out / "recipe.json").write_text(json.dumps(asdict(recipe), indent=1))
    return network


def load_network(folder: Path) -> ReaderNetwork:
    """The network that an earlier run left in the folder, ready to read."""
    state = torch.load(folder / "network.pt")
    network = ReaderNetwork(MPNET if "relative.weight" in state else MINILM)
    network.load_state_dict(state, strict=False)
    network.eval()
    return network


def _with_teachers(
    annotated: list[Example], shared: Path, tokenizer: WordPieces, recipe: Recipe, teachers: Sequence[ReaderNetwork]
) -> tuple[list[Example], list[Example]]:
    """The annotated windows with what the teachers expect of them, and the taught windows of free texts."""
    texts = corpora.unlabelled(shared)
    blank = text_examples(
        texts, tokenizer=tokenizer, limit=recipe.taught_windows, seed=recipe.seed, max_pieces=recipe.max_pieces
    )
    return taught(annotated, teachers, roles=False), taught(blank, teachers, roles=True)


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
    """The training loop: AdamW, linear warm-up and decay, heads faster than the encoder."""
    heads = [p for n, p in network.named_parameters() if n.split(".")[0] in NEW_PARTS]
    known = [p for n, p in network.named_parameters() if n.split(".")[0] not in NEW_PARTS]
    optimizer = torch.optim.AdamW(
        [{"params": known, "lr": recipe.encoder_rate}, {"params": heads, "lr": recipe.head_rate}],
        weight_decay=0.01,
        fused=True,
    )
    plan = [group for _ in range(recipe.epochs) for group in _epoch(annotated, named, blank, recipe, rng)]
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _schedule(step, len(plan), recipe.warmup))
    losses = Losses(network, recipe)
    network.train()
    began, running = time.monotonic(), 0.0
    for step, group in enumerate(plan, 1):
        inputs = _recased(batch([(e.encoded, e.window) for e in group]), recipe, rng)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=recipe.half_precision):
            scores, pairs = network(*tensors(inputs))
        loss = losses(group, scores.float(), pairs.float())
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        running += (float(loss.detach()) - running) * (0.02 if step > 50 else 1 / step)
        if step % 25 == 0 or step == len(plan):
            log(f"step {step}/{len(plan)} loss {running:.3f} {time.monotonic() - began:.0f} s")


NEW_PARTS = frozenset({"shapes", "flags", "tags", "pair_hidden", "pairs", "distance", "apart"})
