"""Modes that the words around an anchor settle."""

import pytest
from tests.factories import a_parse, mark

from dateline.claims.modes import RULES, with_settled_mode
from dateline.codebook import MODES, ClaimType
from dateline.model import Anchor


def mode_of(marked: str, kind: ClaimType, *, read: str | None = None) -> str | None:
    """The mode of the marked anchor after the rules."""
    text, spans = mark(marked)
    return with_settled_mode(Anchor(spans["anchor"][0], kind, modes=((read, 0.9),)), a_parse(text)).modes[0][0]


@pytest.mark.parametrize(
    ("marked", "mode"),
    [
        ("A chlorine {anchor:attack} on the town was reported.", "unconventional"),
        ("He was {anchor:killed} by a drone.", "drone"),
        ("Jets {anchor:struck} the depot.", "aerial"),
        ("Six people were {anchor:killed} in an air raid.", "aerial"),
        ("Youths {anchor:attacked} officers with stones.", "primitive"),
        ("Two were {anchor:wounded} by mortar fire.", "heavy-weapons"),
        ("Guards {anchor:fired} live rounds at the crowd.", "firearms"),
        ("The gang {anchor:kidnapped} a judge.", "abduct"),
        ("He was {anchor:killed} on Monday.", None),
    ],
)
def test_the_weapon_in_the_sentence_is_the_mode(marked: str, mode: str | None) -> None:
    assert mode_of(marked, ClaimType.ASSAULT) == mode


@pytest.mark.parametrize(
    ("marked", "kind", "mode"),
    [
        ("Violent {anchor:protests} spread.", ClaimType.PROTEST, "riot"),
        ("The {anchor:walkout} lasted a day.", ClaimType.PROTEST, "strike"),
        ("Police {anchor:detained} a poet.", ClaimType.COERCE, "arrest"),
        ("The premier {anchor:resigned}.", ClaimType.RETREAT, "resign"),
        ("Collapse of {anchor:talks} was near.", ClaimType.TALKS, "stalled"),
        ("The row has strained {anchor:relations}.", ClaimType.RELATIONS, "strained"),
    ],
)
def test_a_verb_of_one_meaning_has_one_mode(marked: str, kind: ClaimType, mode: str) -> None:
    assert mode_of(marked, kind) == mode


def test_a_mode_that_says_more_is_left_to_the_reader() -> None:
    assert mode_of("Jets {anchor:hit} the hall.", ClaimType.ASSAULT, read="unconventional") == "unconventional"


def test_a_weapon_in_another_sentence_is_not_it() -> None:
    assert mode_of("Jets were seen. He was {anchor:killed} later.", ClaimType.ASSAULT) is None


def test_every_rule_gives_a_mode_that_its_type_has() -> None:
    assert [rule for rule in RULES if rule.mode not in MODES[rule.type]] == []


@pytest.mark.parametrize(
    ("marked", "mode"),
    [
        ("All Orlian forces are to {anchor:quit} the region.", "withdraw"),
        ("The minister {anchor:quit} on Friday.", "resign"),
        ("The soldiers will be {anchor:flown home}.", "withdraw"),
    ],
)
def test_forces_that_quit_or_are_flown_home_withdraw(marked: str, mode: str) -> None:
    assert mode_of(marked, ClaimType.RETREAT) == mode
