"""The reader's scores, window by window, as the layers of a `Parse`."""

import math
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.codebook import MODES, ActorKind, Assertion, ClaimType, Medium, Sector, Stance, Status
from dateline.language.event_words import event_types
from dateline.language.labels import CLASS_HEADS, NO_MODE, PAIR_WIDTH, ROLES, SPAN_HEADS
from dateline.language.saying import is_saying
from dateline.language.window import Floats, Stretch, Tables, Window, means_of, sigmoid, words_in
from dateline.model import Anchor, Cue, Labelled, Link, Mention, Parse, Span

TOP = 5
"""Labels and links kept of each ranking; what is less likely never decided anything on the development reports."""

LINK_FLOOR = 0.03
"""Links less probable than this are dropped."""

_LINK_FLOOR_SCORE = math.log(LINK_FLOOR / (1 - LINK_FLOOR)) - 0.01
"""A score below which no link reaches the floor, whatever the rounding."""

_CODES: dict[str, tuple[StrEnum, ...]] = {
    head: tuple(codes(name) for name in CLASS_HEADS[head])
    for head, codes in (
        ("assertion", Assertion),
        ("status", Status),
        ("sector", Sector),
        ("stance", Stance),
        ("medium", Medium),
    )
}
"""The codes of each class head in the order of its scores."""

SHARED_CONTENT = 0.6
"""Probability from which a content belongs to a second cue as well."""

LENT_CONTENT = 0.1
"""Probability from which a cue that would be left without any content shares one with another cue."""


SHORT_TEXT = 600
"""Code points up to which a text is a snippet: a headline, a post, a wire's first lines, where words of events count
from `Thresholds.weak_anchor`. No development report of more than a few sentences gains from it."""

LINE = 300
"""Code points up to which a text is a line or two, where even `Thresholds.faint_anchor` is enough."""

GROW = 0.7
"""Share of a head's threshold from which a word beside a sure one still belongs to its run."""


def stretches(window: Window, head: str, threshold: float) -> list[Stretch]:
    """Runs of words that are not outside: grown from words above the threshold, ended where another begins.

    Only what somebody says goes on over a paragraph's end; no other run begins or ends with a sign that divides.
    """
    probability = window.shares(head)
    inside = 1.0 - probability[:, 0]
    within = np.flatnonzero(inside >= threshold * GROW)
    if not len(within):
        return []
    likely = probability[within]
    begin, follow = likely[:, 1::2], likely[:, 2::2]
    starts = (begin.sum(axis=1) > follow.sum(axis=1)).tolist()
    runs: list[list[int]] = []
    for word, is_start in zip(within.tolist(), starts, strict=True):
        goes_on = runs and word == runs[-1][-1] + 1 and (not is_start or head == "anchor")
        if goes_on and (head == "content" or not _breaks_before(window, word)):
            runs[-1].append(word)
        else:
            runs.append([word])
    runs = _joined(runs) if head == "content" else [kept for run in runs if (kept := _without_signs(run, window))]
    within_of = inside.tolist()
    peaks = [Stretch(run[0], run[-1], head, max(within_of[run[0] : run[-1] + 1])) for run in runs]
    return _closed([peak for peak in peaks if peak.score >= threshold], probability, SPAN_HEADS[head])


def _breaks_before(window: Window, word: int) -> bool:
    return "\n" in window.text[window.words[word - 1].end : window.words[word].start]


def _joined(runs: list[list[int]]) -> list[list[int]]:
    """A run of a single word ("that") together with the run right behind it."""
    joined: list[list[int]] = []
    for run in runs:
        if joined and len(joined[-1]) == 1 and run[0] == joined[-1][-1] + 1:
            joined[-1] = joined[-1] + run
        else:
            joined.append(run)
    return joined


_DIVIDING = frozenset(".,;:!?—–―-")
_DIVIDING_BEHIND = _DIVIDING - {"."}


def _without_signs(run: list[int], window: Window) -> list[int]:
    """The run without dividing signs at its start, and without any but a full stop at its end."""
    first, last = 0, len(run)
    while first < last and window.words[run[first]].of(window.text) in _DIVIDING:
        first += 1
    while last > first and window.words[run[last - 1]].of(window.text) in _DIVIDING_BEHIND:
        last -= 1
    return run[first:last]


