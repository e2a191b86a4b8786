import pytest
from tests.factories import mark

from dateline.claims.mode_signs import weighed
from dateline.codebook import ClaimType
from dateline.model import Anchor, Parse, Span

Modes = tuple[tuple[str | None, float], ...]


def mode_of(marked: str, kind: ClaimType, modes: Modes) -> str | None:
    text, at = mark(marked)
    parse = Parse(text, sentences=(Span(0, len(text)),))
    return weighed(Anchor(at["a"][0], kind, modes=modes), parse).modes[0][0]


@pytest.mark.parametrize(
    ("marked", "kind", "modes", "mode"),
    [
        ("He was blamed for the {a:poisoning} of an exile.", ClaimType.ASSAULT, ((None, 0.5),), "unconventional"),
        (
            "They {a:drove} the rebels out of Brenna.",
            ClaimType.ASSAULT,
            ((None, 0.6), ("seize-territory", 0.3)),
            "seize-territory",
        ),
        (
            "Two were {a:killed} when a bomb went off.",
            ClaimType.ASSAULT,
            ((None, 0.7), ("explosives", 0.2)),
            "explosives",
        ),
        ("She {a:urged} Norland to withdraw.", ClaimType.REQUEST, (("change", 0.5), ("yield", 0.3)), "yield"),
        ("She {a:asked} Norland to help farmers.", ClaimType.REQUEST, (("change", 0.5), ("assist", 0.2)), "assist"),
        ("They {a:refused} to attend talks.", ClaimType.REJECT, (("yield", 0.5), ("meet", 0.3)), "meet"),
        ("The {a:summit} opened.", ClaimType.CONSULT, ((None, 0.6), ("multilateral", 0.3)), "multilateral"),
        ("They met. The {a:meeting} was short.", ClaimType.CONSULT, ((None, 0.6), ("visit", 0.3)), None),
        ("The march ended. A {a:strike} began.", ClaimType.PROTEST, (("strike", 1.0), ("demo", 0.6)), "strike"),
    ],
)
def test_words_outweigh_an_unsure_reader(marked: str, kind: ClaimType, modes: Modes, mode: str | None) -> None:
    assert mode_of(marked, kind, modes) == mode


def test_a_sure_reader_outweighs_a_sign() -> None:
    modes = (("change", 0.95), ("yield", 0.02))
    assert mode_of("She {a:urged} Norland to withdraw.", ClaimType.REQUEST, modes) == "change"


def test_without_any_reading_there_is_nothing_to_weigh() -> None:
    anchor = Anchor(Span(0, 4), ClaimType.ASSAULT)
    assert weighed(anchor, Parse("Shot.", sentences=(Span(0, 5),))) == anchor
