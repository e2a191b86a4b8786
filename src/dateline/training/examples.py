"""Annotated records and tagged sentences as the network's targets, window by window."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from dateline.language.encoding import MAX_PIECES, Encoded, encode, windows
from dateline.language.labels import HEADS, NO_MODE, OUTSIDE, SPAN_HEADS
from dateline.language.wordpiece import WordPieces
from dateline.model import Claim, Record, Span

MASKED = -100
"""A target that no loss is taken from: the corpus lacks the layer there."""

_NUMBER = {name: {label: number for number, label in enumerate(labels)} for name, labels in HEADS.items()}


@dataclass(frozen=True)
class Pairs:
    """Targets of one role in one window.

    `left` and `right` are (first, last) word numbers; `group` puts right-hand spans that mean one thing together;
    `gold` (left, groups) is true where the pair holds.
    """

    role: str
    left: tuple[tuple[int, int], ...]
    right: tuple[tuple[int, int], ...]
    group: tuple[int, ...]
    gold: NDArray[np.float32]


@dataclass(frozen=True)
class Example:
    """One window: what to read and what should come out.

    `targets` (words,) per head, MASKED where unknown; `soft` (words, labels) what teachers expect, if any did; `report`
    the number of the annotated report that it is of.
    """

    encoded: Encoded
    window: range
    targets: dict[str, NDArray[np.int64]] = field(default_factory=dict)
    pairs: tuple[Pairs, ...] = ()
    soft: NDArray[np.float16] | None = None
    report: int | None = None


def _word_range(encoded: Encoded, window: range, span: Span) -> tuple[int, int] | None:
    """The first and last word of the span, counted from the window's start; None where it is not inside."""
    low = window.start
    starts = [word.start for word in encoded.words[window.start : window.stop]]
    first = int(np.searchsorted(starts, span.start, side="right")) - 1
    last = int(np.searchsorted(starts, span.end, side="left")) - 1
    if first >= 0 and encoded.words[low + first].end <= span.start:
        first += 1
    if first < 0 or last < first or encoded.words[low + first].start >= span.end:
        return None
    return first, last


def _tag(target: NDArray[np.int64], head: str, where: tuple[int, int], label: str) -> None:
    """Write begin-inside tags over the words, unless something longer stands there already."""
    first, last = where
    if (target[first : last + 1] != 0).any():
        return
    target[first : last + 1] = _NUMBER[head][f"I-{label}"]
    target[first] = _NUMBER[head][f"B-{label}"]


def _related(value: str, other: str) -> bool:
    """Whether one EDTF value is the other, or the coarser of the two."""
    value, other = value.strip("~?"), other.strip("~?")
    return value.startswith(other) or other.startswith(value)


