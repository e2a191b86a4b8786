"""Which way the words around an expression look, told from the nearest verb; no parser is asked."""

from dateline.times.grammar import Tense
from dateline.times.lexer import Lexemes

_WINDOW = 14
_FUTURE = frozenset(
    "will 'll shall would scheduled expected due planned plan plans planning slated set upcoming until till by starting "
    "tomorrow next beginning hopes intends intend aims aim deadline ahead forthcoming expects expect predicts predict "
    "projected tentatively effective matures maturing expires expire promised promises vows vowed agreed may might can "
    "could should must begins".split()
)
_PAST = frozenset(
    "was were had did said been went came took made got gave saw told left met held won lost fell rose began broke "
    "brought built bought caught chose cut drew drove ate felt fought found flew forgot froze grew hit hurt kept knew led "
    "let meant paid put quit ran sank sent shot shut sold spoke spent stole struck swept swore taught thought threw "
    "understood woke wore wrote since became blew burst cost dealt laid lay rang sat shook slept spread stood stuck hid "
    "ended has have rejected ago last earlier".split()
)
_INFINITIVE_LEADS = frozenset(
    "scheduled expected due planned plan plans planning slated set hopes hope intends intend aims going wants want "
    "promised promises vows vowed agreed agrees expects expect is are likely ready supposed seeks".split()
)
_STOPS = frozenset("¶;")
_ENDS = frozenset(".!?¶")


def tense_of(lexemes: Lexemes, first: int, last: int) -> Tense:
    """The tense of the verb that governs lexemes `first` up to `last`: the nearest before, else the nearest after.

    An infinitive or a participle takes the tense of the auxiliary or verb that it hangs on; where nothing tells,
    UNKNOWN.
    """
    before = _looking_back(lexemes, first)
    if before is not Tense.UNKNOWN:
        return before
    return _looking_ahead(lexemes, last)


def _looking_back(lexemes: Lexemes, first: int) -> Tense:
    words = lexemes.words
    for at in range(first - 1, max(first - 1 - _WINDOW, -1), -1):
        word = words[at]
        if word in _ENDS and not (word == "." and at and len(words[at - 1]) <= 3) or word in _STOPS:
            return Tense.UNKNOWN
        if found := _signal(words, at):
            return found
    return Tense.UNKNOWN


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
    if word in _FUTURE and not _is_past_modal(words, at):
        return Tense.FUTURE
    if word == "to" and at + 1 < len(words) and _is_infinitive(words, at):
        return Tense.FUTURE
    if word in _PAST or (word.endswith("ed") and len(word) > 4):
        return _auxiliary(words, at) or Tense.PAST
    return None


def _is_past_modal(words: list[str], at: int) -> bool:
    """ "Would have met", "could not be reached" speak of the past."""
    word = words[at]
    if word in ("could", "can", "may", "might", "must", "should"):
        return True
    ahead = words[at + 1 : at + 4]
    if word == "by" and ahead and ahead[0] not in ("next", "the", "late", "early", "mid"):
        return False
    return word in ("would",) and "have" in ahead


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
