from tests.factories import a_parse, mark

from dateline.attributions.according import according, whole
from dateline.model import Cue


def told(marked: str) -> list[str]:
    text, spans = mark(marked)
    contents = tuple(spans.get("read", ()))
    return [span.of(text) for span in according(Cue(spans["cue"][0], contents=contents), contents, a_parse(text))]


def test_a_title_behind_the_source_is_not_what_is_told() -> None:
    marked = "Nine people died, {cue:according} to Ada Brel, {read:the rebels' negotiator}."
    assert told(marked) == ["Nine people died, "]


def test_what_the_reader_found_ahead_stays() -> None:
    assert told("{read:Nine people died}, {cue:according to} Ada Brel, a nurse.") == ["Nine people died"]


def test_according_to_is_one_cue_whichever_word_the_reader_marks() -> None:
    text, spans = mark("It fell, {cue:according} {cue:to} {to:Aran}. {cue:According} {to:to} Brel, it held.")
    cues = whole([Cue(span, sources=(spans["to"][0],)) for span in spans["cue"]], text)
    assert [cue.span.of(text) for cue in cues] == ["according to", "According to"]
    assert whole([Cue(spans["to"][1])], text)[0].span == cues[1].span