class RecordWindow:
    """One window of an annotated record: collects the spans inside, then writes targets and pairs."""

    def __init__(self, record: Record, encoded: Encoded, window: range) -> None:
        self.record, self.encoded, self.window = record, encoded, window
        self.targets = {head: np.zeros(len(window), dtype=np.int64) for head in SPAN_HEADS if head != "name"}
        for head in HEADS:
            self.targets.setdefault(head, np.full(len(window), MASKED, dtype=np.int64))
        self.anchors = [(c, w) for c in record.claims if (w := self._at(c.anchor))]
        mentions = [(a.id, span) for a in record.actors for span in a.mentions]
        self.mentions = self._inside(mentions)
        self.toponyms = self._inside([(p.name, p.span) for p in record.places])
        self.timexes = self._inside([(t.id, t.span) for t in record.times])
        self.quantities = self._inside([(f"{c.id}", q.span) for c in record.claims for q in c.quantities])
        self.cues = self._inside([(a.id, span) for a in record.attributions for span in a.cue[:1]])
        self.sources = self._inside([(a.id, span) for a in record.attributions for span in a.source[:1]])
        self.contents = self._inside([(a.id, span) for a in record.attributions for span in a.content])

    def _at(self, span: Span) -> tuple[int, int] | None:
        return _word_range(self.encoded, self.window, span)

    def _inside(self, items: Sequence[tuple[str, Span]]) -> list[tuple[str, tuple[int, int]]]:
        found = {(key, where) for key, span in items if len(span) and (where := self._at(span))}
        return sorted(found, key=lambda item: (item[1], item[0]))

    def example(self) -> Example:
        """The window with all its targets."""
        self._tag_spans()
        self._class_targets()
        return Example(self.encoded, self.window, self.targets, tuple(self._pairs()))

    def _tag_spans(self) -> None:
        actors = {actor.id: actor for actor in self.record.actors}
        for claim, where in self.anchors:
            _tag(self.targets["anchor"], "anchor", where, claim.type.value)
        for key, where in sorted(self.mentions, key=lambda item: item[1][0] - item[1][1]):
            _tag(self.targets["mention"], "mention", where, actors[key].kind.value)
        uses = {place.name: place.use.value for place in self.record.places}
        for key, where in self.toponyms:
            if uses[key] != "actor":
                _tag(self.targets["toponym"], "toponym", where, uses[key])
        kinds = {time.id: time.kind.value for time in self.record.times}
        for key, where in self.timexes:
            _tag(self.targets["timex"], "timex", where, kinds[key])
        for claim in self.record.claims:
            for quantity in claim.quantities:
                if len(quantity.span) and (found := self._at(quantity.span)):
                    _tag(self.targets["quantity"], "quantity", found, quantity.unit.value)
        for part, items in (("cue", self.cues), ("source", self.sources), ("content", self.contents)):
            for _, where in sorted(items, key=lambda item: item[1][0] - item[1][1]):
                _tag(self.targets[part], part, where, part)

    def _class_targets(self) -> None:
        for claim, (first, last) in self.anchors:
            for head, label in (
                ("mode", claim.mode or NO_MODE),
                ("assertion", claim.assertion),
                ("status", claim.status),
            ):
                if label in _NUMBER[head]:
                    self.targets[head][first : last + 1] = _NUMBER[head][label]
        sectors = {actor.id: actor.sectors[0] for actor in self.record.actors if actor.sectors}
        for key, (first, last) in self.mentions:
            if key in sectors:
                self.targets["sector"][first : last + 1] = _NUMBER["sector"][sectors[key]]
        attributions = {attribution.id: attribution for attribution in self.record.attributions}
        for key, (first, last) in self.cues:
            self.targets["stance"][first : last + 1] = _NUMBER["stance"][attributions[key].stance]
            self.targets["medium"][first : last + 1] = _NUMBER["medium"][attributions[key].medium]

    def _pairs(self) -> Iterator[Pairs]:
        names = {place.id: place.name for place in self.record.places}
        wanted: dict[str, list[tuple[tuple[int, int], set[str]]]] = {
            "actor": [(where, set(claim.actors)) for claim, where in self.anchors],
            "recipient": [(where, set(claim.recipients)) for claim, where in self.anchors],
            "place": [(where, {names.get(claim.place or "", "")}) for claim, where in self.anchors],
            "destination": [(where, {names.get(claim.destination or "", "")}) for claim, where in self.anchors],
            "time": [(where, self._times_of(claim, where)) for claim, where in self.anchors],
            "quantity": [(where, {claim.id}) for claim, where in self.anchors],
            "attribution": [(where, set(claim.attributions)) for claim, where in self.anchors],
            "source": [(where, {key}) for key, where in self.cues],
            "content": [(where, {key}) for key, where in self.cues],
            "coreference": [(where, {key}) for key, where in self.mentions],
        }
        right = {
            "actor": self.mentions,
            "recipient": self.mentions,
            "place": self.toponyms,
            "destination": self.toponyms,
            "time": self.timexes,
            "quantity": self.quantities,
            "attribution": self.cues,
            "source": self.sources,
            "content": self.contents,
        }
        if self.record.report.published is None:
            del wanted["time"]  # relative expressions have no value there, so the annotation links none of them
        for role, left in wanted.items():
            pairs = self._coreference(left) if role == "coreference" else _role_pairs(role, left, right[role])
            if pairs:
                yield pairs

    def _times_of(self, claim: Claim, where: tuple[int, int]) -> set[str]:
        """The nearest expression whose value is the claim's time, or the coarser or finer of the two."""
        if not claim.time:
            return set()
        values = {time.id: time.value for time in self.record.times if time.value and time.kind == "date"}
        near = sorted(
            (abs(at[0] - where[0]) + (0 if values[key] == claim.time else 15), key)
            for key, at in self.timexes
            if key in values and _related(values[key] or "", claim.time)
        )
        return {near[0][1]} if near else set()

    def _coreference(self, mentions: list[tuple[tuple[int, int], set[str]]]) -> Pairs | None:
        """Every mention against every earlier one, each a group of its own."""
        if len(mentions) < 2:
            return None
        spans = tuple(where for where, _ in mentions)
        keys = [next(iter(key)) for _, key in mentions]
        gold = np.full((len(spans), len(spans)), -1.0, dtype=np.float32)
        for later in range(len(spans)):
            for earlier in range(later):
                gold[later, earlier] = float(keys[later] == keys[earlier])
        return Pairs("coreference", spans, spans, tuple(range(len(spans))), gold)


