"""The signs by which a claim's time is chosen: what stands around its anchor, and where each expression lies from it.

A choice is None (the text gives no time), the day or the month of publication, or the value of an expression. Each has
facts, a name and a word for each; a sign is a combination of facts that has a weight (`tables/times.tsv`). The
combinations are listed here, so that the whole of what can decide is on one page.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from dateline.claims.aspect import HINTS, aspect_of, ending_of
from dateline.claims.chronology import WORD, Chronology, Expression
from dateline.claims.verdict import covering
from dateline.claims.weighing import Facts, Sign, Words, signs_seen
from dateline.codebook import STATE_TYPES, ClaimType
from dateline.model import Claim

Look = tuple[str, Words]
"""A group of combinations (a key of `COMBINATIONS`), and the words of the choice's own facts (`CHOICE_FACTS`)."""

_GROUND = frozenset(
    {
        ClaimType.ASSAULT,
        ClaimType.COERCE,
        ClaimType.PROTEST,
        ClaimType.MOBILIZE,
        ClaimType.RETREAT,
        ClaimType.DISPLACEMENT,
        ClaimType.AID,
    }
)
_FOLLOWING = frozenset("by in on at since for until of to from against over after when that between with".split())
_BETWEEN = frozenset(
    "who which that after before since when while as where whose because but and following during until if".split()
)
_SIGNS_BETWEEN = {",": "comma", ";": "stop", '"': "quote", "“": "quote", "”": "quote", "—": "dash", "-": "dash"}
_NEAR = 40
"""Code points on either side of an anchor, within its sentence, where hints are looked for."""

_DEFAULT = (
    "choice",
    "choice form",
    "choice type",
    "choice part",
    "choice said",
    "choice dates",
    "choice word",
    "choice mode",
    "choice sort aspect",
    "choice sort dates",
    "choice aspect dates",
    "choice assertion dates",
    "choice said aspect",
    "choice part dates",
    "choice dates before",
    "choice story aspect",
    "choice story part dates",
    "choice cue dates",
    "choice cue said",
    "choice next ending",
)
"""Signs of choosing no time, or the day or month of publication where no expression gives it."""

_DEFAULT_HINTS = ("choice hint", "choice hint dates")

_EXPRESSION = (
    "side",
    "side grain",
    "side when",
    "side type",
    "side assertion",
    "side form",
    "side aspect",
    "side sort",
    "side said",
    "side dates",
    "side part",
    "side when grain",
    "side when aspect",
    "side when assertion",
    "side word",
    "side times",
    "side dates before",
    "side sort aspect",
    "side story when",
    "side cue",
    "side next",
    "grain",
    "when aspect",
    "when assertion",
    "when type",
    "twin",
    "twin aspect",
    "twin dates",
    "twin side",
    "twin sort",
)
"""Signs of choosing an expression's value."""

_HINTS = ("side hint", "hint grain", "hint when")

_BEFORE = ("side later", "side dating", "side lead")
"""Signs of an expression in an earlier sentence."""

_SENTENCE = (
    "gap",
    "gap aspect",
    "gap sort",
    "gap dates",
    "gap grain",
    "gap when",
    "anchors way",
    "skipped way",
    "rank way",
    "turn way",
    "lead way",
    "lead aspect",
    "lead grain",
    "dating way",
    "dating said",
    "dating aspect",
    "dating sort",
    "cues way said",
)
"""Signs of an expression in the anchor's own sentence."""

_BETWEEN_WORDS = ("between way",)

COMBINATIONS = {
    "choice": (*_DEFAULT, *_EXPRESSION),
    "hint": (*_DEFAULT_HINTS, *_HINTS),
    "before": _BEFORE,
    "sentence": _SENTENCE,
    "between": _BETWEEN_WORDS,
}
"""The combinations by the group that is looked at together."""


CLAIM_FACTS = frozenset(
    "type mode sort assertion word aspect ending form part said dates before story cue next".split()
)
"""The facts that are the same for every choice of a claim (`claim_facts`)."""


CHOICE_FACTS = {
    "choice": ("choice", "side", "grain", "when", "times", "twin"),
    "hint": ("choice", "side", "grain", "when", "hint"),
    "before": ("side", "lead", "dating", "later"),
    "sentence": ("grain", "when", "lead", "dating", "gap", "way", "anchors", "skipped", "rank", "turn", "cues"),
    "between": ("way", "between"),
}
"""The names of a choice's own facts by group; one that a choice has not is an empty word."""


