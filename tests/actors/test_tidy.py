from tests.factories import a_parse

from dateline.actors.tidy import tidied, trimmed
from dateline.model import Span


def whole(marked: str) -> list[tuple[str, int]]:
    parse = a_parse(marked)
    return [(mention.span.of(parse.text), number) for mention, number in tidied(parse)]


def test_an_article_is_joined_to_its_noun() -> None:
    assert whole("They fought {group:the} remaining {group:rebels} there.") == [("the remaining rebels", 1)]


def test_loose_words_at_the_ends_are_cut_off() -> None:
    assert whole("Aid for {group:civilians and} {group:of the villagers who} fled.") == [
        ("civilians", 0),
        ("the villagers", 1),
    ]


def test_what_names_nobody_is_left_out() -> None:
    assert whole("Near {group:the} old mill, {group:including} none, {group:police} waited.") == [("police", 2)]


def test_a_mention_that_would_be_empty_is_kept_as_it_is() -> None:
    assert trimmed(Span(0, 3), "and") == Span(0, 3)


def test_at_least_belongs_to_its_number() -> None:
    assert whole("A shell killed {group:at least nine people} there.") == [("at least nine people", 0)]


def test_of_a_compound_alone_the_backer_is_kept() -> None:
    assert whole("The {force:US-backed} militia fought {group:Aran-backed rebels}.") == [
        ("US", 0),
        ("Aran-backed rebels", 1),
    ]
