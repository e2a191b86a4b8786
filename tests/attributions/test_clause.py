import pytest
from tests.factories import a_parse, mark

from dateline.attributions.clause import clause, denied_act
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


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("It again {cue:denied} attacking the post.", "attacking the post"),
        ("It {cue:denied} any involvement.", None),
        ("It {cue:denied} wrongdoing.", None),
    ],
)
def test_what_is_denied_is_the_act_that_the_verb_governs(marked: str, act: str | None) -> None:
    text, spans = mark(marked)
    found = denied_act(Cue(spans["cue"][0]), a_parse(text))
    assert (found.of(text) if found else None) == act
