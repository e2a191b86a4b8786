import pytest
from tests.factories import a_parse, mark

from dateline.claims.backers import backing
from dateline.codebook import ActorKind, ClaimType
from dateline.model import Actor, Anchor


def read(marked: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Backers and backed of the compound labelled it; actors are labelled a, b and c."""
    _, spans = mark(marked)
    actors = [
        Actor(id=label, name=label, kind=ActorKind.STATE, country=None, sectors=(), mentions=tuple(spans[label]))
        for label in ("a", "b", "c")
        if label in spans
    ]
    return backing(Anchor(spans["it"][0], ClaimType.AID), a_parse(marked), actors)


@pytest.mark.parametrize(
    ("marked", "parties"),
    [
        ("The {a:Arani}-{it:backed} {b:rebels} left.", (("a",), ("b",))),
        ("The {c:Borin} and {a:Arani}-{it:backed} {b:rebels} left.", (("a", "c"), ("b",))),
        ("The {a:Arani}-{it:backed} plan fell, said {b:the rebels}.", (("a",), ())),
        ("The rebels {it:backed} {b:the plan}.", None),
        ("The foreign-{it:backed} {b:rebels} left.", None),
    ],
)
def test_a_compound_names_who_backs_whom(marked: str, parties: tuple[tuple[str, ...], tuple[str, ...]] | None) -> None:
    assert read(marked) == parties
