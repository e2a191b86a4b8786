import pytest
from tests.factories import a_parse, mark

from dateline.attributions import find_attributions
from dateline.attributions.answer import answered, pointing, points_back
from dateline.codebook import Medium, Stance
from dateline.model import Attribution, Cue, Span


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("it", True),
        ("the charges", True),
        ("any involvement", True),
        ("Western allegations", True),
        ("that its troops had left", False),
    ],
)
def test_what_only_points_back(words: str, back: bool) -> None:
    assert points_back([Span(0, len(words))], words) is back


def test_a_denial_that_points_back_covers_what_was_said() -> None:
    text, at = mark("{a:Riga} {cue:accused} Minsk of {said:jamming its radars}. {b:Minsk} {no:denied} {it:the charge}.")
    parse = a_parse(text)
    cues = (
        Cue(at["cue"][0], sources=(at["a"][0],), contents=(at["said"][0],), stances=((Stance.CLAIMS, 0.9),)),
        Cue(at["no"][0], sources=(at["b"][0],), contents=(at["it"][0],), mediums=((Medium.STATEMENT, 0.9),)),
    )
    parse = type(parse)(text=text, sentences=parse.sentences, cues=cues)
    found = find_attributions(parse, speaker_of=lambda span: None, times=())
    assert [(a.stance, a.content) for a in found] == [
        (Stance.CLAIMS, (at["said"][0],)),
        (Stance.DENIES, (at["said"][0], at["it"][0])),
    ]


def test_denying_the_accusation_denies_what_the_accuser_said_paragraphs_before() -> None:
    text = "Rebels accused the army of shelling Aran. A nurse saw six dead. The army denied the accusation."
    parse = a_parse(text)
    accused, denied = (Span(text.index(w), text.index(w) + len(w)) for w in ("accused", "denied"))
    said = Span(text.index("the army of"), text.index(". A nurse"))
    earlier = Attribution("", (), (accused,), (said,), "a1", Stance.STATES, Medium.STATEMENT, None)
    assert answered(denied, [earlier], parse) == (said,)


def test_a_pointer_is_cut_where_its_sentence_ends() -> None:
    text = "The army denied the accusation. “Our guns are silent,” it said."
    start = text.index("the accusation")
    assert pointing(Span(start, len(text)), text).of(text) == "the accusation"


def test_the_claim_about_a_town_is_what_was_last_said_of_it() -> None:
    text, at = mark(
        "The front said {said:it had taken Telma}.\n\nIt said {other:it used no bombs}.\n\n"
        "The army {no:dismissed} the claim about Telma as a lie."
    )
    found = [Attribution(f"s{n}", (), (), tuple(at[label])) for n, label in enumerate(("said", "other"), 1)]
    assert answered(at["no"][0], found, a_parse(text)) == tuple(at["said"])
