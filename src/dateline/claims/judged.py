"""What the words of a sentence say of a predicate: that it holds, does not, is to come, or is merely conceivable.

A clause at a time, without a parser: the verb's own auxiliaries first, then what governs an infinitive, a word in -ing
or a noun, then what opens the clause. A governing word is judged in its turn ("did not manage to").
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dateline.claims.governors import ASKING, BESIDE_TO, ING, LIGHT, NOUN, THAT, TO, Force
from dateline.claims.verb_group import (
    BE,
    BOUNDS,
    HAVE,
    MAY,
    NEGATIONS,
    OPENERS,
    WILL,
    Group,
    Words,
    group_before,
)
from dateline.codebook import Assertion

_DETERMINERS = frozenset(
    "a an the this that these those its their his her our my your some any no another each every such".split()
)
_DEFINITE = frozenset("the this that these those its their his her our my your".split())
_PREPOSITIONS = frozenset(
    "of in on at by for from with against over under between into after before during amid about to despite without"
    " through toward towards near following since upon".split()
)
_IF = frozenset("if unless whether lest".split())
_NOBODY = frozenset("nobody none neither nothing nor".split())
_NOUN_END = re.compile(r"(?:[ts]ion|ment|ance|ence|ity|ship|al|ism|ure|age|ings?|th)s?$")
_ADJECTIVE_END = re.compile(r"[a-z](?:an|ian|ese|ish|ous|ive|able|ary|ic|al|ful|ed|'s|-\w+)$")
_ACTION_ENDS = ("tion", "tions", "sion", "sions", "ment", "ments")
_FINITE_MODALS = MAY | WILL
_NO_PART_OF_PHRASE = _PREPOSITIONS | OPENERS | BE | HAVE | WILL | MAY | {"and", "or"}
_NOT_BARE = re.compile(
    r"(?!(?:br|s|r|cl|sw|st|fl|spr)ing$|(?:men|ques|peti|posi|cau|func|sanc|audi|condi|par)tion$|focus$)"
    r"\w+(?:ing|[ts]ion|[^s]s|ments)$"
)
"""What is no bare verb, so that a "to" before it is a preposition: led to clashes."""

_REPORTED = frozenset(
    "said announced told reported stated added confirmed declared insisted promised pledged vowed agreed signalled"
    " signaled warned indicated estimated predicted claimed revealed decided suggested expected hoped".split()
)
_PERFECT = frozenset("has have had 've was were".split())

DEPTH = 3
"""How many governing words are judged one over the other."""

_NEAR = 4
"""Tokens between an "if" and the verb that is surely its own."""

_REACH = 9
"""Tokens between a governing word and what it governs."""


@dataclass(frozen=True, slots=True)
class Judged:
    """How far something is said to hold, and the rule that says so.

    `is_sure` tells, of what is to come, "will" and "agreed to" from mere aims such as "wants to".
    """

    assertion: Assertion
    rule: str
    is_sure: bool = True


PLAIN = Judged(Assertion.ACTUAL, "plain")


def judge(words: Words, number: int, *, depth: int = 0) -> Judged:
    """What the sentence's own words say of the token; ACTUAL by the rule `plain` where they say nothing against."""
    if depth > DEPTH:
        return PLAIN
    group = group_before(words, number)
    if group.is_infinitive and _NOT_BARE.search(words.get(number)):
        group = Group(number)
    is_noun = not group.is_infinitive and _is_noun(words, number, group)
    if group.is_infinitive:
        found = _infinitive(words, number, group, depth=depth)
    elif group.is_finite and not is_noun:
        found = _finite(words, group)
    elif is_noun:
        found = _noun(words, number, depth=depth)
    elif words.get(number).endswith("ing"):
        found = _gerund(words, number, group, depth=depth)
    elif group.is_negated:
        found = Judged(Assertion.NEGATED, "negation")
    else:
        found = _coordinated(words, number, depth=depth) or _of_nobody(words, number)
    if depth:
        return found
    if is_noun and words.get(_phrase_start(words, number)) in _DEFINITE:
        return found
    return _clause(words, group.start, found)


def is_done(words: Words, number: int) -> bool:
    """Whether the token stands behind has, have or had, or behind was or were, and nothing is denied or put off."""
    group = group_before(words, number)
    heads = set(words.tokens[group.start : number])
    is_open = group.is_negated or group.is_modal or group.is_future or group.is_infinitive
    return not is_open and bool(heads & _PERFECT) and not _IF.intersection(words.tokens[: group.start])


