from dataclasses import replace
from pathlib import Path

from tests.factories import a_parse, a_report, mark

from dateline.claims.chooser import LINK_SIGNS, ROLES
from dateline.claims.weighing import Sign
from dateline.codebook import ActorKind, ClaimType
from dateline.model import Actor, Anchor, Claim, Link, Parse, Record
from dateline.pipeline import Resources
from dateline.training.roles import Example, Settings, examples, learn, write_table

NOTHING = (0.0,) * len(LINK_SIGNS)
NOBODY, BEFORE, AFTER, ONCE = (
    ("nobody: near", "yes"),
    ("before: near", "yes"),
    ("after: near", "yes"),
    ("any: head", "x"),
)


def an_example(signs: list[list[Sign]], right: int) -> Example:
    return Example(signs, [NOTHING] * len(signs), [number == right for number in range(len(signs))])


def test_signs_of_what_was_right_gain_weight_and_the_others_lose_it() -> None:
    found = [an_example([[NOBODY], [BEFORE], [AFTER]], 1), an_example([[NOBODY], [AFTER], [BEFORE]], 2)] * 4
    weights = learn(found, Settings(noise=0.0, penalty=0.1))
    assert weights[BEFORE] > 0 > weights[AFTER]
    assert weights[BEFORE] > weights[NOBODY]


def test_learning_twice_gives_the_same_weights() -> None:
    found = [an_example([[NOBODY], [BEFORE]], 1)] * 6
    assert learn(found, Settings(steps=20)) == learn(found, Settings(steps=20))


def test_rare_signs_are_left_out() -> None:
    weights = learn(
        [an_example([[NOBODY], [BEFORE, ONCE]], 1), *[an_example([[NOBODY], [BEFORE]], 1)] * 4], Settings(steps=5)
    )
    assert ONCE not in weights


def test_the_table_says_where_it_comes_from_and_leaves_out_what_is_nothing(tmp_path: Path) -> None:
    weights = {role: {BEFORE: 0.5 if role == "actor" else 0.001, LINK_SIGNS[0]: 0.0} for role in ROLES}
    write_table(tmp_path / "roles.tsv", weights, claims=12, day="2026-11-27", smallest=0.01)
    lines = (tmp_path / "roles.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[-2:] == ["before: near\tyes\t0.500\t", "link\t\t0.000\t0.000"]
    assert any("12 claims" in line and "2026-11-27" in line for line in lines if line.startswith("#"))


def _read(marked: str, *, scores: tuple[float, ...]) -> Parse:
    """The marked mentions, and an anchor for each marked event word, linked to the mention before it."""
    parse = a_parse(marked)
    _, spans = mark(marked)
    anchors = (
        Anchor(spans["event"][number], ClaimType.ASSAULT, score=score, links=(Link("actor", number, 0.9),))
        for number, score in enumerate(scores)
    )
    return replace(parse, anchors=tuple(anchors))


def test_a_claim_is_learned_from_its_own_anchor_where_one_before_it_was_too_doubtful_to_be_made() -> None:
    marked = "The {force:rebels} {event:shelled} it. The {force:army} {event:stormed} it."
    parse = _read(marked, scores=(0.01, 0.99))
    _, spans = mark(marked)
    army = Actor("a1", "army", ActorKind.FORCE, mentions=(spans["force"][1],))
    claim = Claim("c1", ClaimType.ASSAULT, spans["event"][1], actors=("a1",))
    gold = Record(a_report(parse.text), actors=(army,), claims=(claim,))
    found = dict(examples([gold], Resources(parser=lambda _: parse, gazetteer=None)))
    signs = [sign for signs in found["actor"].signs for sign in signs]
    assert ("nobody: stem", "storm") in signs
    assert ("nobody: stem", "shell") not in signs
