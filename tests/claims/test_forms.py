import pytest
from tests.factories import a_parse, mark

from dateline.claims.forms import ending_of, form_of, stem_of
from dateline.claims.scene import Scene


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("Two men were {x:shot} there.", "pass"),
        ("The army is {x:shelling} the town.", "prog"),
        ("The army has reportedly {x:shelled} the town.", "perf"),
        ("They came to {x:attack} it.", "inf"),
        ("They would {x:attack} it.", "modal"),
        ("The {x:attack} failed.", "noun"),
        ("A town {x:bombed} by jets.", "edby"),
        ("Rebels {x:bombed} it.", "ed"),
        ("It fell after {x:fighting} there.", "ing"),
        ("A week of {x:clashes} there.", "pnoun"),
    ],
)
def test_the_words_around_an_anchor_show_its_grammar(marked: str, form: str) -> None:
    text, at = mark(marked)
    scene = Scene.of(a_parse(text), [], [])
    assert form_of(scene, *scene.range_of(at["x"][0])) == form


def test_stem_and_ending_bring_forms_of_a_word_together_and_apart() -> None:
    assert {stem_of(word) for word in ("bombing", "bombed", "bombs")} == {"bomb"}
    assert [ending_of(word) for word in ("bombing", "shot", "invasion", "clashes", "attack")] == [
        "ing",
        "ed",
        "ion",
        "s",
        "x",
    ]