def is_known(words: Words, number: int) -> bool:
    """Whether the token is a noun behind "the", "his" or a possessive: something that the reader has heard of."""
    group = group_before(words, number)
    if group.start < number or not _is_noun(words, number, group):
        return False
    return any(words.get(at) in _DEFINITE or words.get(at) == "'s" for at in range(max(0, number - 4), number))


def _is_noun(words: Words, number: int, group: Group) -> bool:
    """Whether the token looks like a noun: behind a determiner, preposition or adjective, or by its ending."""
    word, before = words.get(number), words.get(number - 1)
    if before in _DETERMINERS or (before in _PREPOSITIONS and before != "to" and not word.endswith("ing")):
        return True
    if group.start < number and (group.is_finite or group.is_negated):
        return word.endswith(_ACTION_ENDS) and before not in _FINITE_MODALS
    if word.endswith("ing"):
        return before in {"no", "the", "a", "any"}
    if _ADJECTIVE_END.search(before) and not word.endswith("ed"):
        return True
    first = _phrase_start(words, number)
    return bool(_NOUN_END.search(word)) or (words.get(first) in _DETERMINERS and not word.endswith("ed"))


def _finite(words: Words, group: Group) -> Judged:
    """By the verb's own auxiliaries: will, would, not."""
    if group.is_negated:
        return Judged(Assertion.NEGATED, "negation")
    if group.is_modal and "would" in words.tokens[group.start : group.start + 2] and _is_reported(words, group.start):
        return Judged(Assertion.FUTURE, "would, reported")
    if group.is_modal:
        return Judged(Assertion.HYPOTHETICAL, "modal")
    if group.is_future:
        return Judged(Assertion.FUTURE, "will")
    if group.is_subjunctive:
        return Judged(Assertion.HYPOTHETICAL, "subjunctive")
    return _of_nobody(words, group.start)


def _of_nobody(words: Words, start: int) -> Judged:
    return Judged(Assertion.NEGATED, "no subject") if _has_no_subject(words, start) else PLAIN


def _is_reported(words: Words, start: int) -> bool:
    """Whether a past verb of saying before makes a "would" the future as then seen; not under a condition."""
    return bool(_REPORTED.intersection(words.tokens[:start])) and not _IF.intersection(words.tokens)


def _has_no_subject(words: Words, start: int) -> bool:
    """Whether the words before the verb are "nobody", "no one", "no talks", up to the clause's start."""
    for at in range(start - 1, max(-1, start - 6), -1):
        word = words.get(at)
        if word in BOUNDS or word in OPENERS or word == ",":
            return False
        if word in _NOBODY or (word == "no" and words.get(at + 1) != "longer"):
            return True
    return False


def _governor(words: Words, number: int, table: Mapping[str, Force], *, reach: int = _REACH) -> int | None:
    """The number of the nearest word of the table before the token, in its clause; some only right before "to"."""
    for at in range(number - 1, max(-1, number - 1 - reach), -1):
        word = words.get(at)
        if word == "order" and words.get(at - 1) == "in":
            return None
        if word in table and (table is not TO or word not in BESIDE_TO or at == number - 1):
            return at
        if word in BOUNDS or (word in OPENERS and at < number - 1):
            return None
    return None


def _governed(words: Words, at: int, force: Force, *, rule: str, depth: int) -> Judged:
    """What the governing word's force makes of how it is itself judged."""
    over = judge(words, at, depth=depth + 1)
    rule = f"{rule}: {words.get(at)}"
    if over.assertion is Assertion.NEGATED and words.get(at) in ASKING:
        return Judged(Assertion.HYPOTHETICAL, rule)
    if over.assertion is Assertion.NEGATED:
        return Judged(Assertion.ACTUAL if force is Force.NOT else Assertion.NEGATED, rule)
    if force is Force.SAME:
        return over if over.rule != "plain" else Judged(Assertion.ACTUAL, rule)
    if force is Force.NOT:
        return Judged(Assertion.NEGATED if over.assertion is Assertion.ACTUAL else Assertion.HYPOTHETICAL, rule)
    if force is Force.POSSIBLE or over.assertion is Assertion.HYPOTHETICAL:
        return Judged(Assertion.HYPOTHETICAL, rule)
    return Judged(Assertion.FUTURE, rule, is_sure=force is Force.FUTURE)