def _role_pairs(
    role: str, left: list[tuple[tuple[int, int], set[str]]], right: list[tuple[str, tuple[int, int]]]
) -> Pairs | None:
    """The role's candidates grouped by what they mean, with the truth for every left-hand span."""
    if not left or not right:
        return None
    keys = sorted({key for key, _ in right})
    group = tuple(keys.index(key) for key, _ in right)
    gold = np.asarray([[float(key in names) for key in keys] for _, names in left], dtype=np.float32)
    return Pairs(role, tuple(where for where, _ in left), tuple(where for _, where in right), group, gold)


def record_examples(
    record: Record, *, tokenizer: WordPieces, max_pieces: int = MAX_PIECES, number: int | None = None
) -> Iterator[Example]:
    """The record's windows with every layer's targets; the `name` head is masked, records do not annotate it."""
    encoded = encode(record.text, tokenizer=tokenizer)
    for window in windows(encoded, max_pieces=max_pieces):
        yield replace(RecordWindow(record, encoded, window).example(), report=number)


def passage(example: Example, chance: random.Random, *, sentences: int = 3) -> Example:
    """The window cut down to one to so many of its sentences, as if somebody had sent those alone."""
    sentence_of = example.encoded.sentence_of[example.window.start : example.window.stop]
    first = int(chance.choice(sentence_of))
    low, high = np.searchsorted(sentence_of, [first, first + chance.randint(1, sentences)])
    start, stop = int(low), int(high)
    return Example(
        example.encoded,
        range(example.window.start + start, example.window.start + stop),
        {head: target[start:stop] for head, target in example.targets.items()},
        tuple(cut for pairs in example.pairs if (cut := _pairs_within(pairs, start, stop))),
        None if example.soft is None else example.soft[start:stop],
    )


def _pairs_within(pairs: Pairs, start: int, stop: int) -> Pairs | None:
    """The pairs whose two sides lie within the words, counted from the first of them; None where none do."""
    left = [number for number, (low, high) in enumerate(pairs.left) if start <= low and high < stop]
    right = [number for number, (low, high) in enumerate(pairs.right) if start <= low and high < stop]
    if not left or not right:
        return None
    groups = sorted({pairs.group[number] for number in right})
    gold = pairs.gold[np.ix_(left, groups)]
    if not (gold >= 0).any():
        return None
    return Pairs(
        pairs.role,
        tuple((pairs.left[number][0] - start, pairs.left[number][1] - start) for number in left),
        tuple((pairs.right[number][0] - start, pairs.right[number][1] - start) for number in right),
        tuple(groups.index(pairs.group[number]) for number in right),
        gold,
    )


def name_example(words: Sequence[str], tags: Sequence[str], *, tokenizer: WordPieces) -> Example | None:
    """A tagged sentence (O, B-PER, I-PER, … per word) as an example of the `name` head alone."""
    text, spans = "", []
    for word in words:
        spans.append(Span(len(text), len(text) + len(word)))
        text += word + " "
    encoded = encode(text, tokenizer=tokenizer)
    window = range(min(len(encoded), int(np.searchsorted(encoded.first, MAX_PIECES - 2, side="right")) - 1))
    if not window:
        return None
    targets = {head: np.full(len(window), MASKED, dtype=np.int64) for head in HEADS}
    names = targets["name"]
    names[:] = 0
    for span, tag in zip(spans, tags, strict=True):
        where = _word_range(encoded, window, span)
        if tag != OUTSIDE and where:
            names[where[0] : where[1] + 1] = _NUMBER["name"][f"I-{tag[2:]}"]
            names[where[0]] = _NUMBER["name"][tag]
    return Example(encoded, window, targets)
