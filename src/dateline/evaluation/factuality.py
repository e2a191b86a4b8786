"""Did it happen: the assertion read off the words, against how sure annotators were of it.

The corpora (UW, Lee et al. 2015; MEANTIME as mapped by Stanovsky et al. 2017) rate every event word of a sentence from
-3, certainly did not, to 3, certainly did or will. Thirds of that scale are the three classes. What is rated is any
event, of sales and births as well, while claims are of conflict and politics: so what counts is `judge_at`, the words'
own say on any word, not the reader's ranking, which knows the ontology's predicates alone. The scale does not tell what
is sure to come from what has come; neither does the class `happened`: a `future` that is sure ("will", "agreed to")
is in it, one that is merely wanted is open. `strict` counts every `future` as open.

`score_claims` counts apart what the record says: the assertion of the claim whose anchor covers the rated word, of the
words that have one, with every `future` as open.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from dateline.claims.asserted import judge_at
from dateline.claims.judged import Judged
from dateline.codebook import Assertion
from dateline.evaluation.matching import Agreement
from dateline.language.sentences import find_sentences
from dateline.model import Claim, Span

THIRD = 1.0
"""Ratings from -1 to 1, the middle third of the scale, are open."""


class Fact(StrEnum):
    """Whether something happened, as the author has it."""

    HAPPENED = "happened"
    NOT = "not"
    OPEN = "open"


@dataclass
class FactScores:
    """Pairs of gold and predicted class, counted; `strict` with every `future` open; one line for each error."""

    pairs: Counter[tuple[Fact, Fact]] = field(default_factory=Counter)
    strict: Counter[tuple[Fact, Fact]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """F1 of each class, and their mean, with sure futures as happened and with all of them open."""
        by_class = {f"{fact} F1": agreement(self.pairs, fact).f1 for fact in Fact}
        return {"macro F1": macro(self.pairs), "macro F1, future open": macro(self.strict), **by_class}


def agreement(pairs: Mapping[tuple[Fact, Fact], int], fact: Fact) -> Agreement:
    """How far gold and predicted agree on one class."""
    hits = pairs.get((fact, fact), 0)
    extra = sum(count for (_, got), count in pairs.items() if got is fact) - hits
    missed = sum(count for (wanted, _), count in pairs.items() if wanted is fact) - hits
    return Agreement(hits, extra, missed)


def macro(pairs: Mapping[tuple[Fact, Fact], int]) -> float:
    """The unweighted mean of the classes' F1."""
    return sum(agreement(pairs, fact).f1 for fact in Fact) / len(Fact)


def rated(rating: float) -> Fact:
    """The class of a rating from -3 to 3."""
    if -THIRD <= rating <= THIRD:
        return Fact.OPEN
    return Fact.HAPPENED if rating > 0 else Fact.NOT


def fact_of(judged: Judged, *, is_strict: bool = False) -> Fact:
    """The class of what the words say."""
    if judged.assertion is Assertion.NEGATED:
        return Fact.NOT
    if judged.assertion is Assertion.ACTUAL:
        return Fact.HAPPENED
    is_sure = judged.assertion is Assertion.FUTURE and judged.is_sure
    return Fact.HAPPENED if is_sure and not is_strict else Fact.OPEN


def score_factuality(rows: Iterable[Mapping[str, Any]]) -> FactScores:
    """Score every rated word of the rows: `text`, and `targets` with `start`, `end` and `factuality`."""
    scores = FactScores()
    for row in rows:
        text = row["text"]
        sentences = find_sentences(text)
        for target in row["targets"]:
            span = Span(target["start"], target["end"])
            sentence = next((one for one in reversed(sentences) if one.start <= span.start), Span(0, len(text)))
            judged = judge_at(text, span, sentence=sentence)
            wanted, got = rated(target["factuality"]), fact_of(judged)
            scores.pairs[wanted, got] += 1
            scores.strict[wanted, fact_of(judged, is_strict=True)] += 1
            if wanted is not got:
                scores.errors.append(f"fact    {row['id']} «{span.of(text)}» gold {wanted} got {got} ({judged.rule})")
    return scores


def score_claims(
    rows: Iterable[Mapping[str, Any]], claims_of: Callable[[str], Sequence[Claim]]
) -> Counter[tuple[Fact, Fact]]:
    """Pairs of gold and predicted class for the rated words that a claim's anchor covers."""
    pairs: Counter[tuple[Fact, Fact]] = Counter()
    for row in rows:
        claims = claims_of(row["text"])
        for target in row["targets"]:
            span = Span(target["start"], target["end"])
            claim = next((claim for claim in claims if claim.anchor.overlaps(span)), None)
            if claim:
                pairs[rated(target["factuality"]), fact_of(Judged(claim.assertion, ""), is_strict=True)] += 1
    return pairs