def _closed(peaks: list[Stretch], probability: Floats, labels: tuple[str, ...]) -> list[Stretch]:
    """The stretches with their likeliest labels and these' part of the peak."""
    if not peaks:
        return []
    words = probability[words_in(peaks)]
    totals = means_of(words[:, 1::2] + words[:, 2::2], peaks)
    best = totals.argmax(axis=1)
    parts = totals[np.arange(len(peaks)), best] / np.maximum(totals.sum(axis=1), np.float32(1e-6))
    return [
        Stretch(first, last, labels[1 + 2 * label][2:], peak * part)
        for (first, last, _, peak, _), label, part in zip(peaks, best.tolist(), parts.tolist(), strict=True)
    ]


def with_event_words(window: Window, sure: list[Stretch], threshold: float) -> list[Stretch]:
    """The sure anchors and, beside them, words that name an event of a type that the reader deems possible."""
    probability = window.shares("anchor")
    taken = {word for stretch in sure for word in range(stretch.first, stretch.last + 1)}
    either = dict(zip(SPAN_HEADS["anchor"][1::2], (probability[:, 1::2] + probability[:, 2::2]).T, strict=True))
    found = [stretch._replace(is_worded=True) for stretch in sure]
    for word in np.flatnonzero(1.0 - probability[:, 0] >= threshold).tolist():
        types = event_types(window.words[word].of(window.text)) if word not in taken else frozenset()
        shares = {kind: float(either[f"B-{kind}"][word]) for kind in types}
        if shares:
            best = max(sorted(shares), key=lambda kind: shares[kind])
            found.append(Stretch(word, word, best.value, shares[best], is_worded=True))
    return sorted(found, key=lambda stretch: stretch.first)


Ranking = tuple[tuple[Any, float], ...]


def _rankings(window: Window, head: str, stretches: Sequence[Stretch]) -> list[Ranking]:
    """For each stretch the codes of a class head over its words, best first."""
    means, codes = window.mean_shares(head, stretches), _CODES[head]
    best = np.argsort(-means, axis=1)[:, :TOP].tolist()
    return [
        tuple([(codes[n], shares[n]) for n in numbers]) for numbers, shares in zip(best, means.tolist(), strict=True)
    ]


@cache
def _modes_of(label: str) -> tuple[tuple[int, str | None], ...]:
    """The modes that the type allows, and none, with their numbers."""
    allowed = {NO_MODE, *MODES[ClaimType(label)]}
    names = CLASS_HEADS["mode"]
    return tuple((n, None if name == NO_MODE else name) for n, name in enumerate(names) if name in allowed)


def _modes(stretch: Stretch, shares: Sequence[float]) -> tuple[tuple[str | None, float], ...]:
    """The modes that the type allows, and none, with their shares."""
    kept = [(mode, shares[n]) for n, mode in _modes_of(stretch.label)]
    total = sum([share for _, share in kept]) or 1.0
    ranked = [(mode, share / total) for mode, share in kept]
    ranked.sort(key=lambda item: -item[1])
    return tuple(ranked[:TOP])


def distance_bucket(distance: NDArray[np.int64], buckets: int) -> NDArray[np.int64]:
    """Signed word distance as a bucket number, finer near zero; training calls it too."""
    half = buckets // 2
    steps = np.minimum((np.log2(np.abs(distance) + 1) * 1.4).astype(np.int64), half - 1)
    return np.asarray(np.where(distance < 0, steps, steps + half), dtype=np.int64)


@cache
def _buckets(reach: int, buckets: int) -> NDArray[np.int64]:
    """The bucket of every distance from -reach to +reach."""
    return distance_bucket(np.arange(-reach, reach + 1), buckets)


def pair_scores(window: Window, role: str, left: list[Stretch], right: list[Stretch], tables: Tables) -> Floats:
    """(left, right) scores of the role, before the logistic function."""
    return all_pair_scores(window, (role,), left, right, tables)[0]


