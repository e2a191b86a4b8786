from tests.factories import mark

from dateline.attributions.subject import is_unsaid, own_sources
from dateline.codebook import ActorKind
from dateline.model import Cue, Mention, Parse, Span


def parse(text: str, *mentions: Span, breaks: int = 0) -> Parse:
    sentences = (Span(0, breaks), Span(breaks, len(text))) if breaks else (Span(0, len(text)),)
    return Parse(text, sentences=sentences, mentions=tuple(Mention(span, ActorKind.GROUP) for span in mentions))


def test_the_subject_speaks_over_its_relative_clause_and_not_whoever_spoke_before() -> None:
    text, at = mark("{doctor:A doctor} told us. {army:The army}, which held the town, {cue:said} that it stood.")
    cue = Cue(at["cue"][0], sources=(at["doctor"][0],))
    assert own_sources(cue, parse(text, *at["doctor"], *at["army"], breaks=at["army"][0].start)) == (at["army"][0],)


def test_a_pronoun_right_before_the_cue_is_its_source() -> None:
    text, at = mark("{men:Men} raised a flag. On Monday {it:it} {cue:denied} the loss.")
    cue = Cue(at["cue"][0], sources=(at["men"][0],))
    assert own_sources(cue, parse(text, *at["men"], breaks=at["men"][0].end + 15)) == (at["it"][0],)


def test_a_stray_article_is_no_source() -> None:
    text, at = mark("“They came by night,” {the:the} {group:militia} {cue:said}.")
    whole = Span(at["the"][0].start, at["group"][0].end)
    assert own_sources(Cue(at["cue"][0], sources=(at["the"][0],)), parse(text, whole)) == (whole,)


def test_where_no_subject_is_found_the_readers_word_stands() -> None:
    text, at = mark("{mayor:The mayor} waited. Then came a note {cue:warning} of rain.")
    cue = Cue(at["cue"][0], sources=(at["mayor"][0],))
    assert own_sources(cue, parse(text, *at["mayor"], breaks=at["mayor"][0].end + 9)) == (at["mayor"][0],)


def test_who_a_sentence_begins_with_accuses_in_its_participle_and_not_whoever_spoke_before() -> None:
    text, at = mark("{men:Men} raised a flag. {state:Atland} shut the road, {cue:accusing} them.")
    cue = Cue(at["cue"][0], sources=(at["men"][0],))
    assert own_sources(cue, parse(text, *at["men"], *at["state"], breaks=at["state"][0].start)) == (at["state"][0],)


def test_whom_the_words_according_to_name_is_told_and_nobody_else() -> None:
    text, at = mark("{men:Men} spoke. Two died, {cue:according to} {state:the ministry}.")
    cue = Cue(at["cue"][0], sources=(at["men"][0],))
    assert own_sources(cue, parse(text, *at["men"], *at["state"], breaks=at["men"][0].end + 8)) == (at["state"][0],)


def test_what_nobody_claimed_or_confirmed_is_not_said() -> None:
    for words, unsaid in (
        ("Nobody immediately {cue:claimed responsibility} for the blast.", True),
        ("No armed group has {cue:claimed responsibility} for the blast.", True),
        ("The ministry did not {cue:confirm} the figure.", True),
        ("The ministry did not {cue:say} when.", False),
        ("A group {cue:claimed responsibility} for the blast.", False),
    ):
        text, at = mark(words)
        assert is_unsaid(Cue(at["cue"][0]), parse(text)) is unsaid, words
