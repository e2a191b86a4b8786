import pytest
from tests.factories import mark

from dateline.attributions.apposition import uncut, with_apposition
from dateline.model import Labelled, Parse, Span


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


TEXT = "Mr. Lind said no. The Harbour Post airs on Monday."


@pytest.mark.parametrize(
    ("source", "name", "whole"),
    [
        (Span(0, 2), None, "Mr"),
        (Span(0, 2), Span(0, 8), "Mr. Lind"),
        (Span(18, 29), Span(18, 39), "The Harbour Post"),
        (Span(0, 2), Span(0, 13), "Mr. Lind"),
    ],
)
def test_a_source_is_grown_to_the_name_it_lies_across(source: Span, name: Span | None, whole: str) -> None:
    parse = Parse(TEXT, names=(Labelled(name, "ORG"),) if name else ())
    assert uncut(source, Span(44, 50), parse).of(TEXT) == whole
