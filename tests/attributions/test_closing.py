import pytest

from dateline.attributions.closing import closing_source, is_past
from dateline.model import Cue, Parse, Span
from factories import a_parse, mark


def party_in(marked: str) -> str | None:
    """The closing party of the marked text, whose cue is the last word in braces labelled cue."""
    text, spans = mark(marked)
    found = closing_source(Cue(spans["cue"][0]), a_parse(marked))
    return None if found is None else found.of(text)


@pytest.mark.parametrize(
    ("marked", "party"),
    [
        (
            "{state:Aran} has left the pass, {person:a mayor of the valley} {cue:said} on Friday.",
            "a mayor of the valley",
        ),
        ("“{state:Aran} has left the pass,” {person:the mayor} {cue:said}.", "the mayor"),
        (
            "{state:Aran} has left the pass, {group:residents} and {person:the mayor} {cue:said}.",
            "residents and the mayor",
        ),
        (
            "{state:Borin} denied it, hours after {organisation:the ministry} {cue:said} it.",
            "the ministry",
        ),
        ("{state:Aran} holds the pass, {state:Borin}'s army {cue:said}.", "Borin's army"),
        ("{state:Aran} {cue:said} that the pass was open.", None),
        ("{state:Aran}, which held the pass, {cue:said} that it was open.", None),
        ("{state:Aran} held the pass, and {cue:said} that it was open.", None),
        ("A chief of {organisation:the ministry}, {person:flatly} {cue:denied} it.", None),
        ("On Friday, as {state:Aran} left the pass, nobody of the valley {cue:said} a word.", None),
    ],
)
def test_a_party_alone_between_comma_and_cue_is_who_says_it(marked: str, party: str | None) -> None:
    assert party_in(marked) == party


def test_a_pairing_goes_past_a_party_only_where_all_sources_lie_before_it() -> None:
    party = Span(20, 29)
    assert is_past([Span(0, 4)], party)
    assert not is_past([Span(0, 4), Span(22, 29)], party)
    assert not is_past([], party)
    assert closing_source(Cue(Span(4, 8)), Parse("They said.", sentences=(Span(0, 10),))) is None
