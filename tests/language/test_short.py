import pytest

from dateline.language import Reader


@pytest.mark.model
def test_a_sentence_by_itself_is_read_as_part_of_a_report() -> None:
    text = "Rebels have left the town of Hamra, the army said on Friday."
    parse = Reader.load()(text)
    assert parse.text == text
    assert [cue.span.of(text) for cue in parse.cues] == ["said"]
    assert [span.of(text) for cue in parse.cues for span in cue.sources] == ["the army"]
    assert [anchor.span.of(text) for anchor in parse.anchors] == ["left"]
