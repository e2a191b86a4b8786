"""The assertion of a claim: the reader's ranking, weighed against what the words around the predicate say.

The reader ranks the assertions of an anchor; what governs it in plain words ("failed to", "no", "if", "would") is often
surer than that ranking. Works for any word of a text, where the reader ranks only the ontology's predicates.
"""

import re
from collections.abc import Sequence

from dateline.attributions.shares import likeliest
from dateline.claims.governors import UNDER_WAY
from dateline.claims.judged import PLAIN, Judged, is_done, is_known, judge
from dateline.claims.verb_group import Words, group_before, words_of
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
    ("ing", Assertion.FUTURE): 1.0,
    ("noun", Assertion.FUTURE): 2.0,
    ("noun", Assertion.NEGATED): 2.0,
    ("adjective", Assertion.FUTURE): 2.0,
    ("clause", Assertion.HYPOTHETICAL): 2.0,
    ("condition", Assertion.HYPOTHETICAL): 5.0,
    ("question", Assertion.HYPOTHETICAL): 2.0,
    ("modal", Assertion.HYPOTHETICAL): 0.5,
}
"""What a rule adds to the logarithm of the reader's share of its assertion; the rules left out add nothing.

Rounded from a sweep over 0.5 to 9 on the development reports (2026); re-run it when the reader's weights change."""

DONE = 4.0
"""The same for ACTUAL where the verb stands in the perfect or a past passive: true of 1,573 of 1,582 in the training
reports."""

_GOING_ON = re.compile(
    r"(?<![-\w])(?:(?:end(?:ed|ing|s)?|halt(?:ed|ing|s)?|stop(?:s|ped|ping)?|suspend(?:ed|ing|s)?|ceas(?:e|es|ed|ing)"
    r"|lift(?:ed|ing|s)?|(?:limit|curb|restrict)(?:ed|ing|s)?|(?:reduc|curtail)(?:e|es|ed|ing|s)?)"
    r"(?: the| its| their| his| all| years of| decades of| months of)?"
    r"|(?:suspension|end|halt|cessation|lifting|termination|escalation|continuation) (?:of|to|in)(?: the| its| their)?"
    r"|ongoing|continuing)(?: (?!an?\b|to\b)[\w-]+)? ?(?<=\s)$",
    re.I,
)
"""Words right before something that goes on, or went on until then: an end to, to halt the, ongoing. In the training
reports 136 of 145 such things are actual."""

_BACKED = re.compile(r"(?:.*-)?(?:backed|funded|sponsored|trained|armed|supported)", re.I | re.S)
"""The anchor in "foreign-backed rebels": they are, whatever is said of them; 16 of 17 such in the training reports."""

_MAY_BRING = re.compile(
    r"\b(?:could|may|might)(?: \w+ly| also| soon| well| even| yet)?"
    r" (?:see|lead to|mean|bring|trigger|prompt|spark|cause|result in)(?: [\w’'-]+){0,5} $",
    re.I,
)
"""Words right before what is only conceivable: could see the town come under."""

_ABOUT_TO = re.compile(r"\b(?:about|poised|on the verge of|on the point of)(?: to)?(?: be| being)? (?:\w+ly )?$", re.I)
"""Words right before what is to come: about to be signed."""

_TO_BE_DONE = re.compile(
    r"\b(?:is|are|was|were)(?: now| also| still| widely)? (?:due|expected|set|poised|scheduled) to"
    r" (?:adopt|impose|approve|announce|sign|unveil|slap|agree|hold|launch|lift)(?: on)?(?: [\w’'-]+){0,2} $",
    re.I,
)
"""Words right before what somebody is about to do: are expected to adopt new [sanctions]."""

_LONGEST = 100
"""Code points that such words take at most, so that the rest of a sentence need not be searched."""

PURSUED = 1.5
"""The same for ACTUAL of an aim that is pursued."""

FOUGHT_FOR = frozenset({"fight", "fights", "fighting", "war"})
AIMED = 3.0
"""Words before an aim that is still fought for, not reached (codebook, Aims: "fighting to clear" the town), and what
they add for FUTURE."""

TO_COME = frozenset(
    "will would could may might should must want wants wanted plan plans planned planning if hope hopes hoped need"
    " needs shall 'll".split()
)
"""Words before an aim that put it off with everything else."""


def judge_at(text: str, span: Span, *, sentence: Span) -> Judged:
    """What the words of the sentence say of the span."""
    words = words_of(text, sentence)
    if not words.tokens:
        return PLAIN
    return judge(words, words.number_at(span.start))


def is_known_at(text: str, span: Span, *, sentence: Span) -> bool:
    """Whether the span is a noun for something known already: "the attacks", "his arrest"."""
    words = words_of(text, sentence)
    return bool(words.tokens) and is_known(words, words.number_at(span.start))


def assertion_at(
    text: str, span: Span, *, sentence: Span, ranking: Sequence[tuple[Assertion, float]] = ()
) -> Assertion:
    """The assertion of a predicate: the reader's ranking, weighed against the words around it.

    `ranking` is the reader's, best first; without one the words alone decide. Codebook: `assertion`.
    """
    judged = judge_at(text, span, sentence=sentence)
    if not ranking:
        return judged.assertion
    ahead = text[sentence.start : span.start]
    if _GOING_ON.search(ahead, max(0, len(ahead) - _LONGEST)) or _is_backed(span.of(text), ahead):
        value, weight = Assertion.ACTUAL, DONE
    elif _ABOUT_TO.search(ahead) or _TO_BE_DONE.search(ahead):
        value, weight = Assertion.FUTURE, DONE
    elif _MAY_BRING.search(ahead):
        value, weight = Assertion.HYPOTHETICAL, DONE
    else:
        value, weight = _lean(judged, words_of(text, sentence), span.start)
    shares = dict(ranking)
    return likeliest(shares, shares, {value: weight})


def _is_backed(anchor: str, ahead: str) -> bool:
    """Whether the anchor is the second half of a compound that says who is behind somebody."""
    return ("-" in anchor or ahead.endswith("-")) and bool(_BACKED.fullmatch(anchor))


def _lean(judged: Judged, words: Words, start: int) -> tuple[Assertion, float]:
    """The assertion that the words speak for, and how much.

    An aim counts as pursued where nothing before it is still to come (Rulings: sent in aircraft to attack); the rest
    counts as judged, and a mere wish not at all.
    """
    family, _, word = judged.rule.partition(": ")
    if judged == PLAIN:
        return Assertion.ACTUAL, DONE if words.tokens and is_done(words, words.number_at(start)) else 0.0
    if judged.rule == "aim":
        ahead = words.tokens[: words.number_at(start)]
        return Assertion.ACTUAL, 0.0 if TO_COME.intersection(ahead) else PURSUED
    if family == "to" and not judged.is_sure:
        if word in FOUGHT_FOR and judged.assertion is Assertion.FUTURE:
            return Assertion.FUTURE, AIMED
        is_own = group_before(words, words.number_at(start)).is_infinitive
        is_pursued = word in UNDER_WAY and is_own and judged.assertion is Assertion.FUTURE
        return Assertion.ACTUAL, PURSUED if is_pursued else 0.0
    return judged.assertion, WEIGHTS.get((family, judged.assertion), 0.0)
