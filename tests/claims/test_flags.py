from tests.factories import a_parse

from dateline.claims.flags import find_flags, flag_over
from dateline.model import Span


def flagged(marked: str, word: str, *, is_attributed: bool = False) -> str | None:
    parse = a_parse(marked)
    at = parse.text.index(word)
    flag = flag_over(Span(at, at + len(word)), find_flags(parse), is_attributed=is_attributed)
    return flag.words.of(parse.text) if flag else None


def test_alleged_flags_what_follows_in_its_sentence() -> None:
    assert flagged("He allegedly shot a guard. Police came.", "shot") == "allegedly"
    assert flagged("He allegedly shot a guard. Police came.", "came") is None
    assert flagged("He shot a guard, it is alleged.", "shot") is None


def test_an_outlet_that_could_not_verify_flags_the_sentence_before() -> None:
    text = "Rebels said they seized the town. The claim could not be independently verified."
    assert flagged(text, "seized") == "could not be independently verified"


def test_it_does_not_reach_over_a_paragraph() -> None:
    text = "Rebels seized the town.\n\nA video of a parade could not be verified."
    assert flagged(text, "seized") is None


def test_when_neither_account_could_be_verified_all_that_is_attributed_above_is_flagged() -> None:
    text = (
        "The army said it shot ten men.\n\nRebels said they lost two. Nobody came. Neither account could be verified."
    )
    assert flagged(text, "shot", is_attributed=True) == "Neither account could be verified"
    assert flagged(text, "lost", is_attributed=True) == "Neither account could be verified"
    assert flagged(text, "shot") is None
