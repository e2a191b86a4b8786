import pytest
from tests.factories import mark

from dateline.attributions.apposition import with_apposition


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        (
            "{source:Mara Lind}, an analyst at the institute, {cue:said} no.",
            "Mara Lind, an analyst at the institute",
        ),
        ("“No,” {cue:said} {source:Mara Lind}, head of the mission.", "Mara Lind, head of the mission"),
        ("“No,” {cue:said} {source:Mara Lind}, adding that it was late.", "Mara Lind"),
        ("{source:Mara Lind}, who was there, {cue:said} no.", "Mara Lind"),
        ("{source:Mara Lind} {cue:said} no, a source of the paper held.", "Mara Lind"),
    ],
)
def test_a_description_belongs_to_its_source(marked: str, whole: str) -> None:
    text, at = mark(marked)
    assert with_apposition(at["source"][0], at["cue"][0], text=text).of(text) == whole
