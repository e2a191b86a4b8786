import random

import pytest
from tests.factories import mark

from dateline.codebook import ActorKind, ClaimType
from dateline.language import Reader
from dateline.model import Actor, Claim, Record, Report
from dateline.training.examples import Example, Pairs, passage, record_examples

pytestmark = pytest.mark.model

TEXT = (
    "{force:Rebels} {ASSAULT:seized} the town. The {force:army} {CONTROL:held} the village. {force:They} rested there."
)


def _whole() -> Example:
    text, spans = mark(TEXT)
    rebels, army, they = spans["force"]
    actors = (
        Actor("a1", "rebels", ActorKind.FORCE, mentions=(rebels,)),
        Actor("a2", "army", ActorKind.FORCE, mentions=(army, they)),
    )
    claims = (
        Claim("c1", ClaimType.ASSAULT, spans["ASSAULT"][0], actors=("a1",)),
        Claim("c2", ClaimType.CONTROL, spans["CONTROL"][0], actors=("a2",)),
    )
    record = Record(Report("r", text), actors=actors, claims=claims)
    (example,) = record_examples(record, tokenizer=Reader.load().tokenizer)
    return example


def _words(example: Example, spans: tuple[tuple[int, int], ...]) -> list[str]:
    words = example.encoded.words[example.window.start : example.window.stop]
    return [words[first].of(example.encoded.text) for first, _ in spans]


def _pairs(example: Example, role: str) -> Pairs:
    (found,) = (pairs for pairs in example.pairs if pairs.role == role)
    return found


def test_a_passage_is_a_run_of_whole_sentences_with_the_window_s_own_targets() -> None:
    whole = _whole()
    for seed in range(20):
        cut = passage(whole, random.Random(seed), sentences=2)
        sentence_of = list(whole.encoded.sentence_of)
        inside = set(sentence_of[cut.window.start : cut.window.stop])
        assert len(inside) in {1, 2}
        assert list(cut.window) == [number for number, sentence in enumerate(sentence_of) if sentence in inside]
        for head, target in whole.targets.items():
            assert list(cut.targets[head]) == list(target[cut.window.start : cut.window.stop])


def test_the_pairs_of_a_passage_name_the_same_words_and_leave_out_what_lies_outside() -> None:
    whole = _whole()
    cuts = [passage(whole, random.Random(seed), sentences=2) for seed in range(20)]
    second = next(cut for cut in cuts if set(whole.encoded.sentence_of[cut.window.start : cut.window.stop]) == {2, 3})
    actor = _pairs(second, "actor")
    assert _words(second, actor.left) == ["held"]
    assert _words(second, actor.right) == ["army", "They"]
    assert actor.gold.tolist() == [[1.0]]
    assert _pairs(second, "coreference").gold.tolist() == [[-1.0, -1.0], [1.0, -1.0]]


def test_a_passage_without_a_pair_that_anybody_knows_has_none() -> None:
    whole = _whole()
    cuts = [passage(whole, random.Random(seed), sentences=1) for seed in range(20)]
    last = next(cut for cut in cuts if set(whole.encoded.sentence_of[cut.window.start : cut.window.stop]) == {3})
    assert last.pairs == ()