@cache
def claim_names(group: str) -> tuple[str, ...]:
    """The names of the facts of a claim that the group combines."""
    names = dict.fromkeys(name for combination in COMBINATIONS[group] for name in combination.split())
    return tuple(name for name in names if name in CLAIM_FACTS)


def claim_facts(chronology: Chronology, number: int) -> tuple[Facts, tuple[str, ...]]:
    """What is known of a claim before any expression is looked at, and the hints that stand near its anchor."""
    claim, spot, text = chronology.claims[number], chronology.spots[number], chronology.parse.text
    sentence = chronology.parse.sentence_at(claim.anchor.start)
    before = " ".join(WORD.findall(text[max(sentence.start, claim.anchor.start - 45) : claim.anchor.start]))
    following = WORD.findall(text[claim.anchor.end : min(sentence.end, claim.anchor.end + 15)].lower())
    around = text[max(sentence.start, claim.anchor.start - _NEAR) : min(sentence.end, claim.anchor.end + _NEAR)]
    words = claim.anchor.of(text).lower().split() or ["-"]
    aspect, ending = aspect_of(before.replace(" ’", "’").replace(" '", "'")), ending_of(words[0])
    facts = {
        "type": claim.type.value,
        "mode": f"{claim.type.value}/{claim.mode or '-'}",
        "sort": "state" if claim.type in STATE_TYPES else "ground" if claim.type in _GROUND else "word",
        "assertion": claim.assertion.value,
        "word": "_".join(words)[:12],
        "aspect": aspect,
        "ending": ending,
        "form": f"{aspect}.{ending}",
        "part": "lead" if spot.sentence == 0 else "top" if spot.sentence <= 2 else "body",
        "said": _said(claim, chronology),
        "dates": str(min(2, len(chronology.in_sentence(spot.sentence)))),
        "before": "dated" if chronology.in_sentence(spot.sentence - 1) else "undated",
        "story": _story(chronology),
        "cue": "cue" if any(cue.overlaps(claim.anchor) for cue, _ in chronology.cues_in(spot.sentence)) else "no",
        "next": _next_word(following),
    }
    return facts, tuple(sorted({HINTS[word] for word in WORD.findall(around.lower()) if word in HINTS}))


def _said(claim: Claim, chronology: Chronology) -> str:
    """Whether the anchor lies in what somebody is said to say: quoted, told, or no."""
    over = covering(claim.anchor, chronology.attributions)
    held = [span for attribution in over for span in attribution.content if span.overlaps(claim.anchor)]
    if any(chronology.parse.text[span.start] in '“"' for span in held):
        return "quoted"
    return "told" if over else "no"


def _story(chronology: Chronology) -> str:
    """Whether the report begins with the day of publication, with another date, or with none."""
    if not chronology.top or chronology.published is None:
        return "undated"
    return "today" if chronology.published in chronology.top else "dated"


def _next_word(following: list[str]) -> str:
    if not following or not following[0][0].isalpha():
        return "end"
    return following[0] if following[0] in _FOLLOWING else "word"


def default_looks(hints: Iterable[str], choice: str) -> Iterator[Look]:
    """What is seen of a choice that no expression stands for."""
    yield "choice", (choice, "", "", "", "", "")
    for hint in hints:
        yield "hint", (choice, "", "", "", hint)


def expression_looks(chronology: Chronology, number: int, value: str, hints: Iterable[str]) -> Iterator[Look]:
    """What is seen of a value, by its expression that is nearest to the anchor."""
    spot = chronology.spots[number]
    occurrences = chronology.occurrences(value, spot.sentence)
    nearest = occurrences[0]
    if len(occurrences) > 1:
        nearest = min(occurrences, key=lambda e: (abs(e.spot.sentence - spot.sentence), abs(spot.gap(e.spot))))
    side, of_value = _side(nearest.spot.sentence, spot.sentence), _value_words(value, chronology.published)
    yield "choice", ("", side, *of_value, str(min(3, len(occurrences))), _twin(chronology, number, occurrences))
    for hint in hints:
        yield "hint", ("", side, *of_value, hint)
    leads = (nearest.lead, "saying" if nearest.is_said else "other")
    if nearest.spot.sentence < spot.sentence:
        last = nearest.spot.last
        later = sum([last < other.spot.first < spot.first for other in chronology.about(spot.sentence)])
        yield "before", (side, *leads, str(min(3, later)))
    elif nearest.spot.sentence == spot.sentence:
        yield from _sentence_looks(chronology, number, nearest, (*of_value, *leads))