def _infinitive(words: Words, number: int, group: Group, *, depth: int) -> Judged:
    """By what stands before "to"; an aim where nothing known does."""
    at = _governor(words, group.start, TO)
    if "too" in words.tokens[max(0, group.start - 2) : group.start]:
        return Judged(Assertion.NEGATED, "too")
    if at is None:
        found = Judged(Assertion.FUTURE, "aim")
    else:
        found = _governed(words, at, TO[words.get(at)], rule="to", depth=depth)
    if not group.is_negated:
        return found
    return replace(found, assertion=Assertion.NEGATED if found.assertion is not Assertion.NEGATED else Assertion.ACTUAL)


def _gerund(words: Words, number: int, group: Group, *, depth: int) -> Judged:
    """By the verb or preposition before a word in -ing."""
    if group.is_negated:
        return Judged(Assertion.NEGATED, "negation")
    if words.get(number - 2) + " " + words.get(number - 1) in {"instead of", "rather than"}:
        return Judged(Assertion.NEGATED, "instead")
    if words.get(number - 1) == "from":
        at = _governor(words, number - 1, _FROM)
        return PLAIN if at is None else _governed(words, at, Force.NOT, rule="from", depth=depth)
    before = words.get(number - 1)
    if before == "without" or (before == "against" and words.get(number - 2) in _AGAINST):
        return Judged(Assertion.NEGATED, before)
    at = _governor(words, number, ING, reach=2)
    if at is None and before == "of":
        at = _governor(words, number, ING, reach=_REACH)
    return PLAIN if at is None else _governed(words, at, ING[words.get(at)], rule="ing", depth=depth)


_FROM = {word: force for word, force in ING.items() if force is Force.NOT}
_AGAINST = frozenset("decided decide decides advised voted ruled warned".split())


def _coordinated(words: Words, number: int, *, depth: int) -> Judged | None:
    """A bare verb after "and" or "or" shares what stands before the verb that it is joined to."""
    word = words.get(number)
    if words.get(number - 1) not in {"and", "or"}:
        return None
    near = words.tokens[max(0, number - 12) : number]
    if word.endswith("ed") and near[-1] == "or" and NEGATIONS.intersection(near):
        return Judged(Assertion.NEGATED, "negation")
    if word.endswith(("ed", "ing", "s")):
        return None
    for at in range(number - 2, max(-1, number - 12), -1):
        if words.get(at) in BOUNDS:
            return None
        if words.get(at) == "to" or words.get(at) in _FINITE_MODALS:
            return judge(words, at + 1, depth=depth + 1)
    return None


def _noun(words: Words, number: int, *, depth: int) -> Judged:
    """By the determiner and adjectives, by the verb before, and by the verb after."""
    first = _phrase_start(words, number)
    phrase = words.tokens[first:number]
    if "no" in phrase:
        return Judged(Assertion.NEGATED, "no")
    for rule in (_adjective, _before_noun, _after_noun):
        found = rule(words, first, number, depth)
        if found is not None:
            return found
    return PLAIN


def _phrase_start(words: Words, number: int) -> int:
    """The first token of the noun's phrase: back over adjectives and nouns to a determiner, at most five."""
    at = number
    while at > 0 and number - at < 5:
        word = words.get(at - 1)
        if word in _DETERMINERS:
            return at - 1
        if not word[:1].isalnum() or word in _NO_PART_OF_PHRASE:
            break
        if word in LIGHT or (word in NOUN and word.endswith(("ed", "s"))):
            break
        at -= 1
    return at


def _adjective(words: Words, first: int, number: int, depth: int) -> Judged | None:
    for at in range(first, number):
        force = NOUN.get(words.get(at))
        if force is Force.POSSIBLE:
            return Judged(Assertion.HYPOTHETICAL, f"adjective: {words.get(at)}")
        if force is not None:
            return _governed(words, at, force, rule="adjective", depth=DEPTH)
    return None


