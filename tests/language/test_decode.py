"""Decoding the reader's scores: what counts from which score, and where words of events count from a weak one."""

import numpy as np

from dateline.codebook import ClaimType
from dateline.language.decode import Decoder
from dateline.language.event_words import event_types
from dateline.language.labels import PAIR_WIDTH, ROLES, SPAN_HEADS
from dateline.language.window import SLICES, Tables, Window
from dateline.model import Span


def a_window(text: str, anchors: dict[str, tuple[str, float]], *, padding: str = "") -> Window:
    """A window in which the reader gives each named word its label with its probability, and nothing else."""
    words, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        words.append(Span(start, at := start + len(word)))
    scores = np.full((len(words), max(part.stop for part in SLICES.values())), -9.0, dtype=np.float32)
    for head in SPAN_HEADS:
        scores[:, SLICES[head].start] = 9.0
    first = SLICES["anchor"].start
    for number, span in enumerate(words):
        if span.of(text) in anchors:
            label, share = anchors[span.of(text)]
            scores[number, first] = np.log(1 - share)
            scores[number, first + SPAN_HEADS["anchor"].index(label)] = np.log(share)
    pairs = np.zeros((len(words), 2, len(ROLES), PAIR_WIDTH), dtype=np.float32)
    return Window(text + padding, words, np.zeros(len(words), dtype=np.int64), scores, pairs)


def anchors_of(window: Window) -> list[tuple[str, ClaimType]]:
    """The decoded anchors, as words and type."""
    bias = np.zeros((len(ROLES), 16), dtype=np.float32)
    decoder = Decoder(Tables(bias, np.zeros((len(ROLES), 5), dtype=np.float32)))
    decoder.add(window)
    return [(anchor.span.of(window.text), anchor.type) for anchor in decoder.anchors]


def test_a_sure_word_is_an_anchor_and_an_unsure_one_is_not() -> None:
    window = a_window(
        "Gunmen stormed the depot yesterday", {"stormed": ("B-ASSAULT", 0.9), "depot": ("B-CONTROL", 0.4)}
    )
    assert anchors_of(window) == [("stormed", ClaimType.ASSAULT)]


def test_in_a_snippet_a_word_of_events_is_an_anchor_from_a_weak_score() -> None:
    window = a_window(
        "The minister resigned yesterday", {"resigned": ("B-RETREAT", 0.2), "minister": ("B-ACCUSE", 0.2)}
    )
    assert anchors_of(window) == [("resigned", ClaimType.RETREAT)]


def test_the_word_decides_between_its_own_types_only() -> None:
    window = a_window("Inmates rioted yesterday", {"rioted": ("B-COERCE", 0.5)})
    assert anchors_of(window) == [("rioted", ClaimType.PROTEST)]


def test_in_a_longer_text_a_weak_score_is_not_enough() -> None:
    window = a_window("The minister resigned", {"resigned": ("B-RETREAT", 0.2)}, padding=" More was said." * 60)
    assert anchors_of(window) == []


def test_a_word_can_be_of_several_types() -> None:
    assert event_types("Seized") == {ClaimType.COERCE, ClaimType.ASSAULT}
    assert event_types("yesterday") == frozenset()
