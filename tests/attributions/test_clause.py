import pytest
from tests.factories import a_parse, mark

from dateline.attributions.clause import clause
from dateline.model import Cue, Parse


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("Troops have left the base, {source:the paper} {cue:reported}.", "Troops have left the base, "),
        ("{source:He} {cue:told} reporters on Friday that the talks had failed.", "the talks had failed."),
        ("{source:Police} {cue:said} nobody was hurt.", " nobody was hurt."),
        ("{source:Police} {cue:reported} no arrests at all today.", None),
        ("{source:He} {cue:praised} the army of the country.", None),
        ("“{source:It} is over,” {cue:said} the mayor.", None),
    ],
)
def test_the_clause_that_a_verb_of_saying_governs(marked: str, content: str | None) -> None:
    text, spans = mark(marked)
    parse: Parse = a_parse(text)
    found = clause(Cue(spans["cue"][0]), spans["source"], parse)
    assert [span.of(text) for span in found] == ([content] if content else [])
