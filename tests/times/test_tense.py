"""Which way the words around a time look."""

import pytest

from dateline.times import Tense
from dateline.times.lexer import lex
from dateline.times.tense import tense_of


def tense_at(text: str, word: str) -> Tense:
    lexemes = lex(text)
    number = lexemes.words.index(word)
    return tense_of(lexemes, number, number + 1)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Troops left the base on Friday.", Tense.PAST),
        ("Troops have been leaving the base since Friday.", Tense.PAST),
        ("Troops will leave the base on Friday.", Tense.FUTURE),
        ("Prisoners will be released on Friday.", Tense.FUTURE),
        ("Prisoners are to be released on Friday.", Tense.FUTURE),
        ("A rally is planned for Friday.", Tense.FUTURE),
        ("The deal would have ended on Friday.", Tense.PAST),
        ("It had been due to expire Friday.", Tense.PAST),
        ("The two leaders meet Friday.", Tense.FUTURE),
        ("They must be gone by Friday.", Tense.FUTURE),
        ("Thirty states had replied by Friday.", Tense.PAST),
        ("On Friday, rebels shelled the town.", Tense.PAST),
        ("On Friday, voters will choose.", Tense.FUTURE),
        ("They look for ways around Friday's ruling.", Tense.PAST),
        ("They will boycott Friday's election.", Tense.FUTURE),
        ("A vigil planned for Friday was called off.", Tense.PAST),
        ("A vigil planned for Friday was to end at dusk.", Tense.FUTURE),
        ("Until Friday, they had not met.", Tense.PAST),
        ("Until Friday, they will not meet.", Tense.FUTURE),
        ("Shares bought from May to Friday cost more.", Tense.PAST),
        ("In contrast to Friday, when crowds gathered, it was calm.", Tense.PAST),
        ("He said they would fly to the United States Friday.", Tense.FUTURE),
        ("It was at 3 marks on Friday.", Tense.PAST),
        ("Clashes, again, near the town: Friday.", Tense.UNKNOWN),
    ],
)
def test_the_governing_verb_decides(text: str, tense: Tense) -> None:
    assert tense_at(text, "friday") is tense


def test_a_verb_of_another_sentence_does_not_count() -> None:
    assert tense_at("They will vote. Friday, in town.", "friday") is Tense.UNKNOWN
