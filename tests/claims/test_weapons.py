import re

from tests.factories import mark

from dateline.claims.weapons import with_shared_weapons
from dateline.codebook import ClaimType
from dateline.model import Anchor, Parse, Span

TEXT, AT = mark(
    "A mine {act:went off} near Brenna and {here:killed} nine. Four were {beside:hurt}. The road was closed. "
    "Three had {far:died} in May."
)
PARSE = Parse(TEXT, sentences=tuple(Span(*m.span()) for m in re.finditer(r"[^.]+\.\s*", TEXT)))
UNSURE = ((None, 0.6), ("explosives", 0.2))


def anchor(label: str, modes: tuple[tuple[str | None, float], ...], kind: ClaimType = ClaimType.ASSAULT) -> Anchor:
    return Anchor(AT[label][0], kind, modes=modes)


def modes_of(*anchors: Anchor) -> list[str | None]:
    return [each.modes[0][0] if each.modes else None for each in with_shared_weapons(anchors, PARSE)]


def test_a_death_takes_the_weapon_of_the_act_in_its_sentence_or_the_next() -> None:
    act = anchor("act", (("explosives", 0.9),))
    deaths = [anchor(label, UNSURE) for label in ("here", "beside", "far")]
    assert modes_of(act, *deaths) == ["explosives", "explosives", "explosives", None]


def test_a_sure_or_settled_death_keeps_its_own_mode() -> None:
    act = anchor("act", (("explosives", 0.9),))
    sure, settled = (("firearms", 0.98), ("explosives", 0.01)), (("drone", 1.0),)
    assert modes_of(act, anchor("beside", sure)) == ["explosives", "firearms"]
    assert modes_of(act, anchor("here", settled)) == ["explosives", "drone"]


def test_an_act_without_a_weapon_or_of_another_type_lends_nothing() -> None:
    death = anchor("here", UNSURE)
    assert modes_of(anchor("act", (("abduct", 0.9),)), death) == ["abduct", None]
    assert modes_of(anchor("act", (("explosives", 0.4),)), death) == ["explosives", None]
    assert modes_of(anchor("act", (("weapons", 0.9),), ClaimType.MOBILIZE), death) == ["weapons", None]
    assert modes_of() == []