@lru_cache(maxsize=256)
def _value_words(value: str, published: str | None) -> Words:
    """What is the same of a value for every claim: grain and when."""
    return grain_of(value), _when(value, published)


def _sentence_looks(chronology: Chronology, number: int, expression: Expression, own: Words) -> Iterator[Look]:
    spot, there = chronology.spots[number], expression.spot
    gap = spot.gap(there)
    low, high = min(there.last, spot.first), max(there.first, spot.first)
    rivals = chronology.spots_in(spot.sentence)
    fellows = chronology.in_sentence(spot.sentence)
    turn = sum([abs(spot.gap(other.spot)) < abs(gap) for other in fellows])
    cues = any(low < cue.first < high for _, cue in chronology.cues_in(spot.sentence))
    way = "behind" if gap < 0 else "ahead"
    yield (
        "sentence",
        (
            *(*own, _bucket(gap), way),
            str(min(3, sum([low < other.first < high for other in rivals]))),
            str(min(2, sum([low < other.spot.first < high for other in fellows]))),
            str(min(3, expression.anchors.index(number) if number in expression.anchors else 9)),
            *(str(min(2, turn)), "cue" if cues else "no"),
        ),
    )
    tokens = chronology.parse.tokens
    if low < high < len(tokens):
        between = WORD.findall(chronology.parse.text[tokens[low].end : tokens[high].start].lower())
        marks = {word if word in _BETWEEN else _SIGNS_BETWEEN.get(word, "") for word in between} - {""}
        for mark in sorted(marks):
            yield "between", (way, mark)


def signs_of(facts: Facts, looks: Iterable[Look]) -> Iterator[Sign]:
    """The signs that are seen, given the claim's facts."""
    for group, own in looks:
        yield from signs_seen(COMBINATIONS[group], {**facts, **dict(zip(CHOICE_FACTS[group], own, strict=True))})


def grain_of(value: str) -> str:
    """Year, month, day, a range, one with an open end, or other (decades, seasons)."""
    if "/" in value:
        return "open" if ".." in value else "range"
    return {4: "year", 7: "month", 10: "day"}.get(len(value.strip("~?%")), "other") if "X" not in value else "other"


def _when(value: str, published: str | None) -> str:
    """Where the value lies from the day of publication: that day or month, later, earlier in the month, or earlier."""
    if published is None:
        return "unknown"
    if value == published or value == published[:7]:
        return "day" if value == published else "month"
    if value.split("/")[0].replace("..", "0") > published:
        return "ahead"
    return "days-ago" if grain_of(value) == "day" and value[:7] == published[:7] else "past"


def _side(there: int, here: int) -> str:
    """In which sentence the expression stands, seen from the anchor's."""
    apart = there - here
    if apart == 0:
        return "same"
    if abs(apart) <= 3:
        return f"{'next' if apart > 0 else 'last'}{1 if abs(apart) == 1 else 2}"
    return "lead" if there == 0 else "after" if apart > 0 else "before"


def _bucket(gap: int) -> str:
    """Signed words between anchor and expression, finer near zero."""
    size = next((n for n, most in enumerate((1, 2, 4, 7, 12, 20)) if abs(gap) <= most), 6)
    return f"{'-' if gap < 0 else '+'}{size}"


def _twin(chronology: Chronology, number: int, occurrences: Iterable[Expression]) -> str:
    """How near an expression elsewhere stands to a claim of the same type: word0 (same word, nearest), type2, none."""
    claim, here = chronology.claims[number], chronology.spots[number].sentence
    stem = chronology.stems[number]
    found = ["z"]
    for expression in occurrences:
        if expression.spot.sentence == here:
            continue
        for rank, other in enumerate(expression.anchors):
            if chronology.stems[other] == stem:
                found.append(f"a-word{min(rank, 2)}")
            elif chronology.claims[other].type is claim.type:
                found.append(f"b-type{min(rank, 2)}")
    return min(found)
