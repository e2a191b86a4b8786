"""The assertion of a claim: the reader's ranking, weighed against what the words around the predicate say.

The reader ranks the assertions of an anchor; what governs it in plain words ("failed to", "no", "if", "would") is often
surer than that ranking. Works for any word of a text, where the reader ranks only the ontology's predicates.
"""

from collections.abc import Sequence
from math import log

from dateline.claims.judged import PLAIN, Judged, judge
from dateline.claims.verb_group import words_of
from dateline.codebook import Assertion
from dateline.model import Span

WEIGHTS: dict[tuple[str, Assertion], float] = {
    ("negation", Assertion.NEGATED): 6.0,
    ("no subject", Assertion.NEGATED): 6.0,
    ("no", Assertion.NEGATED): 6.0,
    ("instead", Assertion.NEGATED): 6.0,
    ("without", Assertion.NEGATED): 6.0,
    ("that", Assertion.NEGATED): 6.0,
    ("to", Assertion.NEGATED): 6.0,
    ("from", Assertion.NEGATED): 6.0,
    ("to", Assertion.ACTUAL): 4.0,
    ("to", Assertion.HYPOTHETICAL): 3.0,
    ("to", Assertion.FUTURE): 2.0,
    ("will", Assertion.FUTURE): 4.0,
    ("would, reported", Assertion.FUTURE): 2.0,
    ("ing", Assertion.FUTURE): 2.0,
    ("noun", Assertion.FUTURE): 2.0,
    ("adjective", Assertion.FUTURE): 2.0,
    ("clause", Assertion.HYPOTHETICAL): 2.0,
    ("condition", Assertion.HYPOTHETICAL): 5.0,
    ("question", Assertion.HYPOTHETICAL): 2.0,
    ("modal", Assertion.HYPOTHETICAL): 0.5,
}
"""What a rule adds to the logarithm of the reader's share of its assertion; the rules left out add nothing.

Rounded from a sweep over 0.5 to 9 on the development reports (2026); re-run it when the reader's weights change."""

SHARE_FLOOR = 0.01
"""Added to every share, so that a rule can raise what the reader thinks impossible."""


def judge_at(text: str, span: Span, *, sentence: Span) -> Judged:
    """What the words of the sentence say of the span."""
    words = words_of(text, sentence)
    if not words.tokens:
        return PLAIN
    return judge(words, words.number_at(span.start))


def assertion_at(
    text: str, span: Span, *, sentence: Span, ranking: Sequence[tuple[Assertion, float]] = ()
) -> Assertion:
    """The assertion of a predicate: the reader's ranking, weighed against the words around it.

    `ranking` is the reader's, best first; without one the words alone decide. An aim or a mere attempt is left to the
    ranking, for whether it is under way is not in the words. Codebook: `assertion`.
    """
    judged = judge_at(text, span, sentence=sentence)
    if not ranking:
        return judged.assertion
    weight = _weight(judged)
    scores = [(log(share + SHARE_FLOOR) + weight * (value is judged.assertion), value) for value, share in ranking]
    return max(scores, key=lambda item: item[0])[1]


def _weight(judged: Judged) -> float:
    """The rule's weight; none for a verb that only tries or wants."""
    family = judged.rule.partition(":")[0]
    if family == "to" and not judged.is_sure:
        return 0.0
    return WEIGHTS.get((family, judged.assertion), 0.0)
