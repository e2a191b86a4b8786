import pytest
from tests.factories import mark

from dateline.attributions.background import without_addressee, without_background


def kept(marked: str) -> str:
    text, spans = mark(marked)
    return without_background(spans["content"][0], spans["cue"][0], text).of(text)


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("She {cue:says} {content:rebels hold the port, as the siege enters a second month}.", "rebels hold the port"),
        (
            "She {cue:says} {content:rebels have shelled the port as troops press into Aran}.",
            "rebels have shelled the port",
        ),
        ("She {cue:says} {content:rebels hold the port as the siege enters its second month}.", None),
        ("She {cue:said} {content:rebels shelled the port as the army moved into the valley}.", None),
        ("She {cue:said} {content:“rebels shelled it, as the siege enters a second month”}.", None),
        ("{content:Rebels hold the port, as the siege enters a second month}, she {cue:says}.", None),
    ],
)
def test_a_clause_about_the_present_behind_what_is_said_is_the_outlets(marked: str, words: str | None) -> None:
    text, spans = mark(marked)
    assert kept(marked) == (words or spans["content"][0].of(text))


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("The ministry {cue:told} {content:the envoy of Borin that it would leave}.", "that it would leave"),
        ("The ministry {cue:told} {content:those who were there that it would leave}.", None),
        ("The ministry {cue:said} {content:the envoy of Borin that day was ill}.", None),
    ],
)
def test_who_is_told_is_no_part_of_what_is_said(marked: str, words: str | None) -> None:
    text, spans = mark(marked)
    whole = spans["content"][0]
    assert without_addressee(whole, spans["cue"][0], text).of(text) == (words or whole.of(text))
