"""Which way the words around an expression look, told from the nearest verb; no parser is asked."""

from dateline.times.grammar import Tense
from dateline.times.lexer import Lexemes

_WINDOW = 14
_LEADS = frozenset("until till by through starting beginning from effective to".split())
"""Right before a time they point ahead: "until Friday"."""
_AHEAD_OF = frozenset("ahead attend boycott prepare prepares preparing expect expects".split())
"""Before "Sunday's vote" they make it one to come; without them such words look back."""
_BOUNDS = frozenset("from contrast compared opposed due prior".split())
"""Before "to Friday" they make it the end of a stretch or a likeness, not an aim."""
_LEADING_PAIRS = frozenset({("ahead", "of"), ("early", "as"), ("late", "as"), ("soon", "as")})
_FUTURE = frozenset(
    "will 'll shall would scheduled due slated upcoming tomorrow hopes intends intend aims aim forthcoming expects "
    "expect predicts predict projected matures maturing expires expire prepare preparing prepares meets meet ends "
    "begins opens starts arrives culminates culminate culminating concludes takes faces visits hosts should payable "
    "approach approaches marks".split()
)
_PLANNED = frozenset("planned expected plans plan planning set asked urged called calls".split())
"""Ahead where the time follows them ("a rally planned for Sunday"), not where it goes before."""
_ANNOUNCING = frozenset("called calls calling summoned convened".split())
"""Before "for Tuesday" they make it one to come."""
_PAST = frozenset(
    "was were had did said been went came took made got gave saw told left met held won lost fell rose began broke "
    "brought built bought caught chose cut drew drove ate felt fought found flew forgot froze grew hit hurt kept knew "
    "led let meant paid put quit ran sank sent shot shut sold spoke spent stole struck swept swore taught thought "
    "threw understood woke wore wrote since became blew burst cost dealt laid lay rang sat shook slept spread stood "
    "stuck hid has have ago last earlier".split()
)
_NO_VERBS = frozenset("united hundred indeed allied armed speed unified exceed proceed succeed wicked sacred".split())
"""They end like a past form and are none."""
_INFINITIVE_LEADS = frozenset(
    "scheduled expected due planned plan plans planning slated set hopes hope intends intend aims going wants want "
    "promises vows agrees expects expect is are likely ready supposed seeks way".split()
)
_STOPS = frozenset("¶;")
_ENDS = frozenset(".!?¶")


def tense_of(lexemes: Lexemes, first: int, last: int) -> Tense:
    """The tense of the verb that governs lexemes `first` up to `last`: the nearest before, else the nearest after.

    An infinitive or a participle takes the tense of the auxiliary or verb that it hangs on; where nothing tells,
    UNKNOWN.
    """
    if lexemes.word_at(last) in ("'s", "’s"):
        ahead = _AHEAD_OF.intersection(lexemes.words[max(first - 5, 0) : first])
        return Tense.FUTURE if ahead else Tense.PAST
    if _is_called_off(lexemes.words, last):
        return Tense.PAST
    if _is_led_ahead(lexemes.words, first) and not _had_until(lexemes.words, last):
        return Tense.FUTURE
    if _is_called_for(lexemes.words, first):
        return Tense.FUTURE
    before = _looking_back(lexemes, first)
    if before is not Tense.UNKNOWN:
        return before
    return _looking_ahead(lexemes, last)


def _is_led_ahead(words: list[str], first: int) -> bool:
    before = words[max(first - 6, 0) : first]
    if not before or "had" in before or "have" in before:
        return False
    if before[-1] == "to" and _BOUNDS.intersection(before):
        return False
    return before[-1] in _LEADS or tuple(before[-2:]) in _LEADING_PAIRS


def _is_called_for(words: list[str], first: int) -> bool:
    """ "Called a strike for Tuesday": what is announced for a day is to come."""
    return words[max(first - 1, 0) : first] == ["for"] and bool(
        _ANNOUNCING.intersection(words[max(first - 8, 0) : first])
    )


def _had_until(words: list[str], last: int) -> bool:
    """ "Until Thursday, they had not": what was so up to then."""
    return words[last : last + 1] == [","] and "had" in words[last + 1 : last + 5]


def _is_called_off(words: list[str], last: int) -> bool:
    """ "A rally planned for Saturday was called off": what is told has been, whatever was planned."""
    return words[last : last + 1] in (["was"], ["were"]) and words[last + 1 : last + 2] not in (["to"], ["expected"])


def _looking_back(lexemes: Lexemes, first: int) -> Tense:
    words = lexemes.words
    for at in range(first - 1, max(first - 1 - _WINDOW, -1), -1):
        word = words[at]
        if (word in _ENDS and not (word == "." and at and len(words[at - 1]) <= 3)) or word in _STOPS:
            return Tense.UNKNOWN
        if word in _PLANNED and _is_planned(words, at):
            return Tense.FUTURE
        if found := _signal(words, at):
            return found
    return Tense.UNKNOWN


def _is_planned(words: list[str], at: int) -> bool:
    return words[at] not in ("asked", "urged", "called", "calls") or words[at + 1 : at + 2] == ["for"]


def _looking_ahead(lexemes: Lexemes, last: int) -> Tense:
    words = lexemes.words
    for at in range(last, min(last + _WINDOW, len(words))):
        if words[at] in _ENDS or words[at] in _STOPS:
            return Tense.UNKNOWN
        if found := _signal(words, at):
            return found
    return Tense.UNKNOWN


def _signal(words: list[str], at: int) -> Tense | None:
    word = words[at]
    if word == "marks" and at and words[at - 1][-1:].isdigit():
        return None
    if word in _FUTURE and not _is_past_modal(words, at):
        return Tense.PAST if "had" in words[max(at - 4, 0) : at] else Tense.FUTURE
    if word == "to" and at + 1 < len(words) and _is_infinitive(words, at):
        return Tense.FUTURE
    if word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NO_VERBS):
        return _auxiliary(words, at) or Tense.PAST
    return None


def _is_past_modal(words: list[str], at: int) -> bool:
    """ "Would have met", "should have known" speak of the past."""
    return words[at] in ("would", "should") and "have" in words[at + 1 : at + 4]


def _is_infinitive(words: list[str], at: int) -> bool:
    return any(word in _INFINITIVE_LEADS for word in words[max(at - 3, 0) : at])


def _auxiliary(words: list[str], at: int) -> Tense | None:
    """The future that a participle hangs on ("will be held", "to be released"); None where it hangs on none."""
    before = words[max(at - 4, 0) : at]
    if "have" in before:
        return None
    if any(word in ("will", "'ll", "shall", "would") for word in before):
        return Tense.FUTURE
    return Tense.FUTURE if before[-2:] == ["to", "be"] else None