def all_pair_scores(
    window: Window, roles: Sequence[str], left: list[Stretch], right: list[Stretch], tables: Tables
) -> list[Floats]:
    """For each role, the (left, right) scores; how far the two lie apart is looked up once for all."""
    a, a_last, b, b_last = (
        np.asarray(ends) for side in (left, right) for ends in ([s.first for s in side], [s.last for s in side])
    )
    reach = 1 << len(window.pairs).bit_length()
    distance = _buckets(reach, tables.distance.shape[1])[b[None, :] - a[:, None] + reach]
    sentences = window.sentence_of[b][None, :] - window.sentence_of[a][:, None]
    apart = np.minimum(np.maximum(sentences, -2), 2) + 2
    scores = []
    for number in map(ROLES.index, roles):
        ahead = (window.pairs[a, 0, number] + window.pairs[a_last, 0, number]) / np.float32(2)
        behind = (window.pairs[b, 1, number] + window.pairs[b_last, 1, number]) / np.float32(2)
        bias = tables.distance[number][distance] + tables.apart[number][apart]
        scores.append(np.asarray(ahead @ behind.T / PAIR_WIDTH**0.5 + bias, dtype=np.float32))
    return scores


LAYER_OF = {
    "actor": "mention",
    "recipient": "mention",
    "place": "toponym",
    "destination": "toponym",
    "time": "timex",
    "quantity": "quantity",
    "attribution": "cue",
}

ROLES_OF = {layer: tuple(role for role, of in LAYER_OF.items() if of == layer) for layer in LAYER_OF.values()}
"""The roles that each layer fills, in the order of `LAYER_OF`."""

LABELLED = ("name", "toponym", "timex", "quantity", "source", "content")
"""The layers whose stretches are kept as they are, with their labels."""