def _before_noun(words: Words, first: int, number: int, depth: int) -> Judged | None:
    """The verb or preposition whose object the noun is."""
    at, joint = first - 1, ""
    if words.get(at) in {"and", "or"}:
        over = judge(words, at - 1, depth=depth + 1)
        return over if over.rule != "plain" else None
    if words.get(at) in {"for", "of", "on", "out", "off", "to", "against"}:
        joint, at = words.get(at), at - 1
    word = words.get(at)
    if f"{word}-{joint}" in NOUN:
        return _governed_noun(words, at, NOUN[f"{word}-{joint}"], depth=depth)
    if word == "without" and not joint:
        return Judged(Assertion.NEGATED, "without")
    if word in NOUN and joint in {"", "out", "off"}:
        return _governed_noun(words, at, NOUN[word], depth=depth)
    if not word[:1].isalpha():
        return None
    if word in BE and group_before(words, at + 1).is_negated:
        return Judged(Assertion.NEGATED, "negation")
    if word in LIGHT or (_is_bare(words, first, number) and joint == ""):
        over = judge(words, at, depth=depth + 1)
        return over if over.assertion is not Assertion.ACTUAL else None
    return None


def _governed_noun(words: Words, at: int, force: Force, *, depth: int) -> Judged | None:
    """As for verbs, but a denied attitude leaves a noun as it is: did not demand the talks."""
    found = _governed(words, at, force, rule="noun", depth=depth)
    is_attitude = force is Force.POSSIBLE and found.assertion is Assertion.NEGATED
    return None if is_attitude else found


def _is_bare(words: Words, first: int, number: int) -> bool:
    """Whether the phrase is indefinite, so that its verb carries it."""
    return words.get(first) in {"a", "an", "any", "another"}


_HAPPEN = frozenset(
    form
    for verb in "happen occur start resume proceed follow continue end last".split()
    for form in (verb, verb + "s", verb + "ed", verb.rstrip("e") + "ing")
) | frozenset(
    "take took taken place held carried launched come came go gone went begin began begun over resumed".split()
)
_UNDONE = frozenset(
    "averted avoided cancelled canceled foiled thwarted prevented scrapped aborted shelved suspended halted ruled"
    " postponed delayed called failed".split()
)
_AHEAD = {
    **dict.fromkeys("expected scheduled planned due set imminent inevitable".split(), Assertion.FUTURE),
    **dict.fromkeys("possible likely conceivable necessary needed required".split(), Assertion.HYPOTHETICAL),
    **dict.fromkeys("unlikely impossible".split(), Assertion.NEGATED),
}
_TELLING = _HAPPEN | _UNDONE | frozenset(_AHEAD)


def _after_noun(words: Words, first: int, number: int, depth: int) -> Judged | None:
    """The predicate of which the noun is the subject: "will begin", "was averted", "is expected"."""
    for at in range(number + 1, min(len(words.tokens), number + 9)):
        word = words.get(at)
        if word in BOUNDS or word == "," or word in OPENERS:
            return None
        if word in _TELLING:
            group = group_before(words, at)
            if not group.is_finite:
                continue
            if word in _HAPPEN:
                over = _finite(words, replace(group, start=first))
                return over if over.rule != "plain" else None
            if word in _UNDONE:
                is_done = not (group.is_negated or group.is_modal or group.is_future)
                return Judged(Assertion.NEGATED, "undone") if is_done else None
            return Judged(_AHEAD[word], "predicate") if not group.is_negated else None
        if word == "would" and group_before(words, at).start == at:
            return Judged(Assertion.HYPOTHETICAL, "would") if words.get(first) in {"a", "an", "any", "such"} else None
    return None


def _clause(words: Words, start: int, found: Judged) -> Judged:
    """What opens the clause or stands over it: if, whether, hope that, doubt that; a question."""
    if words.is_question:
        return Judged(Assertion.HYPOTHETICAL, "question")
    for at in range(start - 1, max(-1, start - 16), -1):
        word = words.get(at)
        if word in BOUNDS or word == ",":
            break
        if word in _IF and words.get(at - 1) != "as" and words.get(at + 1) not in {"anything", "not"}:
            return Judged(Assertion.HYPOTHETICAL, f"{_opening(word, start - at)}: {word}")
        over = at - 1 if word == "that" else at
        force = THAT.get(words.get(over))
        if force and (word == "that" or (force is Force.SAME and start - at > 1)):
            governed = _governed(words, over, force, rule="that", depth=0)
            return governed if governed.assertion in {Assertion.NEGATED, Assertion.HYPOTHETICAL} else found
        if word in OPENERS:
            break
    return found


def _opening(word: str, distance: int) -> str:
    """The rule's name: an "if" close by is surely the verb's own; "whether" leaves open what is known."""
    return "condition" if distance <= _NEAR and word in {"if", "unless"} else "clause"
