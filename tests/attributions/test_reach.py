from tests.factories import mark

from dateline.attributions.reach import is_stray, within_reach
from dateline.model import Cue, Parse, Span


def two_sentences(text: str, end: int, *cues: Cue) -> Parse:
    return Parse(text, sentences=(Span(0, end), Span(end, len(text))), cues=cues)


def test_what_is_said_ends_with_its_sentence() -> None:
    text, at = mark("The mayor {cue:said} {one:the bridge was shut}. {two:Fires burned in the port}.")
    parse = two_sentences(text, at["two"][0].start - 1)
    run = Span(at["one"][0].start, at["two"][0].end)
    assert within_reach((run,), at["cue"][0], parse) == (Span(at["one"][0].start, parse.sentences[0].end),)
    assert within_reach((at["one"][0], at["two"][0]), at["cue"][0], parse) == (at["one"][0],)


def test_a_quotation_runs_on_over_sentences() -> None:
    text, at = mark("“{one:We are open}. {two:Nobody left},” the mayor {cue:said}.")
    parse = two_sentences(text, at["two"][0].start)
    assert within_reach((at["one"][0], at["two"][0]), at["cue"][0], parse) == (at["one"][0], at["two"][0])


def test_a_scrap_given_to_a_cue_of_another_sentence_is_nobodys() -> None:
    text, at = mark("The road runs {scrap:past a mill}. The mayor {cue:said} {said:it was shut}.")
    cue = Cue(at["cue"][0], contents=(at["scrap"][0], at["said"][0]))
    parse = two_sentences(text, at["scrap"][0].end + 1, cue)
    assert is_stray(at["scrap"][0], parse)
    assert not is_stray(at["said"][0], parse)