class Decoder:
    """Gathers the windows of one text into a parse; numbers in links count over the whole text."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.layers: dict[str, list[Labelled]] = {head: [] for head in LABELLED}
        self.mentions: list[Mention] = []
        self.anchors: list[Anchor] = []
        self.cues: list[Cue] = []

    def add(self, window: Window) -> None:
        """Decode one window; windows come in reading order."""
        found = {head: self._stretches(window, head) for head in SPAN_HEADS}
        bases = {"mention": len(self.mentions), "cue": len(self.cues)}
        for head, layer in self.layers.items():
            bases[head] = len(layer)
            layer.extend([Labelled(_span(window, s), s.label, s.score) for s in found[head]])
        self._add_mentions(window, found["mention"], bases["mention"])
        self._add_anchors(window, found, bases)
        self._add_cues(window, found)

    def _stretches(self, window: Window, head: str) -> list[Stretch]:
        """Spans by their score; cues and a snippet's anchors also by a weaker one where the word itself tells."""
        thresholds = self.tables.thresholds
        if head == "anchor" and len(window.text) <= SHORT_TEXT:
            sure = stretches(window, head, thresholds.snippet_anchor)
            is_line = len(window.text) <= LINE
            return with_event_words(window, sure, thresholds.faint_anchor if is_line else thresholds.weak_anchor)
        if head != "cue":
            return stretches(window, head, thresholds.of(head))
        weak = stretches(window, "cue", thresholds.weak_cue)
        return [s for s in weak if s.score >= thresholds.cue or is_saying(_span(window, s).of(window.text))]

    def parse(self, text: str, tokens: tuple[Span, ...], sentences: tuple[Span, ...]) -> Parse:
        """All windows together."""
        layers = {head: tuple(found) for head, found in self.layers.items()}
        return Parse(
            text=text,
            tokens=tokens,
            sentences=sentences,
            names=layers["name"],
            mentions=tuple(self.mentions),
            toponyms=layers["toponym"],
            timexes=layers["timex"],
            quantities=layers["quantity"],
            anchors=tuple(self.anchors),
            cues=tuple(self.cues),
            sources=layers["source"],
            contents=layers["content"],
        )

    def _add_mentions(self, window: Window, mentions: list[Stretch], base: int) -> None:
        if not mentions:
            return
        scores = pair_scores(window, "coreference", mentions, mentions, self.tables)
        scores[np.triu_indices(len(mentions))] = -np.inf
        links = _links(scores, base)
        sectors = _rankings(window, "sector", mentions)
        for stretch, same, ranking in zip(mentions, links, sectors, strict=True):
            self.mentions.append(
                Mention(
                    span=_span(window, stretch),
                    kind=ActorKind(stretch.label),
                    score=stretch.score,
                    sectors=ranking,
                    same_as=tuple(same),
                )
            )

    def _add_anchors(self, window: Window, found: dict[str, list[Stretch]], bases: dict[str, int]) -> None:
        anchors = found["anchor"]
        if not anchors:
            return
        links: list[list[Link]] = [[] for _ in anchors]
        for layer, roles in ROLES_OF.items():
            if not found[layer]:
                continue
            for role, scores in zip(
                roles, all_pair_scores(window, roles, anchors, found[layer], self.tables), strict=True
            ):
                for filled, likely in zip(links, _links(scores, bases[layer]), strict=True):
                    filled.extend([Link(role, target, p) for target, p in likely])
        modes = window.mean_shares("mode", anchors).tolist()
        assertions, statuses = (_rankings(window, head, anchors) for head in ("assertion", "status"))
        for number, (stretch, filled) in enumerate(zip(anchors, links, strict=True)):
            self.anchors.append(
                Anchor(
                    span=_span(window, stretch),
                    type=ClaimType(stretch.label),
                    score=stretch.score,
                    modes=_modes(stretch, modes[number]),
                    assertions=assertions[number],
                    statuses=statuses[number],
                    links=tuple(filled),
                    is_worded=stretch.is_worded,
                )
            )

    def _add_cues(self, window: Window, found: dict[str, list[Stretch]]) -> None:
        cues = found["cue"]
        sources = self._sources(window, cues, found["source"])
        contents = self._contents(window, cues, found["content"])
        stances, mediums = (_rankings(window, head, cues) for head in ("stance", "medium"))
        for number, stretch in enumerate(cues):
            self.cues.append(
                Cue(
                    span=_span(window, stretch),
                    score=stretch.score,
                    sources=tuple(_span(window, s) for s in sources[number]),
                    contents=tuple(_span(window, s) for s in contents[number]),
                    stances=stances[number],
                    mediums=mediums[number],
                )
            )

    def _sources(self, window: Window, cues: list[Stretch], spans: list[Stretch]) -> list[list[Stretch]]:
        """Each cue's source: the likeliest span, if it is likely enough."""
        if not cues or not spans:
            return [[] for _ in cues]
        scores = pair_scores(window, "source", cues, spans, self.tables)
        best = scores.argmax(axis=1)
        floor = self.tables.thresholds.source_link
        return [[spans[int(n)]] if sigmoid(float(row[n])) >= floor else [] for row, n in zip(scores, best, strict=True)]

    def _contents(self, window: Window, cues: list[Stretch], spans: list[Stretch]) -> list[list[Stretch]]:
        """Each content goes to its likeliest cue, and to any other that is likely in its own right."""
        chosen: list[list[Stretch]] = [[] for _ in cues]
        if not cues or not spans:
            return chosen
        scores = pair_scores(window, "content", cues, spans, self.tables)
        best = scores.argmax(axis=0)
        for number, span in enumerate(spans):
            for cue in range(len(cues)):
                probability = sigmoid(float(scores[cue, number]))
                floor = self.tables.thresholds.content_link if cue == best[number] else SHARED_CONTENT
                if probability >= floor:
                    chosen[cue].append(span)
        for cue, row in enumerate(scores):
            likeliest = int(row.argmax())
            if not chosen[cue] and sigmoid(float(row[likeliest])) >= LENT_CONTENT:
                chosen[cue].append(spans[likeliest])
        return chosen


def _span(window: Window, stretch: Stretch) -> Span:
    return Span(window.words[stretch.first].start, window.words[stretch.last].end)


def _links(scores: Floats, base: int) -> list[list[tuple[int, float]]]:
    """For each row (number, probability) of the targets above the floor, best first; numbers count from `base`."""
    order = np.argsort(-scores, axis=1, kind="stable")[:, :TOP]
    best = np.take_along_axis(scores, order, axis=1)
    return [
        [
            (target + base, probability)
            for target, score in zip(targets, row, strict=True)
            if score >= _LINK_FLOOR_SCORE and (probability := sigmoid(score)) >= LINK_FLOOR
        ]
        for targets, row in zip(order.tolist(), best.tolist(), strict=True)
    ]
